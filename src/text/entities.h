// Web addresses, hashtags and mentions inside a segment.
#pragma once

#include <string_view>
#include <vector>

#include "text/document.h"

namespace postlint::text {

/// The web addresses, #hashtags and @mentions of a text, in order. Linear.
[[nodiscard]] std::vector<Mark> entities_in(std::string_view text);

/// Adds a mark for every web address, #hashtag and @mention of the segment. An entity wins over a
/// mark that is already there (a bare address that is also a link's text). Linear.
void mark_entities(Segment& segment);

}  // namespace postlint::text
