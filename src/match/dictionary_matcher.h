// DictionaryMatcher: finds the terms of dictionaries in a text.
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "match/dictionary.h"
#include "postlint/span.h"
#include "rules/model.h"

namespace postlint::match {

using Dictionaries = std::vector<std::shared_ptr<const Dictionary>>;

class DictionaryMatcher {
 public:
  struct Range {
    double least = 0;
    double most = std::numeric_limits<double>::infinity();
  };

  /// Only terms whose number is in the range count. With LetterCase::kCapitalised the first and the
  /// last word of a place in the text must begin with a capital.
  DictionaryMatcher(Dictionaries dictionaries, Range range, rules::LetterCase letter_case);

  struct Hit {
    Span span;  // empty: no more
    double number = 0;
  };

  /// The first term that begins at or after `from`, the longest one there; words of a term may be
  /// parted by a space, a hyphen, a comma, a full stop or a line end, and a possessive 's is left
  /// out of the span unless the term is known only with it. Sets `resume` to where the search goes
  /// on.
  [[nodiscard]] Hit find(std::string_view text, std::size_t from, std::size_t& resume) const;

  /// True when the whole text is one of the terms, or the possessive of one.
  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  [[nodiscard]] Hit longest_at(std::string_view text, Span word) const;
  [[nodiscard]] std::optional<double> number_of_key(std::string_view key) const;
  [[nodiscard]] bool has_longer(std::string_view prefix) const;
  [[nodiscard]] Hit hit_of(std::string_view text, Span whole, std::string_view key) const;

  Dictionaries dictionaries_;
  Range range_;
  rules::LetterCase letter_case_ = rules::LetterCase::kAny;
};

}  // namespace postlint::match
