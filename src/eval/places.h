// Measuring places of a text: code points, what of them is not white space, what is covered.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::eval {

/// Half-open range of code points of a draft; what corpora and predictions count in.
using CodePoints = Span;

/// Made once for a text, which must be valid UTF-8 and need not outlive it. Building is linear.
class TextIndex {
 public:
  explicit TextIndex(std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return starts_.size() - 1; }

  /// The code points of a range of bytes; one that cuts a code point includes it. Logarithmic.
  [[nodiscard]] CodePoints code_points(Span bytes) const;

  /// The bytes of a range of code points, which must lie in the text. Constant time.
  [[nodiscard]] Span bytes(CodePoints place) const;

  /// How many of them are not white space (what Python's str.isspace takes for
  /// it). Constant time.
  [[nodiscard]] std::size_t letters(CodePoints place) const;

 private:
  std::vector<std::size_t> starts_;          // byte of each code point, then the text's size
  std::vector<std::size_t> letters_before_;  // the same length
};

/// Sorted, without overlaps, empty ones left out.
[[nodiscard]] std::vector<CodePoints> union_of(std::vector<CodePoints> places);

/// Letters of `place` that lie in `covering`, which union_of made. Linear in `covering`.
[[nodiscard]] std::size_t covered(const TextIndex& text, CodePoints place,
                                  const std::vector<CodePoints>& covering);

/// At least half of the letters of `place` lie in `covering`; false for a place without letters.
[[nodiscard]] bool half_covered(const TextIndex& text, CodePoints place,
                                const std::vector<CodePoints>& covering);

}  // namespace postlint::eval
