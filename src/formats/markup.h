// Raw HTML inside Markdown: comments apart from the rest.
#pragma once

#include <cstddef>
#include <string_view>

#include "postlint/span.h"
#include "text/document.h"

namespace postlint::formats {

/// Adds a comment segment for each `<!-- … -->` in `region` and a markup segment for each run of
/// anything else. Both belong to `block`, and a suppression in a comment covers that block. An
/// unclosed comment ends with the region.
void add_markup(std::string_view source, Span region, std::size_t post, std::size_t block,
                text::Document& document);

/// What a character reference stands for in UTF-8 ("&amp;" -> "&"): numeric ones and the named
/// ones that prose uses; empty when it is not known.
[[nodiscard]] std::string decode_character_reference(std::string_view reference);

}  // namespace postlint::formats
