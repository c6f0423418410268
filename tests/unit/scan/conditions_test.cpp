#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support.h"

namespace postlint::scan {
namespace {

struct Case {
  std::string_view window;
  std::string_view side;
  std::string_view draft;
  bool near;
};

std::string condition(const Case& one, std::string_view evidence = "ev") {
  return R"({"any":[")" + std::string(evidence) + R"("],"within":")" + std::string(one.window) +
         R"(","side":")" + std::string(one.side) + R"("})";
}

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"2 words", "either", "ev one xx", true},
      {"2 words", "either", "ev one two xx", false},
      {"2 words", "either", "xx one ev", true},
      {"2 words", "either", "xx one two ev", false},
      {"2 words", "before", "ev one xx", true},
      {"2 words", "before", "xx one ev", false},
      {"2 words", "after", "ev one xx", false},
      {"2 words", "after", "xx one ev", true},
      {"1 words", "either", "ev-xx", true},
      {"1 words", "either", "(ev) \u2014 xx", true},
      {"1 words", "either", "ev\u00A0xx", true},
      {"3 words", "before", "ev. One. Two xx", true},
      // The evidence itself must lie within the characters.
      {"7 characters", "either", "ev 123 xx", true},
      {"7 characters", "either", "ev 1234 xx", false},
      {"7 characters", "before", "ev 123 xx", true},
      {"7 characters", "after", "ev 123 xx", false},
      {"5 characters", "after", "xx 123 ev", false},
      {"6 characters", "after", "xx 12 ev", true},
      {"7 characters", "either", "ev \u00E9\u00E9\u00E9 xx", true},
      {"7 characters", "either", "ev \U0001F600\U0001F600\U0001F600 xx", true},
      {"1 sentence", "either", "The ev is here with xx today.", true},
      {"1 sentence", "either", "The ev is here. An xx is there.", false},
      {"1 sentence", "either", "Dr. Ev saw xx today.", true},
      {"2 sentences", "either", "The ev is here. An xx is there.", true},
      {"2 sentences", "either", "The ev is here. Nothing. An xx is there.", false},
      {"3 sentences", "before", "The ev is here. Nothing. An xx is there.", true},
      {"3 sentences", "after", "The ev is here. Nothing. An xx is there.", false},
      {"1 sentence", "before", "The ev and xx.", true},
      {"1 sentence", "after", "The ev and xx.", false},
      {"1 sentence", "after", "The xx and ev.", true},
      {"1 sentence", "either", "The ev is here.\n\nThe xx is there.", false},
      {"1 paragraph", "either", "The ev. One. Two. An xx.", true},
      {"1 paragraph", "either", "The ev.\n\nAn xx.", false},
      {"2 paragraphs", "either", "The ev.\n\nAn xx.", true},
      {"2 paragraphs", "before", "The ev.\n\nAn xx.", true},
      {"2 paragraphs", "after", "The ev.\n\nAn xx.", false},
      {"2 paragraphs", "after", "An xx.\n\nThe ev.", true},
      {"2 paragraphs", "either", "The ev.\n\nNo.\n\nAn xx.", false},
      {"3 paragraphs", "either", "The ev.\n\nNo.\n\nAn xx.", true},
      {"1 paragraph", "before", "An xx and ev.", false},
      {"1 paragraph", "after", "An ev and xx.", false},
      {"post", "either", "ev\n\nno\n\nxx", true},
      {"post", "before", "ev\n\nno\n\nxx", true},
      {"post", "after", "ev\n\nno\n\nxx", false},
      {"post", "after", "xx ev", true},
      {"post", "before", "xx ev", false},
      {"post", "either", "ev\n---\nxx", false},
      {"document", "either", "ev\n---\nxx", true},
      {"document", "before", "ev\n---\nxx", true},
      {"document", "after", "ev\n---\nxx", false},
      {"document", "after", "xx\n---\nno\n---\nev", true},
      {"document", "either", "no xx", false},
      {"9 paragraphs", "either", "ev\n---\nxx", false},
  };
  return kCases;
}

TEST(Near, HoldsInsideItsWindowAndOnItsSide) {
  for (const Case& one : cases()) {
    const std::string body = R"("find":{"words":["xx"]},"near":)" + condition(one);
    EXPECT_EQ(hits(body, one.draft, "thread"), one.near ? Found{"xx"} : Found{})
        << one.window << " " << one.side << ": " << one.draft;
  }
}

TEST(Unless, KillsWhereNearWouldHold) {
  for (const Case& one : cases()) {
    const std::string body = R"("find":{"words":["xx"]},"unless":)" + condition(one);
    EXPECT_EQ(hits(body, one.draft, "thread"), one.near ? Found{} : Found{"xx"})
        << one.window << " " << one.side << ": " << one.draft;
  }
}

TEST(Near, DoesNotTakeTheMatchForItsOwnEvidence) {
  for (const std::string window :
       {"3 words", "9 characters", "1 sentence", "1 paragraph", "post", "document"}) {
    const std::string body =
        R"("find":{"regex":"room \\d+"},"near":{"regex":"room","within":")" + window + R"("})";
    EXPECT_EQ(hits(body, "in room 4"), Found{}) << window;
    EXPECT_EQ(hits(body, "room: room 4"), Found{"room 4"}) << window;
    EXPECT_EQ(hits(body, "room 4, room 5"), (Found{"room 4", "room 5"})) << window;
  }
}

TEST(Near, CountsEvidenceBesideTheReportedGroup) {
  EXPECT_EQ(
      hits(R"j("find":{"regex":"mrn (\\d+)","group":1},"near":{"any":["mrn"],"within":"1 words"})j",
           "mrn 12345"),
      Found{"12345"});
}

TEST(Near, NeedsEveryConditionOfAList) {
  const std::string body =
      R"("find":{"words":["xx"]},"near":[{"any":["one"],"within":"post"},{"any":["two"],"within":"post"}])";
  EXPECT_EQ(hits(body, "xx one two"), Found{"xx"});
  EXPECT_EQ(hits(body, "xx one"), Found{});
  EXPECT_EQ(hits(body, "xx two"), Found{});
}

TEST(Unless, NeedsOnlyOneConditionOfAList) {
  const std::string body =
      R"("find":{"words":["xx"]},"unless":[{"any":["one"],"within":"post"},{"any":["two"],"within":"post"}])";
  EXPECT_EQ(hits(body, "xx"), Found{"xx"});
  EXPECT_EQ(hits(body, "xx one"), Found{});
  EXPECT_EQ(hits(body, "two xx"), Found{});
}

TEST(Near, ReadsEvidenceInTheLowerView) {
  const std::string body =
      R"("find":{"words":["xx"]},"near":{"any":["Se\u00f1ora"],"within":"1 sentence"})";
  for (const std::string_view draft : {"xx SE\u00D1ORA", "xx sen\u0303ora", "xx se\u200Bnora"}) {
    EXPECT_EQ(hits(body, draft), Found{"xx"}) << draft;
  }
}

TEST(Near, TakesAListForEvidence) {
  const std::string body = R"("find":{"words":["xx"]},"near":{"list":"l","within":"1 sentence"})";
  EXPECT_EQ(hits(body, "xx beta"), Found{"xx"});
  EXPECT_EQ(hits(body, "xx gamma"), Found{});
}

TEST(Near, ReportsItsEvidence) {
  const Ruleset rules = ruleset_of(
      {{"r",
        R"("find":{"words":["xx"]},"near":[{"any":["one"],"within":"document"},{"any":["two"],"within":"document"}])"}});
  const std::string_view draft = "\u00E9 two\n\nxx one";
  const Report report = scan_draft(rules, draft);
  ASSERT_EQ(report.findings.size(), 1U);
  ASSERT_EQ(report.findings[0].evidence.size(), 2U);
  EXPECT_EQ(slice(draft, report.findings[0].evidence[0]), "one");
  EXPECT_EQ(slice(draft, report.findings[0].evidence[1]), "two");
}

TEST(Except, DropsAMatchThatIsWhollyOneOfThese) {
  const std::string words = R"("find":{"regex":"dr [a-z]+"},"except":{"any":["Dr Who"]})";
  EXPECT_EQ(hits(words, "Dr Who, dr-who, Dr Whom, DR WHO"), Found{"Dr Whom"});
  const std::string regex = R"("find":{"regex":"\\d+"},"except":{"regex":"0+|1"})";
  EXPECT_EQ(hits(regex, "000 1 11 10"), (Found{"11", "10"}));
  const std::string list = R"("find":{"regex":"[a-z]+"},"except":{"list":"l"})";
  EXPECT_EQ(hits(list, "Alpha alphabet beta"), Found{"alphabet"});
}

TEST(Except, LooksAtTheReportedGroupInEveryView) {
  EXPECT_EQ(hits(R"j("find":{"regex":"dr (\\w+)","group":1},"except":{"any":["who"]})j",
                 "dr who dr whom"),
            Found{"whom"});
  EXPECT_EQ(
      hits(
          R"("find":{"regex":"Dr [A-Z]\\pL+"},"views":["clean"],"except":{"any":["dr m\u00fcller"]})",
          "Dr M\u00FCller Dr Mu\u0308ller Dr Muellers"),
      Found{"Dr Muellers"});
}

}  // namespace
}  // namespace postlint::scan
