#include "validators/checksum.h"

#include <gtest/gtest.h>

#include <array>

namespace postlint::validators {
namespace {

TEST(Luhn, AcceptsTheStandardsExample) {
  EXPECT_TRUE(luhn("79927398713"));
}

TEST(Luhn, RejectsAllOtherCheckDigits) {
  for (const char* const number : {"79927398710", "79927398711", "79927398712", "79927398714"}) {
    EXPECT_FALSE(luhn(number)) << number;
  }
}

TEST(Gs1Mod10, AcceptsAGtin13FromTheSpecification) {
  EXPECT_TRUE(gs1_mod10("6291041500213"));
}

TEST(Verhoeff, AcceptsAKnownNumber) {
  EXPECT_TRUE(verhoeff("2363"));
}

TEST(Verhoeff, NoticesSwappedNeighbours) {
  EXPECT_FALSE(verhoeff("2633"));
}

TEST(Mod97, LeavesOneForAValidNumber) {
  // ISO/IEC 7064: 794 with check characters 44.
  EXPECT_EQ(mod97("79444"), 1U);
}

TEST(Mod97, ContinuesFromARemainder) {
  EXPECT_EQ(mod97("444", mod97("79")), 1U);
}

TEST(Mod11_2, AcceptsTheStandardsExample) {
  // ISO/IEC 7064: 0794 with check character 0; 079 with X.
  EXPECT_TRUE(mod11_2("07940"));
  EXPECT_TRUE(mod11_2("079X"));
}

TEST(Mod11_2, RejectsTheEmptyString) {
  EXPECT_FALSE(mod11_2(""));
}

TEST(IcaoCheck, MatchesTheDocumentsExamples) {
  // ICAO Doc 9303-3, appendix A to part 3: 520727 gives 3, AB2134<<< gives 5.
  EXPECT_EQ(icao_check("520727"), 3U);
  EXPECT_EQ(icao_check("AB2134<<<"), 5U);
}

TEST(WeightedSum, StopsAtTheShorterList) {
  constexpr std::array<std::uint8_t, 2> kWeights{3, 7};
  EXPECT_EQ(weighted_sum("123", kWeights), 17U);
  EXPECT_EQ(weighted_sum("1", kWeights), 3U);
}

TEST(Mod11Check, WritesElevenAsZero) {
  constexpr std::array<std::uint8_t, 1> kWeights{11};
  EXPECT_EQ(mod11_check("5", kWeights), 0U);
}

}  // namespace
}  // namespace postlint::validators
