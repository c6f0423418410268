#include <algorithm>
#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

struct Suffixes {
  char first;
  bool alone;  // whether the letter is a code without a second symbol
  std::string_view second;
};

// Beneficiary identification codes: Texas HHS, MEPD Handbook, Appendix VI; Washington DSHS, ACES
// manual, BIC; CMS Publication 100-01, chapter 2, section 50.3.
constexpr std::array kBenefitCodes{
    Suffixes{'A', true, ""},
    Suffixes{'B', true, "123456789ADGHJKLNPQRTWY"},
    Suffixes{'C', true, "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    Suffixes{'D', true, "123456789ACDGHJKLMNPQRSTVWXYZ"},
    Suffixes{'E', true, "123456789ABCDFGHJKM"},
    Suffixes{'F', false, "12345678"},
    Suffixes{'H', false, "ABC"},
    Suffixes{'J', false, "1234"},
    Suffixes{'K', false, "123456789ABCDEFGHJLM"},
    Suffixes{'M', true, "1"},
    Suffixes{'T', true, "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"},
    Suffixes{'W', true, "123456789BCFGJRT"},
};
static_assert(std::ranges::is_sorted(kBenefitCodes, {}, &Suffixes::first));

// Railroad Retirement Board prefixes, CMS Publication 100-01, chapter 2, section 50.2.
constexpr std::array<std::string_view, 15> kRailroadPrefixes{
    "A", "CA", "H", "JA", "MA", "MH", "PA", "PD", "PH", "WA", "WCA", "WCD", "WCH", "WD", "WH"};
static_assert(std::ranges::is_sorted(kRailroadPrefixes));

bool is_benefit_code(std::string_view code) noexcept {
  const auto* const entry =
      std::ranges::find(kBenefitCodes, code.empty() ? '\0' : code.front(), &Suffixes::first);
  if (entry == kBenefitCodes.end() || code.size() > 2) return false;
  return code.size() == 1 ? entry->alone : contains(entry->second, code[1]);
}

std::string_view without_separator(std::string_view text) noexcept {
  char symbol = '\0';
  return text.substr(separator_length(text, symbol));
}

bool is_railroad_number(std::string_view match, std::size_t letters) noexcept {
  const Compact<3, Alphabet::kAlphanumeric> prefix(match.substr(0, letters));
  const std::string_view rest = without_separator(match.substr(letters));
  return std::ranges::binary_search(kRailroadPrefixes, prefix.text()) &&
         (has_shape(rest, "dddddd") || ssn(rest) == Verdict::kAccept);
}

bool is_wage_earner_number(std::string_view match, std::size_t digits_end) noexcept {
  const std::string_view rest = without_separator(match.substr(digits_end));
  const Compact<2, Alphabet::kAlphanumeric> code(rest);
  return ssn(match.substr(0, digits_end)) == Verdict::kAccept && is_benefit_code(code.text());
}

// The position after the last of `count` digits, or 0 when there are fewer.
std::size_t end_of_digits(std::string_view text, std::size_t count) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_digit(text[i]) && --count == 0) return i + 1;
  }
  return 0;
}

}  // namespace

// 45 CFR 162.406 and CMS, "Requirements for NPI and NPI check digit" (2004): Luhn's formula over
// the number with the card-issuer prefix 80840, whose digits add 24; the first digit is 1 or 2.
Verdict npi(std::string_view match) noexcept {
  const Compact<10> compacted(match);
  const std::string_view digits = compacted.text();
  return verdict(digits.size() == 10 && contains("12", digits.front()) &&
                 (luhn_sum(digits) + 24) % 10 == 0);
}

// DEA Diversion Control Division, registration record layout: business activity letter, initial of
// the surname or 9, six digits, check digit.
Verdict dea(std::string_view match) noexcept {
  constexpr std::array<std::uint8_t, 6> kWeights{1, 2, 1, 2, 1, 2};
  const Compact<9, Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  if (!has_shape(text, "aaddddddd") && !has_shape(text, "a9ddddddd")) return Verdict::kReject;
  return verdict(contains("ABCDEFGHJKLMNPRSTUX", text.front()) &&
                 weighted_sum(text.substr(2, 6), kWeights) % 10 == symbol_value(text[8]));
}

// CMS, "Understanding the Medicare Beneficiary Identifier (MBI) format": 11 positions, letters
// without S, L, O, I, B and Z, dashes for display only. There is no check digit.
Verdict mbi(std::string_view match) noexcept {
  constexpr std::string_view kShape = "daxdaxdaadd";
  if (match.size() == 13 && contains("- ", match[4]) && match[4] != match[8]) {
    return Verdict::kReject;
  }
  if (match.size() == 13 && !contains("- ", match[4])) return Verdict::kReject;
  if (match.size() != 13 && match.size() != kShape.size()) return Verdict::kReject;
  const Compact<kShape.size(), Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  return verdict(has_shape(text, kShape) && text.front() != '0' &&
                 text.find_first_of("SLOIBZ") == std::string_view::npos);
}

// CMS Publication 100-01, chapter 2, section 50: the wage earner's SSN and a benefit code, or a
// railroad prefix and six digits (before 1964) or an SSN. Not issued since 31 December 2019.
Verdict hicn_legacy(std::string_view match) noexcept {
  const auto end = std::find_if_not(match.begin(), match.end(), is_letter);
  const auto letters = static_cast<std::size_t>(end - match.begin());
  if (letters > 0) return verdict(letters <= 3 && is_railroad_number(match, letters));
  const std::size_t digits_end = end_of_digits(match, 9);
  return verdict(digits_end > 0 && is_wage_earner_number(match, digits_end));
}

}  // namespace postlint::validators
