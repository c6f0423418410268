#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

using nlohmann::json;

json parsed(const Run& run, Matches matches = Matches::kMasked) {
  return json::parse(render(run, {.format = OutputFormat::kJson, .matches = matches}));
}

TEST(JsonReport, StatesItsSchemaAndWhatRan) {
  const json report = parsed(typical_run());
  EXPECT_EQ(report["schema"], "postlint-report/1");
  EXPECT_EQ(report["packs"][0]["name"], "ward");
  EXPECT_EQ(report["packs"][0]["version"], "1.2.0");
  EXPECT_EQ(report["matches"], "masked");
  EXPECT_EQ(report["units"]["column"], "code points, from 1");
}

TEST(JsonReport, GivesPlacesInEveryUnit) {
  postlint::Run run = run_of({draft_of("a.txt", "x\n😀 Mrs Vega")});
  const std::string& text = run.drafts[0].text;
  run.drafts[0].report.findings = {finding_at(name_rule(), text, "Mrs Vega")};
  const json report = parsed(run);
  const json& place = report["drafts"][0]["findings"][0]["place"];
  EXPECT_EQ(place["start"], json({{"line", 2}, {"column", 3}, {"utf16_column", 4}}));
  EXPECT_EQ(place["end"], json({{"line", 2}, {"column", 11}, {"utf16_column", 12}}));
  EXPECT_EQ(place["bytes"], json({{"begin", 7}, {"end", 15}}));
  EXPECT_EQ(place["code_points"], json({{"begin", 4}, {"end", 12}}));
  EXPECT_EQ(place["utf16"], json({{"begin", 5}, {"end", 13}}));
}

TEST(JsonReport, HoldsWhatTheRuleSays) {
  const json report = parsed(typical_run());
  const json& finding = report["drafts"][0]["findings"][0];
  EXPECT_EQ(finding["rule"], "ward/name");
  EXPECT_EQ(finding["hipaa"], json::array({"A"}));
  EXPECT_EQ(finding["class"], "phi.name");
  EXPECT_EQ(finding["suggest"].size(), 2U);
  EXPECT_EQ(finding["sources"][0]["url"], "https://example.com/law");
  EXPECT_EQ(report["drafts"][0]["findings"][1]["replacement"], "patient in pain");
  EXPECT_EQ(report["rules"]["ward/name"]["why"], "A name identifies.");
}

TEST(JsonReport, GivesTheReasonsAndTheirSum) {
  const json findings = parsed(weighed_run())["drafts"][0]["findings"];
  EXPECT_EQ(findings[0]["reasons"],
            json::array({{{"points", 4}, {"because", "a patient beside it"}},
                         {{"points", -1}, {"because", "begins its sentence"}}}));
  EXPECT_EQ(findings[0]["points"], 3);
  EXPECT_EQ(findings[1]["reasons"], json::array());
  EXPECT_TRUE(findings[1]["points"].is_null());  // its rule does not weigh
  EXPECT_EQ(findings[1]["evidence"].size(), 2U);
}

TEST(JsonReport, GivesTheEstimateWithTheFiguresBehindIt) {
  const json finding = parsed(estimated_run())["drafts"][0]["findings"][0];
  const json& estimate = finding["estimate"];
  EXPECT_EQ(estimate["people"], 4.58);  // three significant digits
  EXPECT_EQ(estimate["people_without"], 65400.0);
  EXPECT_EQ(estimate["drop"], json::array({"the job"}));
  ASSERT_EQ(estimate["factors"].size(), 2U);
  const json& job = estimate["factors"][0];
  EXPECT_EQ(job["title"], "the job");
  EXPECT_EQ(job["per_100000"], 7.0);
  EXPECT_FALSE(job.contains("people"));
  EXPECT_EQ(job["because"], "labour office");
  EXPECT_EQ(job["place"]["start"], json({{"line", 2}, {"column", 3}, {"utf16_column", 3}}));
  const json& assumption = estimate["factors"][1];
  EXPECT_EQ(assumption["people"], 65438.0);
  EXPECT_FALSE(assumption.contains("per_100000"));
  EXPECT_TRUE(assumption["place"].is_null());
  EXPECT_EQ(finding["message"],
            "Together these fit about 5 people; without the job about 65,000 people.");
}

TEST(JsonReport, GivesNoEstimateForOtherRules) {
  const json findings = parsed(weighed_run())["drafts"][0]["findings"];
  EXPECT_TRUE(findings[0].contains("estimate"));
  EXPECT_TRUE(findings[0]["estimate"].is_null());
}

TEST(JsonReport, RoundsAnEstimateOfAnySize) {
  postlint::Run run = estimated_run();
  Estimate& estimate = *run.drafts[0].report.findings[0].estimate;
  for (const auto& [people, shown] : {std::pair(0.0, 0.0), std::pair(0.00012345, 0.000123),
                                      std::pair(99.96, 100.0), std::pair(340110988.0, 3.4e8)}) {
    estimate.people = people;
    EXPECT_EQ(parsed(run)["drafts"][0]["findings"][0]["estimate"]["people"], shown) << people;
  }
}

TEST(JsonReport, HoldsNoWordOfTheDraftUnlessAsked) {
  const std::string masked = render(typical_run(), {.format = OutputFormat::kJson});
  for (const char* const word : {"Vega", "seeker", "Long day", "\"match\""}) {
    EXPECT_EQ(masked.find(word), std::string::npos) << word;
  }
  const json shown = parsed(typical_run(), Matches::kShown);
  EXPECT_EQ(shown["drafts"][0]["findings"][0]["match"], "Mrs Vega");
}

TEST(JsonReport, HidesTheReasonOfASuppressionInTheDraft) {
  postlint::Run run = run_of({draft_of("a.txt", "Mrs Vega")});
  const Finding finding = finding_at(name_rule(), "Mrs Vega", "Mrs Vega");
  run.drafts[0].report.suppressed = {{finding, "Mrs Vega agreed"}, {finding, "form 12"}};
  run.allowed = {{"ward/name", "form 12"}};
  const json report = parsed(run);
  const json& suppressed = report["drafts"][0]["suppressed"];
  EXPECT_EQ(suppressed[0]["allowed_in"], "draft");
  EXPECT_TRUE(suppressed[0]["reason"].is_null());
  EXPECT_EQ(suppressed[1]["allowed_in"], "command");
  EXPECT_EQ(suppressed[1]["reason"], "form 12");
  EXPECT_EQ(parsed(run, Matches::kShown)["drafts"][0]["suppressed"][0]["reason"],
            "Mrs Vega agreed");
}

TEST(JsonReport, CountsAndIsNotCompleteWhenAFileFailed) {
  postlint::Run run = typical_run();
  run.failed = {{"b.txt", "no such file"}};
  run.skipped = {{"c.png", "a picture"}};
  const json report = parsed(run);
  EXPECT_EQ(report["summary"]["complete"], false);
  EXPECT_EQ(report["summary"]["errors"], 1);
  EXPECT_EQ(report["summary"]["warnings"], 1);
  EXPECT_EQ(report["failed"][0]["name"], "b.txt");
  EXPECT_EQ(report["skipped"][0]["reason"], "a picture");
}

TEST(JsonReport, GivesNoPlaceToAFindingWithoutOne) {
  postlint::Run run = run_of({draft_of("a.txt", "x")});
  run.drafts[0].report.findings = {finding_at(name_rule(), "x", "")};
  EXPECT_TRUE(parsed(run)["drafts"][0]["findings"][0]["place"].is_null());
}

TEST(JsonReport, SurvivesMalformedUtf8InNamesAndMatches) {
  postlint::Run run = run_of({draft_of("caf\xE9.txt", "Vega \xE9")});
  run.drafts[0].report.findings = {finding_at(name_rule(), "Vega \xE9", "Vega \xE9")};
  EXPECT_EQ(parsed(run, Matches::kShown)["drafts"][0]["findings"][0]["match"], "Vega \uFFFD");
}

}  // namespace
}  // namespace postlint::report::testing
