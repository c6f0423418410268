// WordMatcher: finds the terms of a word list in a text whose case is folded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "match/pattern.h"
#include "rules/model.h"

namespace postlint::match {

/// An RE2 alternation of the terms as text::fold_term leaves them; white space and a hyphen in a
/// term match each other and any run of white space. Also used for `{{list}}` look-ups.
[[nodiscard]] std::string alternation_of(const rules::WordList& list);

class WordMatcher {
 public:
  static Result<WordMatcher, PatternError> compile(const rules::WordList& list);

  struct Hit {
    Span span;                                // empty: no more
    const std::string* replacement = nullptr;  // never null in a hit; lives as long as the matcher
  };

  /// The next term at or after `from` that stands at word boundaries, longest first. Sets `resume`
  /// to where the search goes on.
  [[nodiscard]] Hit find(std::string_view text, std::size_t from, std::size_t& resume) const;

  /// True when the whole text is one of the terms.
  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  explicit WordMatcher(Pattern pattern) : pattern_(std::move(pattern)) {}
  Pattern pattern_;
  std::unordered_map<std::string, std::string> replacements_;  // by normalised term
};

}  // namespace postlint::match
