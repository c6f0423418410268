// SegmentBuilder: puts a segment together from pieces of the draft.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/document.h"

namespace postlint::text {

/// Pieces must be added in the order in which they stand in the draft. Skipped bytes between two
/// pieces become deletions of the segment's map.
class SegmentBuilder {
 public:
  /// `source` is the draft; malformed bytes met while copying are added to `document.malformed`.
  SegmentBuilder(std::string_view source, Document& document, SegmentKind kind);

  /// Copies `piece` of the draft, without what the last piece has copied. A piece that lies wholly
  /// before the last one is anchored behind it.
  void append(Span piece);

  /// Adds `text`, which is valid UTF-8 and stands for `piece` of the draft (a decoded entity, a
  /// line break read as a space). An empty piece is an insertion.
  void append_decoded(std::string_view text, Span piece);

  /// Everything added between open and close becomes a mark of this kind.
  void open_mark(SegmentKind kind);
  void close_mark();

  [[nodiscard]] bool blank() const noexcept;
  [[nodiscard]] std::size_t source_end() const noexcept { return source_position_; }

  /// Adds the segment to the document unless it is blank. The builder is spent.
  void finish(std::size_t post, std::size_t block);

 private:
  void skip_to(std::size_t source_begin);

  std::string_view source_;
  Document& document_;
  Segment segment_;
  std::size_t source_position_ = 0;
  std::size_t open_at_ = 0;
  SegmentKind open_kind_ = SegmentKind::kProse;
  std::size_t open_depth_ = 0;
};

}  // namespace postlint::text
