#include "base/suggest.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/ascii.h"

namespace postlint {
namespace {

constexpr std::size_t kMostSuggestions = 3;
// Nobody misspells a longer word than this; keeps hostile input from costing quadratic time.
constexpr std::size_t kLongestWord = 64;

constexpr std::size_t allowed_edits(std::size_t length) noexcept {
  return std::clamp<std::size_t>(length / 3, 1, 4);
}

template <typename Text>
std::vector<std::string> nearest_of(std::string_view word, std::span<const Text> candidates) {
  if (word.size() > kLongestWord) return {};
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    const std::size_t distance = edit_distance(word, candidate);
    const std::size_t longer = std::max(word.size(), candidate.size());
    if (distance <= allowed_edits(longer) && distance < longer)
      near.emplace_back(distance, candidate);
  }
  std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string_view>::first);
  if (near.size() > kMostSuggestions) near.resize(kMostSuggestions);
  std::vector<std::string> words;
  for (const auto& [distance, candidate] : near) words.emplace_back(candidate);
  return words;
}

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::size_t width = right.size() + 1;
  std::vector<std::size_t> before(width);
  std::vector<std::size_t> above(width);
  std::vector<std::size_t> row(width);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const char a = ascii::to_lower(left[i - 1]);
      const char b = ascii::to_lower(right[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a == b ? 0U : 1U)});
      const bool swapped =
          i > 1 && j > 1 && a == ascii::to_lower(right[j - 2]) && ascii::to_lower(left[i - 2]) == b;
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[right.size()];
}

std::vector<std::string> nearest(std::string_view word,
                                 std::span<const std::string_view> candidates) {
  return nearest_of(word, candidates);
}

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
  return nearest_of(word, candidates);
}

std::string did_you_mean(std::span<const std::string> words) {
  if (words.empty()) return {};
  std::string text = "did you mean ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += "`" + words[i] + "`";
  }
  return text + "?";
}

}  // namespace postlint
