// Paragraphs of plain text: what `plain` and `thread` have in common.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "formats/lines.h"
#include "text/document.h"

namespace postlint::formats {

/// Adds one segment for each run of lines without a blank one between them. Line ends inside a
/// paragraph become LF. Entities are marked. `block` counts on.
void add_paragraphs(std::string_view source, std::span<const Line> lines, std::size_t post,
                    std::size_t& block, text::Document& document);

}  // namespace postlint::formats
