#include "formats/paragraphs.h"

#include "text/entities.h"
#include "text/segment_builder.h"

namespace postlint::formats {
namespace {

void add_paragraph(std::string_view source, std::span<const Line> lines, std::size_t post,
                   std::size_t block, text::Document& document) {
  text::SegmentBuilder builder(source, document, SegmentKind::kProse);
  for (const Line& line : lines) {
    builder.append(line.span);
    if (&line != &lines.back()) builder.append_decoded("\n", {line.span.end, line.next});
  }
  const std::size_t before = document.segments.size();
  builder.finish(post, block);
  if (document.segments.size() > before) text::mark_entities(document.segments.back());
}

}  // namespace

void add_paragraphs(std::string_view source, std::span<const Line> lines, std::size_t post,
                    std::size_t& block, text::Document& document) {
  std::size_t begin = 0;
  while (begin < lines.size()) {
    std::size_t end = begin;
    while (end < lines.size() && !is_blank(source, lines[end])) ++end;
    if (end > begin) {
      add_paragraph(source, lines.subspan(begin, end - begin), post, block++, document);
    }
    begin = end + 1;
  }
}

}  // namespace postlint::formats
