#include "report/estimate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace postlint::report {
namespace {

// Two significant digits.
double rounded(double value) {
  const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(value)) - 1));
  return std::round(value / unit) * unit;
}

std::string with_commas(double value) {
  std::string digits = std::to_string(static_cast<std::uint64_t>(value));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

// "1 in 200", "1 in 1.5".
std::string share_in_words(double per_100000) {
  const double one_in = 100000 / per_100000;
  if (one_in >= 10) return "1 in " + with_commas(rounded(one_in));
  char text[16];
  std::snprintf(text, sizeof text, "1 in %.1f", one_in);
  return text;
}

}  // namespace

std::string people_in_words(double people) {
  if (people < 1.5) return "at most one person";
  return "about " + with_commas(rounded(people)) + " people";
}

std::string titles_in_words(const std::vector<std::string>& titles) {
  std::string out;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (i > 0) out += i + 1 == titles.size() ? " and " : ", ";
    out += titles[i];
  }
  return out;
}

std::vector<std::string> factors_in_words(const Estimate& estimate) {
  std::vector<std::string> lines;
  for (const Estimate::Factor& factor : estimate.factors) {
    const std::string figure =
        factor.people > 0 ? people_in_words(factor.people) : share_in_words(factor.per_100000);
    lines.push_back(factor.title + ": " + figure + " (" + factor.because + ")");
  }
  lines.emplace_back("multiplied as if independent of each other: " +
                     people_in_words(estimate.people));
  return lines;
}

}  // namespace postlint::report
