// Percent-encoding: of RFC 3986 and of the formats that borrow it.
#pragma once

#include <string>
#include <string_view>

namespace postlint::report {

/// `text` with every byte for which `is_kept` is false written as `%XX`.
template <typename Condition>
[[nodiscard]] std::string percent_encoded(std::string_view text, Condition is_kept) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_kept(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4U], kHex[byte & 0x0FU]};
  }
  return out;
}

}  // namespace postlint::report
