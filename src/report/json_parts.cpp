#include "report/json_parts.h"

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

std::string printed(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace postlint::report
