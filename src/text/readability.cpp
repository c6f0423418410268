#include "text/readability.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "text/boundaries.h"

namespace postlint::text {
namespace {

bool is_vowel(char c) {
  constexpr std::string_view kVowels = "aeiouy";
  return kVowels.find(c) != std::string_view::npos;
}

std::size_t syllables_of(std::string_view word) {
  std::size_t groups = 0;
  bool was_vowel = false;
  char last = 0;
  char before_last = 0;
  for (const char raw : word) {
    const char c = ascii::to_lower(raw);
    const bool is_letter = ascii::is_lower(c);
    groups += is_letter && is_vowel(c) && !was_vowel ? 1U : 0U;
    was_vowel = is_letter && is_vowel(c);
    if (is_letter) before_last = std::exchange(last, c);
  }
  const bool is_silent = last == 'e' && before_last != 'l' && !is_vowel(before_last);
  if (is_silent && groups > 1) --groups;
  return std::max<std::size_t>(groups, 1);
}

double per(std::size_t many, std::size_t one) {
  return static_cast<double>(many) / static_cast<double>(one);
}

}  // namespace

ReadingCounts& ReadingCounts::operator+=(const ReadingCounts& other) noexcept {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  return *this;
}

ReadingCounts count_words(std::string_view text) {
  ReadingCounts counts;
  for (const Span word : words(text)) {
    ++counts.words;
    counts.syllables += syllables_of(slice(text, word));
  }
  return counts;
}

double flesch_kincaid_grade(const ReadingCounts& counts) noexcept {
  return 0.39 * per(counts.words, counts.sentences) + 11.8 * per(counts.syllables, counts.words) -
         15.59;
}

double flesch_reading_ease(const ReadingCounts& counts) noexcept {
  return 206.835 - 1.015 * per(counts.words, counts.sentences) -
         84.6 * per(counts.syllables, counts.words);
}

}  // namespace postlint::text
