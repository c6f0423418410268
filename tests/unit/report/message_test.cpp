#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

Finding with_message(const std::string& message, const std::string& draft,
                     const std::string& words) {
  RuleInfo rule = word_rule();
  rule.message = message;
  return finding_at(rule, draft, words);
}

TEST(Message, ShowsTheMatchOnlyWhenAsked) {
  const std::string draft = "a drug seeker";
  const Finding finding = with_message("“{match}” blames.", draft, "drug seeker");
  EXPECT_EQ(message_of(finding, draft, Matches::kShown), "“drug seeker” blames.");
  EXPECT_EQ(message_of(finding, draft, Matches::kMasked), "“(hidden)” blames.");
}

TEST(Message, FillsInTheWordMapsReplacementThenTheFix) {
  Finding finding = with_message("write {replacement}", "x", "x");
  EXPECT_EQ(message_of(finding, "x", Matches::kMasked), "write other words");
  RuleInfo fixed = *finding.rule;
  fixed.fix = "y";
  finding.rule = std::make_shared<const RuleInfo>(fixed);
  EXPECT_EQ(message_of(finding, "x", Matches::kMasked), "write y");
  finding.replacement = "z";
  EXPECT_EQ(message_of(finding, "x", Matches::kMasked), "write z");
}

TEST(Message, DoesNotFillInAMatchThatLooksLikeAField) {
  const std::string draft = "{replacement}";
  const Finding finding = with_message("<{match}>", draft, draft);
  EXPECT_EQ(message_of(finding, draft, Matches::kShown), "<{replacement}>");
}

TEST(Message, FillsInAnEstimate) {
  Finding finding = with_message("{people}; without {drop}: {people-without}. {match}", "x", "x");
  finding.estimate.emplace();
  finding.estimate->people = 0.02;
  finding.estimate->drop = {"the job", "the town"};
  finding.estimate->people_without_drop = 1234;
  EXPECT_EQ(message_of(finding, "x", Matches::kShown),
            "at most one person; without the job and the town: about 1,200 people. x");
}

TEST(Message, LeavesTheNamesOfAnEstimateAloneWhereThereIsNone) {
  EXPECT_EQ(message_of(with_message("{people} {drop}", "x", "x"), "x", Matches::kShown),
            "{people} {drop}");
}

TEST(Message, KeepsOtherBraces) {
  EXPECT_EQ(message_of(with_message("{x} {", "a", "a"), "a", Matches::kShown), "{x} {");
}

TEST(Message, HasNoMatchToShowForAFindingWithoutAPlace) {
  EXPECT_EQ(message_of(with_message("<{match}>", "a", ""), "a", Matches::kShown), "<(hidden)>");
}

}  // namespace
}  // namespace postlint::report::testing
