// Text that is safe to print on a terminal: what a draft hides or would send as a command is
// written out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace postlint::report {

/// One character of the draft as it is printed.
struct Cell {
  std::string shown;
  std::size_t width = 0;  // columns
  std::size_t byte = 0;   // where the character starts in the text it came from
};

/// The characters of `text`, in order. Control characters, bidirectional controls and invisible
/// characters become `<U+202E>`, malformed bytes `<0xE9>`, a tab the spaces up to the next multiple
/// of four columns. Linear.
[[nodiscard]] std::vector<Cell> cells_of(std::string_view text);

/// The same as one string, for messages and file names. A tab becomes one space.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace postlint::report
