#include "report/sarif_rules.h"

#include "postlint/version.h"
#include "report/advice.h"

namespace postlint::report {
namespace {

std::string bullets(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += "- " + item + "\n";
  return out;
}

std::string linked(const Citation& source) {
  return source.url.empty() ? source.cite : "[" + source.cite + "](" + source.url + ")";
}

Json help(const RuleInfo& rule) {
  std::string text = rule.why;
  std::string markdown = rule.why;
  if (!rule.suggest.empty()) {
    text += "\nInstead:\n" + bullets(rule.suggest);
    markdown += "\n\n**Instead**\n\n" + bullets(rule.suggest);
  }
  for (const Citation& source : rule.sources) {
    text += "\nSource: " + cited(source);
    markdown += "\n\nSource: " + linked(source);
  }
  return {{"text", text}, {"markdown", markdown}};
}

Json tags(const RuleInfo& rule) {
  Json out = Json::array({rule.category});
  for (const char letter : rule.hipaa) out.push_back("HIPAA-" + std::string(1, letter));
  return out;
}

Json properties(const RuleInfo& rule) {
  return {{"tags", tags(rule)},
          {"category", rule.category},
          {"class", rule.finding_class},
          {"hipaa", hipaa_letters(rule)},
          {"confidence", name_of(rule.confidence)},
          {"precision", name_of(rule.confidence)},  // the name that code hosts read
          {"locked", rule.locked}};
}

Json descriptor(const RuleInfo& rule) {
  Json out = {{"id", rule.id}, {"name", rule.id.substr(rule.id.find('/') + 1)}};
  if (!rule.title.empty()) out["shortDescription"] = {{"text", rule.title}};
  if (!rule.why.empty()) out["fullDescription"] = {{"text", rule.why}};
  out["defaultConfiguration"] = {{"level", name_of(rule.severity)}};
  for (const Citation& source : rule.sources) {
    if (source.url.starts_with("http") && !out.contains("helpUri")) out["helpUri"] = source.url;
  }
  out["help"] = help(rule);
  out["properties"] = properties(rule);
  return out;
}

}  // namespace

Json sarif_message(std::string_view text) {
  std::string out;
  for (const char c : text) out.append(c == '{' || c == '}' ? 2U : 1U, c);
  return {{"text", out}};
}

SarifRules::SarifRules(const Run& run) : run_(run) {
  for (const auto& rule : run.ruleset.rules()) add(rule);
  for (const CheckedDraft& draft : run.drafts) {
    for (const Finding& finding : draft.report.findings) add(finding.rule);
    for (const SuppressedFinding& allowed : draft.report.suppressed) add(allowed.finding.rule);
  }
}

void SarifRules::add(const std::shared_ptr<const RuleInfo>& rule) {
  if (indices_.emplace(rule->id, rules_.size()).second) rules_.push_back(rule);
}

Json SarifRules::tool() const {
  Json rules = Json::array();
  for (const auto& rule : rules_) rules.push_back(descriptor(*rule));
  Json packs = Json::array();
  for (const PackInfo& pack : run_.ruleset.packs()) {
    packs.push_back({{"name", pack.name}, {"fullName", pack.title}, {"version", pack.version}});
  }
  return {{"driver",
           {{"name", "postlint"},
            {"version", POSTLINT_VERSION},
            {"semanticVersion", POSTLINT_VERSION},
            {"rules", std::move(rules)}}},
          {"extensions", std::move(packs)}};
}

}  // namespace postlint::report
