// Drafts and rules that would take for ever if a step were quadratic.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../base/bounded.h"
#include "support.h"

namespace postlint::scan {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
  std::string out;
  while (out.size() < size) out += piece;
  return out;
}

void expect_time(const Ruleset& rules, std::string_view draft, double seconds,
                 std::string_view what, std::string_view format = "plain") {
  Scanner scanner(rules);
  const double taken =
      postlint::testing::cpu_seconds([&] { EXPECT_TRUE(scanner.scan(draft, as(format)).ok()); });
  EXPECT_LT(taken, seconds) << what;
}

TEST(ScannerBoundedTime, TakesAMillionBytesOfOneMatchingToken) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string within : {"5 words", "40 characters", "1 sentence", "3 sentences",
                                   "1 paragraph", "post", "document"}) {
    for (const std::string evidence : {"absent", "xx", "ev"}) {
      for (const std::string side : {"before", "after", "either"}) {
        const std::string condition = R"({"any":[")" + evidence + R"("],"within":")" + within +
                                      R"(","side":")" + side + R"("})";
        const Ruleset rules =
            ruleset_of({{"near", R"("find":{"words":["xx"]},"near":)" + condition},
                        {"unless", R"("find":{"words":["xx"]},"unless":)" + condition, "quality"}});
        const std::string what = within + " " + evidence + " " + side;
        expect_time(rules, repeated("xx ", 300'000), 8.0, what);
        expect_time(rules, repeated("xx ", 300'000) + "ev", 8.0, what + ", at the end");
      }
    }
  }
}

TEST(ScannerBoundedTime, TakesAHundredThousandParagraphs) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const std::string draft = repeated("xx yy\n\n", 700'000);
  for (const std::string within :
       {"1 sentence", "1 paragraph", "5 paragraphs", "5000 paragraphs", "post", "document"}) {
    const Ruleset rules =
        ruleset_of({{"near", R"("find":{"words":["xx"]},"near":{"any":["absent"],"within":")" +
                                 within + R"("})"},
                    {"unless", R"("find":{"words":["xx"]},"unless":{"any":["absent"],"within":")" +
                                   within + R"("})"}});
    expect_time(rules, draft, 20.0, within);
    expect_time(rules, draft, 25.0, within, "markdown");
  }
}

TEST(ScannerBoundedTime, TakesManyPosts) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Ruleset rules = ruleset_of(
      {{"near", R"("find":{"words":["xx"]},"near":{"any":["absent"],"within":"post"})"}});
  expect_time(rules, repeated("xx\n---\n", 700'000), 15.0, "posts", "thread");
  std::string numbered;
  for (int i = 1; i < 30'000; ++i) numbered += std::to_string(i) + "/ xx\n";
  expect_time(rules, numbered, 15.0, "numbered posts", "thread");
}

TEST(ScannerBoundedTime, TakesAHundredThousandLinksInOneParagraph) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const std::string draft = repeated("[xx](xx) ", 900'000);
  for (const std::string within : {"5 words", "1 sentence", "1 paragraph", "post"}) {
    const Ruleset rules = ruleset_of(
        {{"near",
          R"("find":{"words":["xx"]},"scope":["link","url"],"near":{"any":["absent"],"within":")" +
              within + R"("})"}});
    expect_time(rules, draft, 20.0, within, "markdown");
  }
}

TEST(ScannerBoundedTime, TakesAsManySuppressionsAsFindings) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Ruleset rules = ruleset_of({{"xx", R"("find":{"words":["xx"]})"}});
  expect_time(rules, repeated("xx <!-- postlint-allow t/xx: ok -->\n\n", 1'500'000), 20.0,
              "suppressions", "markdown");
}

TEST(ScannerBoundedTime, TakesAsManyShieldsAsFindings) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Ruleset rules = ruleset_of({{"xx", R"("find":{"words":["xx"]})"}},
                                   {allow_json("a", R"("find":{"words":["xx yy"]})")});
  expect_time(rules, repeated("xx yy xx ", 900'000), 10.0, "shields");
}

// Evidence that looks at everything around a match: in one paragraph without an end, and in a list
// without a heading.
TEST(ScannerBoundedTime, TakesAHundredThousandMatchesThatAreWeighed) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const auto weighed = [](const std::string& test) {
    return ruleset_of(
        {{"r", R"j("find":{"words":{"xx":"better word"}},"weigh":{"evidence":[)j"
               R"j({"points":1,"because":"B",)j" +
                   test + R"j(}],"levels":[{"at":1,"severity":"note","confidence":"low"}]})j"}});
  };
  expect_time(weighed(R"("beside-replacement":true)"), repeated("xx ", 300'000), 8.0, "beside");
  expect_time(weighed(R"("quoted":true)"), repeated("xx ", 300'000), 8.0, "quoted");
  const Ruleset led_in = weighed(R"("near":{"any":["absent"],"within":"introduction"})");
  expect_time(led_in, repeated("xx\n\n", 400'000), 8.0, "introduction");
}

TEST(ScannerBoundedTime, TakesChecksOfAHundredThousandParts) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const auto checked = [](const std::string& find) {
    return ruleset_of({{"r", R"("find":)" + find, "quality", "warning"}});
  };
  expect_time(checked(R"({"count":{"any":["xx"],"in":"sentence","times":{"at-most":1}}})"),
              repeated("Xx. ", 400'000), 20.0, "count");
  std::string citations;
  for (int i = 0; i < 100'000; ++i) citations += "[" + std::to_string(i) + "]\n\n";
  expect_time(checked(R"j({"unpaired":{"each":"\\[(\\d+)\\]","with":"^(\\d+)\\. "}})j"), citations,
              20.0, "unpaired");
  for (const std::string unit : {"x-weighted", "mastodon", "threads", "graphemes"}) {
    const Ruleset rules =
        checked(R"({"length":{"unit":")" + unit + R"(","in":"post","at-most":280}})");
    expect_time(rules, repeated("https://a.example.com é ", 1'000'000), 20.0, unit);
  }
}

TEST(ScannerBoundedTime, TakesManyOverlappingFindings) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::vector<RuleText> texts;
  for (int i = 0; i < 20; ++i) {
    texts.push_back(
        {"r" + std::to_string(i), R"("find":{"regex":"x{)" + std::to_string(i + 1) + R"(}"})"});
  }
  expect_time(ruleset_of(texts), repeated("x", 100'000), 15.0, "overlaps");
}

TEST(ScannerBoundedTime, TakesMalformedAndNulBytes) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Ruleset rules = ruleset_of({{"xx", R"("find":{"words":["xx"]})"}});
  for (const std::string_view format : {"plain", "thread", "markdown"}) {
    expect_time(rules, std::string(1'000'000, '\xFF'), 8.0, "malformed", format);
    expect_time(rules, std::string(1'000'000, '\0'), 8.0, "NUL", format);
    expect_time(rules, repeated("\xE2\x82 xx ", 1'000'000), 8.0, "truncated", format);
  }
}

TEST(ScannerBoundedTime, TakesFiftyMegabytesInOneLine) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Ruleset rules =
      ruleset_of({{"mrn", R"("find":{"regex":"\\bmrn[ :#]*(\\d{5,10})\\b","group":1})"},
                  {"word", R"("find":{"words":["drug seeker"]})", "professionalism"}});
  const std::string draft =
      repeated("The patient was seen by us today and went home well. ", 50'000'000) + "MRN 12345";
  Scanner scanner(rules);
  double taken = 0;
  std::size_t findings = 0;
  taken = postlint::testing::cpu_seconds(
      [&] { findings = scanner.scan(draft, as("plain"))->findings.size(); });
  EXPECT_EQ(findings, 1U);
  EXPECT_LT(taken, 30.0);
}

}  // namespace
}  // namespace postlint::scan
