#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(NpiChecksum, AcceptsSeparators) {
  EXPECT_TRUE(accepts("npi", "1234-567-893"));
}

TEST(NpiChecksum, RejectsOtherFirstDigits) {
  // Each has a correct check digit.
  for (const char* const number : {"0234567895", "3234567899", "9234567896"}) {
    EXPECT_FALSE(accepts("npi", number)) << number;
  }
}

TEST(Dea, AcceptsNineForABusiness) {
  EXPECT_TRUE(accepts("dea", "F91234563"));
}

TEST(Dea, RejectsUnknownActivityLetters) {
  for (const char* const number : {"IB1234563", "OB1234563", "YB1234563", "1B1234563"}) {
    EXPECT_FALSE(accepts("dea", number)) << number;
  }
}

TEST(Mbi, AcceptsTheCardsSpecimenWithOrWithoutDashes) {
  for (const char* const number : {"1EG4-TE5-MK73", "1EG4TE5MK73", "1eg4 te5 mk73"}) {
    EXPECT_TRUE(accepts("mbi", number)) << number;
  }
}

TEST(Mbi, RejectsEveryForbiddenLetter) {
  for (const char letter : std::string_view("SLOIBZ")) {
    EXPECT_FALSE(accepts("mbi", std::string("1EG4TE5M") + letter + "73")) << letter;
  }
}

TEST(Mbi, RejectsDashesElsewhere) {
  for (const char* const number :
       {"1EG-4TE5-MK73", "1EG4-TE5MK73", "1EG4-TE5 MK73", "1EG4TE5-MK73", "1EG4.TE5.MK73"}) {
    EXPECT_FALSE(accepts("mbi", number)) << number;
  }
}

TEST(HicnLegacy, AcceptsBenefitCodes) {
  for (const char* const number : {"512-44-7093A", "512-44-7093-A", "512447093TA", "512-44-7093 B6",
                                   "512-44-7093W", "512447093C1", "512447093j1"}) {
    EXPECT_TRUE(accepts("hicn_legacy", number)) << number;
  }
}

TEST(HicnLegacy, RejectsUnknownCodes) {
  for (const char* const number : {"512-44-7093", "512-44-7093F", "512-44-7093J5", "512-44-7093A1",
                                   "512-44-7093BXX", "512-44-70931", "12-44-7093A"}) {
    EXPECT_FALSE(accepts("hicn_legacy", number)) << number;
  }
}

TEST(HicnLegacy, AcceptsRailroadPrefixes) {
  for (const char* const number : {"A512447", "WCD512447", "JA-512-44-7093", "wa 512447093"}) {
    EXPECT_TRUE(accepts("hicn_legacy", number)) << number;
  }
}

TEST(HicnLegacy, RejectsOtherPrefixesAndLengths) {
  for (const char* const number : {"X512447", "WCAX512447", "A5124470", "A666123456", "A", "WA-"}) {
    EXPECT_FALSE(accepts("hicn_legacy", number)) << number;
  }
}

TEST(NhsUk, AcceptsThePrintedGrouping) {
  EXPECT_TRUE(accepts("nhs_uk", "943-476-5919"));
}

TEST(NhsUk, RejectsNumbersWhoseCheckDigitWouldBeTen) {
  for (const char last : std::string_view("0123456789")) {
    EXPECT_FALSE(accepts("nhs_uk", std::string("100000001") + last)) << last;
  }
}

TEST(ChiScotland, RejectsADayThatDoesNotExist) {
  EXPECT_TRUE(accepts("nhs_uk", "3002901008"));
  EXPECT_FALSE(accepts("chi_scotland", "3002901008"));
}

TEST(Ohip, AcceptsGroupsAndVersionCodes) {
  for (const char* const number : {"9876-543-217", "9876 543 217 ab", "9876543217 A"}) {
    EXPECT_TRUE(accepts("ohip", number)) << number;
  }
}

TEST(Ohip, RejectsVersionCodesThatAreNoLetters) {
  for (const char* const number : {"98765432171", "9876543217A1", "9876543217ABC"}) {
    EXPECT_FALSE(accepts("ohip", number)) << number;
  }
}

TEST(BcPhn, RejectsCheckDigitZero) {
  // The weighted sum is a multiple of 11.
  EXPECT_FALSE(accepts("bc_phn", "9000000150"));
}

TEST(QuebecRamq, AcceptsBothSexes) {
  EXPECT_TRUE(accepts("quebec_ramq", "TREM85021214"));
  EXPECT_TRUE(accepts("quebec_ramq", "trem 8552 1214"));
}

TEST(QuebecRamq, RejectsMonthsBetweenAndDaysBeyond) {
  for (const char* const number : {"TREM85001214", "TREM85131214", "TREM85501214", "TREM85631214",
                                   "TREM85023014", "TREM85022914"}) {
    EXPECT_FALSE(accepts("quebec_ramq", number)) << number;
  }
}

TEST(AuMedicare, AcceptsTheIndividualReferenceNumber) {
  EXPECT_TRUE(accepts("au_medicare", "2951 73869 1/1"));
  EXPECT_TRUE(accepts("au_medicare", "29517386911"));
}

TEST(AuIhi, RejectsOtherIssuersWithAGoodCheckDigit) {
  EXPECT_FALSE(accepts("au_ihi", "8003616566666668"));
}

}  // namespace
}  // namespace postlint::validators
