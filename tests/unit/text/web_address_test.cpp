#include "text/web_address.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../base/bounded.h"

namespace postlint::text {
namespace {

using Texts = std::vector<std::string>;

Texts addresses_of(std::string_view text) {
  Texts out;
  for (const WebAddress& address : find_web_addresses(text)) {
    out.emplace_back(slice(text, address.span));
  }
  return out;
}

TEST(WebAddress, NeedsAKnownTopLevelDomain) {
  const std::vector<std::pair<std::string_view, Texts>> cases = {
      {"see example.com", {"example.com"}},
      {"see example.invalid", {}},
      {"http://localhost/", {}},
      {"example.comma", {}},
      {"example.com-like", {}},
      {"example.COM", {"example.COM"}},
      {"example.xn--p1ai", {"example.xn--p1ai"}},
      {"example.みんなです", {"example.みんな"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(addresses_of(text), expected) << text;
}

TEST(WebAddress, IsNotPartOfAMailAddressATagOrAPath) {
  for (const std::string_view text :
       {"jane.doe@example.com", "@example.com", "#example.com", "$example.com", "x/example.com",
        "-example.com", "_example.com", ".example.com", "john.doe.gov@example.com"}) {
    EXPECT_EQ(addresses_of(text), Texts{}) << text;
  }
}

TEST(WebAddress, LeavesThePunctuationOfTheSentence) {
  const std::vector<std::pair<std::string_view, Texts>> cases = {
      {"(https://example.com/a).", {"https://example.com/a"}},
      {"https://example.com/a_(b)_c!", {"https://example.com/a_(b)_c"}},
      {"https://example.com/a_(b_(c))", {"https://example.com/a_(b_(c))"}},
      {"https://example.com/a_(b_(c_(d)))", {"https://example.com/a_"}},
      {"https://example.com/a_(b", {"https://example.com/a_"}},
      {"https://example.com/()", {"https://example.com/"}},
      {"https://example.com?", {"https://example.com"}},
      {"https://example.com/?q=1.", {"https://example.com/?q=1"}},
      {"https://example.com:8443/a", {"https://example.com:8443/a"}},
      {"https://example.com:", {"https://example.com"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(addresses_of(text), expected) << text;
}

TEST(WebAddress, SaysWhetherItHasASchemeAndAPath) {
  const auto found = find_web_addresses("https://a.com b.com/c d.com:80");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].scheme, Scheme::kHttp);
  EXPECT_FALSE(found[0].has_path);
  EXPECT_EQ(found[1].scheme, Scheme::kNone);
  EXPECT_TRUE(found[1].has_path);
  EXPECT_EQ(found[1].host, (Span{14, 19}));
  EXPECT_EQ(found[2].span, (Span{22, 27})) << "a port without path and scheme is not taken";
}

TEST(WebAddress, CountsTheBytesOfEncodedLabels) {
  const std::string most(63, 'a');
  EXPECT_EQ(addresses_of("http://" + most + ".com"), Texts{"http://" + most + ".com"});
  EXPECT_EQ(addresses_of("http://" + most + "a.com"), Texts{});
  EXPECT_EQ(addresses_of("http://\u00FC" + std::string(55, 'a') + ".com").size(), 1U);
  EXPECT_EQ(addresses_of("http://\u00FC" + std::string(60, 'a') + ".com").size(), 0U);
  EXPECT_EQ(addresses_of("http://xn--\u00FC.com").size(), 0U) << "encoded and not encoded";
}

TEST(WebAddress, EndsAShortLinkWithItsCode) {
  EXPECT_EQ(addresses_of("https://t.co/Ab1's"), Texts{"https://t.co/Ab1"});
  EXPECT_EQ(addresses_of("https://t.co/Ab1?amp=1"), Texts{"https://t.co/Ab1?amp=1"});
  EXPECT_EQ(addresses_of("https://t.co/" + std::string(41, 'a')), Texts{});
}

TEST(WebAddress, StaysInsideATextThatEndsAnywhere) {
  const std::string text = "a https://b.co:80/(c(d)e)f?g=h# \uFF20 xn--a.みん\u00E9.com/";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string exact = text.substr(0, size);
    for (const WebAddress& address : find_web_addresses(exact)) {
      EXPECT_LT(address.span.begin, address.span.end);
      EXPECT_LE(address.span.end, exact.size());
    }
  }
}

TEST(WebAddressBoundedTime, TakesRepeatedPieces) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view piece :
       {"a.", "a.a-.", "-.a", "_.co", "a.com", "a.com.-", "あ.com", "あa.", ".", "a.co/(",
        "a.co/((x", "http://", "https://a.com", "xn--.", "あ_.", "a.co?&", "a.co/.",
        "http://t.co/a", ".みん"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { return find_web_addresses(text); }), 2.0)
        << piece;
  }
}

}  // namespace
}  // namespace postlint::text
