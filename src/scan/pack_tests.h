// Runs the examples that rules and allow entries carry. Examples are invented text, so results may
// show them.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "postlint/ruleset.h"

namespace postlint::scan {

enum class PackTestKind : std::uint8_t {
  kMissed,       // a marked place is not found
  kWrongSpan,    // something else is found at a marked place
  kExtraPlace,   // more is found than is marked
  kFires,        // a clean example is not clean
  kLost,         // found by the rule alone, but not reported by the whole set
  kNotShielded,  // an allowed place is reported by the whole set all the same
  kNeverFires,   // no example makes the rule find anything
  kFlaggedText,  // a fix, a replacement or a suggestion is flagged itself
};

/// One thing that is wrong with a rule or an allow entry.
struct PackTestFailure {
  PackTestKind kind = PackTestKind::kMissed;
  std::string subject;   // full id of the rule or allow entry
  std::string message;   // one sentence, lower case, no final stop
  std::string text;      // the example, marked places in [brackets]; a fix; may be empty
  std::string expected;  // the marked place; may be empty
  std::string found;     // what was found in its stead; may be empty
};

/// Rules that look for one letter of 45 CFR 164.514(b)(2)(i).
struct LetterCoverage {
  char letter = 'A';
  std::vector<std::string> rules;  // full ids in load order; empty: nothing covers the letter
  std::size_t examples = 0;        // match examples of these rules
};

struct PackExamples {
  std::string pack;
  std::size_t rules = 0;
  std::size_t allows = 0;
  std::size_t match = 0;
  std::size_t clean = 0;
};

/// The processor time one rule takes on the texts of all examples, without the set that spares most
/// rules most texts, and without normalising.
struct RuleTime {
  std::string rule;
  std::chrono::nanoseconds total{0};
};

/// A test is an example, a fix or replacement, or the question whether a rule fires at all.
struct PackTestResult {
  std::size_t passed = 0;
  std::size_t failed = 0;
  std::vector<PackTestFailure> failures;  // in load order; a test may fail in several ways
  std::vector<PackTestFailure> warnings;  // suggestions that are flagged: they may quote
  std::vector<LetterCoverage> letters;    // A to R
  std::vector<PackExamples> packs;        // in load order
  std::vector<RuleTime> times;            // slowest first
  std::size_t texts = 0;                  // example texts the times are over
};

enum class Timing : std::uint8_t { kMeasured, kLeftOut };

/// Runs every example of every rule and allow entry, alone and against the whole set.
///   match  Alone, the marked places and nothing else must be found. In the whole set each must be
///          reported by this rule, or by a finding of its category that names the rule or covers
///          the place.
///   clean  The rule must not fire, neither alone nor in the whole set. Allow entries shield here,
///          as they do in a draft.
/// Measuring time takes about as long as the tests.
[[nodiscard]] PackTestResult run_pack_tests(const Ruleset& ruleset,
                                            Timing timing = Timing::kMeasured);

}  // namespace postlint::scan
