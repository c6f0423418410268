#include "eval/places.h"

#include <gtest/gtest.h>

#include <vector>

namespace postlint::eval {
namespace {

TEST(TextIndex, TurnsBytesIntoCodePointsAndBack) {
  const TextIndex text("é🙂 x");
  EXPECT_EQ(4U, text.size());
  EXPECT_EQ((CodePoints{1, 2}), text.code_points({2, 6}));
  EXPECT_EQ((Span{2, 6}), text.bytes({1, 2}));
  EXPECT_EQ((CodePoints{0, 4}), text.code_points({0, 8}));
}

TEST(TextIndex, IncludesACodePointThatIsCut) {
  EXPECT_EQ((CodePoints{1, 2}), TextIndex("é🙂 x").code_points({3, 4}));
}

TEST(TextIndex, TakesWhatPythonTakesForWhiteSpace) {
  EXPECT_EQ(2U, TextIndex("a\u00A0\u2009\u3000\x1F\n\tb").letters({0, 8}));
  EXPECT_EQ(1U, TextIndex("\u200B").letters({0, 1}));  // zero width space is none
}

TEST(UnionOf, MergesWhatOverlapsOrTouches) {
  EXPECT_EQ((std::vector<CodePoints>{{0, 4}, {6, 7}}), union_of({{6, 7}, {0, 2}, {1, 3}, {3, 4}}));
}

TEST(HalfCovered, CountsNoWhiteSpace) {
  const TextIndex text("ab   cd");
  EXPECT_TRUE(half_covered(text, {0, 7}, {{0, 2}}));
  EXPECT_FALSE(half_covered(text, {0, 7}, {{1, 5}}));
}

TEST(HalfCovered, IsFalseForWhiteSpaceAlone) {
  EXPECT_FALSE(half_covered(TextIndex("   "), {0, 3}, {{0, 3}}));
}

}  // namespace
}  // namespace postlint::eval
