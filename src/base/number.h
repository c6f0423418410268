// Whole numbers as people type them.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>

#include "base/ascii.h"

namespace postlint {

/// All of `text` as ASCII digits; nothing for any other text or a number that does not fit.
inline std::optional<std::size_t> parse_number(std::string_view text) noexcept {
  std::size_t value = 0;
  if (text.empty() || !std::ranges::all_of(text, ascii::is_digit)) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

}  // namespace postlint
