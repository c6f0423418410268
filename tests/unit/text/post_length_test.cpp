#include "text/post_length.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "../base/bounded.h"

namespace postlint::text {
namespace {

// Man, woman, girl and boy, joined.
constexpr std::string_view kFamily = "\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466";

TEST(PostLength, CountsEachUnitItsOwnWay) {
  EXPECT_EQ(length_in(LengthUnit::kBytes, kFamily), 25U);
  EXPECT_EQ(length_in(LengthUnit::kCodePoints, kFamily), 7U);
  EXPECT_EQ(length_in(LengthUnit::kUtf16, kFamily), 11U);
  EXPECT_EQ(length_in(LengthUnit::kGraphemes, kFamily), 1U);
  EXPECT_EQ(length_in(LengthUnit::kXWeighted, kFamily), 2U);
  EXPECT_EQ(length_in(LengthUnit::kMastodon, kFamily), 1U);
  EXPECT_EQ(length_in(LengthUnit::kThreads, kFamily), 25U);
  EXPECT_EQ(length_in(LengthUnit::kWords, kFamily), 0U);
}

TEST(PostLength, OfPlainTextIsItsLengthInEveryUnitOfCharacters) {
  constexpr std::string_view kText = "Clinic is closed today.";
  for (const LengthUnit unit :
       {LengthUnit::kBytes, LengthUnit::kCodePoints, LengthUnit::kUtf16, LengthUnit::kGraphemes,
        LengthUnit::kXWeighted, LengthUnit::kMastodon, LengthUnit::kThreads}) {
    EXPECT_EQ(length_in(unit, kText), kText.size()) << name_of(unit);
    EXPECT_EQ(length_in(unit, ""), 0U) << name_of(unit);
  }
  EXPECT_EQ(length_in(LengthUnit::kWords, kText), 4U);
}

TEST(PostLength, TakesALetterWithItsMarksForOneGrapheme) {
  EXPECT_EQ(length_in(LengthUnit::kGraphemes, "e\u0301"), 1U);
  EXPECT_EQ(length_in(LengthUnit::kGraphemes, "\u0BA8\u0BBF"), 1U);  // Tamil ni
  EXPECT_EQ(length_in(LengthUnit::kGraphemes, "\U0001F1E9\U0001F1EA"), 1U);
  EXPECT_EQ(length_in(LengthUnit::kGraphemes, "a\r\nb"), 3U);
  EXPECT_EQ(length_in(LengthUnit::kGraphemes, "\u00E4\r\nb"), 3U);
}

// https://docs.joinmastodon.org/user/posting/
TEST(PostLength, OfMastodonCountsLinksAs23AndNoServers) {
  const auto length = [](std::string_view text) { return length_in(LengthUnit::kMastodon, text); };
  EXPECT_EQ(length("https://example.com/" + std::string(100, 'a')), 23U);
  EXPECT_EQ(length("https://a.com"), 23U);
  EXPECT_EQ(length("see https://a.com now"), 4U + 23U + 4U);
  EXPECT_EQ(length("example.com/path"), 16U) << "links must begin with http(s)://";
  EXPECT_EQ(length("@alice@example.com hi"), 9U);
  EXPECT_EQ(length("@alice.example.com"), 18U) << "a handle of another network";
  EXPECT_EQ(length("https://example.com/@alice@example.com"), 23U);
}

TEST(PostLength, OfThreadsCountsEmojiAsBytes) {
  EXPECT_EQ(length_in(LengthUnit::kThreads, "\u00FC\U0001F600"), 5U);
}

TEST(PostLengthBoundedTime, TakesRepeatedPieces) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view piece :
       {"a", "\u200D", "\U0001F468\u200D", "1\u20E3", "\U0001F1E9", "e\u0301", "\u0301", "@a@b.co ",
        "\u00E9 @a@b.co ", "https://a.co ", "\U0001F3F4\U000E0067"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    for (std::size_t i = 0; i < kLengthUnitNames.size(); ++i) {
      const auto unit = static_cast<LengthUnit>(i);
      EXPECT_LT(postlint::testing::cpu_seconds([&] { return length_in(unit, text); }), 2.0)
          << piece << " in " << name_of(unit);
    }
  }
}

}  // namespace
}  // namespace postlint::text
