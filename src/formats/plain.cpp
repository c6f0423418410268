// Plain text: paragraphs separated by blank lines.
#include <cstddef>
#include <vector>

#include "formats/lines.h"
#include "formats/paragraphs.h"
#include "formats/reader.h"

namespace postlint::formats {

text::Document read_plain(std::string_view source) {
  text::Document document;
  std::vector<Line> lines = split_lines(source);
  if (!lines.empty()) lines.front().span.begin += byte_order_mark(source);
  std::size_t block = 0;
  add_paragraphs(source, lines, 0, block, document);
  return document;
}

}  // namespace postlint::formats
