#include "text/post_entities.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../base/bounded.h"

namespace postlint::text {
namespace {

using Texts = std::vector<std::string>;

template <typename Items>
Texts spans_of(std::string_view text, const Items& items) {
  Texts out;
  for (const auto& item : items) out.emplace_back(slice(text, item.span));
  return out;
}

Texts mentions_of(std::string_view text, Reading reading) {
  return spans_of(text, find_mentions(text, reading));
}

Texts hashtags_of(std::string_view text, Reading reading) {
  return spans_of(text, find_hashtags(text, reading));
}

TEST(Mentions, AreWholeHandlesOnAnyPlatform) {
  const std::vector<std::pair<std::string_view, Texts>> cases = {
      {"ask @jane.bsky.social.", {"@jane.bsky.social"}},
      {"ask @jane-doe.bsky.social, please", {"@jane-doe.bsky.social"}},
      {"ask @jane.example.com", {"@jane.example.com"}},
      {"ask @jane@mastodon.example.org!", {"@jane@mastodon.example.org"}},
      {"ask @jane_doe@med-mastodon.com", {"@jane_doe@med-mastodon.com"}},
      {"ask @jane@nowhere", {"@jane"}},
      {"thanks @jane.In my view", {"@jane"}},
      {"thanks @jane.I saw", {"@jane"}},
      {"thanks @jane...", {"@jane"}},
      {"\uFF20jane", {"\uFF20jane"}},
      {"RT@jane", {"@jane"}},
      {"PART@jane", {}},
      {"の@jane", {"@jane"}},
      {"\u00E9@jane", {}},
      {"@http://example.com", {}},
  };
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(mentions_of(text, Reading::kAnyPlatform), expected) << text;
  }
}

TEST(Mentions, TellNameListAndServer) {
  const std::string_view text = "@jane/ward7 @joe@a.com @ann.b.com";
  const auto on_x = find_mentions(text, Reading::kX);
  ASSERT_EQ(on_x.size(), 2U) << "@joe is too close to an e-mail address";
  EXPECT_EQ(slice(text, on_x[0].name), "jane");
  EXPECT_EQ(slice(text, on_x[0].list), "/ward7");
  EXPECT_EQ(slice(text, on_x[1].name), "ann");
  const auto anywhere = find_mentions(text, Reading::kAnyPlatform);
  ASSERT_EQ(anywhere.size(), 3U);
  EXPECT_EQ(slice(text, anywhere[0].span), "@jane");
  EXPECT_EQ(slice(text, anywhere[1].name), "joe");
  EXPECT_EQ(slice(text, anywhere[1].server), "@a.com");
  EXPECT_EQ(slice(text, anywhere[2].name), "ann");
  EXPECT_EQ(slice(text, anywhere[2].server), ".b.com");
}

TEST(Mentions, OfXStopAtTwentyLettersOfAscii) {
  EXPECT_EQ(mentions_of("@" + std::string(25, 'a'), Reading::kX),
            Texts{"@" + std::string(20, 'a')});
  EXPECT_EQ(mentions_of("@j\u00E4ne", Reading::kX), Texts{});
  EXPECT_EQ(mentions_of("@j\u00E4ne", Reading::kAnyPlatform), Texts{"@j\u00E4ne"});
}

TEST(Reply, IsTheMentionThatBeginsThePost) {
  EXPECT_EQ(find_reply("@jane hello"), (Span{1, 5}));
  EXPECT_EQ(find_reply(" \u3000@jane"), (Span{5, 9}));
  EXPECT_EQ(find_reply("hello @jane"), std::nullopt);
  EXPECT_EQ(find_reply("@jane@example.com"), std::nullopt);
  EXPECT_EQ(find_reply("@"), std::nullopt);
  EXPECT_EQ(find_reply("  "), std::nullopt);
}

TEST(Hashtags, ThatTouchAreTwoButForX) {
  EXPECT_EQ(hashtags_of("#a#b", Reading::kX), Texts{});
  EXPECT_EQ(hashtags_of("#a#b", Reading::kAnyPlatform), (Texts{"#a", "#b"}));
  EXPECT_EQ(hashtags_of("#412#b", Reading::kAnyPlatform), Texts{});
}

TEST(Hashtags, AreNeitherCharacterReferencesNorKeycaps) {
  for (const Reading reading : {Reading::kX, Reading::kAnyPlatform}) {
    EXPECT_EQ(hashtags_of("&#xe9;", reading), Texts{});
    EXPECT_EQ(hashtags_of("#\uFE0F\u20E3a", reading), Texts{});
    EXPECT_EQ(hashtags_of("#http://example.com", reading), Texts{});
  }
}

TEST(Cashtags, HaveOneToSixLettersAndAShortSuffix) {
  const std::string_view text = "$ABC $abc.de $toolong1 $toolongg US$ABC $A_BC, ($D)";
  EXPECT_EQ(spans_of(text, find_cashtags(text)), (Texts{"$ABC", "$abc.de", "$A_BC"}));
}

TEST(PostEntities, StayInsideATextThatEndsAnywhere) {
  const std::string text = " RT:@a/b-c@d.com \uFF03é#\uFE0Fx $AB.C \uFF20j.みんな";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string exact = text.substr(0, size);
    for (const Reading reading : {Reading::kX, Reading::kAnyPlatform}) {
      for (const Mention& found : find_mentions(exact, reading)) EXPECT_LE(found.span.end, size);
      for (const Tag& found : find_hashtags(exact, reading)) EXPECT_LE(found.span.end, size);
    }
    for (const Tag& found : find_cashtags(exact)) EXPECT_LE(found.span.end, size);
  }
}

TEST(PostEntitiesBoundedTime, TakeRepeatedPieces) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view piece : {"@", "#", "$", "\uFF20", "\uFF03", "@a", "#a", "@a.",
                                       "@a@b.", "@a.b-", "#1", "$a ", "rt@"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const auto find_all = [&] {
      std::size_t found = find_cashtags(text).size();
      for (const Reading reading : {Reading::kX, Reading::kAnyPlatform}) {
        found += find_mentions(text, reading).size() + find_hashtags(text, reading).size();
      }
      return found;
    };
    EXPECT_LT(postlint::testing::cpu_seconds(find_all), 2.0) << piece;
  }
}

}  // namespace
}  // namespace postlint::text
