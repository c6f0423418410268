#include "text/top_level_domains.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace postlint::text {
namespace {

TEST(TopLevelDomains, AreFoundWhereTheyDoNotRunOn) {
  const std::vector<std::pair<std::string_view, std::size_t>> cases = {
      {"com", 3},
      {"COM/", 3},
      {"com.uk", 3},
      {"com\u3060\u3088", 3},
      {"comma", 0},
      {"com@", 0},
      {"com-", 0},
      {"com+", 0},
      {"co", 2},
      {"c", 0},
      {"", 0},
      {"-", 0},
      {"\u4E2D\u56FD", 6},
      {"\u4E2D\u56FD\u3067", 6},
      {"\u4E2D\u56FDa", 0},
      {"\u4E2D", 0},
      {"verm\u00F6gensberater", 17},
      {"xn--p1ai/", 8},
      {"XN--a", 5},
      {"xn--", 0},
      {"xn", 0},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(top_level_domain_at(text), expected) << text;
}

}  // namespace
}  // namespace postlint::text
