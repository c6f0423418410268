// The views of a segment: what each is made from, how, and what it is called.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "rules/model.h"
#include "text/folded.h"

namespace postlint::scan {

/// Every view, parents before their children.
inline constexpr std::array kViews = {rules::View::kRaw, rules::View::kClean, rules::View::kLower,
                                      rules::View::kDigits};
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

/// The view's text from that of its parent. `view` must not be raw.
[[nodiscard]] text::Folded make_view(rules::View view, std::string_view parent);

}  // namespace postlint::scan
