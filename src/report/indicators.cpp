#include "report/indicators.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "report/advice.h"
#include "report/paragraph.h"

namespace postlint::report {
namespace {

constexpr std::size_t kStatusWidth = std::string_view("not judged").size();

std::string line_of(const Indicator& indicator) {
  std::string line = indicator.title;
  if (indicator.status == IndicatorStatus::kNotMet) {
    line += " (";
    for (const std::string& rule : indicator.rules) {
      line += (rule == indicator.rules.front() ? "" : ", ") + rule;
    }
    line += ")";
  }
  if (!indicator.because.empty()) line += ": " + indicator.because;
  return line;
}

std::string status_of(const Indicator& indicator, const Paint& paint) {
  const std::string word(name_of(indicator.status));
  const std::string blank(kStatusWidth - std::min(word.size(), kStatusWidth), ' ');
  switch (indicator.status) {
    case IndicatorStatus::kMet: return word + blank;
    case IndicatorStatus::kNotMet: return paint.severity(Severity::kWarning, word) + blank;
    case IndicatorStatus::kNotJudged: break;
  }
  return paint.faint(word) + blank;
}

std::string sum_of(const IndicatorTable& table) {
  const auto count = [&table](IndicatorStatus status) {
    return std::to_string(std::ranges::count(table.indicators, status, &Indicator::status));
  };
  return count(IndicatorStatus::kMet) + " met, " + count(IndicatorStatus::kNotMet) + " not met, " +
         count(IndicatorStatus::kNotJudged) + " not judged from the text.";
}

}  // namespace

std::string indicators_as_text(const std::vector<IndicatorTable>& tables, const Paint& paint) {
  std::string out;
  for (const IndicatorTable& table : tables) {
    out += paint.bold(table.title) + "\n";
    for (const Indicator& indicator : table.indicators) {
      out += "  " + status_of(indicator, paint) + "  " + line_of(indicator) + "\n";
    }
    out += "  " + sum_of(table) + "\n";
    std::string_view label = "source";
    for (const Citation& source : table.sources) {
      out += paragraph(paint, std::exchange(label, ""), cited(source));
    }
    out += '\n';
  }
  return out;
}

}  // namespace postlint::report
