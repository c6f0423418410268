#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(Ipv4, RejectsLeadingZerosAndOtherForms) {
  for (const char* const text : {"10.042.7.19", "1.2.3.4.5", "1..2.3", "1.2.3.", ".1.2.3",
                                 "1.2.3.256", "1.2.3.1000", "1,2,3,4", "1.2.3.4 "}) {
    EXPECT_FALSE(accepts("ipv4", text)) << text;
  }
}

TEST(Ipv6, AcceptsTheTextForms) {
  // RFC 4291, section 2.2.
  for (const char* const text :
       {"ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", "2001:DB8:0:0:8:800:200C:417A", "FF01::101",
        "::1", "::", "1::", "0:0:0:0:0:0:13.1.68.3", "::FFFF:129.144.52.38",
        "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5::1.2.3.4"}) {
    EXPECT_TRUE(accepts("ipv6", text)) << text;
  }
}

TEST(Ipv6, RejectsTimesAndBrokenForms) {
  for (const char* const text : {"12:30:45", "00:01:02.500", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
                                 "1:2:3:4:5:6:7:8::", "::1::", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:",
                                 "12345::", "::g", ":::", "1:2:3:4:5:6::1.2.3.4", "::1.2.3.256",
                                 "1.2.3.4", "::1.2.3.4:5", "fe80::1%eth0", "2001:db8::/32"}) {
    EXPECT_FALSE(accepts("ipv6", text)) << text;
  }
}

TEST(Mac, AcceptsDashesAndLowerCase) {
  EXPECT_TRUE(accepts("mac", "00-1a-2b-3c-4d-5e"));
}

TEST(Mac, RejectsOtherForms) {
  for (const char* const text : {"001A2B3C4D5E", "00.1A.2B.3C.4D.5E", "001a-2b3c-4d5e",
                                 "00:1A:2B:3C:4D:5G", "0:1A:2B:3C:4D:5EE"}) {
    EXPECT_FALSE(accepts("mac", text)) << text;
  }
}

}  // namespace
}  // namespace postlint::validators
