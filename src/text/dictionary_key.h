// The form in which dictionaries hold their terms and texts are looked up in them.
#pragma once

#include <string>
#include <string_view>

namespace postlint::text {

/// `term` as a dictionary holds it: folded like the view `lower`, letters with a stroke and
/// ligatures as their ASCII letters ("Łódź" → "lodz"), apostrophes and full stops deleted, hyphens,
/// commas and white space as single spaces, none at the ends. scripts/build_dictionaries.py does
/// the same. Linear.
[[nodiscard]] std::string dictionary_key(std::string_view term);

}  // namespace postlint::text
