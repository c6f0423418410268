// Suppressions: comments in a draft that allow a rule for the block they stand at, with a reason.
//   <!-- postlint-allow reidentification/room-or-bed: consented, form 12 (until 2027-01-31) -->
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
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
  std::size_t post = 0;
  bool used = false;
};

/// A reason as an author writes it, `consented, form 12 (until 2027-01-31)`, taken apart.
struct TimedReason {
  std::string_view reason;    // a view into the text given
  std::optional<Date> until;  // the last day it holds
};

/// Nothing when the reason is blank or the date is none.
[[nodiscard]] std::optional<TimedReason> parse_reason(std::string_view text);

/// Reads every postlint comment of the document. A comment that allows nothing (no reason, an
/// unknown or locked rule, a date that has passed) becomes a finding in `out`.
std::vector<Suppression> read_suppressions(const text::Document& document,
                                           const CompiledRules& compiled, Date today,
                                           std::vector<Finding>& out);

/// The places in a postlint comment's text that are no words of its author, so that rules do not
/// look at them: names of loaded rules and `(until DATE)`. None for any other comment.
[[nodiscard]] std::vector<Span> directive_parts(std::string_view comment,
                                                const CompiledRules& compiled);

/// The first postlint comment in the raw text of a draft whose format has no comments, if any.
[[nodiscard]] std::optional<Span> find_unread_suppression(std::string_view draft);

/// A finding of the engine itself.
[[nodiscard]] Finding engine_finding(std::shared_ptr<const RuleInfo> rule, Span span,
                                     std::size_t post);

}  // namespace postlint::scan
