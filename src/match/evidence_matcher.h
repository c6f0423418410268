// EvidenceMatcher: a compiled regex or word list behind one interface.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "match/pattern.h"
#include "match/word_matcher.h"
#include "rules/model.h"

namespace postlint::match {

struct Hit {
  Span span;                                 // bytes of the text searched
  const std::string* replacement = nullptr;  // nullptr for a regex
};

/// The evidence as one RE2 pattern for a PatternSet over texts of this view.
[[nodiscard]] std::string set_pattern_of(const rules::Evidence& evidence, rules::View view);

class EvidenceMatcher {
 public:
  /// For texts of `view`: case is ignored in kLower, literals are folded as the view folds drafts.
  static Result<EvidenceMatcher, PatternError> compile(const rules::Evidence& evidence,
                                                       rules::View view);

  /// Appends every hit in `text`, in order and without overlaps. Linear in the text.
  void find_all(std::string_view text, std::vector<Hit>& out) const;

  [[nodiscard]] bool matches_whole(std::string_view text) const;

 private:
  using Compiled = std::variant<Pattern, WordMatcher>;
  explicit EvidenceMatcher(Compiled compiled) : compiled_(std::move(compiled)) {}
  Compiled compiled_;
};

}  // namespace postlint::match
