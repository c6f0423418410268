// Web addresses, hashtags and mentions inside a segment.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace postlint::text {

/// The web addresses, #hashtags and @mentions of a text, in order, as a reader of any platform
/// would take them (docs/posts.md): of hosts without a scheme only those that can hardly be prose.
/// Linear; a text without their signs costs a few searches for them.
[[nodiscard]] std::vector<Mark> entities_in(std::string_view text);

/// Adds a mark for every entity of the segment. An entity wins over a mark that is already there (a
/// bare address that is also a link's text). Linear.
void mark_entities(Segment& segment);

}  // namespace postlint::text
