#include "scan/selection.h"

#include <gtest/gtest.h>

#include <string>

#include "support.h"

namespace postlint::scan {
namespace {

// Two rules, of which `blog-cat` is meant for blog posts, and two profiles.
Ruleset rules() {
  const std::string json =
      R"({"schema":1,"pack":"t","version":"1.0.0",)"
      R"("indicators":{"set":{"title":"Set","source":{"cite":"C"},"items":[)"
      R"({"title":"no cat","rules":["t/blog-cat"]},{"title":"taste","not-judged":"no rule can"}]}},)"
      R"("profiles":{"blog":{"title":"T","because":"B","audience":"blog-post",)"
      R"("severity":{"t/dog":"note"},"indicators":["set"]},)"
      R"("quiet":{"title":"T","because":"B","severity":{"quality":"off"},"thread":true,)"
      R"("indicators":["set"]}},)"
      R"("rules":[)" +
      json_of({"blog-cat", R"("audiences":["blog-post"],"find":{"words":["cat"]})", "quality"}) +
      "," + json_of({"dog", R"("find":{"words":["dog"]})", "phi"}) + "]}";
  return Ruleset::from_json(json, "test.json").value();
}

Report scan(const ScanOptions& options, std::string_view draft = "cat dog") {
  Scanner scanner(rules());
  return scanner.scan(draft, options).value();
}

std::string found(const Report& report) {
  std::string text;
  for (const Finding& finding : report.findings) {
    text += finding.rule->id + " " + std::string(name_of(finding.severity)) + ";";
  }
  return text;
}

TEST(Selection, LeavesOutRulesForUsesThatAreNotKnown) {
  EXPECT_EQ(found(scan({})), "t/dog error;");
  ScanOptions options;
  options.audience = "blog-post";
  EXPECT_EQ(found(scan(options)), "t/blog-cat error;t/dog error;");
}

TEST(Selection, TakesUseAndSeveritiesOfTheProfile) {
  ScanOptions options;
  options.profile = "blog";
  const Report report = scan(options);
  EXPECT_EQ(found(report), "t/blog-cat error;t/dog note;");
  EXPECT_EQ(report.profile, "blog");
  EXPECT_EQ(report.checked.rules, 2U);
}

TEST(Selection, LetsTheLastSettingOfAProfileWin) {
  const std::string json =
      R"({"schema":1,"pack":"t","version":"1.0.0","profiles":{)"
      R"("one":{"title":"T","because":"B","severity":{"phi":"off","t/dog":"note"}},)"
      R"("other":{"title":"T","because":"B","severity":{"t/dog":"note","phi":"off"}}},)"
      R"("rules":[)" +
      json_of({"dog", R"("find":{"words":["dog"]})", "phi"}) + "," +
      json_of({"cat", R"("find":{"words":["cat"]})", "phi"}) + "]}";
  Scanner scanner(Ruleset::from_json(json, "test.json").value());
  ScanOptions options;
  options.profile = "one";
  EXPECT_EQ(found(scanner.scan("cat dog", options).value()), "t/dog note;");
  options.profile = "other";
  EXPECT_EQ(found(scanner.scan("cat dog", options).value()), "");
}

TEST(Selection, LetsTheCallersUseWin) {
  ScanOptions options;
  options.profile = "blog";
  options.audience = "review-reply";
  EXPECT_EQ(found(scan(options)), "t/dog note;");
}

TEST(Selection, CountsTheRulesThatApply) {
  EXPECT_EQ(scan({}).checked.rules, 1U);
}

TEST(Selection, ReadsThreadsWhenTheProfileSaysSo) {
  ScanOptions options;
  options.profile = "quiet";
  EXPECT_EQ(scan(options, "a\n---\nb").checked.posts, 2U);
  options.format = "plain";
  EXPECT_EQ(scan(options, "a\n---\nb").checked.posts, 1U);
}

TEST(Selection, NamesWhatIsUnknown) {
  ScanOptions options;
  options.profile = "blgo";
  EXPECT_EQ(postlint::selection_problem(rules(), options),
            "unknown profile `blgo`; did you mean `blog`?");
  options = {};
  options.platform = "blue-sky";
  EXPECT_EQ(postlint::selection_problem(rules(), options),
            "unknown platform `blue-sky`; did you mean `bluesky`?");
  Scanner scanner(rules());
  EXPECT_FALSE(scanner.scan("x", options));
}

TEST(Indicators, AreMetWithoutAFinding) {
  ScanOptions options;
  options.profile = "blog";
  const Report with = scan(options);
  ASSERT_EQ(with.indicators.size(), 1U);
  ASSERT_EQ(with.indicators[0].indicators.size(), 2U);
  EXPECT_EQ(with.indicators[0].indicators[0].status, IndicatorStatus::kNotMet);
  EXPECT_EQ(with.indicators[0].indicators[1].status, IndicatorStatus::kNotJudged);
  EXPECT_EQ(with.indicators[0].indicators[1].because, "no rule can");
  const Report without = scan(options, "dog");
  EXPECT_EQ(without.indicators[0].indicators[0].status, IndicatorStatus::kMet);
}

TEST(Indicators, AreNotJudgedByRulesThatDoNotApply) {
  ScanOptions options;
  options.profile = "quiet";
  const Report report = scan(options, "dog");
  EXPECT_EQ(report.indicators[0].indicators[0].status, IndicatorStatus::kNotJudged);
  EXPECT_EQ(report.indicators[0].indicators[0].because, "the rule t/blog-cat does not apply here");
}

}  // namespace
}  // namespace postlint::scan
