#include "validators/compact.h"

#include <algorithm>

#include "validators/ascii.h"

namespace postlint::validators {
namespace {

constexpr std::size_t kLongestSeparator = 3;  // " - "

bool fits_class(char c, char expected) noexcept {
  switch (expected) {
    case 'd': return is_digit(c);
    case 'a': return is_letter(c);
    case 'x': return is_alphanumeric(c);
    default: return to_upper(c) == expected;
  }
}

}  // namespace

std::size_t separator_length(std::string_view text, char& symbol) noexcept {
  symbol = ' ';
  std::size_t length = 0;
  for (; length < text.size() && contains(" -./", text[length]); ++length) {
    if (text[length] == ' ') continue;
    if (symbol != ' ') return 0;
    symbol = text[length];
  }
  return length <= kLongestSeparator ? length : 0;
}

std::size_t compact(std::string_view match, Alphabet alphabet, std::span<char> out) noexcept {
  std::size_t size = 0;
  while (!match.empty()) {
    const char c = match.front();
    if (is_digit(c) || (alphabet == Alphabet::kAlphanumeric && is_letter(c))) {
      if (size == out.size()) return 0;
      out[size++] = to_upper(c);
      match.remove_prefix(1);
      continue;
    }
    char symbol = '\0';
    const std::size_t length = separator_length(match, symbol);
    if (length == 0 || size == 0 || length == match.size()) return 0;
    match.remove_prefix(length);
  }
  return size;
}

DigitGroups::DigitGroups(std::string_view match) noexcept {
  std::string_view rest = match;
  bool well_formed = add_group(rest);
  while (well_formed && !rest.empty()) well_formed = skip_separator(rest) && add_group(rest);
  if (!well_formed) size_ = 0;
}

bool DigitGroups::add_group(std::string_view& rest) noexcept {
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_digit);
  const auto length = static_cast<std::size_t>(end - rest.begin());
  if (length == 0 || size_ == groups_.size()) return false;
  groups_[size_++] = rest.substr(0, length);
  rest.remove_prefix(length);
  return true;
}

bool DigitGroups::skip_separator(std::string_view& rest) noexcept {
  char symbol = '\0';
  const std::size_t length = separator_length(rest, symbol);
  if (length == 0) return false;
  uniform_ = uniform_ && (separator_ == '\0' || separator_ == symbol);
  separator_ = symbol;
  rest.remove_prefix(length);
  return true;
}

bool DigitGroups::has_lengths(std::initializer_list<std::size_t> lengths) const noexcept {
  return std::equal(
      groups_.begin(), groups_.begin() + static_cast<std::ptrdiff_t>(size_), lengths.begin(),
      lengths.end(),
      [](std::string_view group, std::size_t length) noexcept { return group.size() == length; });
}

bool has_shape(std::string_view text, std::string_view shape) noexcept {
  return std::equal(text.begin(), text.end(), shape.begin(), shape.end(), fits_class);
}

}  // namespace postlint::validators
