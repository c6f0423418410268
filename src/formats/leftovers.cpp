#include "formats/leftovers.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "formats/lines.h"
#include "formats/markup.h"
#include "text/segment_builder.h"

namespace postlint::formats {
namespace {

// Bytes of the draft that a segment stands for, and its block.
struct Shown {
  Span span;
  std::size_t block = 0;
};

void append_shown(const text::Segment& segment, std::vector<Shown>& out) {
  const auto add = [&](std::size_t begin, std::size_t end) {
    if (begin < end) out.push_back({{begin, end}, segment.block});
  };
  std::size_t child = 0;
  std::size_t parent = 0;
  for (const text::Edit& edit : segment.map.edits()) {
    add(parent, parent + (edit.child_begin - child));
    if (edit.child_begin < edit.child_end) add(edit.parent_begin, edit.parent_end);
    child = edit.child_end;
    parent = edit.parent_end;
  }
  add(parent, parent + (segment.text.size() - child));
}

// Signs that lay out a page, a task's box and short numbers such as those of a list or a
// reference say nothing.
bool holds_words(std::string_view text) {
  constexpr std::size_t kShortNumber = 4;
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
    letters += ascii::is_alpha(c) ? 1U : 0U;
    digits += ascii::is_digit(c) ? 1U : 0U;
  }
  const bool box = letters == 1 && (text.find("[x]") != std::string_view::npos ||
                                    text.find("[X]") != std::string_view::npos);
  return digits > kShortNumber || (letters > 0 && !box);
}

// Where a link target that starts at `at` ends: behind `>`, or before a blank or its last `)`.
std::size_t target_end(std::string_view source, std::size_t at, std::size_t end) {
  source = source.substr(0, end);
  if (source[at] == '<') return std::min(source.find('>', at), end - 1) + 1;
  std::size_t depth = 0;
  for (; at < end && !ascii::is_space(source[at]); ++at) {
    if (source[at] == '\\' && at + 1 < end) {
      ++at;
    } else if (source[at] == '(') {
      ++depth;
    } else if (source[at] == ')' && depth-- == 0) {
      break;
    }
  }
  return at;
}

class Leftovers {
 public:
  Leftovers(std::string_view source, text::Document& document)
      : source_(source), document_(document) {}

  // One gap between two shown pieces; `block` is the block before it.
  void add_gap(Span gap, std::size_t block) {
    block_ = block;
    const std::string_view before_end = source_.substr(0, gap.end);  // no search goes further
    for (std::size_t at = gap.begin; at < gap.end;) {
      const std::size_t end = std::min(before_end.find_first_of("\r\n", at), gap.end);
      if (at < end && holds_words(slice(source_, {at, end}))) add_part({at, end});
      at = end + 1;
    }
  }

 private:
  void add_part(Span part) {
    const std::string_view text = slice(source_, part);
    const std::size_t link = std::min(text.find("]("), text.find("]:"));
    if (link == std::string_view::npos) return add(part, SegmentKind::kMarkup);
    const std::size_t opened = part.begin + link + 2;
    add({part.begin, opened}, SegmentKind::kMarkup);
    const std::size_t target =
        std::min(source_.substr(0, part.end).find_first_not_of(" \t", opened), part.end);
    if (target == part.end) return;
    const std::size_t after = target_end(source_, target, part.end);
    const std::string_view shown_target = slice(source_, {target, after});
    add({target, after}, SegmentKind::kUrl);
    const bool nowhere = shown_target == "#" || shown_target == "<>";
    add({after, part.end}, nowhere ? SegmentKind::kComment : SegmentKind::kLink);
  }

  void add(Span part, SegmentKind kind) {
    if (part.empty() || !holds_words(slice(source_, part))) return;
    constexpr std::size_t kLongestReference = 32;
    const std::string_view before_end = source_.substr(0, part.end);
    text::SegmentBuilder builder(source_, document_, kind);
    while (part.begin < part.end) {
      const std::size_t reference = std::min(before_end.find('&', part.begin), part.end);
      builder.append({part.begin, reference});
      if (reference == part.end) break;
      const std::string_view start = before_end.substr(reference, kLongestReference);
      const std::size_t end = reference + std::min(start.find(';'), start.size() - 1) + 1;
      const std::string decoded = decode_character_reference(slice(source_, {reference, end}));
      if (decoded.empty()) {
        builder.append({reference, reference + 1});
        part.begin = reference + 1;
      } else {
        builder.append_decoded(decoded, {reference, end});
        part.begin = end;
      }
    }
    builder.finish(0, block_);
  }

  std::string_view source_;
  text::Document& document_;
  std::size_t block_ = 0;
};

void sort_by_block(text::Document& document) {
  std::vector<std::size_t> order(document.segments.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {},
                           [&document](std::size_t i) { return document.segments[i].block; });
  std::vector<std::size_t> place(order.size());
  std::vector<text::Segment> sorted;
  sorted.reserve(order.size());
  for (const std::size_t index : order) {
    place[index] = sorted.size();
    sorted.push_back(std::move(document.segments[index]));
  }
  document.segments = std::move(sorted);
  for (text::Comment& comment : document.comments) comment.segment = place[comment.segment];
}

}  // namespace

void add_leftovers(std::string_view source, std::size_t from, text::Document& document) {
  std::vector<Shown> shown;
  for (const text::Segment& segment : document.segments) append_shown(segment, shown);
  std::ranges::sort(shown, {}, &Shown::span);
  const std::size_t before = document.segments.size();
  Leftovers leftovers(source, document);
  std::size_t at = from;
  std::size_t block = shown.empty() ? 0 : shown.front().block;
  for (const Shown& piece : shown) {
    if (at < piece.span.begin) leftovers.add_gap({at, piece.span.begin}, block);
    at = std::max(at, piece.span.end);
    block = piece.block;
  }
  if (at < source.size()) leftovers.add_gap({at, source.size()}, block);
  if (document.segments.size() > before) sort_by_block(document);
}

}  // namespace postlint::formats
