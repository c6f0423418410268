// Web addresses, hashtags and mentions inside a segment.
#pragma once

#include "text/document.h"

namespace postlint::text {

/// Adds a mark for every web address, #hashtag and @mention of the segment. An entity wins over a
/// mark that is already there (a bare address that is also a link's text). Linear.
void mark_entities(Segment& segment);

}  // namespace postlint::text
