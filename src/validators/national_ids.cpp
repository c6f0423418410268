#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

// The nine digits of AAA-GG-SSSS with equal separators, or of AAAGGSSSS; else an empty view.
std::string_view social_digits(std::string_view match, Compact<9>& digits) noexcept {
  const DigitGroups groups(match);
  const bool grouped = groups.has_lengths({3, 2, 4}) && groups.separator() != '\0';
  return grouped || groups.has_lengths({9}) ? digits.text() : std::string_view{};
}

bool within(unsigned value, unsigned low, unsigned high) noexcept {
  return value >= low && value <= high;
}

// Line 2 of a TD3 machine readable zone. ICAO Doc 9303-4, section 4.2.2.
bool is_passport_line(std::string_view line) noexcept {
  const auto checks = [&](std::size_t begin, std::size_t end, std::size_t at) noexcept {
    return is_digit(line[at]) &&
           icao_check(line.substr(begin, end - begin)) == symbol_value(line[at]);
  };
  std::array<char, 39> composite{};
  auto out = std::copy_n(line.begin(), 10, composite.begin());
  out = std::copy_n(line.begin() + 13, 7, out);
  std::copy_n(line.begin() + 21, 22, out);
  return checks(0, 9, 9) && checks(13, 19, 19) && checks(21, 27, 27) && is_digit(line[43]) &&
         icao_check({composite.data(), composite.size()}) == symbol_value(line[43]);
}

}  // namespace

// SSA, "Social Security Number Randomization" (2011): area never 000, 666 or 900-999, group never
// 00, serial never 0000. 20 CFR 422.103. The two numbers were printed as specimens: 078-05-1120 on
// a wallet card of 1938, 219-09-9999 in an SSA pamphlet of 1940.
Verdict ssn(std::string_view match) noexcept {
  Compact<9> compacted(match);
  const std::string_view digits = social_digits(match, compacted);
  if (digits.empty() || digits == "078051120" || digits == "219099999") return Verdict::kReject;
  const unsigned area = number(digits.substr(0, 3));
  return verdict(area != 0 && area != 666 && area < 900 && digits.substr(3, 2) != "00" &&
                 digits.substr(5) != "0000");
}

// IRS, Internal Revenue Manual 3.21.263: 9NN-GG-NNNN, groups 50-65, 70-88, 90-92 and 94-99.
Verdict itin(std::string_view match) noexcept {
  Compact<9> compacted(match);
  const std::string_view digits = social_digits(match, compacted);
  if (digits.empty() || digits.front() != '9') return Verdict::kReject;
  const unsigned group = number(digits.substr(3, 2));
  return verdict(within(group, 50, 65) || within(group, 70, 88) || within(group, 90, 92) ||
                 within(group, 94, 99));
}

// US Department of State: nine digits, or a letter and eight digits in books issued since 2021.
Verdict us_passport(std::string_view match) noexcept {
  const Compact<9, Alphabet::kAlphanumeric> compacted(match);
  return verdict(has_shape(compacted.text(), "xdddddddd"));
}

// ICAO Doc 9303-3, section 4.9, and 9303-4, section 4.2.2.
Verdict passport_mrz(std::string_view match) noexcept {
  std::array<char, 44> line{};
  if (match.size() != 10 && match.size() != line.size()) return Verdict::kReject;
  for (std::size_t i = 0; i < match.size(); ++i) {
    if (!is_alphanumeric(match[i]) && match[i] != '<') return Verdict::kReject;
    line[i] = to_upper(match[i]);
  }
  const std::string_view text(line.data(), match.size());
  if (text.front() == '<' || !is_digit(text[9])) return Verdict::kReject;
  if (text.size() == line.size()) return verdict(is_passport_line(text));
  return verdict(icao_check(text.substr(0, 9)) == symbol_value(text[9]));
}

}  // namespace postlint::validators
