#include "base/date.h"
#include "postlint/version.h"
#include "report/catalogue.h"
#include "report/json_parts.h"

namespace postlint::report {
namespace {

Json pack_entry(const PackInfo& pack) {
  return {{"name", pack.name},   {"version", pack.version},  {"title", pack.title},
          {"owner", pack.owner}, {"rules", pack.rule_count}, {"allow_entries", pack.allow_count}};
}

Json levels_of(const RuleInfo& rule) {
  Json out = Json::array();
  for (const Level& level : rule.levels) {
    out.push_back({{"at", level.at},
                   {"severity", name_of(level.severity)},
                   {"confidence", name_of(level.confidence)}});
  }
  return out;
}

Json learned_of(const RuleInfo& rule) {
  Json out = Json::array();
  for (const LearnedEvidence& learned : rule.learned) {
    out.push_back({{"most", learned.most}, {"because", learned.because}});
  }
  return out;
}

Json replacements_of(const RuleInfo& rule) {
  Json out = Json::array();
  for (const Replacement& pair : rule.replacements) {
    out.push_back({{"term", pair.term}, {"instead", pair.instead}});
  }
  return out;
}

Json examples_of(const std::vector<Example>& examples) {
  Json out = Json::array();
  for (const Example& example : examples) {
    Json places = Json::array();
    for (const Example::Place& place : example.expected) {
      places.push_back({{"begin", place.begin}, {"end", place.end}});
    }
    out.push_back(
        {{"text", example.text}, {"format", example.format}, {"bytes", std::move(places)}});
  }
  return out;
}

// Of a rule or of an allow entry.
Json both_examples_of(const auto& entry) {
  return {{"match", examples_of(entry.match_examples)},
          {"clean", examples_of(entry.clean_examples)}};
}

Json rule_entry(const RuleInfo& rule) {
  return {{"id", rule.id},
          {"pack", rule.pack},
          {"title", rule.title},
          {"message", rule.message},
          {"why", rule.why},
          {"suggest", rule.suggest},
          {"fix", rule.fix},
          {"replacements", replacements_of(rule)},
          {"sources", sources_of(rule)},
          {"category", rule.category},
          {"class", rule.finding_class},
          {"hipaa", hipaa_letters(rule)},
          {"severity", name_of(rule.severity)},
          {"confidence", name_of(rule.confidence)},
          {"locked", rule.locked},
          {"weights", reasons_of(rule.weights)},
          {"learned", learned_of(rule)},
          {"levels", levels_of(rule)},
          {"examples", both_examples_of(rule)}};
}

Json allow_entry(const AllowInfo& allow) {
  return {{"id", allow.id},
          {"title", allow.title},
          {"because", allow.because},
          {"shields", allow.shields},
          {"expires", allow.expires ? Json(to_text(*allow.expires)) : Json(nullptr)},
          {"examples", both_examples_of(allow)}};
}

}  // namespace

std::string rules_as_json(const Ruleset& ruleset) {
  Json packs = Json::array();
  for (const PackInfo& pack : ruleset.packs()) packs.push_back(pack_entry(pack));
  Json rules = Json::array();
  for (const auto& rule : ruleset.rules()) rules.push_back(rule_entry(*rule));
  Json allows = Json::array();
  for (const AllowInfo& allow : ruleset.allows()) allows.push_back(allow_entry(allow));
  const Json out = {{"schema", "postlint-rules/1"},
                    {"tool", {{"name", "postlint"}, {"version", POSTLINT_VERSION}}},
                    {"packs", std::move(packs)},
                    {"rules", std::move(rules)},
                    {"allow", std::move(allows)}};
  return printed(out);
}

}  // namespace postlint::report
