#include "scan/indicators.h"

#include <algorithm>
#include <set>
#include <string>

namespace postlint::scan {
namespace {

std::set<std::string> rules_with_findings(const Report& report) {
  std::set<std::string> ids;
  for (const Finding& finding : report.findings) {
    ids.insert(finding.rule->id);
    ids.insert(finding.also.begin(), finding.also.end());
  }
  for (const SuppressedFinding& suppressed : report.suppressed) {
    ids.insert(suppressed.finding.rule->id);
  }
  return ids;
}

std::set<std::string> rules_that_apply(const CompiledRules& compiled, const Selection& selection) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < compiled.rules.size(); ++i) {
    if (selection.applies(i)) ids.insert(compiled.rules[i].info->id);
  }
  return ids;
}

Indicator judge(const rules::IndicatorItem& item, const std::set<std::string>& applying,
                const std::set<std::string>& found, bool is_complete) {
  Indicator indicator{item.title, IndicatorStatus::kNotJudged, item.not_judged, item.rules};
  if (item.rules.empty()) return indicator;
  const auto is_off = [&](const std::string& id) { return !applying.contains(id); };
  const auto off = std::ranges::find_if(item.rules, is_off);
  if (off != item.rules.end()) {
    indicator.because = "the rule " + *off + " does not apply here";
    return indicator;
  }
  if (!is_complete) {
    indicator.because = "the draft could not be checked completely";
    return indicator;
  }
  const bool is_met =
      std::ranges::none_of(item.rules, [&](const std::string& id) { return found.contains(id); });
  indicator.status = is_met ? IndicatorStatus::kMet : IndicatorStatus::kNotMet;
  return indicator;
}

const rules::IndicatorSet* find_set(const CompiledRules& compiled, const std::string& name) {
  for (const rules::Pack& pack : compiled.model) {
    const auto set = std::ranges::find(pack.indicators, name, &rules::IndicatorSet::name);
    if (set != pack.indicators.end()) return &*set;
  }
  return nullptr;
}

}  // namespace

std::vector<IndicatorTable> judge_indicators(const CompiledRules& compiled,
                                             const Selection& selection, const ProfileInfo& profile,
                                             const Report& report) {
  if (profile.indicators.empty()) return {};
  const std::set<std::string> found = rules_with_findings(report);
  const std::set<std::string> applying = rules_that_apply(compiled, selection);
  std::vector<IndicatorTable> tables;
  for (const std::string& name : profile.indicators) {
    const rules::IndicatorSet* const set = find_set(compiled, name);
    if (set == nullptr) continue;  // of a pack that only explains one rule
    IndicatorTable& table =
        tables.emplace_back(IndicatorTable{set->name, set->title, set->sources, {}});
    for (const rules::IndicatorItem& item : set->items) {
      table.indicators.push_back(judge(item, applying, found, report.complete()));
    }
  }
  return tables;
}

}  // namespace postlint::scan
