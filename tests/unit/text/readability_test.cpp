#include "text/readability.h"

#include <gtest/gtest.h>

namespace postlint::text {
namespace {

TEST(CountWords, CountsGroupsOfVowels) {
  EXPECT_EQ(count_words("cat").syllables, 1U);
  EXPECT_EQ(count_words("patient").syllables, 2U);
  EXPECT_EQ(count_words("made").syllables, 1U);    // a silent e
  EXPECT_EQ(count_words("little").syllables, 2U);  // an e that is heard
  EXPECT_EQ(count_words("free").syllables, 1U);
  EXPECT_EQ(count_words("the").syllables, 1U);
  EXPECT_EQ(count_words("BP 120/80").words, 2U);
  EXPECT_EQ(count_words("").words, 0U);
}

// Worked by hand: 6 words, 2 sentences, 6 syllables.
TEST(Flesch, FollowsThePublishedFormulas) {
  const ReadingCounts counts{2, 6, 6};
  EXPECT_NEAR(flesch_kincaid_grade(counts), 0.39 * 3 + 11.8 - 15.59, 1e-9);
  EXPECT_NEAR(flesch_reading_ease(counts), 206.835 - 1.015 * 3 - 84.6, 1e-9);
}

}  // namespace
}  // namespace postlint::text
