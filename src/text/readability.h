// How hard a text is to read, by the formulas of Flesch and Kincaid.
#pragma once

#include <cstddef>
#include <string_view>

namespace postlint::text {

/// What the formulas count.
struct ReadingCounts {
  std::size_t sentences = 0;
  std::size_t words = 0;
  std::size_t syllables = 0;

  ReadingCounts& operator+=(const ReadingCounts& other) noexcept;
};

/// Counts words of English text; `sentences` is left for the caller, who knows where they end.
/// Syllables are groups of vowels, without a silent e at the end: within a tenth of a dictionary on
/// running text, off by one or two on single words. Linear.
[[nodiscard]] ReadingCounts count_words(std::string_view text);

/// Kincaid et al. 1975, Derivation of new readability formulas (grade level): 0.39 words a sentence
/// + 11.8 syllables a word - 15.59. The counts must not be 0.
[[nodiscard]] double flesch_kincaid_grade(const ReadingCounts& counts) noexcept;

/// Flesch 1948, A new readability yardstick, doi:10.1037/h0057532: 206.835 - 1.015 words a sentence
/// - 84.6 syllables a word. The counts must not be 0.
[[nodiscard]] double flesch_reading_ease(const ReadingCounts& counts) noexcept;

}  // namespace postlint::text
