// "Did you mean …?": the known words nearest to a misspelt one.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace postlint {

/// Optimal string alignment distance (Damerau-Levenshtein where no part is edited twice) in bytes,
/// ignoring ASCII case: insertions, deletions, substitutions and swaps of neighbours cost 1.
/// Quadratic in the lengths.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right);

/// Up to three candidates within a sensible distance of `word` (about one edit in three
/// characters), nearest first, equally near ones in the order given. Empty when nothing is near.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word,
                                               std::span<const std::string_view> candidates);
[[nodiscard]] std::vector<std::string> nearest(std::string_view word,
                                               std::span<const std::string> candidates);

/// "did you mean `a`?", "did you mean `a` or `b`?"; empty for an empty list.
[[nodiscard]] std::string did_you_mean(std::span<const std::string> words);

}  // namespace postlint
