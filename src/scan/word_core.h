// The part of a written word that tests of words look at.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::scan {

/// `word` without the punctuation at its ends and without a possessive 's: "(Smith's," → "Smith".
/// Empty for punctuation alone.
[[nodiscard]] inline std::string_view core_of(std::string_view word) noexcept {
  const auto is_word_at = [&word](std::size_t at) {
    return text::is_word_character(utf8::decode(word, at).code_point);
  };
  while (!word.empty() && !is_word_at(0)) word.remove_prefix(utf8::decode(word, 0).length);
  while (!word.empty() && !text::is_word_character(utf8::before(word, word.size()))) {
    std::size_t last = word.size() - 1;
    while (last > 0 && utf8::is_continuation(word[last])) --last;
    word = word.substr(0, last);
  }
  if (word.ends_with("'s")) word.remove_suffix(2);
  return word;
}

}  // namespace postlint::scan
