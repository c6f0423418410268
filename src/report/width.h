// How many columns of a terminal a character takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace postlint::report {

/// 0 for combining marks, 2 for wide East Asian characters and emoji, 1 for all others. An
/// approximation: terminals disagree about emoji sequences. Logarithmic in the tables.
[[nodiscard]] std::size_t width_of(char32_t code_point) noexcept;

/// Columns of a text without control characters. An emoji joined to the one before it by U+200D,
/// and a skin tone, take no columns of their own. Linear.
[[nodiscard]] std::size_t width_of(std::string_view text) noexcept;

/// True for a character that a terminal draws into the cells of `previous`.
[[nodiscard]] bool joins(char32_t previous, char32_t code_point) noexcept;

}  // namespace postlint::report
