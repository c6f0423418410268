// Measuring pack text, and showing it in messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace postlint::rules {

/// Offset of the first byte that is not part of well-formed UTF-8 (Unicode 15, table 3-7), or npos.
/// Linear.
[[nodiscard]] std::size_t first_bad_utf8(std::string_view text) noexcept;

/// Number of code points; malformed bytes count as one each. Linear.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// Bytes of the code point (or malformed byte) at `offset`, which must lie inside `text`.
[[nodiscard]] std::size_t code_point_size(std::string_view text, std::size_t offset) noexcept;

/// A value of a pack for use in a message: in backticks, control characters shown as U+FFFD, cut
/// after 40 code points.
[[nodiscard]] std::string quote_value(std::string_view value);

/// `text` with every control character but the tab, and every malformed byte, as U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace postlint::rules
