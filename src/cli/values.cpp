#include "cli/values.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/number.h"
#include "base/suggest.h"

namespace postlint::cli {
Result<Allowance> parse_allowance(std::string_view text) {
  const std::size_t equals = text.find('=');
  const std::string_view rule = ascii::trim(text.substr(0, equals));
  const std::string_view reason =
      equals == std::string_view::npos ? "" : ascii::trim(text.substr(equals + 1));
  if (rule.empty()) return Error{"name a rule and a reason, as in RULE=\"consented, form 12\""};
  if (reason.empty()) {
    return Error{"a reason is needed, as in " + std::string(rule) + "=\"consented, form 12\""};
  }
  return Allowance{std::string(rule), std::string(reason)};
}

Result<std::size_t> parse_jobs(std::string_view text) {
  constexpr unsigned kMost = 256;
  const auto jobs = parse_number(text);
  if (!jobs || *jobs == 0 || *jobs > kMost) return Error{"give a number from 1 to 256"};
  return std::size_t{*jobs};
}

std::string hint(std::string_view word, std::span<const std::string_view> choices) {
  const std::vector<std::string> near = nearest(word, choices);
  if (!near.empty()) return did_you_mean(near);
  std::string all = "use ";
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) all += i + 1 == choices.size() ? " or " : ", ";
    all += choices[i];
  }
  return all;
}

Result<std::size_t> parse_choice(std::string_view text, std::span<const std::string_view> choices) {
  const auto found = std::ranges::find(choices, text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  return Error{hint(text, choices)};
}

}  // namespace postlint::cli
