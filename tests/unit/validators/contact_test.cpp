#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(NanpPhone, AcceptsNumbersAsPeopleWriteThem) {
  for (const char* const number :
       {"617-555-0142", "617.555.0142", "617 555 0142", "6175550142", "16175550142",
        "+1 617 555 0142", "+16175550142", "1 (617) 555-0142", "1(617)555-0142", "(617)555-0142",
        "617 - 555 - 0142", "617/555-0142", "617-5550142", "(617) 555-0142 x12",
        "617-555-0142, ext. 1234", "617-555-0142 #7"}) {
    EXPECT_TRUE(accepts("nanp_phone", number)) << number;
  }
}

TEST(NanpPhone, RejectsCodesThatCannotBeAssigned) {
  for (const char* const number : {"117-555-0142", "017-555-0142", "911-555-0142", "617-155-0142",
                                   "617-411-0142", "2-617-555-0142", "+2 617 555 0142"}) {
    EXPECT_FALSE(accepts("nanp_phone", number)) << number;
  }
}

TEST(NanpPhone, RejectsOtherLayouts) {
  for (const char* const number :
       {"61-75-55-01-42", "555-0142", "617-555-01422", "(617 555-0142", "617) 555-0142",
        "617 (555) 0142", "-617-555-0142", "617-555-0142-", "+617-555-0142", "617+555+0142",
        "617    555-0142", "617-555-0142 x", "617-555-0142 x1234567", "617-555-0142 home",
        "134 4.2 101 22", "x12", "((617)) 555-0142"}) {
    EXPECT_FALSE(accepts("nanp_phone", number)) << number;
  }
}

TEST(Zip3Restricted, AcceptsPrefixesPlainAndExtended) {
  for (const char* const zip : {"036", "05901", "03601-1234", "89310 1234"}) {
    EXPECT_TRUE(accepts("zip3_restricted", zip)) << zip;
  }
}

TEST(Zip3Restricted, RejectsOtherLengths) {
  for (const char* const zip : {"03", "0360", "036011", "036011234", "03601-123", "03601.1234"}) {
    EXPECT_FALSE(accepts("zip3_restricted", zip)) << zip;
  }
}

TEST(DecimalLatitudeLongitude, AcceptsPairsAsPeopleWriteThem) {
  for (const char* const pair :
       {"45.1234, -93.1234", "45.1234,-93.1234", "45.123 -93.123", "+45.12345; 093.12345",
        "45.1234 N, 93.1234 W", "45.1234\xC2\xB0N 93.1234\xC2\xB0W", "-90.000, 180.000"}) {
    EXPECT_TRUE(accepts("decimal_latitude_longitude", pair)) << pair;
  }
}

TEST(DecimalLatitudeLongitude, RejectsCoarseOrImpossiblePairs) {
  for (const char* const pair :
       {"45.12, -93.12", "45.123, -93.12", "45, -93", "91.000, 10.000", "90.001, 10.000",
        "45.123, 180.001", "45.123, 181.000", "45.123", "45.123,", "45.123, 93.123, 1.000",
        "1045.123, 93.123", "45.123-93.123", "45.123,, 93.123", "45.123 W, 93.123 N"}) {
    EXPECT_FALSE(accepts("decimal_latitude_longitude", pair)) << pair;
  }
}

}  // namespace
}  // namespace postlint::validators
