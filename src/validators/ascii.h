/// Byte tests and conversions that ignore the locale; bytes above 0x7F belong to no class.
#pragma once

#include <cassert>
#include <string_view>

#include "validators/validators.h"

namespace postlint::validators {

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

constexpr char to_upper(char c) noexcept {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

constexpr bool is_letter(char c) noexcept {
  return to_upper(c) >= 'A' && to_upper(c) <= 'Z';
}

constexpr bool is_alphanumeric(char c) noexcept {
  return is_digit(c) || is_letter(c);
}

constexpr bool is_hexadecimal(char c) noexcept {
  return is_digit(c) || (to_upper(c) >= 'A' && to_upper(c) <= 'F');
}

/// 0-9 for digits, 10-35 for letters of either case; `c` must be one of them.
constexpr unsigned symbol_value(char c) noexcept {
  assert(is_alphanumeric(c));
  return static_cast<unsigned>(is_digit(c) ? c - '0' : to_upper(c) - 'A' + 10);
}

/// Value of at most nine decimal digits; 0 for an empty view.
constexpr unsigned number(std::string_view digits) noexcept {
  assert(digits.size() <= 9);
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + symbol_value(c);
  return value;
}

constexpr bool only_digits(std::string_view text) noexcept {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

constexpr bool contains(std::string_view set, char c) noexcept {
  return set.find(c) != std::string_view::npos;
}

constexpr Verdict verdict(bool accepted) noexcept {
  return accepted ? Verdict::kAccept : Verdict::kReject;
}

}  // namespace postlint::validators
