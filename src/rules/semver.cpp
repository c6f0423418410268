#include "rules/semver.h"

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"

namespace postlint::rules {
namespace {

enum class Zeros : std::uint8_t { kRefused, kAllowed };

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 9 && std::ranges::all_of(text, ascii::is_digit);
}

bool has_leading_zero(std::string_view text) {
  return text.size() > 1 && text.front() == '0';
}

// Cuts the part before the next dot off `rest`.
std::string_view next_part(std::string_view& rest) {
  const std::size_t dot = rest.find('.');
  const std::string_view part = rest.substr(0, dot);
  rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
  return part;
}

bool is_identifier(std::string_view part, Zeros zeros) {
  const bool has_good_characters =
      std::ranges::all_of(part, [](char c) { return ascii::is_alnum(c) || c == '-'; });
  const bool is_refused = zeros == Zeros::kRefused && has_leading_zero(part) &&
                          std::ranges::all_of(part, ascii::is_digit);
  return !part.empty() && has_good_characters && !is_refused;
}

bool are_identifiers(std::string_view text, Zeros zeros) {
  if (text.empty() || text.back() == '.') return false;
  while (!text.empty()) {
    if (!is_identifier(next_part(text), zeros)) return false;
  }
  return true;
}

}  // namespace

bool is_semantic_version(std::string_view text) noexcept {
  const std::size_t plus = text.find('+');
  if (plus != std::string_view::npos) {
    if (!are_identifiers(text.substr(plus + 1), Zeros::kAllowed)) return false;
    text = text.substr(0, plus);
  }
  const std::size_t dash = text.find('-');
  if (dash != std::string_view::npos) {
    if (!are_identifiers(text.substr(dash + 1), Zeros::kRefused)) return false;
    text = text.substr(0, dash);
  }
  if (std::ranges::count(text, '.') != 2) return false;
  for (int i = 0; i < 3; ++i) {
    const std::string_view part = next_part(text);
    if (!is_number(part) || has_leading_zero(part)) return false;
  }
  return true;
}

}  // namespace postlint::rules
