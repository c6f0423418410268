// Web addresses, hashtags and mentions inside a segment.
#pragma once

#include "text/document.h"

namespace postlint::text {

/// Adds a mark for every web address, #hashtag and @mention of the segment, as a reader of any
/// platform would take them (docs/posts.md): of hosts without a scheme only those that can hardly
/// be prose. An entity wins over a mark that is already there (a bare address that is also a link's
/// text). Linear; a text without their signs costs a few searches for them.
void mark_entities(Segment& segment);

}  // namespace postlint::text
