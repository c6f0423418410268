#include "report/json_draft.h"

#include <utility>

#include "postlint/version.h"
#include "report/advice.h"
#include "report/suppression.h"
#include "report/verdict.h"

namespace postlint::report {
namespace {

Json interval(std::size_t begin, std::size_t end) {
  return {{"begin", begin}, {"end", end}};
}

Json point(const Position& at) {
  return {{"line", at.line}, {"column", at.column}, {"utf16_column", at.utf16_column}};
}

Json place(const PositionIndex& index, Span span) {
  if (span.empty()) return nullptr;
  const Position begin = index.at(span.begin);
  const Position end = index.at(span.end);
  return {{"start", point(begin)},
          {"end", point(end)},
          {"bytes", interval(span.begin, span.end)},
          {"code_points", interval(begin.code_point, end.code_point)},
          {"utf16", interval(begin.utf16, end.utf16)}};
}

Json placed_estimate(const PositionIndex& index, const Finding& finding) {
  Json out = estimate_of(finding);
  if (out.is_null()) return out;
  for (std::size_t i = 0; i < finding.estimate->factors.size(); ++i) {
    out["factors"][i]["place"] = place(index, finding.estimate->factors[i].span);
  }
  return out;
}

}  // namespace

Json json_head(const Run& run, Matches matches) {
  Json packs = Json::array();
  for (const PackInfo& pack : run.ruleset.packs()) {
    packs.push_back({{"name", pack.name},
                     {"version", pack.version},
                     {"title", pack.title},
                     {"rules", pack.rule_count}});
  }
  return {{"schema", "postlint-report/1"},
          {"tool", {{"name", "postlint"}, {"version", POSTLINT_VERSION}}},
          {"packs", std::move(packs)},
          {"matches", matches == Matches::kShown ? "shown" : "masked"},
          {"units",
           {{"line", "from 1; LF, CR LF and CR end a line"},
            {"column", "code points, from 1"},
            {"utf16_column", "UTF-16 code units, from 1"},
            {"bytes", "UTF-8 bytes, from 0, end exclusive"},
            {"code_points", "code points, from 0, end exclusive"},
            {"utf16", "UTF-16 code units, from 0, end exclusive"}}}};
}

Json json_summary(const Run& run) {
  const Tally tally = tally_of(run);
  return {{"complete", is_complete(run)}, {"drafts", run.drafts.size()},
          {"posts", tally.posts},         {"rules", run.ruleset.rules().size()},
          {"errors", tally.errors},       {"warnings", tally.warnings},
          {"notes", tally.notes},         {"suppressed", tally.suppressed},
          {"incidents", tally.incidents}, {"skipped", run.skipped.size()},
          {"failed", run.failed.size()}};
}

Json JsonDrafts::rules_met() const {
  Json out = Json::object();
  for (const auto& [id, rule] : met_) {
    out[id] = {{"pack", rule->pack},
               {"title", rule->title},
               {"why", rule->why},
               {"severity", name_of(rule->severity)},
               {"locked", rule->locked}};
  }
  return out;
}

Json JsonDrafts::draft(const CheckedDraft& draft) {
  const Report& report = draft.report;
  const PositionIndex index(draft.text);
  Json findings = Json::array();
  for (const Finding& found : report.findings) findings.push_back(finding(draft, index, found));
  Json suppressed = Json::array();
  for (const SuppressedFinding& allowed : report.suppressed) {
    const bool is_outside = is_external(run_, allowed);
    Json entry = finding(draft, index, allowed.finding);
    entry["allowed_in"] = is_outside ? "command" : "draft";
    const bool is_readable = is_outside || matches_ == Matches::kShown;
    entry["reason"] = is_readable ? Json(allowed.reason) : Json(nullptr);
    suppressed.push_back(std::move(entry));
  }
  Json incidents = Json::array();
  for (const Incident& incident : report.incidents) {
    incidents.push_back({{"message", incident.message}, {"place", place(index, incident.span)}});
  }
  return {{"name", draft.name},
          {"format", report.format},
          {"profile", report.profile.empty() ? Json(nullptr) : Json(report.profile)},
          {"complete", report.complete()},
          {"checked",
           {{"bytes", report.checked.bytes},
            {"posts", report.checked.posts},
            {"segments", report.checked.segments},
            {"rules", report.checked.rules},
            {"packs", report.checked.packs}}},
          {"incidents", std::move(incidents)},
          {"findings", std::move(findings)},
          {"suppressed", std::move(suppressed)},
          {"indicators", indicators_of(report)}};
}

Json JsonDrafts::finding(const CheckedDraft& draft, const PositionIndex& index,
                         const Finding& finding) {
  const RuleInfo& rule = *finding.rule;
  met_.emplace(rule.id, finding.rule);
  Json evidence = Json::array();
  for (const Span span : finding.evidence) evidence.push_back(place(index, span));
  Json out = {{"rule", rule.id},
              {"severity", name_of(finding.severity)},
              {"confidence", name_of(finding.confidence)},
              {"category", rule.category},
              {"class", rule.finding_class},
              {"hipaa", hipaa_letters(rule)},
              {"message", message_of(finding, draft.text, matches_)},
              {"suggest", rule.suggest},
              {"replacement", literal_fix(finding)},
              {"sources", sources_of(rule)},
              {"place", place(index, finding.span)},
              {"post", finding.post + 1},
              {"view", finding.view},
              {"evidence", std::move(evidence)},
              {"reasons", reasons_of(finding.reasons)},
              {"points", sum_of(finding)},
              {"estimate", placed_estimate(index, finding)},
              {"measure", measure_of(finding)},
              {"also", finding.also}};
  if (matches_ == Matches::kShown) out["match"] = slice(draft.text, finding.span);
  return out;
}

}  // namespace postlint::report
