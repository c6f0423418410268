// EditMap: how offsets of a derived text lead back to the text it was made from.
#pragma once

#include <cstddef>
#include <vector>

#include "postlint/span.h"

namespace postlint::text {

/// Between edits child and parent run in step; an edit says that child bytes
/// [child_begin, child_end) stand for parent bytes [parent_begin, parent_end). Either side may be
/// empty: a deletion has an empty child, an insertion an empty parent.
struct Edit {
  std::size_t child_begin = 0;
  std::size_t child_end = 0;
  std::size_t parent_begin = 0;
  std::size_t parent_end = 0;
};

/// A monotone map from a child text to its parent. A span that starts inside an expansion maps to
/// the start of the edit, one that ends inside it to the edit's end; deleted text at the edges of
/// a span stays outside, deleted text inside it is covered. Maps compose by applying one after the
/// other. ICU's own Edits are not used: a look-up inside an expansion returns its end there, and
/// random look-up is linear.
class EditMap {
 public:
  /// Appends an edit; both sides must not lie before the last edit's ends.
  void add(Edit edit);

  [[nodiscard]] bool identity() const noexcept { return edits_.empty(); }

  /// The parent's bytes that a span of the child stands for. Logarithmic in the edits.
  [[nodiscard]] Span to_parent(Span child) const noexcept;

  /// The child's bytes that stand for a span of the parent. Logarithmic in the edits.
  [[nodiscard]] Span to_child(Span parent) const noexcept;

  [[nodiscard]] const std::vector<Edit>& edits() const noexcept { return edits_; }

 private:
  std::vector<Edit> edits_;
};

}  // namespace postlint::text
