#include "formats/lines.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace postlint::formats {

std::vector<Line> split_lines(std::string_view source) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  while (begin < source.size()) {
    const std::size_t end = std::min(source.find_first_of("\r\n", begin), source.size());
    std::size_t next = std::min(end + 1, source.size());
    if (end + 1 < source.size() && source[end] == '\r' && source[end + 1] == '\n') ++next;
    lines.push_back({{begin, end}, next});
    begin = next;
  }
  return lines;
}

bool is_blank(std::string_view source, const Line& line) noexcept {
  return ascii::trim(slice(source, line.span)).empty();
}

std::size_t byte_order_mark(std::string_view source) noexcept {
  return source.starts_with(utf8::kByteOrderMark) ? utf8::kByteOrderMark.size() : 0;
}

}  // namespace postlint::formats
