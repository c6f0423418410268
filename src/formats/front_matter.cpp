#include "formats/front_matter.h"

#include <algorithm>

#include "formats/lines.h"
#include "text/entities.h"
#include "text/segment_builder.h"

namespace postlint::formats {
namespace {

bool is_fence(std::string_view source, const Line& line) {
  std::string_view text = slice(source, line.span);
  text = text.substr(0, text.find_last_not_of(" \t") + 1);
  return text == "---" || text == "...";
}

}  // namespace

std::size_t add_front_matter(std::string_view source, std::size_t from, std::size_t block,
                             text::Document& document) {
  if (source.substr(from, 3) != "---") return from;
  std::vector<Line> lines = split_lines(source);
  lines.front().span.begin = from;
  if (!is_fence(source, lines.front())) return from;
  // A blank line after it makes the first line a thematic break (pandoc's rule), or the beginning
  // of a draft would be read as metadata.
  if (lines.size() < 2 || is_blank(source, lines[1])) return from;
  const auto close = std::find_if(lines.begin() + 1, lines.end(),
                                  [source](const Line& line) { return is_fence(source, line); });
  if (close == lines.end()) return from;
  for (auto line = lines.begin() + 1; line != close; ++line) {
    text::SegmentBuilder builder(source, document, SegmentKind::kFrontMatter);
    builder.append(line->span);
    const std::size_t before = document.segments.size();
    builder.finish(0, block);
    if (document.segments.size() > before) text::mark_entities(document.segments.back());
  }
  return close->next;
}

}  // namespace postlint::formats
