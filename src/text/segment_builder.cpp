#include "text/segment_builder.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"

namespace postlint::text {
namespace {

std::string well_formed(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size();) {
    const utf8::Step step = utf8::decode(bytes, i);
    utf8::append(out, step.code_point);
    i += step.length;
  }
  return out;
}

}  // namespace

SegmentBuilder::SegmentBuilder(std::string_view source, Document& document, SegmentKind kind)
    : source_(source), document_(document) {
  segment_.kind = kind;
}

void SegmentBuilder::skip_to(std::size_t source_begin) {
  if (source_begin <= source_position_) return;
  const std::size_t here = segment_.text.size();
  segment_.map.add({here, here, source_position_, source_begin});
  source_position_ = source_begin;
}

void SegmentBuilder::append(Span piece) {
  if (piece.begin < source_position_ && source_position_ < piece.end) {
    piece.begin = source_position_;  // md4c gives the text behind a NUL in code with the NUL again
  }
  if (piece.begin < source_position_) {
    append_decoded(well_formed(slice(source_, piece)), {source_position_, source_position_});
    return;
  }
  skip_to(piece.begin);
  while (source_position_ < piece.end) {
    const std::size_t plain_end =
        std::min(utf8::find_non_ascii(source_.substr(0, piece.end), source_position_), piece.end);
    segment_.text.append(source_, source_position_, plain_end - source_position_);
    source_position_ = plain_end;
    if (plain_end == piece.end) return;
    const utf8::Step step = utf8::decode(source_.substr(0, piece.end), plain_end);
    const Span bytes{plain_end, plain_end + step.length};
    if (step.valid) {
      segment_.text.append(source_, bytes.begin, bytes.size());
      source_position_ = bytes.end;
    } else {
      append_decoded("\xEF\xBF\xBD", bytes);
      document_.malformed.push_back(bytes);
    }
  }
}

void SegmentBuilder::append_decoded(std::string_view text, Span piece) {
  piece.begin = std::max(piece.begin, source_position_);
  piece.end = std::max(piece.end, piece.begin);
  skip_to(piece.begin);
  const std::size_t here = segment_.text.size();
  segment_.text.append(text);
  if (text.size() != piece.size() || slice(source_, piece) != text) {
    segment_.map.add({here, segment_.text.size(), piece.begin, piece.end});
  }
  source_position_ = piece.end;
}

void SegmentBuilder::open_mark(SegmentKind kind) {
  if (open_depth_++ > 0) return;  // the outermost mark wins
  open_at_ = segment_.text.size();
  open_kind_ = kind;
}

void SegmentBuilder::close_mark() {
  if (open_depth_ == 0 || --open_depth_ > 0) return;
  const Span span{open_at_, segment_.text.size()};
  if (!span.empty()) segment_.marks.push_back({open_kind_, span});
}

bool SegmentBuilder::blank() const noexcept {
  return ascii::trim(segment_.text).empty();
}

void SegmentBuilder::finish(std::size_t post, std::size_t block) {
  if (blank()) return;
  segment_.post = post;
  segment_.block = block;
  document_.segments.push_back(std::move(segment_));
}

}  // namespace postlint::text
