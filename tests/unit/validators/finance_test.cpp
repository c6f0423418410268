#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(Card, AcceptsTestNumbersOfTheNetworks) {
  for (const char* const number :
       {"4222222222222", "5555555555554444", "2223003122003222", "6011111111111117",
        "3530111333300000", "30569309025904", "3714-496353-98431", "6200000000000005"}) {
    EXPECT_TRUE(accepts("card", number)) << number;
  }
}

TEST(Card, RejectsLengthsThatTheIssuerDoesNotUse) {
  // Luhn's formula holds for all.
  for (const char* const number : {"411111111111116", "3782822463100003", "55555555555553"}) {
    EXPECT_FALSE(accepts("card", number)) << number;
  }
}

TEST(AbaRouting, AcceptsAnIssuedNumber) {
  EXPECT_TRUE(accepts("aba_routing", "021000021"));
}

TEST(AbaRouting, RejectsPrefixesOutsideTheDistricts) {
  // The weighted sums are multiples of ten.
  for (const char* const number : {"130000006", "330000013", "990000013"}) {
    EXPECT_FALSE(accepts("aba_routing", number)) << number;
  }
}

TEST(Iban, AcceptsRegistryExamples) {
  for (const char* const number :
       {"FR14 2004 1010 0505 0001 3M02 606", "NL91ABNA0417164300", "NO93 8601 1117 947",
        "MT84MALT011000012345MTLCAST001S", "ch93 0076 2011 6238 5295 7"}) {
    EXPECT_TRUE(accepts("iban", number)) << number;
  }
}

TEST(Iban, RejectsAnotherLengthOrUnknownCountry) {
  for (const char* const number : {"DE8937040044053201300", "DE893704004405320130000",
                                   "US64SVBKUS6S", "GB82 1EST 1234 5698 7654 32"}) {
    EXPECT_FALSE(accepts("iban", number)) << number;
  }
}

}  // namespace
}  // namespace postlint::validators
