#include "validators/checksum.h"

#include <algorithm>
#include <array>

#include "validators/ascii.h"

namespace postlint::validators {
namespace {

using Row = std::array<std::uint8_t, 10>;

// J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts 29, 1969.
constexpr std::array<Row, 10> kDihedralProduct{{
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
    {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
    {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
    {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
    {9, 8, 7, 6, 5, 4, 3, 2, 1, 0},
}};

constexpr Row kPermutation{1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

constexpr std::array<Row, 8> permutation_powers() noexcept {
  std::array<Row, 8> powers{Row{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}};
  for (std::size_t i = 1; i < powers.size(); ++i) {
    for (std::size_t digit = 0; digit < 10; ++digit) {
      powers[i][digit] = kPermutation[powers[i - 1][digit]];
    }
  }
  return powers;
}

constexpr std::array<Row, 8> kPermutationPowers = permutation_powers();

}  // namespace

unsigned luhn_sum(std::string_view digits) noexcept {
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const unsigned value = symbol_value(digits[digits.size() - 1 - i]) << (i % 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}

bool luhn(std::string_view digits) noexcept {
  return luhn_sum(digits) % 10 == 0;
}

unsigned weighted_sum(std::string_view digits, std::span<const std::uint8_t> weights) noexcept {
  unsigned sum = 0;
  for (std::size_t i = 0; i < std::min(digits.size(), weights.size()); ++i) {
    sum += symbol_value(digits[i]) * weights[i];
  }
  return sum;
}

bool gs1_mod10(std::string_view digits) noexcept {
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    sum += symbol_value(digits[digits.size() - 1 - i]) * (i % 2 == 0 ? 1 : 3);
  }
  return sum % 10 == 0;
}

bool verhoeff(std::string_view digits) noexcept {
  std::size_t check = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const unsigned digit = symbol_value(digits[digits.size() - 1 - i]);
    check = kDihedralProduct[check][kPermutationPowers[i % 8][digit]];
  }
  return check == 0;
}

unsigned mod97(std::string_view symbols, unsigned remainder) noexcept {
  for (const char c : symbols) {
    const unsigned value = symbol_value(c);
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return remainder;
}

bool mod11_2(std::string_view symbols) noexcept {
  if (symbols.empty()) return false;
  unsigned sum = 0;
  for (const char c : symbols.substr(0, symbols.size() - 1)) sum = (sum + symbol_value(c)) * 2 % 11;
  const char last = to_upper(symbols.back());
  return (sum + (last == 'X' ? 10 : symbol_value(last))) % 11 == 1;
}

unsigned icao_check(std::string_view symbols, unsigned sum) noexcept {
  constexpr std::array<unsigned, 3> kWeights{7, 3, 1};
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    sum += symbols[i] == '<' ? 0 : symbol_value(symbols[i]) * kWeights[i % 3];
  }
  return sum % 10;
}

unsigned mod11_check(std::string_view digits, std::span<const std::uint8_t> weights) noexcept {
  return (11 - weighted_sum(digits, weights) % 11) % 11;
}

}  // namespace postlint::validators
