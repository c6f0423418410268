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

const UNormalizer2* nfkd() noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return unorm2_getNFKDInstance(&status);
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

// White space inside a line that is not a space: rules are written with one.
bool is_other_blank(char c) noexcept {
  return c == '\t' || c == '\v' || c == '\f';
}

bool is_dropped_control(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !ascii::is_space(c)) || byte == 0x7F;
}

// First byte at or after `from` that clean() may have to change.
std::size_t find_work(std::string_view text, std::size_t from) noexcept {
  for (std::size_t i = from; i < text.size(); ++i) {
    const char c = text[i];
    const bool plain = static_cast<unsigned char>(c) < 0x80;
    if (!plain || is_dropped_control(c) || is_other_blank(c)) return i;
  }
  return text.size();
}

char quote_of(UChar32 c) noexcept {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x00B4: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB: return '"';
    default: return '\0';
  }
}

bool is_dropped(UChar32 c, int8_t category) noexcept {
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK) return true;
  if (category == U_FORMAT_CHAR) return true;
  if (category == U_CONTROL_CHAR) {
    return c != 0x85 && !(c < 0x80 && ascii::is_space(static_cast<char>(c)));
  }
  return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// What one fully decomposed code point becomes; 0 when it is dropped.
UChar32 cleaned(UChar32 c) noexcept {
  if (c == 0x0085 || c == 0x2028 || c == 0x2029) return '\n';
  const auto category = static_cast<int8_t>(u_charType(c));
  if (is_dropped(c, category)) return 0;
  if (category == U_DECIMAL_DIGIT_NUMBER) return '0' + u_charDigitValue(c);
  if (category == U_DASH_PUNCTUATION || c == 0x2212) return '-';
  if (c == 0x2044 || c == 0x2215) return '/';
  if (category == U_SPACE_SEPARATOR) return ' ';
  const char quote = quote_of(c);
  return quote == '\0' ? c : quote;
}

void append_utf16(std::u16string& out, UChar32 c) {
  if (U_IS_BMP(c)) {
    out.push_back(static_cast<char16_t>(c));
  } else {
    out.push_back(U16_LEAD(c));
    out.push_back(U16_TRAIL(c));
  }
}

// `text` under a normal form, or `text` itself when ICU refuses.
std::u16string normalized(const UNormalizer2* form, const std::u16string& text) {
  // One code point grows to at most 18 units (U+FDFA).
  std::u16string out(text.size() * 18, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length =
      unorm2_normalize(form, text.data(), static_cast<std::int32_t>(text.size()), out.data(),
                       static_cast<std::int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return text;
  out.resize(static_cast<std::size_t>(length));
  return out;
}

// UAX #15 asks for no more in a stream (section 13, stream-safe text), and ICU's sorting of a long
// run of marks is quadratic.
constexpr int kLongestChunk = 32;

// Where the next chunk that can be normalised by itself ends (UAX #15, section 9.1). What is
// dropped does not keep the letters around it apart.
std::size_t chunk_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin + utf8::decode(text, begin).length;
  std::size_t at = end;
  for (int i = 1; i < kLongestChunk && at < text.size(); ++i) {
    const utf8::Step step = utf8::decode(text, at);
    const auto c = static_cast<UChar32>(step.code_point);
    const bool joins = unorm2_hasBoundaryBefore(nfkc(), c) == 0;
    if (!joins && !is_dropped(c, static_cast<int8_t>(u_charType(c)))) break;
    at += step.length;
    if (joins) end = at;
  }
  return end;
}

// Decomposes, drops and replaces, and composes what is left: Hangul, and letters with spacing
// marks.
void append_cleaned(std::string& out, std::string_view chunk) {
  std::u16string kept;
  for (std::size_t i = 0; i < chunk.size();) {
    const utf8::Step step = utf8::decode(chunk, i);
    i += step.length;
    const auto c = static_cast<UChar32>(step.code_point);
    if (is_dropped(c, static_cast<int8_t>(u_charType(c)))) continue;
    const char quote = quote_of(c);  // the accent U+00B4 would fall apart into a space and a mark
    append_utf16(kept, quote == '\0' ? c : quote);
  }
  std::u16string clean_text;
  for_each_code_point(normalized(nfkd(), kept), [&clean_text](UChar32 c) {
    if (const UChar32 made = cleaned(c); made != 0) append_utf16(clean_text, made);
  });
  for_each_code_point(normalized(nfc(), clean_text),
                      [&out](UChar32 c) { utf8::append(out, static_cast<char32_t>(c)); });
}

// A mark belongs to the ASCII letter before it, so the chunk starts there.
std::size_t chunk_begin(std::string_view text, std::size_t at, std::size_t copied) {
  const char32_t c = utf8::decode(text, at).code_point;
  const bool joins = unorm2_hasBoundaryBefore(nfkc(), static_cast<UChar32>(c)) == 0;
  return joins && at > copied ? at - 1 : at;
}

std::string clean_copy(std::string_view text) {
  Folded folded = clean(text);
  return folded.unchanged ? std::string(text) : std::move(folded.text);
}

// Walks an RE2 pattern and writes it again with its non-ASCII literals folded.
class PatternFolder {
 public:
  explicit PatternFolder(std::string_view pattern) : pattern_(pattern) {}

  std::string run() {
    while (at_ < pattern_.size()) {
      if (in_class_ && fold_range()) continue;
      if (static_cast<unsigned char>(pattern_[at_]) < 0x80) {
        copy_sign();
      } else {
        fold_literal();
      }
    }
    return std::move(out_);
  }

 private:
  void copy_sign() {
    const char c = pattern_[at_];
    const std::size_t length = c == '\\' && at_ + 1 < pattern_.size() ? 2 : 1;
    if (length == 1 && !in_class_ && c == '[') {
      in_class_ = true;
      class_begin_ = at_ + (pattern_.substr(at_ + 1).starts_with('^') ? 2U : 1U);
    } else if (length == 1 && in_class_ && c == ']' && at_ > class_begin_) {
      in_class_ = false;  // a "]" that stands first is a literal
    } else if (in_class_ && pattern_.substr(at_).starts_with("[:")) {
      return copy_until(std::min(pattern_.find(":]", at_ + 2), pattern_.size() - 2) + 2);
    }
    // The second byte of an escape may start a character of several bytes.
    copy_until(length == 1 ? at_ + 1 : at_ + 1 + utf8::decode(pattern_, at_ + 1).length);
  }

  void copy_until(std::size_t end) {
    out_.append(pattern_, at_, end - at_);
    at_ = end;
  }

  void fold_literal() {
    const std::size_t end = chunk_end(pattern_, at_);
    const std::string text = clean_copy(pattern_.substr(at_, end - at_));
    at_ = end;
    const bool several = !in_class_ && !text.empty() && utf8::decode(text, 0).length != text.size();
    if (several) out_ += "(?:";  // a repetition that follows means all of it
    for (const char c : text) {
      const bool sign = static_cast<unsigned char>(c) < 0x80 && !ascii::is_alnum(c) && c != ' ';
      if (sign) out_.push_back('\\');
      out_.push_back(c);
    }
    if (several) out_.push_back(')');
  }

  // A range such as À-ÿ stays, for the letters that do not fold, and gains what the others become:
  // its folded ends would be another range, or none.
  bool fold_range() {
    if (pattern_[at_] == '\\' || pattern_[at_] == '[') return false;
    const utf8::Step low = utf8::decode(pattern_, at_);
    const std::size_t dash = at_ + low.length;
    if (dash + 1 >= pattern_.size() || pattern_[dash] != '-') return false;
    const utf8::Step high = utf8::decode(pattern_, dash + 1);
    if (high.code_point < 0x80 || high.code_point < low.code_point) return false;
    copy_until(dash + 1 + high.length);
    append_folded_letters(std::max<char32_t>(low.code_point, 0x80), high.code_point);
    return true;
  }

  void append_folded_letters(char32_t low, char32_t high) {
    constexpr char32_t kEndOfLatin = 0x2000;  // later blocks hold few letters that become ASCII
    std::array<bool, 0x80> seen{};
    for (char32_t c = low; c <= std::min(high, kEndOfLatin); ++c) {
      std::string letter;
      utf8::append(letter, c);
      letter = clean_copy(letter);
      if (letter.size() != 1 || !ascii::is_alnum(letter[0])) continue;
      bool& known = seen[static_cast<std::size_t>(letter[0])];
      if (!known) out_.push_back(letter[0]);
      known = true;
    }
  }

  std::string_view pattern_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t class_begin_ = 0;
  bool in_class_ = false;
};

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
    const bool ascii = static_cast<unsigned char>(text[position]) < 0x80;
    const std::size_t begin = ascii ? position : chunk_begin(text, position, copied);
    const std::size_t end = ascii ? position + 1 : chunk_end(text, begin);
    out.text.append(text, copied, begin - copied);
    const std::size_t here = out.text.size();
    if (!ascii) append_cleaned(out.text, text.substr(begin, end - begin));
    if (is_other_blank(text[position])) out.text.push_back(' ');
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
  return PatternFolder(pattern).run();
}

}  // namespace postlint::text
