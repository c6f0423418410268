// Words and sentences of a segment.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::text {

/// True for letters, digits and marks of any script, and "_".
[[nodiscard]] bool is_word_character(char32_t c) noexcept;

/// True for letters in upper or title case.
[[nodiscard]] bool is_capital(char32_t c) noexcept;

/// True when the bytes at `span` do not run into a word on either side. An edge of the span that
/// is not a word character itself is free.
[[nodiscard]] bool at_word_boundaries(std::string_view text, Span span) noexcept;

/// Words as people count them: runs without white space that hold a letter or a digit.
[[nodiscard]] std::vector<Span> words(std::string_view text);

/// Splits text into sentences: UAX #29 with CLDR's English abbreviations and clinical ones, by
/// ICU. A line end inside running text (a long line, or a next line that starts in lower case)
/// does not end a sentence. Keeps an ICU iterator: one per thread.
class SentenceSplitter {
 public:
  SentenceSplitter();
  ~SentenceSplitter();
  SentenceSplitter(SentenceSplitter&&) noexcept;
  SentenceSplitter& operator=(SentenceSplitter&&) noexcept;

  /// Spans that cover `text` without gaps, in order. `text` must be valid UTF-8. When ICU's data
  /// cannot be loaded the whole text is one sentence, which makes conditions wider, never blind.
  [[nodiscard]] std::vector<Span> split(std::string_view text);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace postlint::text
