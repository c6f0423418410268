// Evaluations as JSON, schema `postlint-eval/1`.
#include <nlohmann/json.hpp>
#include <optional>

#include "eval/errors.h"
#include "eval/evaluation.h"
#include "postlint/version.h"

namespace postlint::eval {
namespace {

using Json = nlohmann::ordered_json;  // keys in the order written: the same bytes each run

Json number(std::optional<double> value) {
  return value ? Json(*value) : Json(nullptr);
}

Json gold_of(const Tally& tally) {
  return {{"gold", tally.gold}, {"found", tally.found}, {"recall", number(tally.recall())}};
}

Json tally_of(const Tally& tally) {
  Json out = gold_of(tally);
  out["findings"] = tally.findings;
  out["true"] = tally.truths;
  out["neutral"] = tally.neutral;
  out["precision"] = number(tally.precision());
  out["f1"] = number(tally.f(1));
  out["f2"] = number(tally.f(2));
  return out;
}

template <typename Map, typename Write>
Json table_of(const Map& rows, Write write) {
  Json out = Json::object();
  for (const auto& [name, row] : rows) out[name] = write(row);
  return out;
}

Json flagged_of(const Flagged& drafts) {
  const auto interval = drafts.interval();
  return {{"drafts", drafts.drafts},
          {"flagged", drafts.flagged},
          {"share", number(drafts.share())},
          {"low", interval ? Json((*interval)[0]) : Json(nullptr)},
          {"high", interval ? Json((*interval)[1]) : Json(nullptr)}};
}

Json group_of(const Group& group) {
  return {{"clean_drafts", group.clean.drafts},     {"clean_flagged", group.clean.flagged},
          {"problem_drafts", group.problem.drafts}, {"problem_flagged", group.problem.flagged},
          {"other_drafts", group.other.drafts},     {"other_flagged", group.other.flagged}};
}

Json settings_of(const Evaluation& run) {
  Json packs = Json::array();
  for (const PackInfo& pack : run.packs) packs.push_back(pack.name + " " + pack.version);
  return {{"fail_on", name_of(run.settings.level)},
          {"categories", run.settings.categories},
          {"packs", std::move(packs)}};
}

Json counts_of(const Evaluation& run) {
  const Measures& measures = run.measures;
  return {{"drafts", run.drafts.size()},
          {"characters", measures.characters},
          {"read_as_plain", run.corpus.read_as_plain},
          {"incomplete", measures.incomplete},
          {"neutral_gold", measures.neutral_gold},
          {"rules", measures.rules.size()}};
}

Json below_of(const BelowLevel& below) {
  return {{"findings", below.findings},
          {"true", below.at_gold},
          {"neutral", below.neutral},
          {"required_gold_found_only_there", below.required_only},
          {"gold", below.gold},
          {"gold_found", below.gold_found},
          {"gold_found_at_any_level", below.gold_found_at_any_level}};
}

Json place_of(CodePoints place) {
  return Json::array({place.begin, place.end});
}

Json draft_of(const Draft& draft, const JudgedDraft& judged) {
  Json missed = Json::array();
  std::size_t required = 0;
  for (const JudgedGold& one : judged.gold) {
    if (one.standing != Standing::kRequired) continue;
    ++required;
    if (!one.found) missed.push_back(place_of(one.gold.place));
  }
  Json wrong = Json::array();
  for (const JudgedFinding& finding : judged.findings) {
    if (finding.verdict == Verdict::kFalse && !finding.is_repeat) {
      wrong.push_back(place_of(finding.place));
    }
  }
  return {{"id", draft.id},
          {"gold", required},
          {"flagged", judged.is_flagged()},
          {"missed", std::move(missed)},
          {"false", std::move(wrong)}};
}

Json drafts_of(const Evaluation& run) {
  Json out = Json::array();
  for (std::size_t i = 0; i < run.drafts.size(); ++i) {
    out.push_back(draft_of(run.corpus.drafts[i], run.drafts[i]));
  }
  return out;
}

Json errors_of(const Evaluation& run, ErrorKind kind, Errors errors) {
  Json out = Json::array();
  for (const ListedError& error : errors_in(run, kind)) {
    Json entry = {{"id", error.id},
                  {kind == ErrorKind::kMissed ? "class" : "rule", error.what},
                  {"start", error.place.begin},
                  {"end", error.place.end}};
    if (errors == Errors::kListedWithText) entry["text"] = error.text;
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace

std::string as_json(const Evaluation& run, Errors errors) {
  const Measures& measures = run.measures;
  Json out = {{"schema", "postlint-eval/1"}, {"postlint", POSTLINT_VERSION}};
  out["corpus"] = run.corpus.files;
  out["settings"] = settings_of(run);
  out["counts"] = counts_of(run);
  out["overall"] = tally_of(measures.overall);
  out["documents"] = {{"clean", flagged_of(measures.drafts.clean)},
                      {"problem", flagged_of(measures.drafts.problem)},
                      {"other", flagged_of(measures.drafts.other)}};
  out["below_level"] = below_of(measures.below);
  out["category"] = table_of(measures.categories, tally_of);
  out["hipaa"] = table_of(measures.letters, tally_of);
  out["class"] = table_of(measures.classes, gold_of);
  out["rule"] = table_of(measures.rules, tally_of);
  out["scenario"] = table_of(measures.scenarios, group_of);
  out["kind"] = table_of(measures.kinds, group_of);
  out["drafts"] = drafts_of(run);
  if (errors != Errors::kCounted) {
    out["missed"] = errors_of(run, ErrorKind::kMissed, errors);
    out["false"] = errors_of(run, ErrorKind::kFalse, errors);
  }
  return out.dump(2) + "\n";
}

std::string predictions_as_ndjson(const Evaluation& run) {
  std::string out;
  for (std::size_t i = 0; i < run.drafts.size(); ++i) {
    Json spans = Json::array();
    for (const JudgedFinding& finding : run.drafts[i].findings) {
      const std::string& letters = finding.rule->hipaa;
      spans.push_back({{"start", finding.place.begin},
                       {"end", finding.place.end},
                       {"type", finding.rule->id},
                       {"hipaa", letters.empty() ? Json(nullptr) : Json(letters.substr(0, 1))}});
    }
    out += Json{{"id", run.corpus.drafts[i].id}, {"spans", std::move(spans)}}.dump() + "\n";
  }
  return out;
}

}  // namespace postlint::eval
