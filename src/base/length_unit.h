// The units in which platforms count the length of a post, and the names packs use for them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace postlint {

enum class LengthUnit : std::uint8_t {
  kBytes,       // of UTF-8
  kCodePoints,  // Unicode scalar values
  kUtf16,       // code units of UTF-16
  kGraphemes,   // extended grapheme clusters (UAX #29): Bluesky
  kXWeighted,   // weights of twitter-text's configuration 3: X; see x_length.h
  kMastodon,    // graphemes; a link is 23, a remote handle counts without its server
  kThreads,     // code points, but emoji as their bytes of UTF-8
  kWords,       // runs without white space that hold a letter or digit
};

/// Names that packs use, in the order of the enumerators.
inline constexpr std::array<std::string_view, 8> kLengthUnitNames = {
    "bytes", "code-points", "utf-16", "graphemes", "x-weighted", "mastodon", "threads", "words"};

[[nodiscard]] constexpr std::string_view name_of(LengthUnit unit) noexcept {
  return kLengthUnitNames[static_cast<std::size_t>(unit)];
}

}  // namespace postlint
