#include "report/json_parts.h"

#include "report/advice.h"

namespace postlint::report {

Json hipaa_letters(const RuleInfo& rule) {
  Json letters = Json::array();
  for (const char letter : rule.hipaa) letters.push_back(std::string(1, letter));
  return letters;
}

Json sources_of(const RuleInfo& rule) {
  Json out = Json::array();
  for (const Citation& source : rule.sources) {
    Json entry = {{"cite", source.cite}};
    if (!source.url.empty()) entry["url"] = source.url;
    out.push_back(std::move(entry));
  }
  return out;
}

Json reasons_of(const std::vector<Reason>& reasons) {
  Json out = Json::array();
  for (const Reason& reason : reasons) {
    out.push_back({{"points", reason.points}, {"because", reason.because}});
  }
  return out;
}

Json sum_of(const Finding& finding) {
  return finding.rule->levels.empty() ? Json(nullptr) : Json(points_of(finding));
}

std::string printed(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace postlint::report
