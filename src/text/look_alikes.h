// Letters of other scripts, and letters in frames, that are read as ASCII letters.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/folded.h"

namespace postlint::text {

enum class LookAlikeKind : std::uint8_t {
  kForeign,  // of another script: read so only beside ASCII letters
  kStyled,   // a Latin letter in a frame or as a small capital: always read so
};

struct LookAlike {
  char32_t letter = 0;
  char ascii = '\0';
  LookAlikeKind kind = LookAlikeKind::kForeign;
};

/// All of them in ascending order. Generated at build time by cmake/make_look_alikes.cpp from ICU's
/// confusables (UTS #39), ICU's character names, and cmake/look_alikes.tsv.
[[nodiscard]] std::span<const LookAlike> look_alikes();

/// The text with look-alikes as ASCII letters. Text of other scripts is not touched: a word is read
/// so only when every foreign letter in it has a look-alike, and when ASCII letters stand in it, as
/// in "fuсk" with a Cyrillic с, or when the text has ASCII letters and its script occurs in no word
/// that can only be of that script. For texts without combining marks. Linear; ASCII is returned as
/// unchanged after one pass.
[[nodiscard]] Folded read_look_alikes(std::string_view text);

}  // namespace postlint::text
