// Explains why a text is not JSON, in the words of somebody who edits a file by hand.
#pragma once

#include <cstddef>
#include <string_view>

#include "rules/json_tree.h"

namespace postlint::rules {

/// The first mistake of a text that the JSON parser refused after reading `bytes_read` bytes of
/// it. Linear.
[[nodiscard]] TreeError explain_syntax_error(std::string_view text, std::size_t bytes_read);

/// The repair for a block comment, which the parser takes and packs do not.
[[nodiscard]] TreeError block_comment_error(Span span);

}  // namespace postlint::rules
