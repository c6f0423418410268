// Scanning one draft of a corpus and judging each finding and each gold span. The definitions are
// those of docs/evaluation.md.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "eval/corpus.h"
#include "eval/places.h"
#include "postlint/finding.h"
#include "postlint/scanner.h"

namespace postlint::eval {

/// What is judged.
struct Settings {
  Severity level = Severity::kWarning;  // findings below it are set aside
  std::vector<std::string> categories;  // only these; empty: all
  Date today;                           // for suppressions with a date; all zero: the system's
};

enum class Verdict : std::uint8_t { kTrue, kNeutral, kFalse };

/// A finding, its place in code points.
struct JudgedFinding {
  CodePoints place;
  std::shared_ptr<const RuleInfo> rule;
  std::vector<std::string> also;  // rules that found the place too
  Verdict verdict = Verdict::kFalse;
  bool is_repeat = false;  // another rule's finding before it has the same place
};

enum class Standing : std::uint8_t {
  kRequired,  // missing it is a miss
  kBelow,     // labelled below the level: neither required nor wrong to find
  kNeutral,   // of no known or no wanted category: the same
};

struct JudgedGold {
  GoldSpan gold;
  Standing standing = Standing::kRequired;
  bool found = false;               // by judged findings
  bool found_in_category = false;   // by those of its category
  bool found_by_letter = false;     // by those whose rule has its letter
  bool found_at_any_level = false;  // by judged findings and those below the level
};

enum class DraftKind : std::uint8_t {
  kClean,    // no gold span at all
  kProblem,  // at least one required gold span
  kOther,    // gold spans, none required
};

struct JudgedDraft {
  DraftKind kind = DraftKind::kClean;
  bool is_complete = true;              // false: part of the draft could not be checked
  std::vector<JudgedFinding> findings;  // at or above the level, by place
  std::vector<JudgedFinding> below;     // the others
  std::vector<JudgedGold> gold;         // in the corpus's order

  /// At least one finding that is not neutral.
  [[nodiscard]] bool is_flagged() const noexcept;
};

/// Findings of the engine itself (bytes, suppressions) are left out: they are not about content.
[[nodiscard]] JudgedDraft judge(Scanner& scanner, const Draft& draft, const Settings& settings);

}  // namespace postlint::eval
