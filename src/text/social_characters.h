// The character classes that platforms build hashtags, handles and web addresses from.
// Source: the grammar behind the conformance suite of twitter-text 3.1.
#pragma once

#include <cstddef>
#include <string_view>

namespace postlint::text::social {

/// "@" and its full-width form, U+FF20.
[[nodiscard]] constexpr bool is_at_sign(char32_t c) noexcept {
  return c == U'@' || c == 0xFF20;
}

/// "#" and its full-width form, U+FF03.
[[nodiscard]] constexpr bool is_hash_sign(char32_t c) noexcept {
  return c == U'#' || c == 0xFF03;
}

/// First place at or after `from` where `sign`, or its full-width form, stands; text.size() when
/// there is none. Linear up to it.
[[nodiscard]] std::size_t find_sign(std::string_view text, std::size_t from, char sign) noexcept;

/// White space, as Unicode had it before 6.3: U+180E counts.
[[nodiscard]] constexpr bool is_space(char32_t c) noexcept {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         c == 0x180E || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

/// Marks that set the direction of text and are no part of what they stand beside (UAX #9, 2.7).
[[nodiscard]] constexpr bool is_directional(char32_t c) noexcept {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/// Characters that X does not accept in a post: U+FEFF and two noncharacters.
[[nodiscard]] constexpr bool is_refused(char32_t c) noexcept {
  return c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

/// Letters and marks of any script: a hashtag holds at least one.
[[nodiscard]] bool is_hashtag_letter(char32_t c) noexcept;

/// Letters of scripts without case, most of which put no space between words.
[[nodiscard]] bool is_uncased_letter(char32_t c) noexcept;

/// What a hashtag may hold beside them: digits of any script, "_", joiners, and the punctuation
/// that stands inside words of Hebrew, Japanese, Tibetan and Catalan.
[[nodiscard]] bool is_hashtag_character(char32_t c) noexcept;

/// Latin letters with marks, and combining marks, that end neither a handle nor a path.
[[nodiscard]] constexpr bool is_latin_accent(char32_t c) noexcept {
  return (c >= 0xC0 && c <= 0x024F && c != 0xD7 && c != 0xF7) || (c >= 0x0300 && c <= 0x036F) ||
         (c >= 0x1E00 && c <= 0x1EFF) || c == 0x0253 || c == 0x0254 || c == 0x0256 || c == 0x0257 ||
         c == 0x0259 || c == 0x025B || c == 0x0263 || c == 0x0268 || c == 0x026F || c == 0x0272 ||
         c == 0x0289 || c == 0x028B || c == 0x02BB;
}

/// What a label of a host name may begin and end with: letters and digits of ASCII, and everything
/// beyond ASCII that is neither white space nor a control of text.
[[nodiscard]] bool is_host_character(char32_t c) noexcept;

/// Characters of a path, but for parentheses.
[[nodiscard]] bool is_path_character(char32_t c) noexcept;

/// Path characters that a path may end with; a full stop or comma belongs to the sentence.
[[nodiscard]] bool is_path_end(char32_t c) noexcept;

/// Characters of a query, and those it may end with. ASCII only.
[[nodiscard]] bool is_query_character(char32_t c) noexcept;
[[nodiscard]] bool is_query_end(char32_t c) noexcept;

/// Cyrillic letters and dashes, which addresses hold unescaped.
[[nodiscard]] bool is_cyrillic(char32_t c) noexcept;
[[nodiscard]] bool is_dash(char32_t c) noexcept;

}  // namespace postlint::text::social
