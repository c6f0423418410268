// Marking places of a text that may already hold tags.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "postlint/span.h"

namespace postlint::text {

/// `html` with <em> around each hit. Hits are code points of the text without its tags, in order
/// and apart; one that begins before a tag begins after it, and one that ends inside elements that
/// it did not begin in takes their closing tags along, so that the result nests. Character
/// references count as they are written. Hits beyond the text are cut. Linear.
[[nodiscard]] std::string highlight_hits(std::string_view html, std::span<const Span> hits);

}  // namespace postlint::text
