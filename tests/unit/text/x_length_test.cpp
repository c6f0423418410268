#include "text/x_length.h"

#include <gtest/gtest.h>

#include <string>

namespace postlint::text {
namespace {

TEST(XLength, WeighsScriptsAndAddresses) {
  EXPECT_EQ(x_length("abc").weighted, 3U);
  EXPECT_EQ(x_length("\u5317\u4EAC").weighted, 4U);
  EXPECT_EQ(x_length("e\u0301").weighted, x_length("\u00E9").weighted);
  EXPECT_EQ(x_length("https://example.com/" + std::string(200, 'a')).weighted, 23U);
  EXPECT_EQ(x_length("a.com").weighted, 23U) << "a short address is made longer";
}

TEST(XLength, SaysWhatWouldStillBeAccepted) {
  const XLength fits = x_length(std::string(280, 'a'));
  EXPECT_TRUE(fits.valid);
  EXPECT_EQ(fits.permillage, 1000U);
  EXPECT_EQ(fits.within_limit.last, 279U);
  const XLength too_long = x_length(std::string(281, 'a'));
  EXPECT_FALSE(too_long.valid);
  EXPECT_EQ(too_long.display.last, 280U);
  EXPECT_EQ(too_long.within_limit.last, 279U);
}

TEST(XLength, MapsTheRangeBackToTheTextAsGiven) {
  // 279 letters, then a letter in two parts that is one of weight 1: it ends at unit 280.
  const XLength length = x_length(std::string(279, 'a') + "e\u0301" + "b");
  EXPECT_EQ(length.weighted, 281U);
  EXPECT_EQ(length.within_limit.last, 280U);
  // The same where the parts stand first.
  EXPECT_EQ(x_length("e\u0301" + std::string(280, 'a')).within_limit.last, 280U);
}

TEST(XLength, OfAnEmptyOrRefusedTextIsNotValid) {
  EXPECT_FALSE(x_length("").valid);
  EXPECT_EQ(x_length("").display.last, 0U);
  const XLength refused = x_length("ab\uFEFF");
  EXPECT_FALSE(refused.valid);
  EXPECT_EQ(refused.within_limit.last, 1U);
}

}  // namespace
}  // namespace postlint::text
