// Terms of word lists: the short forms `(s)` and `(es)`, and which terms shadow which.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::rules {

/// `(s)` at the end of a word doubles the forms of a term; more than this are refused.
inline constexpr std::size_t kMostMarkers = 4;

/// How many `(s)` or `(es)` stand at the end of a word of `text`.
[[nodiscard]] std::size_t count_markers(std::string_view text);

struct TermForm {
  std::string text;
  std::string replacement;
};

/// All forms of a term with at most kMostMarkers markers, the one without endings first. Markers of
/// the replacement follow those of the term one by one; what is left over follows the last.
/// "drug seeker(s)" with "patient(s) in pain" gives two pairs. A replacement for a term without
/// markers stays as it is.
[[nodiscard]] std::vector<TermForm> expand_term(std::string_view term,
                                                std::string_view replacement);

/// What two terms share when one of them can never fire: ASCII case folded, each run of white space
/// one space.
[[nodiscard]] std::string shadow_key(std::string_view form);

}  // namespace postlint::rules
