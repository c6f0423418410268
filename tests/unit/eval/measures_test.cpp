#include "eval/measures.h"

#include <gtest/gtest.h>

#include "support.h"

namespace postlint::eval {
namespace {

constexpr const char* kNamed =
    R"({"id":"a","text":"Farnaby in bed 9","spans":[{"start":0,"end":7,"class":"phi.name"}]})"
    "\n";
constexpr const char* kMissed =
    R"({"id":"b","text":"Quillfeather","spans":[{"start":0,"end":12,"class":"phi.name"}]})"
    "\n";
constexpr const char* kClean = R"({"id":"c","text":"Be kind.","spans":[]})"
                               "\n";

Settings at_level(Severity level) {
  Settings settings;
  settings.level = level;
  return settings;
}

Settings only(const std::string& category) {
  Settings settings;
  settings.categories = {category};
  return settings;
}

TEST(Measures, CountsFoundMissedAndFalse) {
  const Tally all = run_on(std::string(kNamed) + kMissed).measures.overall;
  EXPECT_EQ(2U, all.gold);
  EXPECT_EQ(1U, all.found);
  EXPECT_EQ(2U, all.findings);
  EXPECT_EQ(1U, all.truths);
  EXPECT_DOUBLE_EQ(0.5, *all.precision());
  EXPECT_DOUBLE_EQ(0.5, *all.f(2));
}

TEST(Measures, WantsTheSameCategoryInTheTableByCategory) {
  const auto run =
      run_on(R"({"id":"a","text":"bed 9","spans":[{"start":0,"end":5,"class":"phi.geo"}]})");
  EXPECT_EQ(1U, run.measures.overall.found);
  EXPECT_EQ(0U, run.measures.categories.at("phi").found);
  EXPECT_EQ(0U, run.measures.letters.at("B").found);
  EXPECT_EQ(1U, run.measures.categories.at("re-identification").truths);
}

TEST(Measures, CountsANeutralSpanNeitherAsMissNorAsFalse) {
  const auto run = run_on(
      R"({"id":"a","text":"bed 9","spans":[{"start":0,"end":5,"label":"TITLE","hipaa":null}]})");
  EXPECT_EQ(0U, run.measures.overall.gold);
  EXPECT_EQ(1U, run.measures.overall.neutral);
  EXPECT_FALSE(run.measures.overall.precision().has_value());
  EXPECT_EQ(0U, run.measures.drafts.other.flagged);
}

TEST(Measures, DoesNotRequireASpanBelowTheLevel) {
  const auto run = run_on(R"({"id":"a","text":"bed 9","spans":)"
                          R"([{"start":0,"end":5,"class":"reid.room_bed","severity":"note"}]})");
  EXPECT_EQ(0U, run.measures.overall.gold);
  EXPECT_EQ(1U, run.measures.overall.neutral);
  EXPECT_EQ(1U, run.measures.below.gold_found);
}

TEST(Measures, SetsNotesAsideUnlessAskedFor) {
  const std::string ugh =
      R"({"id":"a","text":"ugh","spans":[{"start":0,"end":3,"class":"prof.profanity"}]})";
  const Measures usual = run_on(ugh).measures;
  EXPECT_EQ(0U, usual.overall.findings);
  EXPECT_EQ(1U, usual.below.findings);
  EXPECT_EQ(1U, usual.below.required_only);
  EXPECT_EQ(1U, run_on(ugh, at_level(Severity::kNote)).measures.overall.found);
}

TEST(Measures, JudgesOnlyTheCategoryAskedFor) {
  const Tally all = run_on(kNamed, only("re-identification")).measures.overall;
  EXPECT_EQ(0U, all.gold);
  EXPECT_EQ(1U, all.findings);
}

TEST(Measures, GivesARuleTheRecallOfItsClass) {
  const Tally name = run_on(std::string(kNamed) + kMissed).measures.rules.at("t/name");
  EXPECT_EQ(2U, name.gold);
  EXPECT_EQ(1U, name.found);
  EXPECT_DOUBLE_EQ(1.0, *name.precision());
}

TEST(Measures, CountsFlaggedDraftsByWhatTheyHold) {
  const Group drafts =
      run_on(std::string(kNamed) + kMissed + kClean + R"({"id":"d","text":"bed 9","spans":[]})")
          .measures.drafts;
  EXPECT_EQ(2U, drafts.clean.drafts);
  EXPECT_EQ(1U, drafts.clean.flagged);
  EXPECT_EQ(2U, drafts.problem.drafts);
  EXPECT_EQ(1U, drafts.problem.flagged);
}

TEST(Flagged, HasWilsonsInterval) {
  const auto none = *Flagged{59, 0}.interval();
  EXPECT_DOUBLE_EQ(0.0, none[0]);
  EXPECT_NEAR(0.0611, none[1], 0.0001);
  // R: prop.test(10, 100, correct = FALSE)
  const auto tenth = *Flagged{100, 10}.interval();
  EXPECT_NEAR(0.05522914, tenth[0], 1e-6);
  EXPECT_NEAR(0.17436566, tenth[1], 1e-6);
}

TEST(Flagged, HasNoShareOfNothing) {
  EXPECT_FALSE(Flagged{}.share().has_value());
}

}  // namespace
}  // namespace postlint::eval
