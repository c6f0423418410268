#include "match/dictionary_matcher.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "text/boundaries.h"
#include "text/dictionary_key.h"

namespace postlint::match {
namespace {

constexpr std::string_view kGap = " -,.'\n";
constexpr std::size_t kLongestGap = 2;  // ". " and ", "

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_word_character(utf8::decode(text, at).code_point);
}

std::size_t run_end(std::string_view text, std::size_t at) {
  while (is_word_at(text, at)) at += utf8::decode(text, at).length;
  return at;
}

// The word that begins at `begin`: a run of word characters, with apostrophes inside ("O'Dowd").
Span word_at(std::string_view text, std::size_t begin) {
  std::size_t end = run_end(text, begin);
  while (end < text.size() && text[end] == '\'' && is_word_at(text, end + 1)) {
    end = run_end(text, end + 1);
  }
  return {begin, end};
}

Span next_word(std::string_view text, std::size_t from) {
  // A search that goes on inside a word, before its possessive 's for one, goes on behind it.
  if (from > 0 && text::is_word_character(utf8::before(text, from))) from = word_at(text, from).end;
  while (from < text.size() && !is_word_at(text, from)) from += utf8::decode(text, from).length;
  return from < text.size() ? word_at(text, from) : Span{text.size(), text.size()};
}

// The word after `end` when no more than a gap lies between; empty when there is none.
Span following_word(std::string_view text, std::size_t end) {
  std::size_t at = end;
  while (at < text.size() && at - end < kLongestGap &&
         kGap.find(text[at]) != std::string_view::npos)
    ++at;
  return at > end && is_word_at(text, at) ? word_at(text, at) : Span{end, end};
}

// "J.R." and "U.S." are written without a space, and their keys have none.
bool has_inner_stop(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '.' && is_word_at(text, at + 1);
}

bool is_possessive(std::string_view text) {
  return text.ends_with("'s") || text.ends_with("'S");
}

}  // namespace

DictionaryMatcher::DictionaryMatcher(Dictionaries dictionaries, Range range,
                                     rules::LetterCase letter_case)
    : dictionaries_(std::move(dictionaries)), range_(range), letter_case_(letter_case) {}

std::optional<double> DictionaryMatcher::number_of_key(std::string_view key) const {
  std::optional<double> largest;
  for (const auto& dictionary : dictionaries_) {
    const std::optional<double> number = dictionary->find(key);
    const bool is_in_range = number && *number >= range_.least && *number <= range_.most;
    if (is_in_range) largest = std::max(largest.value_or(0), *number);
  }
  return largest;
}

bool DictionaryMatcher::has_longer(std::string_view prefix) const {
  return std::ranges::any_of(
      dictionaries_, [prefix](const auto& dictionary) { return dictionary->has_longer(prefix); });
}

// The name in "Mary's" comes before a term that is written with the 's, as "Children's" may be.
DictionaryMatcher::Hit DictionaryMatcher::hit_of(std::string_view text, Span whole,
                                                 std::string_view key) const {
  if (is_possessive(slice(text, whole))) {
    const auto number = number_of_key(key.substr(0, key.size() - 1));
    if (number) return {{whole.begin, whole.end - 2}, *number};
  }
  const std::optional<double> number = number_of_key(key);
  return number ? Hit{whole, *number} : Hit{};
}

DictionaryMatcher::Hit DictionaryMatcher::longest_at(std::string_view text, Span word) const {
  Hit best;
  Span last = word;
  while (true) {
    const Span whole{word.begin, last.end};
    const std::string key = text::dictionary_key(slice(text, whole));
    const bool has_case = letter_case_ == rules::LetterCase::kAny ||
                          text::is_capital(utf8::decode(text, last.begin).code_point);
    const Hit hit = has_case ? hit_of(text, whole, key) : Hit{};
    if (!hit.span.empty()) best = hit;
    const bool goes_on =
        has_longer(key + ' ') || (has_inner_stop(text, last.end) && has_longer(key));
    last = goes_on ? following_word(text, last.end) : Span{};
    if (last.empty()) return best;
  }
}

DictionaryMatcher::Hit DictionaryMatcher::find(std::string_view text, std::size_t from,
                                               std::size_t& resume) const {
  for (Span word = next_word(text, from); !word.empty(); word = next_word(text, word.end)) {
    const bool has_case = letter_case_ == rules::LetterCase::kAny ||
                          text::is_capital(utf8::decode(text, word.begin).code_point);
    const Hit hit = has_case ? longest_at(text, word) : Hit{};
    if (hit.span.empty()) continue;
    resume = hit.span.end;
    return hit;
  }
  resume = text.size();
  return {};
}

bool DictionaryMatcher::matches_whole(std::string_view text) const {
  return !hit_of(text, {0, text.size()}, text::dictionary_key(text)).span.empty();
}

}  // namespace postlint::match
