// The views of a segment: what each is made from, how, and what it is called.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/model.h"
#include "text/folded.h"
#include "text/words_view.h"

namespace postlint::scan {

/// Every view, parents before their children.
inline constexpr std::array kViews = {
    rules::View::kRaw,     rules::View::kClean, rules::View::kLower,     rules::View::kDigits,
    rules::View::kSqueeze, rules::View::kWords, rules::View::kCasedWords};
inline constexpr std::size_t kViewCount = kViews.size();

[[nodiscard]] constexpr std::size_t index_of(rules::View view) noexcept {
  return static_cast<std::size_t>(view);
}

/// The name that packs and reports use.
[[nodiscard]] std::string_view name_of(rules::View view) noexcept;

/// The view it is made from; raw is its own parent.
[[nodiscard]] rules::View parent_of(rules::View view) noexcept;

/// True for the views that show what a writer masked: a match counts only where they differ from
/// their parent.
[[nodiscard]] constexpr bool is_unmasking(rules::View view) noexcept {
  return index_of(view) > index_of(rules::View::kLower);
}

/// The foldings that make the view's text from its parent's, one after the other, without those
/// that change nothing. Of an unmasking view the first is the one that shows more, and there is
/// none when nothing is masked. `view` must not be raw.
[[nodiscard]] std::vector<text::Folded> make_view(rules::View view, std::string_view parent,
                                                  const text::IsWord& is_word);

}  // namespace postlint::scan
