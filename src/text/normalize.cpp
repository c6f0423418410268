#include "text/normalize.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace postlint::text {
namespace {

const UNormalizer2* nfkc() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFKCInstance(&status);
}

const UNormalizer2* nfc() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFCInstance(&status);
}

// Calls `use` with each code point of well-formed UTF-16.
template <typename Use>
void for_each_code_point(std::u16string_view text, Use use) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (U16_IS_LEAD(text[i]) && i + 1 < text.size() && U16_IS_TRAIL(text[i + 1])) {
      c = 0x10000U + ((c - 0xD800U) << 10U) + (text[++i] - 0xDC00U);
    }
    use(static_cast<UChar32>(c));
  }
}

bool is_dropped_control(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !ascii::is_space(c)) || byte == 0x7F;
}

// First byte at or after `from` that clean() may have to change.
std::size_t find_work(std::string_view text, std::size_t from) noexcept {
  for (std::size_t i = from; i < text.size(); ++i) {
    if (static_cast<unsigned char>(text[i]) >= 0x80 || is_dropped_control(text[i])) return i;
  }
  return text.size();
}

char quote_of(UChar32 c) noexcept {
  switch (c) {
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x02BC: case 0x00B4:
      return '\'';
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x00AB: case 0x00BB:
      return '"';
    default: return '\0';
  }
}

bool is_dropped(UChar32 c, int8_t category) noexcept {
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK) return true;
  if (category == U_FORMAT_CHAR) return true;
  if (category == U_CONTROL_CHAR) return !(c < 0x80 && ascii::is_space(static_cast<char>(c)));
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// Appends what one code point of NFKC text becomes; never a combining mark.
void append_cleaned(std::string& out, UChar32 c) {
  if (c == 0x0085 || c == 0x2028 || c == 0x2029) return out.push_back('\n');
  const auto category = static_cast<int8_t>(u_charType(c));
  if (is_dropped(c, category)) return;
  if (category == U_DECIMAL_DIGIT_NUMBER) {
    return out.push_back(static_cast<char>('0' + u_charDigitValue(c)));
  }
  if (category == U_DASH_PUNCTUATION || c == 0x2212) return out.push_back('-');
  if (category == U_SPACE_SEPARATOR) return out.push_back(' ');
  if (const char quote = quote_of(c); quote != '\0') return out.push_back(quote);
  utf8::append(out, static_cast<char32_t>(c));
}

// The base letters of a precomposed one: é -> e. Hangul, which decomposes into letters and not
// into marks, is left composed.
void append_without_marks(std::string& out, UChar32 c) {
  std::array<UChar, 16> buffer{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = c < 0x80 ? -1
                                       : unorm2_getDecomposition(nfc(), c, buffer.data(),
                                                                 buffer.size(), &status);
  const bool decomposes_to_marks =
      U_SUCCESS(status) && length > 0 &&
      std::any_of(buffer.begin(), buffer.begin() + length,
                  [](UChar unit) { return u_charType(unit) == U_NON_SPACING_MARK; });
  if (!decomposes_to_marks) return append_cleaned(out, c);
  for_each_code_point({buffer.data(), static_cast<std::size_t>(length)},
                      [&out](UChar32 part) { append_cleaned(out, part); });
}

// Where the next chunk that can be normalised by itself ends (UAX #15, section 9.1).
std::size_t chunk_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + utf8::decode(text, begin).length;
  while (end < text.size()) {
    const utf8::Step step = utf8::decode(text, end);
    if (unorm2_hasBoundaryBefore(nfkc(), static_cast<UChar32>(step.code_point)) != 0) break;
    end += step.length;
  }
  return end;
}

void append_nfkc(std::string& out, std::string_view chunk) {
  std::u16string source;
  for (std::size_t i = 0; i < chunk.size();) {
    const utf8::Step step = utf8::decode(chunk, i);
    i += step.length;
    if (U_IS_BMP(step.code_point)) {
      source.push_back(static_cast<char16_t>(step.code_point));
    } else {
      source.push_back(U16_LEAD(step.code_point));
      source.push_back(U16_TRAIL(step.code_point));
    }
  }
  // One code point grows to at most 18 units under NFKC (U+FDFA).
  std::u16string normal(source.size() * 18, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = unorm2_normalize(
      nfkc(), source.data(), static_cast<std::int32_t>(source.size()), normal.data(),
      static_cast<std::int32_t>(normal.size()), &status);
  if (U_SUCCESS(status)) {
    normal.resize(static_cast<std::size_t>(length));
  } else {
    normal = std::move(source);
  }
  for_each_code_point(normal, [&out](UChar32 c) { append_without_marks(out, c); });
}

// A mark belongs to the ASCII letter before it, so the chunk starts there.
std::size_t chunk_begin(std::string_view text, std::size_t at, std::size_t copied) {
  const char32_t c = utf8::decode(text, at).code_point;
  const bool joins = unorm2_hasBoundaryBefore(nfkc(), static_cast<UChar32>(c)) == 0;
  return joins && at > copied ? at - 1 : at;
}

}  // namespace

Folded clean(std::string_view text) {
  Folded out;
  std::size_t position = find_work(text, 0);
  if (position == text.size()) {
    out.unchanged = true;
    return out;
  }
  std::size_t copied = 0;
  while (position < text.size()) {
    const bool control = static_cast<unsigned char>(text[position]) < 0x80;
    const std::size_t begin = control ? position : chunk_begin(text, position, copied);
    const std::size_t end = control ? position + 1 : chunk_end(text, begin);
    out.text.append(text, copied, begin - copied);
    const std::size_t here = out.text.size();
    if (!control) append_nfkc(out.text, text.substr(begin, end - begin));
    const auto made = std::string_view(out.text).substr(here);
    if (made != text.substr(begin, end - begin)) {
      out.map.add({here, out.text.size(), begin, end});
    }
    copied = end;
    position = find_work(text, end);
  }
  out.text.append(text, copied);
  return out;
}

Folded fold_case(std::string_view text) {
  Folded out;
  out.unchanged = std::none_of(text.begin(), text.end(), [](char c) {
    return ascii::is_upper(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  if (out.unchanged) return out;
  out.text.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out.text.push_back(ascii::to_lower(text[i++]));
      continue;
    }
    const utf8::Step step = utf8::decode(text, i);
    const std::size_t here = out.text.size();
    const UChar32 folded = u_foldCase(static_cast<UChar32>(step.code_point), U_FOLD_CASE_DEFAULT);
    utf8::append(out.text, static_cast<char32_t>(folded));
    if (out.text.size() - here != step.length) {
      out.map.add({here, out.text.size(), i, i + step.length});
    }
    i += step.length;
  }
  return out;
}

std::string fold_term(std::string_view term) {
  Folded cleaned = clean(term);
  const std::string text = cleaned.unchanged ? std::string(term) : std::move(cleaned.text);
  Folded folded = fold_case(text);
  return folded.unchanged ? text : std::move(folded.text);
}

std::string fold_pattern(std::string_view pattern) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t end =
        static_cast<unsigned char>(pattern[i]) < 0x80 ? i + 1 : chunk_end(pattern, i);
    const std::string_view piece = pattern.substr(i, end - i);
    i = end;
    const Folded cleaned = piece.size() == 1 ? Folded{{}, {}, true} : clean(piece);
    const bool one_sign =
        cleaned.text.size() == 1 && !ascii::is_alnum(cleaned.text[0]) && cleaned.text[0] != ' ';
    if (one_sign) out.push_back('\\');
    out.append(cleaned.unchanged ? piece : std::string_view(cleaned.text));
  }
  return out;
}

}  // namespace postlint::text
