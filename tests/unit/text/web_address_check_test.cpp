#include "text/web_address_check.h"

#include <gtest/gtest.h>

#include <string_view>

namespace postlint::text {
namespace {

TEST(WebAddressCheck, AcceptsWholeAddresses) {
  for (const std::string_view text :
       {"http://example.com", "HTTPS://user:pass@example.com:8080/a;b=c?d#e", "http://192.0.2.1/",
        "http://[2001:db8::1]:80/", "http://a_b.example.com", "http://b\u00FCcher.example/%C3%A9",
        "http://example.invalid"}) {
    EXPECT_TRUE(is_web_address(text, SchemeRule::kRequired)) << text;
  }
}

TEST(WebAddressCheck, RefusesWhatIsNoneOrMoreThanOne) {
  for (const std::string_view text :
       {"", "http://", "example.com", "ftp://example.com", "http://example", "http://.com",
        "http://example.", "http://192.0.2.256/", "http://192.0.02.1/", "http://a_b.com",
        "http://-a.com", "http://example.com:123456", "http://example.com:", "http://example.com/ ",
        "http://example.com/%4", "http://[]/", "http://example.com/\u5317",
        "/http://example.com"}) {
    EXPECT_FALSE(is_web_address(text, SchemeRule::kRequired)) << text;
  }
}

TEST(WebAddressCheck, NeedsNoSchemeWhenItIsOptional) {
  EXPECT_TRUE(is_web_address("example.com/a?b", SchemeRule::kOptional));
  EXPECT_TRUE(is_web_address("example.com?u=http://b", SchemeRule::kOptional));
  EXPECT_FALSE(is_web_address("ftp://example.com", SchemeRule::kOptional));
}

}  // namespace
}  // namespace postlint::text
