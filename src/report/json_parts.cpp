#include "report/json_parts.h"

#include <cmath>

#include "report/advice.h"

namespace postlint::report {
namespace {

// Three significant digits: more would promise more than an estimate holds.
double rounded(double value) {
  if (value <= 0) return 0;
  const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2);
  return unit >= 1 ? std::round(value / unit) * unit : std::round(value / unit) / (1 / unit);
}

}  // namespace

Json hipaa_letters(const RuleInfo& rule) {
  Json letters = Json::array();
  for (const char letter : rule.hipaa) letters.push_back(std::string(1, letter));
  return letters;
}

Json sources_of(const RuleInfo& rule) {
  return citations(rule.sources);
}

Json citations(const std::vector<Citation>& sources) {
  Json out = Json::array();
  for (const Citation& source : sources) {
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

Json estimate_of(const Finding& finding) {
  if (!finding.estimate) return nullptr;
  const Estimate& estimate = *finding.estimate;
  Json factors = Json::array();
  for (const Estimate::Factor& factor : estimate.factors) {
    Json one = {{"title", factor.title}};
    if (factor.people > 0) {
      one["people"] = factor.people;
    } else {
      one["per_100000"] = factor.per_100000;
    }
    one["because"] = factor.because;
    factors.push_back(std::move(one));
  }
  return {{"people", rounded(estimate.people)},
          {"people_without", rounded(estimate.people_without_drop)},
          {"drop", estimate.drop},
          {"factors", std::move(factors)}};
}

Json indicators_of(const Report& report) {
  Json tables = Json::array();
  for (const IndicatorTable& table : report.indicators) {
    Json indicators = Json::array();
    for (const Indicator& indicator : table.indicators) {
      Json one = {{"title", indicator.title},
                  {"status", name_of(indicator.status)},
                  {"rules", indicator.rules}};
      if (!indicator.because.empty()) one["because"] = indicator.because;
      indicators.push_back(std::move(one));
    }
    tables.push_back({{"name", table.name},
                      {"title", table.title},
                      {"sources", citations(table.sources)},
                      {"indicators", std::move(indicators)}});
  }
  return tables;
}

Json measure_of(const Finding& finding) {
  if (!finding.measure) return nullptr;
  return {{"value", finding.measure->value}, {"limit", finding.measure->limit}};
}

std::string printed(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string on_one_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace postlint::report
