// What a rule says about itself: everything a reader, a reporter or an editor may show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/date.h"

namespace postlint {

/// How bad it would be to publish the finding. The words of SARIF 2.1.0, section 3.27.10.
enum class Severity : std::uint8_t { kNote, kWarning, kError };

/// How sure one hit of the rule is, apart from how bad it would be.
enum class Confidence : std::uint8_t { kLow, kMedium, kHigh };

[[nodiscard]] constexpr std::string_view name_of(Severity severity) noexcept {
  switch (severity) {
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "error";
}

[[nodiscard]] constexpr std::string_view name_of(Confidence confidence) noexcept {
  switch (confidence) {
    case Confidence::kLow: return "low";
    case Confidence::kMedium: return "medium";
    case Confidence::kHigh: return "high";
  }
  return "low";
}

/// A published source: a section of law, a paper, a guideline.
struct Citation {
  std::string cite;
  std::string url;  // may be empty
};

/// A piece of evidence for or against a finding.
struct Reason {
  int points = 0;  // above 0: for; below 0: against
  std::string because;
};

/// What a sum of at least `at` points means.
struct Level {
  int at = 0;
  Severity severity = Severity::kWarning;
  Confidence confidence = Confidence::kMedium;
};

/// Evidence that a learned model weighs: `most` points at most, for or against.
struct LearnedEvidence {
  int most = 0;
  std::string because;
};

/// A term of a rule and what to write instead, both as the pack writes them: `(s)` or `(es)` at the
/// end of a word stands for the forms with and without it.
struct Replacement {
  std::string term;
  std::string instead;
};

/// One example of a rule. `text` holds no brackets any more; `expected` are byte spans in it, in
/// order, and is empty for a text that must stay clean.
struct Example {
  struct Place {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string text;
  std::string format = "plain";
  std::vector<Place> expected;
};

/// What a pack says of one letter of 45 CFR 164.514(b)(2)(i), for people who must decide what to
/// check by hand.
struct LetterCoverage {
  char letter = 'A';      // A to R
  std::string checks;     // what its rules look for
  std::string not_shown;  // what no rule can see in a text
};

/// What an allow entry says about itself: it recognises what looks like an identifier and is not.
struct AllowInfo {
  std::string id;  // full name, `<pack>/<entry>`
  std::string title;
  std::string because;
  std::vector<std::string> shields;  // categories of the findings it shields; empty: all
  std::optional<Date> expires;       // last day it shields; nothing: no end
  std::vector<Example> match_examples;
  std::vector<Example> clean_examples;  // what it does not recognise
};

/// The readable part of a rule, as its pack states it.
struct RuleInfo {
  std::string id;    // full name, `<pack>/<rule>`
  std::string pack;  // name of the pack that declares it
  std::string title;
  std::string message;  // may hold {match} and {replacement}; only a reporter fills them in
  std::string why;
  std::vector<std::string> suggest;       // what to write instead
  std::string fix;                        // literal replacement that is safe to apply; may be empty
  std::vector<Replacement> replacements;  // term by term, in the pack's order; may be empty
  std::vector<Citation> sources;
  std::string category;       // "phi", "re-identification", "professionalism", …
  std::string finding_class;  // fine label used by evaluation, "phi.name"; may be empty
  std::string hipaa;          // letters of 45 CFR 164.514(b)(2)(i), "A" to "R", may be empty
  Severity severity = Severity::kWarning;
  Confidence confidence = Confidence::kMedium;
  std::vector<std::string> platforms;    // where it applies; empty: everywhere
  std::vector<std::string> audiences;    // the uses it applies to; empty: all
  bool locked = false;                   // an author cannot suppress it
  std::vector<Reason> weights;           // of a rule that weighs evidence: every piece, held or not
  std::vector<LearnedEvidence> learned;  // of the same; may be empty
  std::vector<Level> levels;  // of the same, in falling order; they take the place of `severity`
  std::vector<Example> match_examples;
  std::vector<Example> clean_examples;
};

}  // namespace postlint
