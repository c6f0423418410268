// Numbers as they are read aloud or typed digit by digit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "postlint/span.h"

namespace postlint::text {

inline constexpr std::size_t kLongestNumber = 40;  // digits; an IBAN has 34 signs

/// A number put together from words and single digits.
struct SpokenNumber {
  std::string text;        // its digits and the signs between its groups; empty: there is none
  std::size_t digits = 0;  // in `text`
  std::size_t end = 0;     // bytes of the text it was read from
  bool has_words = false;
};

/// The number that begins at `begin` of a text in lower case: "five", "double oh", "twenty two",
/// "7", parted by spaces, one of "-./" or a comma, which becomes "-". Digits that stand in a word,
/// a longer number, a tag or a path are none of it. Linear in the number.
[[nodiscard]] SpokenNumber read_number(std::string_view text, std::size_t begin);

/// True for a number word, "double" and "triple".
[[nodiscard]] bool begins_number(std::string_view word) noexcept;

/// True when `span` neither runs into a word nor belongs to a tag, a handle or a path.
[[nodiscard]] bool is_free(std::string_view text, Span span) noexcept;

}  // namespace postlint::text
