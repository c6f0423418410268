#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"

namespace postlint::scan {
namespace {

// What stands in <…> is the match.
constexpr std::string_view kFind = R"j("find":{"regex":"<([^>]+)>","group":1})j";
constexpr std::string_view kLevels = R"([{"at":1,"severity":"error","confidence":"high"}])";

std::string weigh(std::string_view evidence, std::string_view levels = kLevels,
                  std::string_view more = "") {
  return std::string(kFind) + R"(,"weigh":{"evidence":[)" + std::string(evidence) +
         R"(],"levels":)" + std::string(levels) + std::string(more) + "}";
}

std::string piece(int points, std::string_view because, std::string_view test) {
  return R"({"points":)" + std::to_string(points) + R"(,"because":")" + std::string(because) +
         R"(",)" + std::string(test) + "}";
}

// Whether a piece of evidence with this test holds for the match of the draft.
bool holds(std::string_view test, std::string_view draft, std::string_view format = "plain",
           std::string_view more = "") {
  return !hits(weigh(piece(1, "b", test), kLevels, more), draft, format).empty();
}

struct Case {
  std::string_view test;
  std::string_view draft;
  bool is_held;
};

void expect_held(const std::vector<Case>& cases, std::string_view format = "plain") {
  for (const Case& one : cases) {
    EXPECT_EQ(holds(one.test, one.draft, format), one.is_held) << one.test << ": " << one.draft;
  }
}

TEST(Weigh, TestsWordsOfTheMatchByTheirPlace) {
  expect_held({{R"("first-word":{"any":["mr"]})", "<Mr Ada Lee>", true},
               {R"("first-word":{"any":["ada"]})", "<Mr Ada Lee>", false},
               {R"("last-word":{"any":["lee"]})", "<Mr Ada Lee>", true},
               {R"("last-word":{"any":["ada"]})", "<Mr Ada Lee>", false},
               {R"("any-word":{"any":["ada"]})", "<Mr Ada Lee>", true},
               {R"("any-word":{"any":["bert"]})", "<Mr Ada Lee>", false},
               {R"("every-word":{"any":["ada","lee"]})", "<Ada Lee Ada>", true},
               {R"("every-word":{"any":["ada"]})", "<Ada Lee>", false},
               {R"("no-word":{"any":["bert"]})", "<Ada Lee>", true},
               {R"("no-word":{"any":["lee"]})", "<Ada Lee>", false},
               {R"("whole":{"any":["ada lee"]})", "<Ada Lee>", true},
               {R"("whole":{"any":["ada"]})", "<Ada Lee>", false}});
}

TEST(Weigh, TakesEveryKindOfEvidenceForWords) {
  expect_held({{R"("any-word":{"regex":"[a-z]+ez"})", "<Ana Lopez>", true},
               {R"("any-word":{"regex":"[a-z]+ez"})", "<Ana Lopezes>", false},  // as a whole
               {R"("any-word":{"list":"l"})", "<Beta Lee>", true},
               {R"("any-word":{"any":["Señora"]})", "<SENORA Lee>", true}});
}

TEST(Weigh, ComparesWordsWithoutPunctuationAndPossessive) {
  const std::string_view last = R"("last-word":{"any":["lee"]})";
  expect_held({{last, "<Ada Lee's>", true},
               {last, "<Ada Lee\u2019s>", true},
               {last, "<Ada LEE'S>", true},
               {last, "<Ada “Lee,”>", true},
               {last, "<Ada (Lee)>", true},
               {last, "<Ada Lee …>", true},  // a sign alone is no word
               {last, "<Ada Lee-Low>", false},
               {last, "<Ada O'Lee>", false},
               {R"("every-word":{"any":["ada","lee"]})", "<Ada & Lee>", true},
               {R"("any-word":{"any":["łukasz"]})", "<Łukasz→>", true}});
}

TEST(Weigh, LooksAroundTheMatch) {
  const std::string_view near = R"("near":{"any":["patient"],"within":"1 sentence"})";
  const std::string_view absent = R"("absent":{"any":["actor"],"within":"1 sentence"})";
  const std::string_view both =
      R"("near":[{"any":["one"],"within":"post"},{"any":["two"],"within":"post"}])";
  const std::string_view neither =
      R"("absent":[{"any":["one"],"within":"post"},{"any":["two"],"within":"post"}])";
  expect_held({{near, "The patient <Ada> left.", true},
               {near, "A patient left. So did <Ada>.", false},
               {near, "<A patient>", false},  // evidence beside the match, not inside
               {absent, "The actor <Ada> left.", false},
               {absent, "<Ada> left.", true},
               {both, "one <x> two", true},
               {both, "one <x>", false},
               {neither, "<x>", true},
               {neither, "one <x>", false},
               {neither, "<x> two", false}});
}

TEST(Weigh, TestsTheKindOfSegment) {
  const std::string_view heading = R"("scope":["heading"])";
  const std::string_view not_heading = R"("scope":["!heading"])";
  expect_held({{heading, "# On \\<Ada>\n", true},
               {heading, "On \\<Ada>\n", false},
               {not_heading, "# On \\<Ada>\n", false},
               {not_heading, "On \\<Ada>\n", true}},
              "markdown");
}

TEST(Weigh, KnowsTheBeginningOfASentence) {
  const std::string_view start = R"("sentence-start":true)";
  expect_held({{start, "<Ada> left.", true},
               {start, "Yes, <Ada> left.", false},
               {start, "He came. <Ada> left.", true},
               {start, "He came! <Ada> left? <Bo> too.", true},
               {start, "“<Ada> left,” he said.", true},
               {start, "He came. (“<Ada> left.”)", true},
               {start, "Pt. <Ada> left.", false},  // an abbreviation
               {start, "1. <Ada> left.", true},    // the number of an item
               {start, "2 <Ada>s left.", false},
               {start, "He came.\n\n<Ada> left.", true},
               {start, "  \t<Ada> left.", true}});
  EXPECT_TRUE(holds(start, "- **\\<Ada>** left\n- *It was* \\<Bo>\n", "markdown"));
  EXPECT_FALSE(holds(start, "- *It was* \\<Bo>\n", "markdown"));
}

TEST(Weigh, CountsAPieceOnlyWhenAllItsTestsHold) {
  const std::string_view both =
      R"("first-word":{"any":["ada"]},"last-word":{"any":["lee"]},"sentence-start":true)";
  expect_held({{both, "<Ada Lee>", true},
               {both, "<Ada Low>", false},
               {both, "<Ana Lee>", false},
               {both, "So <Ada Lee>", false}});
}

TEST(Weigh, DoesNotSeeWordsToIgnore) {
  const std::string_view ignore = R"(,"ignore":{"any":["dr","phd"]})";
  const std::vector<Case> cases = {
      {R"("first-word":{"any":["ada"]})", "<Dr. Ada Lee, PhD>", true},
      {R"("last-word":{"any":["lee"]})", "<Dr. Ada Lee, PhD>", true},
      {R"("every-word":{"any":["ada"]})", "<Dr Ada>", true},
      {R"("any-word":{"any":["dr"]})", "<Dr Ada>", false},
      {R"("no-word":{"any":["dr"]})", "<Dr Ada>", true},
      {R"("whole":{"any":["dr ada"]})", "<Dr Ada>", true},  // the whole is the whole
      // Without a word left, no test of words holds.
      {R"("first-word":{"any":["dr"]})", "<Dr.>", false},
      {R"("every-word":{"any":["dr"]})", "<Dr.>", false},
      {R"("no-word":{"any":["ada"]})", "<Dr.>", false},
      {R"("whole":{"any":["dr."]})", "<Dr.>", true}};
  for (const Case& one : cases) {
    EXPECT_EQ(holds(one.test, one.draft, "plain", ignore), one.is_held)
        << one.test << ": " << one.draft;
  }
}

// Three pieces whose points the draft chooses, and two levels.
Ruleset summing_rules() {
  const std::string evidence = piece(4, "four", R"("any-word":{"any":["four"]})") + "," +
                               piece(2, "two", R"("any-word":{"any":["two"]})") + "," +
                               piece(-3, "minus three", R"("any-word":{"any":["minus"]})");
  return ruleset_of({{"r", weigh(evidence, R"([{"at":6,"severity":"error","confidence":"high"},
                                       {"at":1,"severity":"note","confidence":"low"}])"),
                      "phi", "warning"}});
}

using Sums = std::vector<std::pair<int, std::string>>;

Sums reasons_of(const Finding& finding) {
  Sums reasons;
  for (const Reason& reason : finding.reasons) reasons.emplace_back(reason.points, reason.because);
  return reasons;
}

TEST(Weigh, TakesSeverityAndConfidenceFromTheFirstLevelReached) {
  const Ruleset rules = summing_rules();
  const Report high = scan_draft(rules, "<four two>");
  ASSERT_EQ(high.findings.size(), 1U);
  EXPECT_EQ(high.findings[0].severity, Severity::kError);
  EXPECT_EQ(high.findings[0].confidence, Confidence::kHigh);
  for (const std::string_view draft : {"<four>", "<two>", "<four minus>", "<four two minus>"}) {
    const Report low = scan_draft(rules, draft);
    ASSERT_EQ(low.findings.size(), 1U) << draft;
    EXPECT_EQ(low.findings[0].severity, Severity::kNote) << draft;
    EXPECT_EQ(low.findings[0].confidence, Confidence::kLow) << draft;
  }
}

TEST(Weigh, IsNoFindingBelowTheLastLevel) {
  const Ruleset rules = summing_rules();
  for (const std::string_view draft : {"<x>", "<minus>", "<two minus>"}) {
    EXPECT_EQ(found(rules, draft), Found{}) << draft;
  }
}

TEST(Weigh, GivesTheReasonsForAndAgainstInTheOrderOfTheRule) {
  const Report report = scan_draft(summing_rules(), "<minus two four>");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(reasons_of(report.findings[0]), (Sums{{4, "four"}, {2, "two"}, {-3, "minus three"}}));
}

TEST(Weigh, MayHaveALevelBelowZero) {
  const std::string body = weigh(piece(-2, "against", R"("any-word":{"any":["minus"]})"),
                                 R"([{"at":-2,"severity":"note","confidence":"low"}])");
  EXPECT_EQ(hits(body, "<x> <minus>"), (Found{"x", "minus"}));
}

TEST(Weigh, WeighsEveryMatchByItself) {
  const Ruleset rules = summing_rules();
  EXPECT_EQ(found(rules, "<two> <x> <four two> <minus> <two>"),
            (Found{"r: two", "r: four two", "r: two"}));
}

TEST(Weigh, ComesAfterTheOtherConditions) {
  const std::string more = R"(,"near":{"any":["saw"],"within":"post"},"except":{"any":["ada"]})";
  const std::string body = weigh(piece(1, "b", R"("any-word":{"any":["ada","bo"]})")) + more;
  EXPECT_EQ(hits(body, "saw <Ada> <Bo> <Cy>"), Found{"Bo"});
  EXPECT_EQ(hits(body, "<Bo>"), Found{});
}

TEST(Weigh, IsTheSameInEveryView) {
  const std::string body = weigh(piece(1, "b", R"("any-word":{"any":["señora"]})"));
  for (const std::string_view view : {"raw", "clean", "lower"}) {
    EXPECT_EQ(hits(body + R"(,"views":[")" + std::string(view) + R"("])", "<SEN\u0303ORA Lee>"),
              Found{"SEN\u0303ORA Lee"})
        << view;
  }
}

TEST(Weigh, OfAnAllowEntryShieldsOnlyWhereALevelIsReached) {
  const Ruleset rules =
      ruleset_of({{"r", R"("find":{"words":["ada"]})"}},
                 {allow_json("a", weigh(piece(1, "b", R"("any-word":{"any":["curie"]})")))});
  EXPECT_EQ(found(rules, "<Ada Lee> and <Ada Curie>"), Found{"r: Ada"});
}

// "mrs" before a match makes it a warning; a word of such a match elsewhere is worth as much.
std::string again(std::string_view except = "", std::string_view points = "3") {
  return weigh(piece(3, "a title", R"("first-word":{"any":["mrs"]})"),
               R"([{"at":6,"severity":"error","confidence":"high"},)"
               R"({"at":3,"severity":"warning","confidence":"low"}])",
               R"(,"ignore":{"any":["the"]},"again":{"points":)" + std::string(points) +
                   R"(,"because":"told elsewhere")" + std::string(except) + "}");
}

TEST(WeighAgain, FindsAWordOfAnotherMatchBeforeAndBehind) {
  EXPECT_EQ(hits(again(), "<Mrs Lee> came. <Lee> left."), (Found{"Mrs Lee", "Lee"}));
  EXPECT_EQ(hits(again(), "<Lee> came.\n\n<Mrs Lee> left."), (Found{"Lee", "Mrs Lee"}));
  EXPECT_EQ(hits(again(), "<Lee> came. <Low> left."), Found{});
  EXPECT_EQ(hits(again(), "<Ada Lee's> day. So <Mrs LEE> left."), (Found{"Ada Lee's", "Mrs LEE"}));
}

TEST(WeighAgain, DoesNotCountTheMatchItself) {
  const Report report = scan_draft(ruleset_of({{"r", again()}}), "<Mrs Lee Lee>");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(reasons_of(report.findings[0]), (Sums{{3, "a title"}}));
}

TEST(WeighAgain, TellsTheReasonAndRaisesTheLevel) {
  const Report report = scan_draft(ruleset_of({{"r", again()}}), "<Mrs Lee>, <Mrs Lee>");
  ASSERT_EQ(report.findings.size(), 2U);
  for (const Finding& finding : report.findings) {
    EXPECT_EQ(reasons_of(finding), (Sums{{3, "a title"}, {3, "told elsewhere"}}));
    EXPECT_EQ(finding.severity, Severity::kError);
  }
}

TEST(WeighAgain, DoesNotCountWordsThatAreExceptedOrIgnored) {
  EXPECT_EQ(hits(again(R"(,"except":{"any":["mrs"]})"), "<Mrs Lee> and <Ada Mrs>"),
            Found{"Mrs Lee"});
  EXPECT_EQ(hits(again(), "<Mrs Lee> and <Ada Mrs>"), (Found{"Mrs Lee", "Ada Mrs"}));
  EXPECT_EQ(hits(again(), "<Mrs the Lee> and <the Ada>"), Found{"Mrs the Lee"});
}

TEST(WeighAgain, LearnsOnlyFromWarningsAndWorse) {
  const std::string body = weigh(piece(1, "a title", R"("first-word":{"any":["mrs"]})"),
                                 R"([{"at":1,"severity":"note","confidence":"low"}])",
                                 R"(,"again":{"points":1,"because":"told elsewhere"})");
  EXPECT_EQ(hits(body, "<Mrs Lee> came. <Lee> left."), Found{"Mrs Lee"});
}

TEST(WeighAgain, DoesNotLearnFromWhatItFoundItself) {
  EXPECT_EQ(hits(again(), "<Mrs Lee>, <Lee Low>, <Low>"), (Found{"Mrs Lee", "Lee Low"}));
}

TEST(WeighAgain, MaySpeakAgainst) {
  EXPECT_EQ(hits(again("", "-3"), "<Mrs Lee> and <Mrs Lee>"), Found{});
  EXPECT_EQ(hits(again("", "-3"), "<Mrs Lee> and <Mrs Low>"), Found{});  // "mrs" is one, too
}

TEST(WeighAgain, WorksInAnAllowEntry) {
  const Ruleset rules =
      ruleset_of({{"r", R"("find":{"words":["lee"]})"}}, {allow_json("a", again())});
  EXPECT_EQ(found(rules, "<Mrs Lee> and <Lee> and Lee"), Found{"r: Lee"});
}

TEST(Weigh, OfARuleWithoutItGivesNoReasons) {
  const Report report = scan_draft(ruleset_of({{"r", R"("find":{"words":["ada"]})"}}), "Ada");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_TRUE(report.findings[0].reasons.empty());
}

}  // namespace
}  // namespace postlint::scan
