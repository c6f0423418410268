// What a masked word may be meant to say.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::text {

/// Readings of one mask, the likeliest first.
using Readings = std::vector<std::string>;

inline constexpr std::size_t kMostReadings = 12;
inline constexpr std::size_t kLongestMask = 40;  // bytes; longer runs are no words

/// The ASCII letter that a sign or digit is typed for, or '\0'. '1' and '!' may also be an l.
[[nodiscard]] char letter_for(char sign) noexcept;

/// True for a star or # in place of a letter.
[[nodiscard]] bool is_star(char sign) noexcept;

/// True when a run of lower-case ASCII letters, digits, stars and signs is a masked or stretched
/// word, and no quantity, no name that ends in a number and no plain word.
[[nodiscard]] bool is_masked_word(std::string_view run) noexcept;

/// The word with letters in place of signs and digits; `for_one` stands for '1' and '!'.
[[nodiscard]] std::string with_letters(std::string_view word, char for_one);

/// Adds a reading unless it is there or there are kMostReadings.
void add_reading(Readings& readings, std::string reading);

/// What the word may say: signs and digits as letters, one star as each vowel, v as u where there
/// is no vowel, a letter three times or more once and twice.
[[nodiscard]] Readings readings_of(std::string_view word);

}  // namespace postlint::text
