// Folded: a text made from another, with the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/span.h"
#include "text/edit_map.h"

namespace postlint::text {

struct Folded {
  std::string text;
  EditMap map;                // text -> the text it was made from
  std::vector<Span> guesses;  // parts of `text` that may not be what was meant; in order
  bool unchanged = false;     // true: `text` is left empty, the input serves as it is
};

enum class Certainty : std::uint8_t { kSure, kGuess };

/// Writes a Folded from left to right, copying what is not replaced.
class FoldWriter {
 public:
  /// `parent` must outlive the writer.
  explicit FoldWriter(std::string_view parent) : parent_(parent) {}

  /// `text` stands for `part` of the parent, which must not lie before a part replaced earlier.
  void replace(Span part, std::string_view text, Certainty certainty = Certainty::kSure);

  /// The result; `unchanged` when nothing was replaced. The writer is spent.
  [[nodiscard]] Folded finish();

 private:
  std::string_view parent_;
  std::size_t copied_ = 0;
  Folded out_;
};

}  // namespace postlint::text
