#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(Ssn, AcceptsEqualSeparatorsOrNone) {
  for (const char* const number : {"512-44-7093", "512 44 7093", "512.44.7093", "512447093",
                                   "512 - 44 - 7093", "001-01-0001", "899-99-9999"}) {
    EXPECT_TRUE(accepts("ssn", number)) << number;
  }
}

TEST(Ssn, RejectsRangesNeverIssued) {
  for (const char* const number :
       {"000-12-3456", "666-12-3456", "900-12-3456", "999-12-3456", "512-00-7093", "512-44-0000"}) {
    EXPECT_FALSE(accepts("ssn", number)) << number;
  }
}

TEST(Ssn, RejectsPublishedSpecimens) {
  for (const char* const number : {"078-05-1120", "078051120", "219-09-9999"}) {
    EXPECT_FALSE(accepts("ssn", number)) << number;
  }
}

TEST(Ssn, RejectsOtherGroupings) {
  for (const char* const number :
       {"512-447-093", "5124-4-7093", "512-44 7093", "512-447093", "51244-7093", "512--44--7093",
        "512-44-70933", "512-44-709", "512-44-7093-", "512/44-7093"}) {
    EXPECT_FALSE(accepts("ssn", number)) << number;
  }
}

TEST(Itin, AcceptsOnlyGroupsInUse) {
  for (unsigned group = 0; group < 100; ++group) {
    const std::string digits = std::to_string(group + 100).substr(1);
    const bool in_use = group >= 50 && group != 66 && group != 67 && group != 68 && group != 69 &&
                        group != 89 && group != 93;
    EXPECT_EQ(accepts("itin", "912-" + digits + "-1234"), in_use) << group;
  }
}

TEST(UsPassport, AcceptsBothBooks) {
  EXPECT_TRUE(accepts("us_passport", "123456789"));
  EXPECT_TRUE(accepts("us_passport", "a12345678"));
}

TEST(UsPassport, RejectsLettersElsewhere) {
  EXPECT_FALSE(accepts("us_passport", "1A2345678"));
  EXPECT_FALSE(accepts("us_passport", "12345678A"));
}

TEST(PassportMrz, AcceptsTheSpecimenLine) {
  // ICAO Doc 9303-4, appendix A: the Utopian specimen.
  EXPECT_TRUE(accepts("passport_mrz", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
  EXPECT_TRUE(accepts("passport_mrz", "L898902C36"));
}

TEST(PassportMrz, RejectsALineWithOneChangedField) {
  for (const char* const line : {"L898902C37UTO7408122F1204159ZE184226B<<<<<10",
                                 "L898902C36UTO7408132F1204159ZE184226B<<<<<10",
                                 "L898902C36UTO7408122F1204169ZE184226B<<<<<10",
                                 "L898902C36UTO7408122F1204159ZE184227B<<<<<10",
                                 "L898902C36UTO7408122F1204159ZE184226B<<<<<1<"}) {
    EXPECT_FALSE(accepts("passport_mrz", line)) << line;
  }
}

TEST(PassportMrz, RejectsFillersWithoutANumber) {
  EXPECT_FALSE(accepts("passport_mrz", "<<<<<<<<<0"));
}

}  // namespace
}  // namespace postlint::validators
