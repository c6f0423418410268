#include "report/estimate.h"

#include <gtest/gtest.h>

namespace postlint::report {
namespace {

using Lines = std::vector<std::string>;

TEST(PeopleInWords, SaysAtMostOneBelowOneAndAHalf) {
  for (const double people : {0.0, 1e-9, 0.4, 1.0, 1.49}) {
    EXPECT_EQ(people_in_words(people), "at most one person") << people;
  }
}

TEST(PeopleInWords, RoundsToTwoDigitsAndGroupsThousands) {
  EXPECT_EQ(people_in_words(1.5), "about 2 people");
  EXPECT_EQ(people_in_words(9.6), "about 10 people");
  EXPECT_EQ(people_in_words(99.6), "about 100 people");
  EXPECT_EQ(people_in_words(764), "about 760 people");
  EXPECT_EQ(people_in_words(999), "about 1,000 people");
  EXPECT_EQ(people_in_words(65438), "about 65,000 people");
  EXPECT_EQ(people_in_words(340110988), "about 340,000,000 people");
}

TEST(TitlesInWords, JoinsWithCommasAndAnAnd) {
  EXPECT_EQ(titles_in_words({}), "");
  EXPECT_EQ(titles_in_words({"the job"}), "the job");
  EXPECT_EQ(titles_in_words({"the job", "the town"}), "the job and the town");
  EXPECT_EQ(titles_in_words({"the job", "the age", "the town"}), "the job, the age and the town");
}

std::string share_line(double per_100000) {
  Estimate estimate;
  Estimate::Factor factor;
  factor.title = "the age";
  factor.per_100000 = per_100000;
  factor.because = "census";
  estimate.factors = {factor};
  return factors_in_words(estimate).front();
}

TEST(FactorsInWords, GivesAShareAsOneInSoMany) {
  EXPECT_EQ(share_line(50000), "the age: 1 in 2.0 (census)");
  EXPECT_EQ(share_line(66000), "the age: 1 in 1.5 (census)");
  EXPECT_EQ(share_line(10000), "the age: 1 in 10 (census)");
  EXPECT_EQ(share_line(1162), "the age: 1 in 86 (census)");
  EXPECT_EQ(share_line(7.1), "the age: 1 in 14,000 (census)");
}

TEST(FactorsInWords, EndsWithWhatTheyComeTo) {
  Estimate estimate;
  estimate.people = 12.3;
  Estimate::Factor town;
  town.title = "the town";
  town.people = 65438;
  town.because = "GeoNames";
  estimate.factors = {town};
  EXPECT_EQ(factors_in_words(estimate),
            (Lines{"the town: about 65,000 people (GeoNames)",
                   "multiplied as if independent of each other: about 12 people"}));
}

}  // namespace
}  // namespace postlint::report
