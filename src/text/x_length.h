// The length of a post on X, which weighs characters.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace postlint::text {

struct WeightedRange {
  char32_t first = 0;
  char32_t last = 0;
  std::size_t weight = 0;
};

/// Ranges of twitter-text's configuration 3, config/v3.json: scripts of Europe, the Near East and
/// most of India, and the punctuation that goes with them.
inline constexpr std::array<WeightedRange, 4> kXRanges = {
    {{0, 4351, 100}, {8192, 8205, 100}, {8208, 8223, 100}, {8242, 8247, 100}}};

enum class EmojiWeight : std::uint8_t { kByCodePoint, kAsOne };

/// How X weighs a post. The defaults are configuration 3, in force since 2018.
struct XConfiguration {
  std::size_t limit = 280;
  std::size_t scale = 100;  // weights of one unit of length
  std::size_t default_weight = 200;
  std::size_t address_length = 23;  // of any web address, whatever its own length
  EmojiWeight emoji = EmojiWeight::kAsOne;
  std::span<const WeightedRange> ranges = kXRanges;
};

/// Code units of UTF-16, both inclusive as X's own interface has them; {0, 0} for an empty post.
struct XRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

struct XLength {
  std::size_t weighted = 0;
  std::size_t permillage = 0;  // thousandths of the limit, rounded down
  bool valid = false;          // not empty, within the limit, without a refused character
  XRange display;              // the whole text
  XRange within_limit;         // the part that would still be accepted
};

/// Weighs a valid UTF-8 text in its canonical form (NFC, UAX #15), so that "é" is one however it is
/// written; the ranges are those of the text as given. Linear.
[[nodiscard]] XLength x_length(std::string_view text, const XConfiguration& configuration = {});

}  // namespace postlint::text
