#include <unicode/uchar.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

bool is_white_space(char32_t c) noexcept {
  if (c < 0x80) return ascii::is_space(static_cast<char>(c));
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

}  // namespace

bool is_word_character(char32_t c) noexcept {
  if (c < 0x80) return ascii::is_alnum(static_cast<char>(c)) || c == U'_';
  constexpr std::uint32_t kWordMask = U_GC_L_MASK | U_GC_ND_MASK | U_GC_NL_MASK | U_GC_M_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & kWordMask) != 0;
}

bool is_capital(char32_t c) noexcept {
  if (c < 0x80) return ascii::is_upper(static_cast<char>(c));
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool at_word_boundaries(std::string_view text, Span span) noexcept {
  if (span.empty()) return false;
  const auto is_word_at = [text](std::size_t at) {
    return is_word_character(utf8::decode(text, at).code_point);
  };
  const auto is_word_before = [text](std::size_t at) {
    return is_word_character(utf8::before(text, at));
  };
  const bool free_left = span.begin == 0 || !is_word_at(span.begin) || !is_word_before(span.begin);
  const bool free_right =
      span.end == text.size() || !is_word_before(span.end) || !is_word_at(span.end);
  return free_left && free_right;
}

std::vector<Span> words(std::string_view text) {
  std::vector<Span> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    bool counts = false;
    while (i < text.size()) {
      const utf8::Step step = utf8::decode(text, i);
      if (is_white_space(step.code_point)) break;
      counts = counts || is_word_character(step.code_point);
      i += step.length;
    }
    if (counts) out.push_back({begin, i});
    if (i < text.size()) i += utf8::decode(text, i).length;
  }
  return out;
}

}  // namespace postlint::text
