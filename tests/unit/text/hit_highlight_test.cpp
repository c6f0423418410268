#include "text/hit_highlight.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace postlint::text {
namespace {

TEST(HitHighlight, NestsWithTheTagsThatAreThere) {
  const std::array<Span, 1> first_four = {Span{0, 4}};
  EXPECT_EQ(highlight_hits("<b>ab</b>cd", first_four), "<b><em>ab</b>cd</em>");
  EXPECT_EQ(highlight_hits("ab<b>cd</b>e", first_four), "<em>ab<b>cd</b></em>e");
  EXPECT_EQ(highlight_hits("ab<b><i>cd</i></b>", first_four), "<em>ab<b><i>cd</i></b></em>");
}

TEST(HitHighlight, CutsHitsAtTheEndOfTheText) {
  const std::array<Span, 2> hits = {Span{1, 9}, Span{10, 12}};
  EXPECT_EQ(highlight_hits("abc", hits), "a<em>bc</em>");
  EXPECT_EQ(highlight_hits("", hits), "");
}

TEST(HitHighlight, CountsCodePointsAndKeepsALoneBracket) {
  const std::array<Span, 1> second = {Span{1, 2}};
  EXPECT_EQ(highlight_hits("\U0001F600\u00E9<", second), "\U0001F600<em>\u00E9</em><");
}

}  // namespace
}  // namespace postlint::text
