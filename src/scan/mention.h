// Mention: signs that a term is named and not used.
#pragma once

#include <string_view>

#include "postlint/span.h"

namespace postlint::scan {

/// True when `span` of `text` stands between two quotation marks, with at most five other words
/// there. `text` is of the view `lower`, in which all quotation marks are `"` and `'`.
[[nodiscard]] bool is_quoted(std::string_view text, Span span);

/// True when `text` outside of `span` holds what `replacement` says: two thirds of its words of four
/// letters or more, compared by their first five letters, so that "people with obesity" stands for
/// "person with obesity". `text` is of the view `lower`. Linear in both.
[[nodiscard]] bool stands_beside(std::string_view replacement, std::string_view text, Span span);

}  // namespace postlint::scan
