// Whether a whole text is a web address.
#pragma once

#include <cstdint>
#include <string_view>

namespace postlint::text {

enum class SchemeRule : std::uint8_t { kRequired, kOptional };

/// True when `text` is an address of the web and nothing else: RFC 3986, but for host names, which
/// may be unencoded of any script and need two labels, and for Cyrillic letters and dashes, which
/// need no escape. Unlike find_web_addresses() it knows no top-level domains and takes numeric
/// hosts and user names. Linear.
[[nodiscard]] bool is_web_address(std::string_view text, SchemeRule rule);

}  // namespace postlint::text
