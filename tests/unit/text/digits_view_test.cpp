#include "text/digits_view.h"

#include <gtest/gtest.h>

#include <random>
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

std::string joined(std::string_view text) {
  return text_of(join_digits(text), text);
}

TEST(JoinDigits, ReadsSpokenNumbers) {
  const std::vector<Case> cases = {
      {"five five five oh one oh oh", "5550100"},
      {"call five five five, oh one oh oh now", "call 555-0100 now"},
      {"five-five-five-oh-one-oh-oh", "5550100"},
      {"five five five. oh one oh oh", "555.0100"},
      {"on zero three / one four / two zero two three", "on 03/14/2023"},
      {"one nine two . one six eight . one four . seven seven", "192.168.14.77"},
      {"five five five double oh one two", "5550012"},
      {"triple five oh one double oh", "5550100"},
      {"five five five, twenty-three forty two", "555-2342"},
      {"555 five five five", "555 five five five"},
      {"5 five 5 five", "5555"},
  };
  for (const Case& one : cases) EXPECT_EQ(joined(one.from), one.to) << one.from;
}

TEST(JoinDigits, JoinsDigitsThatStandApart) {
  const std::vector<Case> cases = {
      {"no 2 1 2 5 5 5 0 1 9 8.", "no 2125550198."},
      {"(2 1 2) 5 5 5 - 0 1 9 8", "(212) 555-0198"},
      {"0 3 / 1 4 / 2 0 2 3", "03/14/2023"},
      {"1 9 2 . 1 6 8 . 1 4 . 7 7", "192.168.14.77"},
      {"5.5.5.0.1.0.0", "5550100"},
      {"5-5-5-0-1-0-0", "5550100"},
      {"5 5 5  0 1 0 0", "555 0100"},
  };
  for (const Case& one : cases) EXPECT_EQ(joined(one.from), one.to) << one.from;
}

TEST(JoinDigits, ReadsLettersInsideANumber) {
  const std::vector<Case> cases = {
      {"mrn 482l3977", "mrn 48213977"},   {"o3/l4/2o23", "03/14/2023"},
      {"l92.l68.l4.77", "192.168.14.77"}, {"ol5-o1oo", "ol5-o1oo"},
      {"5s5-0l00", "555-0100"},
  };
  for (const Case& one : cases) EXPECT_EQ(joined(one.from), one.to) << one.from;
}

TEST(JoinDigits, LeavesWhatIsNoMaskedNumberAlone) {
  const std::vector<std::string_view> texts = {
      "",
      "give 5 mg 2-3 times daily for 10 days",
      "bp 120/80, hr 72, spo2 98%",
      "i o u one two three cheers",
      "call nine one one",
      "one of five, two of six",
      "scores 1, 2, 3, 4, 5",
      "one, two, three, four",
      "l1-l2-l3-l4-l5 fusion",
      "the 10-20s and 2010s-2020s",
      "8.8.8.8 and version 2.1.0.4",
      "4111 vs 1111",
      "s36.22 and o36.8120 are codes",
      "phone stone someone",
      "x1 2 3y",
      "#oneoneoneone",
  };
  for (const std::string_view text : texts) {
    EXPECT_TRUE(join_digits(text).unchanged) << text << " became " << joined(text);
  }
}

TEST(JoinDigits, CallsWordsAndLettersGuesses) {
  EXPECT_TRUE(join_digits("5 5 5 0 1 0 0").guesses.empty());
  EXPECT_EQ(join_digits("x five five five five").guesses, (std::vector<Span>{{2, 6}}));
  EXPECT_EQ(join_digits("482l3977").guesses, (std::vector<Span>{{0, 8}}));
}

TEST(JoinDigits, MapsANumberToAllThatWasSpoken) {
  constexpr std::string_view kText = "at five five five oh one oh oh, ok 5 5 5 0.";
  const Folded folded = join_digits(kText);
  EXPECT_EQ(source_in(folded, kText, "5550100"), "five five five oh one oh oh");
  EXPECT_EQ(source_in(folded, kText, "5550."), "5 5 5 0.");
  EXPECT_EQ(source_in(folded, kText, "ok"), "ok");
}

TEST(JoinDigitsProperty, MapsRandomTextFaithfullyAndLeavesItsOwnResultAlone) {
  static const std::vector<std::string_view> kParts = {
      "5", "0", "o", "l", "one", "oh", "double", "twenty", " ", " ", " ", "-",     ".",
      "/", ",", "x", "s", "#",   "(",  ")",      "\n",     "é", "7", "i", "\u00E9"};
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 20; i > 0; --i) text += kParts[random() % kParts.size()];
    const Folded folded = join_digits(text);
    ASSERT_NO_FATAL_FAILURE(expect_faithful(folded, text)) << text;
    ASSERT_NO_FATAL_FAILURE(expect_monotone(folded, text)) << text;
    ASSERT_LE(text_of(folded, text).size(), text.size()) << text;
  }
}

TEST(JoinDigitsBoundedTime, IsLinearInSpacedDigitsAndLookAlikes) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view part : {"5 ", "five ", "1l", "o.", "double ", "1-", "1  "}) {
    std::string text;
    while (text.size() < 2'000'000) text += part;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_FALSE(joined(text).empty()); }), 3.0)
        << part;
  }
}

}  // namespace
}  // namespace postlint::text
