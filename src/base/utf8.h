// Decoding UTF-8 that may be malformed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace postlint::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One decoded step. `valid` is false for a maximal subpart of an ill-formed sequence, which
/// stands for one U+FFFD (Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts").
struct Step {
  char32_t code_point = kReplacement;
  std::uint32_t length = 1;  // bytes, at least 1
  bool valid = false;
};

/// Decodes at `position`, which must be inside `text`.
[[nodiscard]] Step decode(std::string_view text, std::size_t position) noexcept;

/// Appends the UTF-8 form of a Unicode scalar value.
void append(std::string& out, char32_t code_point);

/// True for a byte that continues a sequence.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Offset of the first byte >= 0x80 at or after `from`, or text.size().
[[nodiscard]] std::size_t find_non_ascii(std::string_view text, std::size_t from = 0) noexcept;

/// The code point that ends before `position`, which must be > 0 and on a boundary.
[[nodiscard]] char32_t before(std::string_view text, std::size_t position) noexcept;

}  // namespace postlint::utf8
