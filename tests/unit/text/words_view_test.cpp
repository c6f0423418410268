#include "text/words_view.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../base/bounded.h"
#include "view_support.h"

namespace postlint::text {
namespace {

struct Case {
  std::string_view from;
  std::string_view to;
};

bool is_known(std::string_view word) {
  static const std::set<std::string, std::less<>> kWords = {
      "a",      "pray", "for",  "john", "smith",  "nurses",    "week", "nurse", "sweek",
      "cancer", "beat", "help", "the",  "rapist", "therapist", "to",   "get",   "together"};
  return kWords.contains(word);
}

std::string split(std::string_view text) {
  return text_of(split_names(text, is_known), text);
}

TEST(SplitNames, PartsNamesByCaseAndSigns) {
  const std::vector<Case> cases = {
      {"#RIPJohnSmith", "RIP John Smith"},
      {"so sad #PrayForAda.", "so sad Pray For Ada."},
      {"thanks @john_smith!", "thanks john smith!"},
      {"#Match2025", "Match 2025"},
      {"#ICUNurse", "ICU Nurse"},
      {"#ABCs", "AB Cs"},
      {"#\u00C9milieDu\u00C9", "\u00C9milie Du \u00C9"},
      {"a #b c", "a b c"},
  };
  for (const Case& one : cases) EXPECT_EQ(split(one.from), one.to) << one.from;
}

TEST(SplitNames, PartsWordsWrittenTogether) {
  const std::vector<Case> cases = {
      {"#prayforjohnsmith", "pray for john smith"},
      {"#PRAYFORJOHN", "PRAY FOR JOHN"},
      {"#nursesweek", "nurses week"},
      {"#therapist", "therapist"},
      {"#PrayForJohnsmith", "Pray For John smith"},
      {"#prayforxyzq", "prayforxyzq"},
      {"#gettogether", "get together"},
      {"@johnsmith", "john smith"},
  };
  for (const Case& one : cases) EXPECT_EQ(split(one.from), one.to) << one.from;
}

TEST(SplitNames, ReadsPathsAndQueriesOfAddresses) {
  EXPECT_EQ(split("see https://www.example.com/f/help-john-smith?x=beatCancer now"),
            "see https://www.example.com f help john smith x beat Cancer now");
  EXPECT_EQ(split("www.example.com/help%20john"), "www.example.com help john");
  EXPECT_EQ(split("https://johnsmith.example.com"), "https://johnsmith.example.com");
}

TEST(SplitNames, LeavesRunningTextAlone) {
  for (const std::string_view text :
       {"", "John Smith prayforjohnsmith", "room #412", "a@b", "mail: ann@example.com"}) {
    const Folded folded = split_names(text, is_known);
    EXPECT_TRUE(folded.unchanged) << text << " became " << folded.text;
  }
}

TEST(SplitNames, CallsSplitsWithoutASignGuesses) {
  EXPECT_TRUE(split_names("#JohnSmith", is_known).guesses.empty());
  EXPECT_EQ(split_names("#johnsmith", is_known).guesses, (std::vector<Span>{{4, 5}}));
}

TEST(SplitNames, MapsWordsToTheirLettersInTheName) {
  constexpr std::string_view kText = "RT #prayforjohnsmith @AdaLee";
  const Folded folded = split_names(kText, is_known);
  EXPECT_EQ(source_in(folded, kText, "john smith"), "johnsmith");
  EXPECT_EQ(source_in(folded, kText, "pray for"), "prayfor");
  EXPECT_EQ(source_in(folded, kText, "Lee"), "Lee");
}

TEST(SplitNamesProperty, MapsRandomTextFaithfully) {
  static const std::vector<std::string_view> kParts = {
      "#",      "@",      "john", "John", "SMITH", "pray",     "for",  "_",         "-",
      "/",      "?",      "%2",   "%20",  "&",     "https://", "www.", "x.example", "7",
      "\u00C9", "\u00E9", " ",    " ",    "\n",    ".",        "("};
  std::mt19937 random(8);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 16; i > 0; --i) text += kParts[random() % kParts.size()];
    const Folded folded = split_names(text, is_known);
    ASSERT_NO_FATAL_FAILURE(expect_faithful(folded, text)) << text;
    ASSERT_NO_FATAL_FAILURE(expect_monotone(folded, text)) << text;
    ASSERT_LE(text_of(folded, text).size(), 2 * text.size()) << text;
  }
}

TEST(SplitNamesBoundedTime, IsLinearInTagsAndAddresses) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view part : {"#a", "#prayforjohnsmith ", "prayfor", "/a", "aA"}) {
    std::string text = "https://example.com/";
    while (text.size() < 500'000) text += part;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_FALSE(split(text).empty()); }), 3.0)
        << part;
  }
}

}  // namespace
}  // namespace postlint::text
