#include "text/document.h"

#include <algorithm>

namespace postlint::text {

SegmentKind Segment::kind_at(std::size_t offset) const noexcept {
  const auto after =
      std::upper_bound(marks.begin(), marks.end(), offset,
                       [](std::size_t value, const Mark& mark) { return value < mark.span.begin; });
  if (after == marks.begin()) return kind;
  const Mark& mark = *(after - 1);
  return offset < mark.span.end ? mark.kind : kind;
}

}  // namespace postlint::text
