#include "text/emoji.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <array>
#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace postlint::text {
namespace {

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kTextSelector = 0xFE0E;
constexpr char32_t kEmojiSelector = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

bool has(char32_t c, UProperty property) noexcept {
  return u_hasBinaryProperty(static_cast<UChar32>(c), property) != 0;
}

bool is_tag(char32_t c) noexcept {
  return c >= 0xE0020 && c <= 0xE007F;
}

char32_t code_point_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? utf8::decode(text, at).code_point : 0;
}

std::size_t after(std::string_view text, std::size_t at) noexcept {
  return at + utf8::decode(text, at).length;
}

// End of one element of a joined sequence (UTS #51, 1.4.9, "possible emoji"), or `at`.
std::size_t element_end(std::string_view text, std::size_t at) {
  const char32_t first = code_point_at(text, at);
  if (first == 0 || !has(first, UCHAR_EMOJI)) return at;
  std::size_t end = after(text, at);
  char32_t next = code_point_at(text, end);
  if (has(first, UCHAR_REGIONAL_INDICATOR)) {
    return has(next, UCHAR_REGIONAL_INDICATOR) ? after(text, end) : end;
  }
  if (has(next, UCHAR_EMOJI_MODIFIER)) return after(text, end);
  if (next == kEmojiSelector) {
    end = after(text, end);
    next = code_point_at(text, end);
  }
  if (next == kKeycap) return after(text, end);
  while (is_tag(code_point_at(text, end))) end = after(text, end);
  return end;
}

bool is_recommended(std::string_view sequence) {
  std::u16string utf16;
  for (std::size_t i = 0; i < sequence.size(); i = after(sequence, i)) {
    const char32_t c = code_point_at(sequence, i);
    if (c > 0xFFFF) {
      utf16.push_back(U16_LEAD(c));
      utf16.push_back(U16_TRAIL(c));
    } else {
      utf16.push_back(static_cast<char16_t>(c));
    }
  }
  return u_stringHasBinaryProperty(utf16.data(), static_cast<std::int32_t>(utf16.size()),
                                   UCHAR_RGI_EMOJI) != 0;
}

// A single emoji at `at` that lacks its variation selector.
std::size_t unqualified(std::string_view text, std::size_t at) {
  const char32_t first = code_point_at(text, at);
  const std::size_t end = after(text, at);
  const char32_t next = code_point_at(text, end);
  if (first < 0x80 && next == kKeycap) return after(text, end) - at;
  return first > 0xFF && next != kTextSelector ? end - at : 0;
}

}  // namespace

std::size_t emoji_at(std::string_view text, std::size_t at) {
  const char32_t first = code_point_at(text, at);
  if (first < 0x80 && (first < U'#' || first > U'9')) return 0;
  std::array<std::size_t, kLongestEmojiSequence> ends{};
  std::size_t count = 0;
  for (std::size_t begin = at; count < ends.size();) {
    const std::size_t end = element_end(text, begin);
    if (end == begin) break;
    ends[count++] = end;
    if (code_point_at(text, end) != kJoiner) break;
    begin = after(text, end);
  }
  if (count == 0) return 0;
  while (count > 0) {
    const std::size_t length = ends[--count] - at;
    if (is_recommended(text.substr(at, length))) return length;
  }
  return unqualified(text, at);
}

}  // namespace postlint::text
