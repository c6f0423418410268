// What several reporters say of a finding and its rule in the same words.
#pragma once

#include <string>

#include "postlint/reporter.h"

namespace postlint::report {

/// The text that can stand in the finding's place, or an empty one. Lives as long as `finding`.
inline const std::string& literal_fix(const Finding& finding) noexcept {
  return finding.replacement.empty() ? finding.rule->fix : finding.replacement;
}

/// What the reasons of a finding come to.
inline int points_of(const Finding& finding) noexcept {
  int sum = 0;
  for (const Reason& reason : finding.reasons) sum += reason.points;
  return sum;
}

/// A piece of evidence in plain text: "+3 a given name".
inline std::string weighed(const Reason& reason) {
  return (reason.points > 0 ? "+" : "") + std::to_string(reason.points) + " " + reason.because;
}

/// Levels in plain text: "error from 6, warning from 3".
[[nodiscard]] std::string levels_in_words(const RuleInfo& rule);

/// "hipaa/titled-name, HIPAA letter A (names), high confidence, also hipaa/relative-named"
[[nodiscard]] std::string rule_in_words(const Finding& finding);

/// "2 of 5": the post of a thread.
inline std::string post_in_words(const CheckedDraft& draft, const Finding& finding) {
  return std::to_string(finding.post + 1) + " of " + std::to_string(draft.report.checked.posts);
}

/// A source in plain text: `cite <url>`.
inline std::string cited(const Citation& source) {
  return source.url.empty() ? source.cite : source.cite + " <" + source.url + ">";
}

}  // namespace postlint::report
