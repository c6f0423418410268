// What several reporters say of a finding and its rule in the same words.
#pragma once

#include <string>

#include "postlint/finding.h"

namespace postlint::report {

/// The text that can stand in the finding's place, or an empty one. Lives as long as `finding`.
inline const std::string& literal_fix(const Finding& finding) noexcept {
  return finding.replacement.empty() ? finding.rule->fix : finding.replacement;
}

/// A source in plain text: `cite <url>`.
inline std::string cited(const Citation& source) {
  return source.url.empty() ? source.cite : source.cite + " <" + source.url + ">";
}

}  // namespace postlint::report
