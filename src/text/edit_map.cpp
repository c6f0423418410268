#include "text/edit_map.h"

#include <algorithm>
#include <cassert>

namespace postlint::text {
namespace {

// One direction of the map: offsets on the near side lead to offsets on the far side.
struct Direction {
  std::size_t Edit::*near_begin;
  std::size_t Edit::*near_end;
  std::size_t Edit::*far_begin;
  std::size_t Edit::*far_end;
};

constexpr Direction kUp{&Edit::child_begin, &Edit::child_end, &Edit::parent_begin,
                        &Edit::parent_end};
constexpr Direction kDown{&Edit::parent_begin, &Edit::parent_end, &Edit::child_begin,
                          &Edit::child_end};

std::size_t map_begin(const std::vector<Edit>& edits, const Direction& way, std::size_t offset) {
  const auto after = std::upper_bound(
      edits.begin(), edits.end(), offset,
      [&way](std::size_t value, const Edit& edit) { return value < edit.*way.near_begin; });
  if (after == edits.begin()) return offset;
  const Edit& edit = *(after - 1);
  if (offset < edit.*way.near_end) return edit.*way.far_begin;
  return edit.*way.far_end + (offset - edit.*way.near_end);
}

std::size_t map_end(const std::vector<Edit>& edits, const Direction& way, std::size_t offset) {
  const auto after = std::lower_bound(
      edits.begin(), edits.end(), offset,
      [&way](const Edit& edit, std::size_t value) { return edit.*way.near_begin < value; });
  if (after == edits.begin()) return offset;
  const Edit& edit = *(after - 1);
  if (offset <= edit.*way.near_end) return edit.*way.far_end;
  return edit.*way.far_end + (offset - edit.*way.near_end);
}

Span map_span(const std::vector<Edit>& edits, const Direction& way, Span span) {
  if (edits.empty()) return span;
  const std::size_t begin = map_begin(edits, way, span.begin);
  return {begin, std::max(begin, map_end(edits, way, span.end))};
}

}  // namespace

void EditMap::add(Edit edit) {
  assert(edits_.empty() || (edits_.back().child_end <= edit.child_begin &&
                            edits_.back().parent_end <= edit.parent_begin));
  edits_.push_back(edit);
}

Span EditMap::to_parent(Span child) const noexcept {
  return map_span(edits_, kUp, child);
}

Span EditMap::to_child(Span parent) const noexcept {
  return map_span(edits_, kDown, parent);
}

}  // namespace postlint::text
