#include "scan/mention.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "base/utf8.h"
#include "scan/word_core.h"
#include "text/boundaries.h"
#include "text/normalize.h"

namespace postlint::scan {
namespace {

constexpr std::string_view kQuotationMarks = "\"'`";
constexpr std::size_t kLongestReach = 80;  // bytes on each side
constexpr std::size_t kMostOtherWords = 5;
constexpr std::size_t kShortestWord = 4;  // bytes
constexpr std::size_t kStem = 5;          // bytes

bool is_letter_before(std::string_view text, std::size_t at) {
  return at > 0 && text::is_word_character(utf8::before(text, at));
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_word_character(utf8::decode(text, at).code_point);
}

// The quotation mark that opens before `at`: none but blanks or brackets stand before it. An
// apostrophe inside a word is none.
std::optional<std::size_t> opening_before(std::string_view text, std::size_t at) {
  for (std::size_t i = at; i-- > 0 && at - i <= kLongestReach;) {
    if (text[i] == '\n') return std::nullopt;
    const bool is_mark = kQuotationMarks.find(text[i]) != std::string_view::npos;
    if (is_mark && !is_letter_before(text, i)) return i;
    if (text[i] == '"') return std::nullopt;  // a quotation that ends here
  }
  return std::nullopt;
}

bool closes_after(std::string_view text, std::size_t at, char mark) {
  for (std::size_t i = at; i < text.size() && i - at <= kLongestReach; ++i) {
    if (text[i] == '\n') return false;
    if (text[i] == mark && !is_letter_at(text, i + 1)) return true;
  }
  return false;
}

std::size_t end_of_quotation(std::string_view text, std::size_t at, char mark) {
  while (text[at] != mark || is_letter_at(text, at + 1)) ++at;
  return at;
}

// Calls `use` with the stem and the place of each word that is long enough to tell something.
template <typename Use>
void for_each_stem(std::string_view text, const Use& use) {
  for (const Span span : text::words(text)) {
    const std::string_view word = core_of(slice(text, span));
    if (word.size() >= kShortestWord) use(word.substr(0, kStem), span);
  }
}

}  // namespace

bool is_quoted(std::string_view text, Span span) {
  const std::optional<std::size_t> begin = opening_before(text, span.begin);
  if (!begin || !closes_after(text, span.end, text[*begin])) return false;
  const std::size_t end = end_of_quotation(text, span.end, text[*begin]);
  const std::size_t inside = text::words(slice(text, {*begin + 1, end})).size();
  return inside <= text::words(slice(text, span)).size() + kMostOtherWords;
}

Stems::Stems(std::string_view text) {
  for_each_stem(text, [this](std::string_view stem, Span span) {
    const auto [entry, is_new] = places_.try_emplace(std::string(stem), Places{span, span});
    if (!is_new) entry->second.last = span;
  });
}

bool Stems::stand_beside(std::string_view replacement, Span span) const {
  std::set<std::string, std::less<>> wanted;
  for_each_stem(text::fold_term(replacement),
                [&wanted](std::string_view stem, Span) { wanted.emplace(stem); });
  if (wanted.empty()) return false;
  const auto is_present = [&](const std::string& stem) {
    const auto places = places_.find(stem);
    if (places == places_.end()) return false;
    return !overlaps(places->second.first, span) || !overlaps(places->second.last, span);
  };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(wanted, is_present));
  return 3 * count >= 2 * wanted.size();
}

}  // namespace postlint::scan
