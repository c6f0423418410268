#include <gtest/gtest.h>

#include <array>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(AgeOver89, AcceptsExactlyNinetyTo129InDigits) {
  for (int age = 0; age < 1'200; ++age) {
    EXPECT_EQ(accepts("age_over_89", std::to_string(age)), age > 89 && age < 130) << age;
  }
}

TEST(AgeOver89, AcceptsNumberWords) {
  for (const char* const words :
       {"ninety", "Ninety-four", "NINETY NINE", "ninetyone", "hundred", "one hundred", "a hundred",
        "one hundred and two", "one-hundred-two", "a hundred and nineteen", "one hundred sixteen",
        "one hundred twenty", "one hundred and twenty-nine"}) {
    EXPECT_TRUE(accepts("age_over_89", words)) << words;
  }
}

TEST(AgeOver89, RejectsWordsForOtherNumbers) {
  for (const char* const words :
       {"eighty-nine", "nine", "nineteen", "ninety-ten", "ninety-eighteen", "nineties", "one", "a",
        "one hundred and", "one hundred thirty", "two hundred", "hundreds",
        "one hundred one hundred", "ninetyish", "ninety four five"}) {
    EXPECT_FALSE(accepts("age_over_89", words)) << words;
  }
}

TEST(AgeOver89, AcceptsTheUnitThatAPatternTookAlong) {
  for (const char* const text : {"93yo", "93 y/o", "93 y.o.", "93-year-old", "101 years old",
                                 "ninety-four-year-old", "94 yrs", "97yoF"}) {
    EXPECT_TRUE(accepts("age_over_89", text)) << text;
  }
}

TEST(AgeOver89, RejectsOtherUnitsAndMeasures) {
  for (const char* const text :
       {"93%", "93 bpm", "93.5", "90+", "90/60", "93-95", "093", "93 yards", "93-", "93.", "-93",
        "ninety-", "ninety.", "93 year old man", "93 y y"}) {
    EXPECT_FALSE(accepts("age_over_89", text)) << text;
  }
}

// On the day that support.h scans, 1 January 2026.
TEST(BirthYearOver89, AcceptsYearsFromWhichSomebodyIsOrTurnsNinety) {
  for (int year = 1880; year < 2030; ++year) {
    EXPECT_EQ(accepts("birth_year_over_89", std::to_string(year)), year >= 1906 && year <= 1936)
        << year;
  }
}

TEST(BirthYearOver89, MovesWithTheDayOfTheScan) {
  const Entry* const entry = find("birth_year_over_89");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(judge(*entry, "1937", {2026, 12, 31}), Verdict::kReject);
  EXPECT_EQ(judge(*entry, "1937", {2027, 1, 1}), Verdict::kAccept);
}

TEST(BirthYearOver89, RejectsWhatIsNoYear) {
  for (const char* const text : {"", "193", "19290", "19x9", "'29", " 1929"}) {
    EXPECT_FALSE(accepts("birth_year_over_89", text)) << text;
  }
}

}  // namespace
}  // namespace postlint::validators
