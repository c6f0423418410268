#include "text/social_characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <cstdint>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"

namespace postlint::text::social {
namespace {

bool is_ascii(char32_t c) noexcept {
  return c < 0x80;
}

bool is_ascii_alnum(char32_t c) noexcept {
  return is_ascii(c) && ascii::is_alnum(static_cast<char>(c));
}

bool is_one_of(std::u32string_view set, char32_t c) noexcept {
  return set.find(c) != std::u32string_view::npos;
}

std::uint32_t category_of(char32_t c) noexcept {
  return U_MASK(u_charType(static_cast<UChar32>(c)));
}

bool is_path_letter(char32_t c) noexcept {
  return is_ascii_alnum(c) || is_latin_accent(c) || is_cyrillic(c);
}

}  // namespace

std::size_t find_sign(std::string_view text, std::size_t from, char sign) noexcept {
  constexpr char32_t kToFullWidth = 0xFF00 - 0x20;
  constexpr char kFullWidthLead = '\xEF';
  const char32_t wide = static_cast<char32_t>(sign) + kToFullWidth;
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == sign) return at;
    if (text[at] == kFullWidthLead && utf8::decode(text, at).code_point == wide) return at;
  }
  return text.size();
}

bool is_uncased_letter(char32_t c) noexcept {
  return !is_ascii(c) && category_of(c) == U_GC_LO_MASK;
}

bool is_hashtag_letter(char32_t c) noexcept {
  if (is_ascii(c)) return ascii::is_alpha(static_cast<char>(c));
  return (category_of(c) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_hashtag_character(char32_t c) noexcept {
  if (is_ascii(c)) return is_ascii_alnum(c) || c == U'_';
  if ((category_of(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0) return true;
  return is_one_of(
      U"\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003"
      U"\u0F0B\u0F0C\u00B7",
      c);
}

bool is_host_character(char32_t c) noexcept {
  if (is_ascii(c)) return is_ascii_alnum(c);
  return !is_space(c) && !is_directional(c) && !is_refused(c);
}

bool is_path_character(char32_t c) noexcept {
  return is_path_letter(c) || is_one_of(U"!*';:=+,.$/%#[]_~&|@", c) || is_dash(c);
}

bool is_path_end(char32_t c) noexcept {
  return is_path_letter(c) || is_one_of(U"=_#/+-", c);
}

bool is_query_character(char32_t c) noexcept {
  return is_ascii_alnum(c) || is_one_of(U"!?*'();:&=+$/%#[]-_.,~|@", c);
}

bool is_query_end(char32_t c) noexcept {
  return is_ascii_alnum(c) || is_one_of(U"_&=#/-", c);
}

bool is_cyrillic(char32_t c) noexcept {
  if (is_ascii(c)) return false;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_CYRILLIC;
}

bool is_dash(char32_t c) noexcept {
  if (is_ascii(c)) return c == U'-';
  return (category_of(c) & U_GC_PD_MASK) != 0;
}

}  // namespace postlint::text::social
