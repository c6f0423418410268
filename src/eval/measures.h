// The numbers of an evaluation, counted from judged drafts. docs/evaluation.md defines them.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "eval/corpus.h"
#include "eval/judge.h"
#include "postlint/ruleset.h"

namespace postlint::eval {

/// Gold spans and findings of one kind, and the shares that follow. A share of nothing is nothing.
struct Tally {
  std::size_t gold = 0;      // required gold spans
  std::size_t found = 0;     // of them
  std::size_t findings = 0;  // places; for the whole run each place counts once
  std::size_t truths = 0;    // of them
  std::size_t neutral = 0;   // of them

  [[nodiscard]] std::optional<double> recall() const;
  [[nodiscard]] std::optional<double> precision() const;
  /// F with recall weighted `beta` times as much as precision.
  [[nodiscard]] std::optional<double> f(double beta) const;
};

/// Drafts and how many of them were flagged.
struct Flagged {
  std::size_t drafts = 0;
  std::size_t flagged = 0;

  [[nodiscard]] std::optional<double> share() const;
  /// Wilson's 95 % interval for the share (E. B. Wilson, 1927, JASA 22:209).
  [[nodiscard]] std::optional<std::array<double, 2>> interval() const;
};

/// Drafts of one scenario or kind.
struct Group {
  Flagged clean;
  Flagged problem;
  Flagged other;
};

/// What the level set aside.
struct BelowLevel {
  std::size_t findings = 0;       // places that only findings below the level have
  std::size_t at_gold = 0;        // of them true
  std::size_t neutral = 0;        // of them neutral: at gold spans that are not required
  std::size_t required_only = 0;  // required gold spans that only they find
  std::size_t gold = 0;           // gold spans labelled below the level
  std::size_t gold_found = 0;     // of them found by judged findings
  std::size_t gold_found_at_any_level = 0;
};

struct Measures {
  std::size_t characters = 0;  // code points of all drafts
  std::size_t incomplete = 0;  // drafts that could not be checked to the end
  std::size_t neutral_gold = 0;
  Tally overall;
  std::map<std::string, Tally> categories;
  std::map<std::string, Tally> letters;
  std::map<std::string, Tally> classes;  // gold only
  std::map<std::string, Tally> rules;    // every loaded rule; gold of its class, found by it
  std::map<std::string, Group> scenarios;
  std::map<std::string, Group> kinds;
  Group drafts;
  BelowLevel below;
};

/// `judged` holds one entry for each draft of `corpus`, in its order.
[[nodiscard]] Measures measure(const Ruleset& ruleset, const Corpus& corpus,
                               const std::vector<JudgedDraft>& judged);

}  // namespace postlint::eval
