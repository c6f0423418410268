// The folding behind the view `digits`: numbers that are spelled, spaced or written with letters.
#pragma once

#include <string_view>

#include "text/folded.h"

namespace postlint::text {

/// Undoes what keeps a rule from seeing a number, in a text of the view `lower`:
/// - number words, "five five five, oh one double oh" → "555-0100", from four digits on;
/// - single digits apart, "5 5 5 - 0 1 0 0" → "555-0100", from three, and "5.5.5.0.1.0.0" →
///   "5550100", from six, for shorter ones are versions and addresses;
/// - letters in place of digits, "482l39O7" → "48213907": o, l, i, and s between digits, in runs of
///   seven signs or more of which more than three in five are digits.
/// Words and letters are guesses. Digits of other scripts, full-width, circled and keycap ones are
/// plain in `lower` already. Linear; unchanged after one pass when nothing of it is there.
[[nodiscard]] Folded join_digits(std::string_view lower);

}  // namespace postlint::text
