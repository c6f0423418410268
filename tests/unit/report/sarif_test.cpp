#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/uri.h"
#include "run_builder.h"

namespace postlint::report::testing {
namespace {

using nlohmann::json;

json sarif_run(const Run& run, Matches matches = Matches::kMasked) {
  return json::parse(render(run, {.format = OutputFormat::kSarif, .matches = matches}))["runs"][0];
}

TEST(SarifReport, StatesThatColumnsAreCodePoints) {
  EXPECT_EQ(sarif_run(typical_run())["columnKind"], "unicodeCodePoints");
}

TEST(SarifReport, PointsAtRulesByIndexEvenWhenThePackDoesNotHaveThem) {
  const json log = sarif_run(typical_run());
  for (const json& result : log["results"]) {
    const std::size_t index = result["ruleIndex"];
    EXPECT_EQ(log["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
  }
}

TEST(SarifReport, GivesARegionInCodePointsAndBytes) {
  postlint::Run run = run_of({draft_of("a b.txt", "x\n😀 Mrs Vega")});
  run.drafts[0].report.findings = {finding_at(name_rule(), run.drafts[0].text, "Mrs Vega")};
  const json result = sarif_run(run)["results"][0];
  const json& physical = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(physical["artifactLocation"]["uri"], "a%20b.txt");
  EXPECT_EQ(physical["region"], json({{"startLine", 2},
                                      {"startColumn", 3},
                                      {"endLine", 2},
                                      {"endColumn", 11},
                                      {"charOffset", 4},
                                      {"charLength", 8},
                                      {"byteOffset", 7},
                                      {"byteLength", 8}}));
}

TEST(SarifReport, OffersTheReplacementAsAFix) {
  const json results = sarif_run(typical_run())["results"];
  EXPECT_FALSE(results[0].contains("fixes"));
  EXPECT_EQ(
      results[1]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"],
      "patient in pain");
}

TEST(SarifReport, GivesTheEstimateAsAProperty) {
  const json result = sarif_run(estimated_run())["results"][0];
  const json& estimate = result["properties"]["estimate"];
  EXPECT_EQ(estimate["people"], 4.58);
  EXPECT_EQ(estimate["factors"][0],
            json({{"title", "the job"}, {"per_100000", 7.0}, {"because", "labour office"}}));
  EXPECT_EQ(result["relatedLocations"].size(), 2U);  // where the details stand
  EXPECT_TRUE(sarif_run(typical_run())["results"][0]["properties"]["estimate"].is_null());
}

TEST(SarifReport, GivesTheReasonsAndTheirSumAsProperties) {
  const json results = sarif_run(weighed_run())["results"];
  EXPECT_EQ(results[0]["properties"]["points"], 3);
  EXPECT_EQ(results[0]["properties"]["reasons"][1],
            json({{"points", -1}, {"because", "begins its sentence"}}));
  EXPECT_TRUE(results[1]["properties"]["points"].is_null());
  EXPECT_EQ(results[1]["properties"]["reasons"], json::array());
}

TEST(SarifReport, HoldsNoWordOfTheDraftUnlessAsked) {
  const std::string masked = render(typical_run(), {.format = OutputFormat::kSarif});
  for (const char* const word : {"Mrs", "Vega", "seeker", "Long day"}) {
    EXPECT_EQ(masked.find(word), std::string::npos) << word;
  }
  const json shown = sarif_run(typical_run(), Matches::kShown);
  EXPECT_EQ(shown["results"][0]["message"]["text"], "“Mrs Vega” names a patient.");
}

TEST(SarifReport, DoublesBracesInMessages) {
  RuleInfo rule = name_rule();
  rule.message = "a {0} b";
  postlint::Run run = run_of({draft_of("a.txt", "x")});
  run.drafts[0].report.findings = {finding_at(rule, "x", "x")};
  EXPECT_EQ(sarif_run(run)["results"][0]["message"]["text"], "a {{0}} b");
}

TEST(SarifReport, TellsSuppressionsOfTheCallerFromThoseInTheDraft) {
  postlint::Run run = typical_run();
  const Finding finding = finding_at(name_rule(), run.drafts[0].text, "Mrs Vega");
  run.drafts[0].report.suppressed = {{finding, "Mrs Vega agreed"}, {finding, "form 12"}};
  run.allowed = {{"ward/name", "form 12"}};
  const json results = sarif_run(run)["results"];
  EXPECT_EQ(results[0]["suppressions"], json::array());
  EXPECT_EQ(results[2]["suppressions"],
            json::array({{{"kind", "inSource"}, {"status", "accepted"}}}));
  EXPECT_EQ(
      results[3]["suppressions"],
      json::array({{{"kind", "external"}, {"status", "accepted"}, {"justification", "form 12"}}}));
}

TEST(SarifReport, IsUnsuccessfulWhenSomethingWasNotChecked) {
  postlint::Run run = typical_run();
  EXPECT_EQ(sarif_run(run)["invocations"][0]["executionSuccessful"], true);
  run.skipped = {{"c.png", "a picture"}};
  EXPECT_EQ(sarif_run(run)["invocations"][0]["executionSuccessful"], true);
  run.failed = {{"b.txt", "no such file"}};
  run.drafts[0].report.incidents = {{"out of memory", {0, 4}}};
  const json invocation = sarif_run(run)["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolExecutionNotifications"].size(), 3U);
  EXPECT_EQ(invocation["toolExecutionNotifications"][0]["message"]["text"],
            "not checked: out of memory");
}

TEST(SarifReport, LeavesTheByteOrderMarkOutOfCharacterOffsets) {
  postlint::Run run = run_of({draft_of("a.txt", "\xEF\xBB\xBFMrs Vega")});
  run.drafts[0].report.findings = {finding_at(name_rule(), run.drafts[0].text, "Mrs Vega")};
  const json log = sarif_run(run);
  const json& region = log["results"][0]["locations"][0]["physicalLocation"]["region"];
  EXPECT_EQ(region["startColumn"], 1);
  EXPECT_EQ(region["charOffset"], 0);
  EXPECT_EQ(region["byteOffset"], 3);
}

TEST(Uri, EncodesEverythingButTheUnreservedCharacters) {
  EXPECT_EQ(uri_of("a/b c#1?%.txt"), "a/b%20c%231%3F%25.txt");
  EXPECT_EQ(uri_of("./x:y"), "x%3Ay");
  EXPECT_EQ(uri_of("/tmp/é"), "file:///tmp/%C3%A9");
  EXPECT_EQ(uri_of("<stdin>"), "%3Cstdin%3E");
  EXPECT_EQ(uri_of("\xFF"), "%FF");
}

}  // namespace
}  // namespace postlint::report::testing
