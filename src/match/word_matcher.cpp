#include "match/word_matcher.h"

#include <re2/re2.h>

#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/normalize.h"

namespace postlint::match {
namespace {

bool joins_words(char c) noexcept {
  return ascii::is_space(c) || c == '-';
}

// A term or a match with every gap between words as one space: the key of the replacement table.
std::string with_single_gaps(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!joins_words(c)) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  return out;
}

std::string pattern_of(std::string_view term) {
  std::string out;
  for (std::size_t i = 0; i < term.size();) {
    std::size_t end = i;
    const bool gap = joins_words(term[i]);
    while (end < term.size() && joins_words(term[end]) == gap) ++end;
    const std::string_view run = term.substr(i, end - i);
    const bool inner_gap = gap && i > 0 && end < term.size();
    out += inner_gap ? R"((?:\s+|-\s?))"
                     : re2::RE2::QuoteMeta(re2::StringPiece(run.data(), run.size()));
    i = end;
  }
  return out;
}

}  // namespace

std::string alternation_of(const rules::WordList& list, rules::View view) {
  std::string out = "(?:";
  for (const rules::Term& term : list.terms) {
    if (out.size() > 3) out.push_back('|');
    out += pattern_of(view == rules::View::kRaw ? term.text : text::fold_term(term.text));
  }
  return out + ")";
}

Result<WordMatcher, PatternError> WordMatcher::compile(const rules::WordList& list,
                                                       rules::View view) {
  Result<Pattern, PatternError> pattern =
      Pattern::compile(alternation_of(list, view), 0, Case::kInsensitive, Preference::kLongest);
  if (!pattern) return std::move(pattern).error();
  WordMatcher matcher(std::move(pattern).value());
  for (const rules::Term& term : list.terms) {
    matcher.replacements_.emplace(with_single_gaps(text::fold_term(term.text)), term.replacement);
  }
  return matcher;
}

// `span`, or the longest shorter term at its place that does not run into a word: "drug" when
// "drug seek" was found in "drug seeker". Empty when there is none.
Span WordMatcher::longest_word(std::string_view text, Span span) const {
  while (!span.empty() && !text::at_word_boundaries(text, span)) {
    span = pattern_.find_at(text, span.begin, span.end - 1);
  }
  return span;
}

WordMatcher::Hit WordMatcher::find(std::string_view text, std::size_t from,
                                   std::size_t& resume) const {
  static const std::string kNone;
  while (from < text.size()) {
    const Span span = pattern_.find(text, from, resume);
    if (span.empty()) return {};
    if (const Span word = longest_word(text, span); !word.empty()) {
      resume = word.end;
      const auto entry = replacements_.find(with_single_gaps(text::fold_term(slice(text, word))));
      return {word, entry == replacements_.end() ? &kNone : &entry->second};
    }
    from = span.begin + utf8::decode(text, span.begin).length;
  }
  resume = text.size();
  return {};
}

bool WordMatcher::matches_whole(std::string_view text) const {
  return pattern_.matches_whole(text);
}

}  // namespace postlint::match
