#include "text/dictionary_key.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/normalize.h"

namespace postlint::text {
namespace {

// Letters that Unicode does not decompose, in lower case.
struct Letter {
  char32_t written;
  std::string_view plain;
};
constexpr std::array kLetters{Letter{U'ß', "ss"}, Letter{U'æ', "ae"}, Letter{U'ð', "d"},
                              Letter{U'ø', "o"},  Letter{U'þ', "th"}, Letter{U'đ', "d"},
                              Letter{U'ħ', "h"},  Letter{U'ı', "i"},  Letter{U'ł', "l"},
                              Letter{U'œ', "oe"}};
static_assert(std::ranges::is_sorted(kLetters, {}, &Letter::written));

void append_letter(std::string& out, char32_t c, std::string_view bytes) {
  const auto letter = std::ranges::lower_bound(kLetters, c, {}, &Letter::written);
  const bool is_known = letter != kLetters.end() && letter->written == c;
  out += is_known ? letter->plain : bytes;
}

// Apostrophes, the Hawaiian ʻokina among them, and full stops.
bool is_dropped(char32_t c) noexcept {
  return c == U'\'' || c == U'`' || c == U'ʻ' || c == U'.';
}

bool is_gap(char c) noexcept {
  return ascii::is_space(c) || c == '-' || c == ',';
}

}  // namespace

std::string dictionary_key(std::string_view term) {
  const std::string folded = fold_term(term);
  std::string out;
  for (std::size_t i = 0; i < folded.size();) {
    const utf8::Step step = utf8::decode(folded, i);
    const std::string_view bytes = std::string_view(folded).substr(i, step.length);
    i += step.length;
    if (is_gap(bytes.front())) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (!is_dropped(step.code_point)) {
      append_letter(out, step.code_point, bytes);
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace postlint::text
