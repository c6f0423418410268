#include "text/boundaries.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../base/bounded.h"

namespace postlint::text {
namespace {

using Texts = std::vector<std::string>;

Texts slices(std::string_view text, const std::vector<Span>& spans) {
  Texts out;
  for (const Span& span : spans) out.emplace_back(slice(text, span));
  return out;
}

Texts words_of(std::string_view text) {
  return slices(text, words(text));
}

TEST(Words, AreRunsWithoutWhiteSpaceThatHoldALetterOrDigit) {
  const std::vector<std::pair<std::string_view, Texts>> cases = {
      {"", {}},
      {"   \t\n", {}},
      {"one", {"one"}},
      {" one  two\tthree\nfour ", {"one", "two", "three", "four"}},
      {"well-known (case), 55", {"well-known", "(case),", "55"}},
      {"a - b \u2014 c", {"a", "b", "c"}},
      {"\u00E9t\u00E9 \u0661\u0662", {"\u00E9t\u00E9", "\u0661\u0662"}},
      {"no\u00A0break", {"no", "break"}},
      {"thin\u2009space\u3000wide\u202Fnarrow", {"thin", "space", "wide", "narrow"}},
      {"line\u2028separator\u0085next", {"line", "separator", "next"}},
      {"smile \U0001F600 end", {"smile", "end"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(words_of(text), expected) << text;
}

TEST(WordBoundaries, LookAtTheNeighboursOfTheSpan) {
  struct Case {
    std::string_view text;
    std::string_view word;
    bool expected;
  };
  const std::vector<Case> cases = {
      {"pt", "pt", true},
      {"a pt.", "pt", true},
      {"apt", "pt", false},
      {"pts", "pt", false},
      {"pt2", "pt", false},
      {"2pt", "pt", false},
      {"_pt", "pt", false},
      {"(pt)", "pt", true},
      {"\u00E9pt", "pt", false},
      {"pt\u00E9", "pt", false},
      {"pt\u0301", "pt", false},
      {"\u0436pt", "pt", false},
      {"pt\u6F22", "pt", false},
      {"\u2014pt\u2014", "pt", true},
      {"\U0001F600pt\U0001F600", "pt", true},
      {"a#x", "#x", true},
      {"c++", "c++", true},
      {"c++11", "c++", true},
  };
  for (const Case& one : cases) {
    const std::size_t at = one.text.find(one.word);
    EXPECT_EQ(at_word_boundaries(one.text, {at, at + one.word.size()}), one.expected) << one.text;
  }
}

TEST(WordBoundaries, RefuseAnEmptySpan) {
  EXPECT_FALSE(at_word_boundaries("abc", {1, 1}));
}

class Sentences : public ::testing::Test {
 protected:
  Texts split(std::string_view text) { return slices(text, splitter_.split(text)); }
  SentenceSplitter splitter_;
};

TEST_F(Sentences, EndAtFullStops) {
  EXPECT_EQ(split("He came in. She left! Did they? Yes."),
            (Texts{"He came in. ", "She left! ", "Did they? ", "Yes."}));
}

TEST_F(Sentences, GoOnAfterAbbreviations) {
  for (const std::string_view text :
       {"Saw Mr. Smith today.", "Saw Dr. Jones in clinic.", "Our pt. Was in bed 4.",
        "Mrs. Hall and Ms. Lee came.", "Seen at St. Mary hospital.", "The Hx. Was long.",
        "Smith et al. Reported this.", "See Fig. 3 for it."}) {
    EXPECT_EQ(split(text).size(), 1U) << text;
  }
}

TEST_F(Sentences, GoOnAcrossAWrappedLine) {
  EXPECT_EQ(split("This is a long line that an editor has wrapped where it became too\nLong for a "
                  "window. Next one.")
                .size(),
            2U);
  EXPECT_EQ(split("short line\nthat goes on in lower case").size(), 1U);
}

TEST_F(Sentences, EndAtTheLineBreaksOfAShortPost) {
  EXPECT_EQ(split("Night shift\nRoom 4 again\nSend coffee").size(), 3U);
}

TEST_F(Sentences, OfAnEmptyTextAreOneEmptySentence) {
  EXPECT_EQ(splitter_.split(""), (std::vector<Span>{{0, 0}}));
}

TEST_F(Sentences, CoverTheTextWithoutGaps) {
  std::mt19937 random(3);
  const std::vector<std::string_view> pieces = {
      "a",      "B",  ". ",  "\n", "Mr. ",   "\u00E9", "? ", "\r\n",      "\u2029",
      "\u3002", "\"", "7.5", " ",  "\uFFFD", "pt. ",   "!",  "\U0001F600"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    const std::vector<Span> spans = splitter_.split(text);
    ASSERT_FALSE(spans.empty());
    std::size_t at = 0;
    for (const Span& span : spans) {
      ASSERT_EQ(span.begin, at) << text;
      at = span.end;
    }
    ASSERT_EQ(at, text.size()) << text;
  }
}

TEST_F(Sentences, AreTheSameWhenTheSplitterIsUsedAgain) {
  const Texts first = split("One. Two.");
  EXPECT_EQ(split("Something else. Entirely.").size(), 2U);
  EXPECT_EQ(split("One. Two."), first);
}

TEST(SentencesBoundedTime, TakeOneHugeLine) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  SentenceSplitter splitter;
  std::string text;
  while (text.size() < 5'000'000) text += "The patient was seen and Dr. Smith said so. ";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_GT(splitter.split(text).size(), 1U); }),
            10.0);
}

TEST(SentencesBoundedTime, TakeALineWithoutAnyEnd) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  SentenceSplitter splitter;
  const std::string text(5'000'000, 'a');
  EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_EQ(splitter.split(text).size(), 1U); }),
            10.0);
}

TEST(SentencesBoundedTime, TakeAbbreviationsAndLinesWithoutEnd) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  SentenceSplitter splitter;
  for (const std::string_view piece : {"Mr. ", "a\n", "A\n", ". ", "pt. Dr. "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_FALSE(splitter.split(text).empty()); }),
              5.0)
        << piece;
  }
}

}  // namespace
}  // namespace postlint::text
