// Undoing of text that is written backwards and turned by a direction override.
#pragma once

#include <string_view>

#include "text/folded.h"

namespace postlint::text {

/// Puts before what stands between RIGHT-TO-LEFT OVERRIDE (U+202E) and POP DIRECTIONAL FORMATTING
/// (U+202C), or the line's end, a line with the order in which it is read (UAX #9, X4). The order in
/// which it is written stays behind it, or an override in front of plain text would hide that.
/// Marks stay behind their letters. A run with letters of a right-to-left script stays as it is:
/// there the override changes nothing. A run is one edit. Linear; unchanged after a search for
/// U+202E.
[[nodiscard]] Folded undo_overrides(std::string_view text);

}  // namespace postlint::text
