// The folding behind the view `words`: words that are written together as one name.
#pragma once

#include <functional>
#include <string_view>

#include "text/folded.h"

namespace postlint::text {

/// True for a word in lower case that may be a part of a name: what run-together words are split
/// by.
using IsWord = std::function<bool(std::string_view)>;

/// Splits the names of hashtags and handles, and the paths and queries of web addresses, in a text
/// of the view `clean`: `#RIPJohnSmith` → `RIP John Smith`, `@john_smith` → `john smith`,
/// `/f/help-john-smith` → ` f help john smith`, `%20` → a space. Case is kept. What case does not
/// part is parted by `is_word`, `#prayforjohnsmith` → `pray for john smith`: the fewest words that
/// make up all of it, and nothing when that leaves a part unknown. Those splits are guesses.
/// Linear but for the names, which are short; unchanged after one pass without any of these.
[[nodiscard]] Folded split_names(std::string_view clean, const IsWord& is_word);

}  // namespace postlint::text
