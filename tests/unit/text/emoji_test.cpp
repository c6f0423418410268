#include "text/emoji.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postlint::text {
namespace {

TEST(Emoji, AreTakenWhole) {
  for (const std::string_view emoji :
       {"\U0001F600", "\u2764\uFE0F", "\u263A", "1\uFE0F\u20E3", "1\u20E3", "#\u20E3",
        "\U0001F44D\U0001F3FD", "\U0001F1E9\U0001F1EA", "\U0001F9D1\u200D\u2695\uFE0F",
        "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", "\u00A9\uFE0F",
        "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}) {
    EXPECT_EQ(emoji_at(emoji, 0), emoji.size()) << emoji;
    EXPECT_EQ(emoji_at(std::string("a") + std::string(emoji) + "b", 1), emoji.size()) << emoji;
  }
}

TEST(Emoji, AreNoTextCharacters) {
  for (const std::string_view text : {"a", "1", "#", "*", "\u00A9", "\u00E9", "\u263A\uFE0E",
                                      "\u200D", "\uFE0F", "\u5317", "\U000E0067"}) {
    EXPECT_EQ(emoji_at(text, 0), 0U) << text;
  }
}

TEST(Emoji, AreJoinedOnlyAsUnicodeRecommends) {
  // A man and a car are two emoji with a joiner between them.
  EXPECT_EQ(emoji_at("\U0001F468\u200D\U0001F697", 0), 4U);
  EXPECT_EQ(emoji_at("\U0001F468\u200D", 0), 4U);
  EXPECT_EQ(emoji_at("\U0001F1E9x", 0), 4U);
}

}  // namespace
}  // namespace postlint::text
