// Details taken together: what is gathered, what it comes to, and where it is reported.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "support.h"

namespace postlint::scan {
namespace {

namespace fs = std::filesystem;

std::string trait(std::string_view name, std::string_view find, std::string_view more) {
  return R"({"name":")" + std::string(name) + R"(","title":"the )" + std::string(name) +
         R"(","because":"figures","find":)" + std::string(find) + "," + std::string(more) + "}";
}

std::string words(std::string_view name, std::string_view term, std::string_view more) {
  return trait(name, R"({"words":[")" + std::string(term) + R"("]})", more);
}

std::string combination(const std::vector<std::string>& traits, std::string_view more = "") {
  return R"("find":{"combination":{"people":1000000,"because":"nobody says where",)" +
         std::string(more) + R"("traits":[)" + joined(traits) +
         R"(],"levels":[{"at-most":1,"severity":"error","confidence":"high"},)"
         R"({"at-most":10,"severity":"warning","confidence":"medium"},)"
         R"({"at-most":100,"severity":"note","confidence":"low"}]}})";
}

// 50,000 people in Ames, 3,000,000 in Iowa; 1 in 10,000 is a farrier, as many are beekeepers; 1 in
// 100 is sixty-seven, 1 in 5 old, 1 in 2 a woman.
std::vector<std::string> small_world() {
  return {words("town", "ames", R"("counts":"people","number":50000)"),
          words("state", "iowa", R"("counts":"people","number":3000000)"),
          words("job", "farrier", R"("number":10)"),
          words("hobby", "beekeeper", R"("number":10)"),
          words("age", "sixty-seven", R"("number":1000)"),
          words("age", "old", R"("number":20000)"),
          words("sex", "woman", R"("number":50000)")};
}

Ruleset rules(std::string_view more = "") {
  return ruleset_of({{"r", combination(small_world(), more)}});
}

Finding only_finding(std::string_view draft, const Ruleset& ruleset = rules(),
                     const ScanOptions& options = as("plain")) {
  Report report = scan_draft(ruleset, draft, options);
  if (report.findings.size() != 1 || !report.findings[0].estimate) {
    throw std::invalid_argument("not one estimate: " + std::string(draft));
  }
  return report.findings[0];
}

double people(std::string_view draft) {
  return only_finding(draft).estimate->people;
}

using Titles = std::vector<std::string>;

Titles titles(const Estimate& estimate) {
  Titles out;
  for (const Estimate::Factor& factor : estimate.factors) out.push_back(factor.title);
  return out;
}

Found slices(const std::vector<Span>& places, std::string_view draft) {
  Found out;
  for (const Span place : places) out.emplace_back(slice(draft, place));
  return out;
}

TEST(Combination, MultipliesThePeopleOfThePlaceByTheShares) {
  EXPECT_DOUBLE_EQ(people("A farrier from Ames."), 5);
  EXPECT_DOUBLE_EQ(people("A farrier of sixty-seven from Ames."), 0.05);
  EXPECT_DOUBLE_EQ(people("She is a woman, a farrier and from Ames."), 2.5);
}

TEST(Combination, CountsTheSmallestOfSeveralPlaces) {
  EXPECT_DOUBLE_EQ(people("A farrier from Ames, Iowa."), 5);
  EXPECT_DOUBLE_EQ(people("In Iowa, in Ames, a farrier."), 5);
  EXPECT_DOUBLE_EQ(people("A farrier, sixty-seven, from Iowa."), 3);
}

TEST(Combination, AssumesAPlaceWhereNoneIsToldAndSaysSo) {
  const Estimate estimate = *only_finding("A farrier of sixty-seven.").estimate;
  EXPECT_DOUBLE_EQ(estimate.people, 1);
  ASSERT_EQ(titles(estimate), (Titles{"the job", "the age", "no place is counted"}));
  const Estimate::Factor& assumption = estimate.factors.back();
  EXPECT_DOUBLE_EQ(assumption.people, 1000000);
  EXPECT_EQ(assumption.because, "nobody says where");
  EXPECT_TRUE(assumption.span.empty());
}

TEST(Combination, AssumesNothingWhereAPlaceIsTold) {
  const Estimate estimate = *only_finding("A farrier from Ames.").estimate;
  EXPECT_EQ(titles(estimate), (Titles{"the town", "the job"}));
}

TEST(Combination, CountsADetailToldTwiceOnceInItsMostTellingForm) {
  for (const std::string_view draft :
       {"An old farrier. Sixty-seven, I hear.", "A farrier of sixty-seven. So old."}) {
    const Finding finding = only_finding(draft);
    EXPECT_DOUBLE_EQ(finding.estimate->people, 1) << draft;
    ASSERT_EQ(finding.evidence.size(), 2U) << draft;
  }
  EXPECT_DOUBLE_EQ(people("A farrier, farrier, farrier of Ames in Ames."), 5);
  EXPECT_EQ(found(rules(), "A farrier and another farrier."), Found{});
}

TEST(Combination, IsNoFindingWhenMorePeopleFitThanTheLastLevelAllows) {
  EXPECT_EQ(found(rules(), "A woman from Ames."), Found{});
  EXPECT_EQ(found(rules(), "A farrier from Iowa."), Found{});  // 300
}

TEST(Combination, TakesTheFirstLevelThatTheEstimateDoesNotExceed) {
  const auto level = [](std::string_view draft) {
    const Finding finding = only_finding(draft);
    return std::pair(finding.severity, finding.confidence);
  };
  EXPECT_EQ(level("A farrier of sixty-seven."), std::pair(Severity::kError, Confidence::kHigh));
  EXPECT_EQ(level("A farrier from Ames."), std::pair(Severity::kWarning, Confidence::kMedium));
  EXPECT_EQ(level("This woman is a farrier."), std::pair(Severity::kNote, Confidence::kLow));
}

TEST(Combination, NeedsSoManyDifferentDetails) {
  const Ruleset three = rules(R"("at-least":3,)");
  EXPECT_EQ(found(three, "A farrier from Ames."), Found{});
  EXPECT_EQ(found(three, "An old farrier from Ames."), Found{"r: old farrier from Ames"});
  EXPECT_EQ(found(three, "An old farrier, sixty-seven."), Found{});  // one age
  EXPECT_EQ(found(rules(), "A farrier."), Found{});
}

TEST(Combination, AsksForOneOfTheDetailsItNeeds) {
  const Ruleset needs = rules(R"("needs":["town","hobby"],)");
  EXPECT_EQ(found(needs, "A farrier of sixty-seven."), Found{});
  EXPECT_EQ(found(needs, "A beekeeper of sixty-seven."), Found{"r: beekeeper of sixty-seven"});
  EXPECT_EQ(found(needs, "A farrier from Ames."), Found{"r: farrier from Ames"});
}

TEST(Combination, AdvisesToDropTheDetailWithoutWhichMostPeopleFit) {
  const Estimate estimate = *only_finding("An old farrier from Ames, a woman.").estimate;
  EXPECT_DOUBLE_EQ(estimate.people, 0.5);
  EXPECT_EQ(estimate.drop, Titles{"the job"});
  EXPECT_DOUBLE_EQ(estimate.people_without_drop, 5000);
}

TEST(Combination, AdvisesToDropTwoDetailsWhenOneIsNotEnough) {
  const Estimate estimate = *only_finding("A farrier and beekeeper from Ames.").estimate;
  EXPECT_EQ(estimate.drop, (Titles{"the job", "the hobby"}));
  EXPECT_DOUBLE_EQ(estimate.people_without_drop, 50000);
}

TEST(Combination, AdvisesToDropThePlaceWhereThatHelpsMost) {
  const Ruleset hamlet =
      ruleset_of({{"r", combination({words("town", "ames", R"("counts":"people","number":20)"),
                                     words("sex", "woman", R"("number":50000)")})}});
  const Estimate estimate = *only_finding("A woman from Ames.", hamlet).estimate;
  EXPECT_EQ(estimate.drop, Titles{"the town"});
  EXPECT_DOUBLE_EQ(estimate.people_without_drop, 500000);
}

TEST(Combination, GathersOverAThreadAndReportsOnce) {
  const std::string_view draft = "A long day.\n---\nA farrier came in.\n---\nI work in Ames.\n";
  const Finding finding = only_finding(draft, rules(), as("thread"));
  EXPECT_DOUBLE_EQ(finding.estimate->people, 5);
  EXPECT_EQ(slices(finding.evidence, draft), (Found{"farrier", "Ames"}));
  EXPECT_EQ(slice(draft, finding.span), "farrier");
  EXPECT_EQ(finding.post, 1U);
}

TEST(Combination, StandsAtTheSentenceWithMostDetails) {
  EXPECT_EQ(found(rules(), "Ames is quiet. An old farrier came in. She is a woman."),
            Found{"r: old farrier"});
  EXPECT_EQ(found(rules(), "Ames is quiet. A farrier came in."), Found{"r: Ames"});
  EXPECT_EQ(found(rules(), "A farrier. Old she was, that woman from Ames, and kind."),
            Found{"r: Old she was, that woman from Ames"});
}

TEST(Combination, GivesThePlacesOfItsDetailsInTheirOrder) {
  const std::string_view draft = "A woman came in. She is a **far**rier in *Ames*.";
  const Finding finding = only_finding(draft, rules(), as("markdown"));
  EXPECT_EQ(slices(finding.evidence, draft), (Found{"woman", "far**rier", "Ames"}));
  for (const Estimate::Factor& factor : finding.estimate->factors) {
    const auto& places = finding.evidence;
    EXPECT_NE(std::ranges::find(places, factor.span), places.end()) << factor.title;
  }
}

TEST(Combination, IsAllowedLikeOtherFindings) {
  const std::string_view draft = "<!-- postlint-allow t/r: invented -->\n\nA farrier from Ames.\n";
  const Report inside = scan_draft(rules(), draft, as("markdown"));
  EXPECT_TRUE(inside.findings.empty());
  ASSERT_EQ(inside.suppressed.size(), 1U);
  EXPECT_TRUE(inside.suppressed[0].finding.estimate.has_value());

  ScanOptions options = as("plain");
  options.allow = {{"t/r", "invented"}};
  const Report outside = scan_draft(rules(), "A farrier from Ames.", options);
  EXPECT_TRUE(outside.findings.empty());
  EXPECT_EQ(outside.suppressed.size(), 1U);
}

TEST(Combination, DoesNotCountTheNameOfARuleInASuppression) {
  const Ruleset ruleset = ruleset_of({{"ames", combination(small_world())}});
  const auto report_of = [&ruleset](std::string_view comment) {
    return scan_draft(ruleset, "<!-- " + std::string(comment) + " -->\n\nA farrier.\n",
                      as("markdown"));
  };
  EXPECT_TRUE(report_of("postlint-allow t/ames: agreed").suppressed.empty());
  EXPECT_EQ(report_of("postlint-allow t/ames: Ames agreed").suppressed.size(), 1U);
  EXPECT_EQ(report_of("from Ames").findings.size(), 1U);
}

TEST(Combination, HasTraitsWithConditionsOfTheirOwn) {
  const std::string body = combination(
      {words("town", "ames",
             R"("counts":"people","number":50000,"unless":{"any":["test"],"within":"1 words"})"),
       words("job", "farrier",
             R"("number":10,"weigh":{"evidence":[{"points":1,"because":"b",)"
             R"("near":{"any":["patient"],"within":"1 sentence"}}],)"
             R"("levels":[{"at":1,"severity":"note","confidence":"low"}]})")});
  EXPECT_EQ(hits(body, "My patient is a farrier from Ames."), Found{"farrier from Ames"});
  EXPECT_EQ(hits(body, "My patient, a farrier: Ames test."), Found{});
  EXPECT_EQ(hits(body, "The farrier from Ames."), Found{});
}

TEST(Combination, IsFoundByItsRuleAlone) {
  const auto alone = rules().only("t/r");
  ASSERT_TRUE(alone);
  EXPECT_EQ(found(*alone, "A farrier from Ames."), Found{"r: farrier from Ames"});
}

// A pack with the dictionary `jobs` in a directory of its own.
class CombinationTable : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    directory_ = fs::path(testing::TempDir()) / (std::string("postlint-table-") + test->name());
    fs::create_directories(directory_);
  }
  void TearDown() override { fs::remove_all(directory_); }

  [[nodiscard]] Ruleset rules(const std::string& job) const {
    write("jobs.tsv",
          "# invented\nFarrier\t10\nLion-tamer\t1\nidler\t0\nnurse\t900\nmaster farrier\t900\n");
    const std::string town = words("town", "ames", R"("counts":"people","number":50000)");
    write("pack.json", R"({"schema":1,"pack":"t","version":"1.0.0",)"
                       R"("dictionaries":{"jobs":"jobs.tsv"},"rules":[)" +
                           json_of({"r", combination({town, job})}) + "]}");
    auto loaded = Ruleset::load({{}, {directory_.string()}, false});
    if (!loaded) throw std::invalid_argument(to_text(loaded.error().front()));
    return std::move(loaded).value();
  }

 private:
  void write(const std::string& name, std::string_view text) const {
    std::ofstream(directory_ / name, std::ios::binary) << text;
  }

  fs::path directory_;
};

TEST_F(CombinationTable, TakesTheNumberOfADictionarysTerm) {
  const Ruleset all = rules(
      R"({"name":"job","title":"the job","because":"b","find":{"dictionary":"jobs","at-most":400}})");
  EXPECT_DOUBLE_EQ(only_finding("A FARRIER from Ames.", all).estimate->people, 5);
  EXPECT_DOUBLE_EQ(only_finding("A lion tamer from Ames.", all).estimate->people, 0.5);
  EXPECT_EQ(found(all, "A nurse from Ames."), Found{});   // too many
  EXPECT_EQ(found(all, "An idler from Ames."), Found{});  // no number: nothing is known
}

TEST_F(CombinationTable, LooksTheMatchUp) {
  const Ruleset all =
      rules(trait("job", R"j({"regex":"\\ban? ([a-z-]+)","group":1})j", R"("table":"jobs")"));
  EXPECT_DOUBLE_EQ(only_finding("A Lion-Tamer from Ames.", all).estimate->people, 0.5);
  EXPECT_EQ(found(all, "A painter from Ames."), Found{});  // not in the table
}

// The master teaches the word, but is too common to be the finding.
TEST_F(CombinationTable, WeighsAWordAgain) {
  const std::string weigh = R"("table":"jobs","weigh":{"evidence":[{"points":2,"because":"b",)"
                            R"("near":{"any":["surely"],"within":"2 words"}}],)"
                            R"("levels":[{"at":2,"severity":"warning","confidence":"low"}],)"
                            R"("again":{"points":2,"because":"told before"}})";
  const Ruleset all = rules(trait("job", R"({"regex":"(?:master )?farrier"})", weigh));
  EXPECT_EQ(found(all, "Surely master farrier. The farrier from Ames."),
            Found{"r: farrier from Ames"});
  EXPECT_EQ(found(all, "A master farrier. The farrier from Ames."), Found{});
}

TEST_F(CombinationTable, LooksTheKeyUp) {
  const Ruleset all = rules(words("job", "with his lions", R"("table":"jobs","key":"lion tamer")"));
  EXPECT_DOUBLE_EQ(only_finding("From Ames, with his lions.", all).estimate->people, 0.5);
}

}  // namespace
}  // namespace postlint::scan
