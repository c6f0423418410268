// The units in which programs count text.
#pragma once

#include <cstddef>
#include <string_view>

namespace postlint::text {

/// Code points of UTF-8; each maximal ill-formed part counts as one. Linear.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// Code units of the text in UTF-16, the length that JavaScript, Java and Swift's NSString state.
/// Linear.
[[nodiscard]] std::size_t count_utf16(std::string_view text) noexcept;

/// Extended grapheme clusters, what readers take for characters (UAX #29, by ICU); line ends of two
/// characters count once. Linear. When ICU's data cannot be loaded, code points.
[[nodiscard]] std::size_t count_graphemes(std::string_view text);

}  // namespace postlint::text
