// Lines of a draft, for the readers that work line by line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::formats {

/// A line without its end, and where the next one starts.
struct Line {
  Span span;
  std::size_t next = 0;
};

/// LF, CR LF and a lone CR end a line. Covers the draft without gaps.
[[nodiscard]] std::vector<Line> split_lines(std::string_view source);

/// True when the line holds nothing but white space.
[[nodiscard]] bool is_blank(std::string_view source, const Line& line) noexcept;

/// Bytes of a UTF-8 byte order mark at the start: 3 or 0.
[[nodiscard]] std::size_t byte_order_mark(std::string_view source) noexcept;

}  // namespace postlint::formats
