// The names that end a host name: "com", "uk", "みんな".
#pragma once

#include <cstddef>
#include <string_view>

namespace postlint::text {

/// Bytes of the top-level domain that begins `text`, ignoring ASCII case, or 0. The longest wins;
/// it must not run into a letter, digit, "@", "+" or "-" of ASCII, so that "com" is found in
/// "comだよね" and not in "comma". An encoded name ("xn--…") counts without being known. Bounded by
/// the longest name; linear only in a run of ASCII letters and digits.
[[nodiscard]] std::size_t top_level_domain_at(std::string_view text);

}  // namespace postlint::text
