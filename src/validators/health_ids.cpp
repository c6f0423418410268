#include <array>

#include "validators/ascii.h"
#include "validators/calendar.h"
#include "validators/checks.h"
#include "validators/checksum.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

bool is_nhs_number(std::string_view digits) noexcept {
  constexpr std::array<std::uint8_t, 9> kWeights{10, 9, 8, 7, 6, 5, 4, 3, 2};
  return digits.size() == 10 &&
         mod11_check(digits.substr(0, 9), kWeights) == symbol_value(digits[9]);
}

}  // namespace

// NHS Data Dictionary, NHS NUMBER: weights 10 to 2 modulo 11; a check digit of 10 is not issued.
Verdict nhs_uk(std::string_view match) noexcept {
  const Compact<10> digits(match);
  return verdict(is_nhs_number(digits.text()));
}

// Public Health Scotland, CHI number: birth date DDMMYY and four digits, checked as an NHS number.
Verdict chi_scotland(std::string_view match) noexcept {
  const Compact<10> compacted(match);
  const std::string_view digits = compacted.text();
  return verdict(is_nhs_number(digits) &&
                 day_exists(number(digits.substr(2, 2)), number(digits.substr(0, 2)),
                            leap_year(digits.substr(4, 2))));
}

// Ontario Ministry of Health, Health Card Validation Reference Manual: ten digits, the first not 0,
// Luhn (MOD 10), then a version code of at most two letters.
Verdict ohip(std::string_view match) noexcept {
  const Compact<12, Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  if (text.size() < 10 || !only_digits(text.substr(0, 10)) || text.front() == '0') {
    return Verdict::kReject;
  }
  for (const char c : text.substr(10)) {
    if (!is_letter(c)) return Verdict::kReject;
  }
  return verdict(luhn(text.substr(0, 10)));
}

// British Columbia Ministry of Health, Conformance Standards, PHN check digit: a remainder that
// would need the check digit 0 (11) or 10 is not issued.
Verdict bc_phn(std::string_view match) noexcept {
  constexpr std::array<std::uint8_t, 8> kWeights{2, 4, 8, 5, 10, 9, 7, 3};
  const Compact<10> compacted(match);
  const std::string_view digits = compacted.text();
  if (digits.size() != 10 || digits.front() != '9') return Verdict::kReject;
  const unsigned check = mod11_check(digits.substr(1, 8), kWeights);
  return verdict(check != 0 && check == symbol_value(digits[9]));
}

// RAMQ, numéro d'assurance maladie: three letters of the surname, one of the given name, year,
// month (plus 50 for women) and day of birth, two digits against equals.
Verdict quebec_ramq(std::string_view match) noexcept {
  const Compact<12, Alphabet::kAlphanumeric> compacted(match);
  const std::string_view text = compacted.text();
  if (!has_shape(text, "aaaadddddddd")) return Verdict::kReject;
  const unsigned month = number(text.substr(6, 2));
  return verdict(day_exists(month > 50 ? month - 50 : month, number(text.substr(8, 2)),
                            leap_year(text.substr(4, 2))));
}

// Services Australia, Medicare card number: eight digits, the first 2 to 6, a check digit, the
// issue number and perhaps the individual reference number.
Verdict au_medicare(std::string_view match) noexcept {
  constexpr std::array<std::uint8_t, 8> kWeights{1, 3, 7, 9, 1, 3, 7, 9};
  const Compact<11> compacted(match);
  const std::string_view digits = compacted.text();
  return verdict(digits.size() >= 10 && contains("23456", digits.front()) &&
                 weighted_sum(digits.substr(0, 8), kWeights) % 10 == symbol_value(digits[8]));
}

// AS 5017, Healthcare Client Identification: 16 digits, 80036 0 for individuals, Luhn.
Verdict au_ihi(std::string_view match) noexcept {
  const Compact<16> compacted(match);
  const std::string_view digits = compacted.text();
  return verdict(digits.size() == 16 && digits.starts_with("800360") && luhn(digits));
}

}  // namespace postlint::validators
