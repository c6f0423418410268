#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

// 45 CFR 164.514(b)(2)(i)(B): areas of at most 20,000 people. HHS guidance of 26 November 2012
// gives these 17 from the 2000 Census.
constexpr std::array<std::string_view, 17> kRestrictedZip3{"036", "059", "063", "102", "203", "556",
                                                           "692", "790", "821", "823", "830", "831",
                                                           "878", "879", "884", "890", "893"};
static_assert(std::ranges::is_sorted(kRestrictedZip3));

constexpr std::size_t kFewestDecimals = 3;  // 0.001 degrees of latitude are 111 m
constexpr std::string_view kDegreeSign = "\xC2\xB0";

struct Axis {
  unsigned limit;
  std::string_view hemispheres;
};

std::size_t digit_run(std::string_view text) noexcept {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

bool has_nonzero(std::string_view digits) noexcept {
  return digits.find_first_not_of('0') != std::string_view::npos;
}

void skip_spaces(std::string_view& rest) noexcept {
  while (rest.starts_with(' ')) rest.remove_prefix(1);
}

// A degree sign and a letter of the hemisphere, each optional.
void take_unit(std::string_view& rest, std::string_view hemispheres) noexcept {
  if (rest.starts_with(kDegreeSign)) rest.remove_prefix(kDegreeSign.size());
  std::string_view after = rest;
  skip_spaces(after);
  if (!after.empty() && contains(hemispheres, to_upper(after.front()))) rest = after.substr(1);
}

// Moves "-93.1234", perhaps with its unit, out of `rest`.
bool take_coordinate(std::string_view& rest, const Axis& axis) noexcept {
  if (!rest.empty() && contains("+-", rest.front())) rest.remove_prefix(1);
  const std::size_t whole = digit_run(rest);
  if (whole < 1 || whole > 3 || rest.size() == whole || rest[whole] != '.') return false;
  const unsigned degrees = number(rest.substr(0, whole));
  rest.remove_prefix(whole + 1);
  const std::size_t decimals = digit_run(rest);
  if (decimals < kFewestDecimals || degrees > axis.limit) return false;
  if (degrees == axis.limit && has_nonzero(rest.substr(0, decimals))) return false;
  rest.remove_prefix(decimals);
  take_unit(rest, axis.hemispheres);
  return true;
}

bool take_comma_or_space(std::string_view& rest) noexcept {
  const std::size_t before = rest.size();
  skip_spaces(rest);
  if (rest.starts_with(',') || rest.starts_with(';') || rest.starts_with('/')) {
    rest.remove_prefix(1);
  }
  skip_spaces(rest);
  return rest.size() < before;
}

}  // namespace

// Also 45 CFR 164.514(b)(2)(i)(B), "equivalent geocodes"; notation of ISO 6709, annex D.
Verdict decimal_latitude_longitude(std::string_view match) noexcept {
  std::string_view rest = match;
  return verdict(take_coordinate(rest, {.limit = 90, .hemispheres = "NS"}) &&
                 take_comma_or_space(rest) &&
                 take_coordinate(rest, {.limit = 180, .hemispheres = "EW"}) && rest.empty());
}

// USPS Publication 28, section 212: five digits, or ZIP+4; a bare three-digit prefix is read too.
Verdict zip3_restricted(std::string_view match) noexcept {
  const DigitGroups groups(match);
  const bool plus_four = groups.has_lengths({5, 4}) && contains("- ", groups.separator());
  if (!plus_four && !groups.has_lengths({5}) && !groups.has_lengths({3})) return Verdict::kReject;
  return verdict(std::ranges::binary_search(kRestrictedZip3, match.substr(0, 3)));
}

}  // namespace postlint::validators
