// Decodes one piece of evidence: its points, its reason and its tests.
#pragma once

#include <optional>
#include <string_view>

#include "rules/decode.h"

namespace postlint::rules {

inline constexpr std::string_view kForAndAgainst =
    "points above 0 speak for a finding, points below 0 against it";

/// A whole number from -20 to 20 other than 0; `meaning` is said when it is another.
std::optional<int> decode_points(const Context& context, const Node& node, std::string_view name,
                                 std::string_view meaning = kForAndAgainst);

/// A piece of evidence; nothing after a report.
std::optional<Weight> decode_weight(const Context& context, const Node& node);

}  // namespace postlint::rules
