// Hand-made runs for the tests of the reporters.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "postlint/reporter.h"

namespace postlint::report::testing {

/// One rule of one pack: the reporters only count its rules and list its packs.
inline Ruleset small_ruleset() {
  constexpr std::string_view kPack = R"json({
    "schema": 1, "pack": "ward", "version": "1.2.0", "title": "Ward rules",
    "owner": "Privacy office", "license": "Apache-2.0",
    "rules": [
      {"id": "name", "title": "A name", "message": "“{match}” names a patient.",
       "why": "A name identifies.", "suggest": ["a patient"],
       "source": {"cite": "45 CFR 164.514(b)(2)(i)(A)", "url": "https://example.com/law"},
       "category": "phi", "class": "phi.name", "hipaa": ["A"], "severity": "error",
       "confidence": "high", "find": {"words": ["Mrs Vega"]},
       "tests": {"match": ["Saw [Mrs Vega]."], "clean": ["Saw a patient."]}}
    ]})json";
  auto loaded = Ruleset::from_json(kPack, "ward.json");
  return std::move(loaded).value();
}

inline RuleInfo name_rule() {
  RuleInfo rule;
  rule.id = "ward/name";
  rule.pack = "ward";
  rule.title = "A name";
  rule.message = "“{match}” names a patient.";
  rule.why = "A name identifies.";
  rule.suggest = {"a patient", "someone I looked after"};
  rule.sources = {{"45 CFR 164.514(b)(2)(i)(A)", "https://example.com/law"}};
  rule.category = "phi";
  rule.finding_class = "phi.name";
  rule.hipaa = "A";
  rule.severity = Severity::kError;
  rule.confidence = Confidence::kHigh;
  return rule;
}

inline RuleInfo word_rule() {
  RuleInfo rule;
  rule.id = "ward/word";
  rule.pack = "ward";
  rule.title = "A hard word";
  rule.message = "“{match}” blames; write “{replacement}”.";
  rule.why = "Words shape care.";
  rule.category = "professionalism";
  rule.finding_class = "prof.stigma";
  rule.severity = Severity::kWarning;
  rule.confidence = Confidence::kMedium;
  return rule;
}

/// Names that are weighed: an error from 6 points, a warning from 3.
inline RuleInfo weighed_rule() {
  RuleInfo rule = name_rule();
  rule.id = "ward/weighed-name";
  rule.weights = {{3, "a given name of the census list"},
                  {4, "a patient beside it"},
                  {-2, "begins its sentence"}};
  rule.levels = {{6, Severity::kError, Confidence::kHigh},
                 {3, Severity::kWarning, Confidence::kLow}};
  return rule;
}

/// A finding of `rule` at the first `words` of `draft`; without a place when `words` is empty.
inline Finding finding_at(RuleInfo rule, std::string_view draft, std::string_view words) {
  Finding finding;
  finding.severity = rule.severity;
  finding.confidence = rule.confidence;
  finding.view = "clean";
  finding.rule = std::make_shared<const RuleInfo>(std::move(rule));
  const std::size_t begin = words.empty() ? 0 : draft.find(words);
  finding.span = {begin, begin + words.size()};
  return finding;
}

inline CheckedDraft draft_of(std::string name, std::string text) {
  CheckedDraft draft{std::move(name), std::move(text), {}};
  draft.report.format = "plain";
  draft.report.checked = {
      .bytes = draft.text.size(), .posts = 1, .segments = 1, .rules = 1, .packs = 1};
  return draft;
}

inline Run run_of(std::vector<CheckedDraft> drafts) {
  return {.ruleset = small_ruleset(),
          .drafts = std::move(drafts),
          .skipped = {},
          .failed = {},
          .allowed = {}};
}

/// One draft with a warning of `weighed_rule` at "Vega" and one of `word_rule`, which has evidence
/// in lines 1 and 2.
inline Run weighed_run() {
  CheckedDraft draft = draft_of("draft.txt", "Long day.\nVega again,\na real drug seeker.\n");
  draft.report.findings = {finding_at(weighed_rule(), draft.text, "Vega"),
                           finding_at(word_rule(), draft.text, "drug seeker")};
  draft.report.findings[0].severity = Severity::kWarning;
  draft.report.findings[0].confidence = Confidence::kLow;
  draft.report.findings[0].reasons = {{4, "a patient beside it"}, {-1, "begins its sentence"}};
  draft.report.findings[1].evidence = {{5, 8}, {15, 20}};
  return run_of({std::move(draft)});
}

/// One draft with an estimate: a farrier from Ames, where a town and a job were told.
inline Run estimated_run() {
  CheckedDraft draft = draft_of("draft.txt", "Long day.\nA farrier from Ames.\n");
  RuleInfo rule = word_rule();
  rule.id = "ward/together";
  rule.message = "Together these fit {people}; without {drop} {people-without}.";
  Finding finding = finding_at(std::move(rule), draft.text, "farrier from Ames");
  finding.view.clear();
  finding.evidence = {{12, 19}, {25, 29}};
  Estimate estimate;
  estimate.people = 4.5806;
  estimate.people_without_drop = 65438;
  estimate.drop = {"the job"};
  estimate.factors.resize(2);
  estimate.factors[0] = {.title = "the job",
                         .people = 0,
                         .per_100000 = 7,
                         .because = "labour office",
                         .span = {12, 19}};
  estimate.factors[1] = {
      .title = "no place is counted", .people = 65438, .because = "our county", .span = {}};
  finding.estimate = std::move(estimate);
  draft.report.findings = {std::move(finding)};
  return run_of({std::move(draft)});
}

/// One draft with one error of `name_rule` at "Mrs Vega" and one warning of `word_rule` at
/// "drug seeker".
inline Run typical_run() {
  CheckedDraft draft =
      draft_of("draft.txt", "Long day.\nSaw Mrs Vega again,\na real drug seeker.\n");
  draft.report.findings = {finding_at(name_rule(), draft.text, "Mrs Vega"),
                           finding_at(word_rule(), draft.text, "drug seeker")};
  draft.report.findings[1].replacement = "patient in pain";
  return run_of({std::move(draft)});
}

}  // namespace postlint::report::testing
