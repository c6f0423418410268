// WordMatcher: finds the terms of a word list in a text, ignoring case.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "match/pattern.h"
#include "rules/model.h"

namespace postlint::match {

/// An RE2 alternation of the terms for texts of `view`: as text::fold_term leaves them, and as they
/// are written for the raw view. White space and a hyphen in a term match each other and any run of
/// white space.
[[nodiscard]] std::string alternation_of(const rules::WordList& list, rules::View view);

class WordMatcher {
 public:
  static Result<WordMatcher, PatternError> compile(const rules::WordList& list, rules::View view);

  struct Hit {
    Span span;                                 // empty: no more
    const std::string* replacement = nullptr;  // never null in a hit; lives as long as the matcher
  };

  /// The next term at or after `from` that stands at word boundaries; of several that do at one
  /// place, the longest. Sets `resume` to where the search goes on.
  [[nodiscard]] Hit find(std::string_view text, std::size_t from, std::size_t& resume) const;

  /// True when the whole text is one of the terms.
  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  [[nodiscard]] Span longest_word(std::string_view text, Span span) const;
  explicit WordMatcher(Pattern pattern) : pattern_(std::move(pattern)) {}
  Pattern pattern_;
  std::unordered_map<std::string, std::string> replacements_;  // by normalised term
};

}  // namespace postlint::match
