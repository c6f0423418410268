// Evaluating a ruleset on a corpus, and writing down the outcome.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "eval/corpus.h"
#include "eval/judge.h"
#include "eval/measures.h"
#include "postlint/ruleset.h"

namespace postlint::eval {

struct Evaluation {
  Settings settings;
  Corpus corpus;
  std::vector<PackInfo> packs;
  std::vector<JudgedDraft> drafts;  // one for each draft of the corpus
  Measures measures;
};

/// Scans every draft. Linear in the corpus.
[[nodiscard]] Evaluation evaluate(const Ruleset& ruleset, Corpus corpus, Settings settings);

/// Whether misses and false findings are listed one by one.
enum class Errors : std::uint8_t { kCounted, kListed, kListedWithText };

/// Tables for a person. Draft text is in it only for kListedWithText.
[[nodiscard]] std::string as_text(const Evaluation& run, Errors errors);

/// The schema `postlint-eval/1` of docs/evaluation.md; ends with a line feed.
[[nodiscard]] std::string as_json(const Evaluation& run, Errors errors);

/// Judged findings for other scorers, one draft a line:
///   {"id":"dev-7","spans":[{"start":0,"end":5,"type":"hipaa/room","hipaa":null}]}
/// `hipaa` is the rule's first letter, or null.
[[nodiscard]] std::string predictions_as_ndjson(const Evaluation& run);

}  // namespace postlint::eval
