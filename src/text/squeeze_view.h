// The folding behind the view `squeeze`: words that are masked, stretched or taken apart.
#pragma once

#include <string_view>

#include "text/folded.h"

namespace postlint::text {

/// Undoes masks of words in a text of the view `lower`:
/// - letters apart, "d a m n", "d.a.m.n", "d - a - m - n": three or more, parted alike;
/// - signs and digits for letters, "d@mn", "$tupid", "1d10t", and v for u where no vowel is left;
/// - one star or # for a vowel, "d*mn", "*diot";
/// - a letter three times or more, "daaaamn", read once and twice.
/// Where a mask has several readings they stand one after another, each on a line of its own, and
/// all of them stand for the masked word; there are at most twelve. Every reading is a guess.
/// Quantities, "5mg", and names that end in a number, "covid19", are left alone, and so are ASCII
/// letters in words of other scripts. Linear; unchanged after one pass without a mask.
[[nodiscard]] Folded squeeze(std::string_view lower);

}  // namespace postlint::text
