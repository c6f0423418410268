// Suppressions: comments in a draft that allow a rule for the block they stand at, with a reason.
//   <!-- postlint-allow hipaa/room-number: consented, form 12 (until 2027-01-31) -->
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/finding.h"
#include "postlint/scanner.h"
#include "scan/compiled_rules.h"
#include "text/document.h"

namespace postlint::scan {

/// One usable suppression.
struct Suppression {
  std::string rule;
  std::string reason;
  std::size_t block = 0;  // the block it covers
  Span place;             // the comment in the draft
  bool used = false;
};

/// Reads every postlint comment of the document. A comment that allows nothing (no reason, an
/// unknown or locked rule, a date that has passed) becomes a finding in `out`.
std::vector<Suppression> read_suppressions(const text::Document& document,
                                           const CompiledRules& compiled, Date today,
                                           std::vector<Finding>& out);

/// A finding of the engine itself.
[[nodiscard]] Finding engine_finding(std::shared_ptr<const RuleInfo> rule, Span span,
                                     std::size_t post);

}  // namespace postlint::scan
