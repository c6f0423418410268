#include "text/squeeze_view.h"

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

std::string squeezed(std::string_view text) {
  return text_of(squeeze(text), text);
}

TEST(Squeeze, JoinsLettersApart) {
  const std::vector<Case> cases = {
      {"so d.a.m.n late", "so damn late"},
      {"so d-a-m-n late", "so damn late"},
      {"so d - a - m - n late", "so damn late"},
      {"so d  a  m  n late", "so damn late"},
      {"d_a_m_n", "d_a_m_n"},  // "_" is a letter to a rule
      {"(d a m n)", "(damn)"},
      {"d @ m n", "damn"},
      {"what a d a m n day", "what adamn\na damn day"},
      {"d a m n u", "damnu\ndamn u"},
      {"u.s.a.", "usa."},
  };
  for (const Case& one : cases) EXPECT_EQ(squeezed(one.from), one.to) << one.from;
}

TEST(Squeeze, ReadsSignsAndDigitsAsLetters) {
  const std::vector<Case> cases = {
      {"d@mn", "damn"},         {"$tup1d", "stupid\nstupld"}, {"1d10t", "idiot\nldlot"},
      {"cl0wn", "clown"},       {"id!ot", "idiot\nidlot"},    {"b4st4rd", "bastard"},
      {"stvpid", "stvpid"},     {"dvmb", "dvmb\ndumb"},       {"clown$", "clowns"},
      {"@$$holes", "assholes"},
  };
  for (const Case& one : cases) EXPECT_EQ(squeezed(one.from), one.to) << one.from;
}

TEST(Squeeze, ReadsOneStarAsEveryVowel) {
  EXPECT_EQ(squeezed("d*mn!"), "damn\ndemn\ndimn\ndomn\ndumn!");
  EXPECT_EQ(squeezed("*diot"), "adiot\nediot\nidiot\nodiot\nudiot");
  EXPECT_EQ(squeezed("cl#wn"), "clawn\nclewn\ncliwn\nclown\ncluwn");
}

TEST(Squeeze, ReadsAStretchedLetterOnceAndTwice) {
  EXPECT_EQ(squeezed("daaaamn"), "damn\ndaamn");
  EXPECT_EQ(squeezed("assss"), "as\nass");
}

TEST(Squeeze, LeavesWhatIsNotMaskedAlone) {
  const std::vector<std::string_view> texts = {
      "",
      "plain words, and a good one",
      "give 5mg 2-3 times, covid19, b12, cd4+, g6pd, p53, h2o",
      "$5 and $100k",
      "ask @drsmith, mail joe@example.com or j.doe@mail.example.org",
      "wow!!! *really* **bold** note* #tag",
      "www.example.com zzz",
      "i.v. and e.g. a b",
      "hiv hcv lvef svt",
      "\u043F\u0440\u0438\u0432\u0435\u0442x1y",
      "r\u00E9sum\u00E9s",
      "5 * 4 and a*b",
  };
  for (const std::string_view text : texts) {
    EXPECT_TRUE(squeeze(text).unchanged) << text << " became " << squeezed(text);
  }
}

TEST(Squeeze, MapsEveryReadingToTheWholeMask) {
  constexpr std::string_view kText = "so d*mn late, what a d a m n day";
  const Folded folded = squeeze(kText);
  for (const std::string_view reading : {"damn\n", "dumn"}) {
    EXPECT_EQ(source_in(folded, kText, reading), "d*mn");
  }
  EXPECT_EQ(source_in(folded, kText, "a damn"), "a d a m n");
  EXPECT_EQ(source_in(folded, kText, "late"), "late");
  EXPECT_EQ(folded.guesses.size(), 2U);
}

TEST(SqueezeProperty, MapsRandomTextFaithfullyAndStaysBounded) {
  static const std::vector<std::string_view> kParts = {
      "d", "a", "aaa", "mn", "v", "1", "0",  "7", "2", "$",      "@",      "!", "*", "#",
      " ", " ", ".",   "-",  "_", "/", "\n", "u", "y", "\u00E9", "\u0441", "(", "i"};
  std::mt19937 random(6);
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    for (std::size_t i = random() % 20; i > 0; --i) text += kParts[random() % kParts.size()];
    const Folded folded = squeeze(text);
    ASSERT_NO_FATAL_FAILURE(expect_faithful(folded, text)) << text;
    ASSERT_NO_FATAL_FAILURE(expect_monotone(folded, text)) << text;
    ASSERT_LE(text_of(folded, text).size(), 13 * text.size()) << text;  // twelve and line ends
  }
}

TEST(SqueezeBoundedTime, IsLinearInMasksOfEveryKind) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view part : {"d ", "d.", "d1", "a*", "daaa", "d*mn ", "v", "@", "a@b."}) {
    std::string text;
    while (text.size() < 1'000'000) text += part;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_FALSE(squeezed(text).empty()); }), 3.0)
        << part;
  }
}

}  // namespace
}  // namespace postlint::text
