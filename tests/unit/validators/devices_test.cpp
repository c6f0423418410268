#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(Vin, AcceptsCheckCharacterX) {
  EXPECT_TRUE(accepts("vin", "1M8GDM9AXKP042788"));
}

TEST(Vin, RejectsForbiddenLettersInEveryPlace) {
  for (std::size_t i = 0; i < 17; ++i) {
    for (const char letter : std::string_view("IOQ")) {
      std::string number = "1M8GDM9AXKP042788";
      number[i] = letter;
      EXPECT_FALSE(accepts("vin", number)) << number;
    }
  }
}

TEST(Imei, AcceptsThePrintedGrouping) {
  EXPECT_TRUE(accepts("imei", "49-015420-323751-8"));
}

TEST(UdiGs1, AcceptsLotOrSerialWithSpaces) {
  for (const char* const udi :
       {"(01)00885123456787(10)A213B1", "(01) 00885123456787 (21) 1234",
        "(01)00885123456787(11)280700(21)1", "(01)00885123456787(240)X(10)1"}) {
    EXPECT_TRUE(accepts("udi_gs1", udi)) << udi;
  }
}

TEST(UdiGs1, RejectsTheModelAlone) {
  EXPECT_FALSE(accepts("udi_gs1", "(01)00885123456787"));
  EXPECT_FALSE(accepts("udi_gs1", "(01)00885123456787(17)280731"));
}

TEST(UdiGs1, RejectsBrokenElements) {
  for (const char* const udi :
       {"(01)00885123456787(21)", "(01)00885123456787(21", "(01)00885123456787(17)281331(21)1",
        "(01)00885123456787(17)28073(21)1", "(01)00885123456787()1(21)1", "(01)0088512345678(21)1",
        "(01)00885123456787(21)123456789012345678901", "01)00885123456787(21)1",
        "(AB)00885123456787(21)1", "(01)00885123456787(21)1 (X)2"}) {
    EXPECT_FALSE(accepts("udi_gs1", udi)) << udi;
  }
}

TEST(UdiHibc, AcceptsSecondaryData) {
  // ANSI/HIBC 2.6: primary and secondary data in one symbol share one check character.
  EXPECT_TRUE(accepts("udi_hibc", "+A99912345/$$52001510X33"));
}

TEST(UdiHibc, RejectsOtherPrimaryForms) {
  // Each ends in the check character that its symbols ask for.
  for (const char* const code : {"+1123BJC5D6E717", "+A1231F", "+A123BJC5D6E7AP"}) {
    EXPECT_FALSE(accepts("udi_hibc", code)) << code;
  }
}

}  // namespace
}  // namespace postlint::validators
