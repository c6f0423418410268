// Front matter: the block of `key: value` lines between `---` at the top of a Markdown file.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document.h"

namespace postlint::formats {

/// Adds a segment for each line of front matter and returns where the body starts; `from` when
/// there is none. The block must start at `from`, not with a blank line, and be closed by `---` or
/// `...`.
std::size_t add_front_matter(std::string_view source, std::size_t from, std::size_t block,
                             text::Document& document);

}  // namespace postlint::formats
