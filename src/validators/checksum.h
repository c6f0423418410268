/// Check-digit arithmetic shared by the validators. Each function takes the whole number with its
/// check digit and wants only symbols of its alphabet; the callers have seen to that.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace postlint::validators {

/// Sum of Luhn's formula, modulo 10 it is zero for a valid number. ISO/IEC 7812-1, Annex B.
unsigned luhn_sum(std::string_view digits) noexcept;

/// Whether the last digit is Luhn's check digit of the others.
bool luhn(std::string_view digits) noexcept;

/// Sum of digit times weight over the shorter of the two.
unsigned weighted_sum(std::string_view digits, std::span<const std::uint8_t> weights) noexcept;

/// Whether the weights 3 and 1, counted from the right with 1 on the check digit, sum to a multiple
/// of ten. GS1 General Specifications, section 7.9.
bool gs1_mod10(std::string_view digits) noexcept;

/// Whether the last digit is Verhoeff's check digit of the others (dihedral group D5).
bool verhoeff(std::string_view digits) noexcept;

/// Remainder modulo 97 of `remainder` followed by `symbols`, letters as two digits A=10 to Z=35.
/// ISO/IEC 7064, MOD 97-10: a valid number leaves 1.
unsigned mod97(std::string_view symbols, unsigned remainder = 0) noexcept;

/// Whether the last symbol, 0-9 or X, checks the digits before it. ISO/IEC 7064, MOD 11-2.
bool mod11_2(std::string_view symbols) noexcept;

/// Check digit of ICAO Doc 9303-3, section 4.9: weights 7, 3, 1; A=10 to Z=35, '<' counts as 0.
unsigned icao_check(std::string_view symbols, unsigned sum = 0) noexcept;

/// 11 minus the weighted sum modulo 11, with 11 written as 0; 10 means there is no check digit.
unsigned mod11_check(std::string_view digits, std::span<const std::uint8_t> weights) noexcept;

}  // namespace postlint::validators
