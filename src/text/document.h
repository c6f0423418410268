// A draft as its reader sees it: segments of text that know which bytes of the draft they are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/segment_kind.h"
#include "postlint/span.h"
#include "text/edit_map.h"

namespace postlint::text {

/// A part of a segment that is of another kind than the segment: a link inside a paragraph.
struct Mark {
  SegmentKind kind = SegmentKind::kProse;
  Span span;  // bytes of the segment's text
};

/// One unit of reading. `text` is valid UTF-8; malformed bytes of the draft appear as U+FFFD.
struct Segment {
  SegmentKind kind = SegmentKind::kProse;
  std::string text;
  EditMap map;              // text -> draft
  std::vector<Mark> marks;  // sorted, not overlapping
  std::size_t post = 0;
  std::size_t block = 0;  // counts paragraphs, headings, … of the draft

  /// Kind of the text at a byte offset. Logarithmic in the marks.
  [[nodiscard]] SegmentKind kind_at(std::size_t offset) const noexcept;
};

/// An HTML comment of the draft, and the block that a suppression in it covers.
struct Comment {
  std::size_t segment = 0;  // index of its segment
  std::size_t covers = 0;   // block
};

/// A picture of the draft and its alternative text.
struct Image {
  std::string alt;
  Span place;  // bytes of the draft: of the alternative text, or where it is missing
  std::size_t post = 0;
  std::size_t block = 0;
};

struct Document {
  std::vector<Segment> segments;
  std::vector<Image> images;
  std::vector<Comment> comments;
  std::vector<Span> malformed;  // bytes of the draft that are not UTF-8
  std::size_t posts = 1;
  bool complete = true;  // false when the reader gave up and fell back to plain text
};

}  // namespace postlint::text
