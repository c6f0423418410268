/// Reading numbers as people write them: separators dropped, groups told apart, shapes compared.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace postlint::validators {

enum class Alphabet : std::uint8_t { kDigits, kAlphanumeric };

/// Copies the symbols of `match` to `out`, letters in upper case, without the separators between
/// them: up to three bytes of " -./", of which at most one is not a space. Returns how many were
/// written, or 0 when `match` starts or ends with a separator, holds anything else, or does not
/// fit.
std::size_t compact(std::string_view match, Alphabet alphabet, std::span<char> out) noexcept;

/// The symbols of a match in a buffer of its own; `text()` is empty when `compact` refused it.
template <std::size_t kMax, Alphabet kAlphabet = Alphabet::kDigits>
class Compact {
 public:
  explicit Compact(std::string_view match) noexcept : size_(compact(match, kAlphabet, symbols_)) {}

  std::string_view text() const noexcept { return {symbols_.data(), size_}; }

 private:
  std::array<char, kMax> symbols_{};
  std::size_t size_;
};

/// Up to four groups of digits with separators between them, as in "512-44-7093".
class DigitGroups {
 public:
  /// Keeps views into `match`; no groups when it holds more than digits and separators.
  explicit DigitGroups(std::string_view match) noexcept;

  std::size_t size() const noexcept { return size_; }
  std::string_view operator[](std::size_t index) const noexcept { return groups_[index]; }

  /// Whether the groups have exactly these lengths.
  bool has_lengths(std::initializer_list<std::size_t> lengths) const noexcept;

  /// The one separator used throughout: '-', '.', '/', ' ', or '\0' when there is a single group
  /// or two different ones occur.
  char separator() const noexcept { return uniform_ ? separator_ : '\0'; }

 private:
  bool add_group(std::string_view& rest) noexcept;
  bool skip_separator(std::string_view& rest) noexcept;

  std::array<std::string_view, 4> groups_{};
  std::size_t size_ = 0;
  char separator_ = '\0';
  bool uniform_ = true;
};

/// Whether `text` has exactly the form of `shape`: 'd' a digit, 'a' a letter, 'x' either; any other
/// byte stands for itself, capitals for both cases.
bool has_shape(std::string_view text, std::string_view shape) noexcept;

/// Length of the separator that `text` starts with, 0 when there is none; `symbol` receives the
/// byte that is not a space, or ' '.
std::size_t separator_length(std::string_view text, char& symbol) noexcept;

}  // namespace postlint::validators
