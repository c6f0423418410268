// What a Markdown file holds and its rendered page does not show.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document.h"

namespace postlint::formats {

/// Adds a segment for each part of a line, from byte `from` on, that no segment of `document`
/// stands for and that holds words: link definitions, their labels, targets with entities in them,
/// info strings of code, cells beyond the last column. A file that is published or shared shows
/// them too. Targets are kUrl, titles kLink, the title of a definition that points nowhere, as in
/// `[//]: # (note)`, is kComment, anything else kMarkup. Keeps the segments in the order of their
/// blocks. n log n in the segments, linear in the draft.
void add_leftovers(std::string_view source, std::size_t from, text::Document& document);

}  // namespace postlint::formats
