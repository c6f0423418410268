#include "text/look_alikes.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <bitset>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

const LookAlike* look_alike_of(char32_t c) noexcept {
  const std::span<const LookAlike> table = look_alikes();
  const auto entry = std::ranges::lower_bound(table, c, {}, &LookAlike::letter);
  return entry == table.end() || entry->letter != c ? nullptr : &*entry;
}

using Scripts = std::bitset<USCRIPT_CODE_LIMIT>;

std::size_t script_of(char32_t c) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
  return U_SUCCESS(status) && script > 0 ? static_cast<std::size_t>(script) : 0;
}

bool is_latin_or_common(std::size_t script) noexcept {
  return script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

// A word that is not all ASCII.
struct Word {
  Span span;
  bool has_latin = false;
  bool has_foreign = false;
  bool is_readable = true;  // every foreign letter has a look-alike
  Scripts scripts;          // of its foreign letters
};

struct Words {
  std::vector<Word> foreign;
  std::vector<Span> styled;  // letters
  bool has_latin = false;    // anywhere in the text
  Scripts in_use;            // scripts with a word that can only be of that script
};

void read_letter(std::string_view text, std::size_t at, char32_t c, Word& word, Words& words) {
  if (c < 0x80) {
    word.has_latin = word.has_latin || ascii::is_alpha(static_cast<char>(c));
    return;
  }
  const LookAlike* const entry = look_alike_of(c);
  if (entry != nullptr && entry->kind == LookAlikeKind::kStyled) {
    words.styled.push_back({at, at + utf8::decode(text, at).length});
    word.has_latin = true;
    return;
  }
  const std::size_t script = script_of(c);
  if (is_latin_or_common(script)) return;
  word.has_foreign = true;
  word.is_readable = word.is_readable && entry != nullptr;
  word.scripts.set(script);
}

Words words_in(std::string_view text) {
  Words words;
  for (std::size_t at = 0; at < text.size();) {
    Word word;
    word.span.begin = at;
    while (at < text.size()) {
      const utf8::Step step = utf8::decode(text, at);
      const char32_t c = step.code_point;
      const bool is_styled = c >= 0x1F130 && c <= 0x1F189;  // symbols, and yet read as letters
      if (!is_styled && !is_word_character(c)) break;
      read_letter(text, at, c, word, words);
      at += step.length;
    }
    word.span.end = at;
    words.has_latin = words.has_latin || word.has_latin;
    if (word.has_foreign) {
      if (!word.is_readable) words.in_use |= word.scripts;
      words.foreign.push_back(word);
    }
    if (at < text.size()) at += utf8::decode(text, at).length;
  }
  return words;
}

bool is_mask(const Word& word, const Words& words) {
  if (!word.is_readable) return false;
  return word.has_latin || (words.has_latin && (word.scripts & words.in_use).none());
}

}  // namespace

Folded read_look_alikes(std::string_view text) {
  if (utf8::find_non_ascii(text) == text.size()) return {{}, {}, {}, true};
  const Words words = words_in(text);
  std::vector<Span> letters = words.styled;
  for (const Word& word : words.foreign) {
    if (!is_mask(word, words)) continue;
    for (std::size_t at = word.span.begin; at < word.span.end;) {
      const utf8::Step step = utf8::decode(text, at);
      const LookAlike* const entry = look_alike_of(step.code_point);
      const bool is_foreign = entry != nullptr && entry->kind == LookAlikeKind::kForeign;
      if (is_foreign) letters.push_back({at, at + step.length});
      at += step.length;
    }
  }
  std::ranges::sort(letters);
  FoldWriter writer(text);
  for (const Span letter : letters) {
    const LookAlike* const entry = look_alike_of(utf8::decode(text, letter.begin).code_point);
    writer.replace(letter, std::string_view(&entry->ascii, 1));
  }
  return writer.finish();
}

}  // namespace postlint::text
