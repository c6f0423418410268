// One finding and the report of one draft.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "postlint/profile.h"
#include "postlint/rule_info.h"
#include "postlint/span.h"

namespace postlint {

/// How many people could fit the details of a draft taken together. The figures are multiplied as
/// if the details were independent of each other: a reason to look again, no measurement.
struct Estimate {
  /// One detail, and what it does to the number. Holds no text of the draft.
  struct Factor {
    std::string title;           // "the age"
    double people = 0;           // whom a place holds; 0 for a detail that is a share of them
    double per_100000 = 100000;  // the share of people that fit
    std::string because;         // where the figure comes from
    Span span;                   // bytes of the draft; empty for an assumption
  };
  double people = 0;               // that could fit; may be below 1
  std::vector<Factor> factors;     // as told in the draft; an assumption last
  std::vector<std::string> drop;   // titles of the details to leave out, the most telling first
  double people_without_drop = 0;  // that could fit then
};

/// What a check of a length, a count or a metric came to.
struct Measure {
  double value = 0;
  double limit = 0;  // the end of the range that it left
};

/// A place in a draft that a rule flags. Holds no text of the draft: a reporter slices the draft
/// at `span`, and only when asked to.
struct Finding {
  std::shared_ptr<const RuleInfo> rule;  // never null; shared with the ruleset that made it
  Span span;                             // bytes of the draft; empty for a finding without a place
  Severity severity = Severity::kWarning;
  Confidence confidence = Confidence::kMedium;
  std::string replacement;           // what the rule's word map offers; may be empty
  std::string view;                  // that shows it: "raw", "clean", "lower", "digits" …
  std::size_t post = 0;              // index of the post in a thread, from 0
  std::vector<Span> evidence;        // places that speak for it (`near`)
  std::vector<std::string> also;     // ids of weaker rules of the same category at this place
  std::vector<Reason> reasons;       // of a rule that weighs evidence; their sum chose the severity
  std::optional<Estimate> estimate;  // of a rule that combines details
  std::optional<Measure> measure;    // of a rule that measures
};

/// A finding that the author or the caller allowed, with the reason given.
struct SuppressedFinding {
  Finding finding;
  std::string reason;
};

/// Something that kept a part of the draft from being checked.
struct Incident {
  std::string message;  // one sentence, lower case, no draft text
  Span span;            // the part that was not checked
};

/// What was really looked at.
struct Coverage {
  std::size_t bytes = 0;
  std::size_t posts = 0;
  std::size_t segments = 0;  // paragraphs, headings, comments, link targets, …
  std::size_t rules = 0;     // that apply to this draft
  std::size_t packs = 0;     // that have such rules
};

/// The outcome of scanning one draft. Findings are sorted by place, then rule id.
struct Report {
  std::string format;   // the reader that was used: "plain", "thread", "markdown"
  std::string profile;  // that was used; empty: none
  std::vector<Finding> findings;
  std::vector<SuppressedFinding> suppressed;
  std::vector<Incident> incidents;
  std::vector<IndicatorTable> indicators;  // of the profile
  Coverage checked;

  /// False when any part could not be checked; such a report is never clean.
  [[nodiscard]] bool complete() const noexcept { return incidents.empty(); }

  /// Number of findings of exactly this severity. Linear in the findings.
  [[nodiscard]] std::size_t count(Severity severity) const noexcept;
};

}  // namespace postlint
