// How long a post is, as the platform that limits it counts.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/length_unit.h"

namespace postlint::text {

/// The length of a post's text, which must be valid UTF-8. Linear; only kGraphemes, kXWeighted,
/// kMastodon and kThreads look further than the bytes.
[[nodiscard]] std::size_t length_in(LengthUnit unit, std::string_view text);

}  // namespace postlint::text
