// Emoji as platforms count them: a family of four is one.
#pragma once

#include <cstddef>
#include <string_view>

namespace postlint::text {

/// Bytes of the longest emoji that begins at `at`, which must be inside `text`; 0 when there is
/// none. Sequences are those of ICU's data that Unicode recommends for interchange (UTS #51,
/// RGI_Emoji); beside them a keycap needs no variation selector, and neither does a single emoji
/// that is text by default, unless U+FE0E says so or it is a digit, "#", "*", "©" or "®". Bounded:
/// no more than kLongestEmojiSequence emoji are joined.
[[nodiscard]] std::size_t emoji_at(std::string_view text, std::size_t at);

inline constexpr std::size_t kLongestEmojiSequence = 8;

}  // namespace postlint::text
