#include "base/suggest.h"

#include <gtest/gtest.h>

#include <array>

namespace postlint {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 6> kKeys = {"severity", "source", "scope",
                                                   "suggest",  "tests",  "title"};

TEST(EditDistance, CountsEachKindOfEditOnce) {
  EXPECT_EQ(edit_distance("severity", "severity"), 0U);
  EXPECT_EQ(edit_distance("severty", "severity"), 1U);
  EXPECT_EQ(edit_distance("sevverity", "severity"), 1U);
  EXPECT_EQ(edit_distance("sewerity", "severity"), 1U);
  EXPECT_EQ(edit_distance("seevrity", "severity"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
}

TEST(EditDistance, IgnoresAsciiCase) {
  EXPECT_EQ(edit_distance("Severity", "severity"), 0U);
}

TEST(Nearest, FindsAMisspeltWord) {
  EXPECT_EQ(nearest("severty", kKeys), Words{"severity"});
  EXPECT_EQ(nearest("TESTS", kKeys), Words{"tests"});
  EXPECT_EQ(nearest("tets", kKeys), Words{"tests"});
}

TEST(Nearest, FindsNothingForAnotherWord) {
  EXPECT_TRUE(nearest("colour", kKeys).empty());
  EXPECT_TRUE(nearest("", kKeys).empty());
  EXPECT_TRUE(nearest("x", std::array<std::string_view, 1>{"y"}).empty());
}

TEST(Nearest, GivesAtMostThreeNearestFirst) {
  constexpr std::array<std::string_view, 5> kWords = {"ward-11", "ward-12", "ward-1", "ward-2",
                                                      "ward-3"};
  EXPECT_EQ(nearest("ward-1", kWords), (Words{"ward-1", "ward-11", "ward-12"}));
}

TEST(Nearest, IgnoresAbsurdlyLongWords) {
  EXPECT_TRUE(nearest(std::string(100'000, 'a'), kKeys).empty());
}

TEST(DidYouMean, JoinsWords) {
  EXPECT_EQ(did_you_mean(Words{}), "");
  EXPECT_EQ(did_you_mean(Words{"a"}), "did you mean `a`?");
  EXPECT_EQ(did_you_mean(Words{"a", "b", "c"}), "did you mean `a`, `b` or `c`?");
}

}  // namespace
}  // namespace postlint
