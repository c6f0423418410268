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

Json rule_entry(const RuleInfo& rule) {
  return {{"id", rule.id},
          {"pack", rule.pack},
          {"title", rule.title},
          {"message", rule.message},
          {"why", rule.why},
          {"suggest", rule.suggest},
          {"fix", rule.fix},
          {"sources", sources_of(rule)},
          {"category", rule.category},
          {"class", rule.finding_class},
          {"hipaa", hipaa_letters(rule)},
          {"severity", name_of(rule.severity)},
          {"confidence", name_of(rule.confidence)},
          {"locked", rule.locked},
          {"weights", reasons_of(rule.weights)},
          {"levels", levels_of(rule)}};
}

}  // namespace

std::string rules_as_json(const Ruleset& ruleset) {
  Json packs = Json::array();
  for (const PackInfo& pack : ruleset.packs()) packs.push_back(pack_entry(pack));
  Json rules = Json::array();
  for (const auto& rule : ruleset.rules()) rules.push_back(rule_entry(*rule));
  const Json out = {{"schema", "postlint-rules/1"},
                    {"tool", {{"name", "postlint"}, {"version", POSTLINT_VERSION}}},
                    {"packs", std::move(packs)},
                    {"rules", std::move(rules)}};
  return printed(out);
}

}  // namespace postlint::report
