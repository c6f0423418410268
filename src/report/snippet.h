// The line of a finding with the place underlined.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "postlint/reporter.h"

namespace postlint::report {

struct Snippet {
  std::size_t line = 1;
  std::string text;        // the line as it is printed, cut around the place when it is long
  std::string underline;   // `^` under the place, `~` under evidence, spaces elsewhere
  bool continues = false;  // the place goes on in the next line
};

/// The first line of `place`, which lies in `draft`; `index` is the draft's. Costs no more for a
/// line of many megabytes than for a short one.
[[nodiscard]] Snippet snippet_of(std::string_view draft, const PositionIndex& index, Span place,
                                 std::span<const Span> evidence);

}  // namespace postlint::report
