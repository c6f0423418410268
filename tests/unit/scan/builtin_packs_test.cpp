// The packs that are built in are compiled when they are first used, without a check at each start.
// Here they are checked: every pattern compiles, and every rule says what a rule must say.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "postlint/ruleset.h"

namespace postlint::scan {
namespace {

constexpr std::size_t kLeastExamples = 3;

// Packs from a directory are not taken on trust: each pattern is compiled at once.
Result<Ruleset, PackProblems> checked_packs() {
  PackSelection selection;
  selection.rules_directory = std::string(POSTLINT_SOURCE_DIR) + "/rules";
  return Ruleset::load(selection);
}

TEST(BuiltInPacks, CompileToTheLastPattern) {
  const auto checked = checked_packs();
  if (!checked) FAIL() << to_text(checked.error().front());
  const auto built_in = Ruleset::load();
  ASSERT_TRUE(built_in.ok());
  EXPECT_GE(built_in->rules().size(), 40U);
  for (const auto& rule : built_in->rules()) {
    EXPECT_NE(checked->find(rule->id), nullptr) << rule->id;
  }
}

TEST(BuiltInPacks, GiveEveryRuleItsReasonSourceAdviceAndExamples) {
  const auto built_in = Ruleset::load();
  ASSERT_TRUE(built_in.ok());
  for (const auto& rule : built_in->rules()) {
    EXPECT_FALSE(rule->why.empty()) << rule->id;
    EXPECT_FALSE(rule->suggest.empty()) << rule->id;
    EXPECT_FALSE(rule->sources.empty()) << rule->id;
    EXPECT_GE(rule->match_examples.size(), kLeastExamples) << rule->id;
    EXPECT_GE(rule->clean_examples.size(), kLeastExamples) << rule->id;
    EXPECT_EQ(rule->message.find("compliant"), std::string::npos) << rule->id;
  }
}

TEST(BuiltInPacks, DescribeEveryLetterAndHaveARuleForIt) {
  const auto built_in = Ruleset::load();
  ASSERT_TRUE(built_in.ok());
  std::string described;
  for (const PackInfo& pack : built_in->packs()) {
    if (pack.name != "hipaa") continue;
    for (const LetterCoverage& coverage : pack.coverage) described += coverage.letter;
  }
  EXPECT_EQ(described, "ABCDEFGHIJKLMNOPQR");
  for (const char letter : described) {
    const auto checks = [letter](const auto& rule) {
      return rule->pack == "hipaa" && rule->hipaa.find(letter) != std::string::npos;
    };
    EXPECT_TRUE(std::ranges::any_of(built_in->rules(), checks)) << letter;
  }
}

}  // namespace
}  // namespace postlint::scan
