#include "report/advice.h"

#include <algorithm>

#include "report/hipaa.h"

namespace postlint::report {
namespace {

// The confidence tells levels of one severity apart.
std::string level_in_words(const Level& level, const RuleInfo& rule) {
  const auto same = std::ranges::count(rule.levels, level.severity, &Level::severity);
  return std::string(name_of(level.severity)) +
         (same > 1 ? " of " + std::string(name_of(level.confidence)) + " confidence" : "") +
         " from " + std::to_string(level.at);
}

}  // namespace

std::string levels_in_words(const RuleInfo& rule) {
  std::string text;
  for (const Level& level : rule.levels) {
    text += (text.empty() ? "" : ", ") + level_in_words(level, rule);
  }
  return text;
}

std::string rule_in_words(const Finding& finding) {
  std::string text = finding.rule->id;
  for (const char letter : finding.rule->hipaa) {
    text += ", HIPAA letter " + std::string(1, letter);
    const std::string_view words = hipaa_words(letter);
    if (!words.empty()) text += " (" + std::string(words) + ")";
  }
  text += ", " + std::string(name_of(finding.confidence)) + " confidence";
  for (const std::string& id : finding.also) text += ", also " + id;
  return text;
}

}  // namespace postlint::report
