#include "scan/pack_tests.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "scan/pack_test_subjects.h"

namespace postlint::scan {
namespace {

// A rule of category phi with what varies between tests.
std::string rule(const std::string& id, const std::string& find, const std::string& match,
                 const std::string& clean, const std::string& more = {}) {
  return R"({"id":")" + id + R"(","title":"t","message":"m","why":"w","category":"phi",)" +
         R"("hipaa":["A"],"severity":"error","confidence":"high","source":{"cite":"c"},"find":)" +
         find + R"(,"tests":{"match":[)" + match + R"(],"clean":[)" + clean + "]}" +
         (more.empty() ? R"(,"suggest":["s"])" : "," + more) + "}";
}

PackTestResult run(const std::string& rules, const std::string& allows = "") {
  const std::string pack =
      R"({"schema":1,"pack":"t","version":"1.0.0","title":"t","owner":"o","license":"MIT")" +
      (allows.empty() ? "" : R"(,"allow":[)" + allows + "]") + R"(,"rules":[)" + rules + "]}";
  auto loaded = Ruleset::from_json(pack, "t.pack.json");
  if (!loaded) throw std::runtime_error(to_text(loaded.error().at(0)));
  return run_pack_tests(*loaded);
}

std::vector<PackTestKind> kinds(const PackTestResult& result) {
  std::vector<PackTestKind> out;
  for (const PackTestFailure& failure : result.failures) out.push_back(failure.kind);
  return out;
}

using Kinds = std::vector<PackTestKind>;

const std::string kDigits = R"({"regex":"[0-9]{4}"})";
const std::string kGood = rule("id", kDigits, R"("no. [1234]")", R"("no. 12")");

TEST(PackTests, PassWhenExactlyTheMarkedPlacesAreFound) {
  const PackTestResult result = run(kGood);
  EXPECT_EQ(Kinds{}, kinds(result));
  EXPECT_EQ(3U, result.passed);  // two examples, and it fires
  EXPECT_EQ(0U, result.failed);
}

TEST(PackTests, FailOnAMissedPlace) {
  const PackTestResult result = run(rule("id", kDigits, R"("[1234]", "[12]")", R"("x")"));
  EXPECT_EQ(Kinds{PackTestKind::kMissed}, kinds(result));
  EXPECT_EQ("[12]", result.failures.at(0).text);
  EXPECT_EQ(1U, result.failed);
}

TEST(PackTests, SayWhatWasFoundInsteadOfTheMarkedPlace) {
  const PackTestResult result = run(rule("id", kDigits, R"("[no. 1234]")", R"("x")"));
  ASSERT_EQ(Kinds{PackTestKind::kWrongSpan}, kinds(result));
  EXPECT_EQ("no. 1234", result.failures[0].expected);
  EXPECT_EQ("1234", result.failures[0].found);
}

TEST(PackTests, FailOnMoreThanIsMarked) {
  const PackTestResult result = run(rule("id", kDigits, R"("[1234] or 5678")", R"("x")"));
  ASSERT_EQ(Kinds{PackTestKind::kExtraPlace}, kinds(result));
  EXPECT_EQ("5678", result.failures[0].found);
}

TEST(PackTests, FailOnACleanTextThatFires) {
  EXPECT_EQ(Kinds{PackTestKind::kFires},
            kinds(run(rule("id", kDigits, R"("[1234]")", R"("no. 5678")"))));
}

TEST(PackTests, FailOnARuleThatNoExampleFires) {
  EXPECT_EQ((Kinds{PackTestKind::kMissed, PackTestKind::kNeverFires}),
            kinds(run(rule("id", kDigits, R"("[12]")", R"("x")"))));
}

TEST(PackTests, AcceptAPlaceThatAStrongerRuleSpeaksFor) {
  const std::string longer =
      rule("longer", R"({"regex":"no[.] [0-9]{4}"})", R"("[no. 1234]")", R"("x")");
  EXPECT_EQ(Kinds{}, kinds(run(kGood + "," + longer)));
}

TEST(PackTests, FailOnAPlaceThatAnAllowEntryShields) {
  const PackTestResult result =
      run(kGood, R"({"id":"public","title":"t","because":"b","find":{"words":["no. 1234"]},)"
                 R"("tests":{"match":["[no. 1234]"],"clean":["x"]}})");
  ASSERT_EQ(Kinds{PackTestKind::kLost}, kinds(result));
  EXPECT_EQ("shielded by the allow entry `t/public`", result.failures[0].message);
}

TEST(PackTests, LetAllowEntriesShieldCleanTexts) {
  EXPECT_EQ(Kinds{},
            kinds(run(rule("id", kDigits, R"("[1234]")", R"("call 5678")"),
                      R"({"id":"public","title":"t","because":"b","find":{"words":["call 5678"]},)"
                      R"("tests":{"match":["[call 5678]"],"clean":["x"]}})")));
}

TEST(PackTests, RunTheExamplesOfAllowEntries) {
  const PackTestResult result =
      run(kGood, R"({"id":"public","title":"t","because":"b","find":{"words":["hotline"]},)"
                 R"("tests":{"match":["the [hotline]", "the [helpline]"],"clean":["a hotline"]}})");
  EXPECT_EQ((Kinds{PackTestKind::kMissed, PackTestKind::kFires}), kinds(result));
  EXPECT_EQ("t/public", result.failures.at(0).subject);
}

TEST(PackTests, FailOnAReplacementThatIsFlagged) {
  const std::string words = R"({"words":{"record":"file 1234"}})";
  EXPECT_EQ(Kinds{PackTestKind::kFlaggedText},
            kinds(run(kGood + "," + rule("words", words, R"("[record]")", R"("x")"))));
}

TEST(PackTests, OnlyWarnOfASuggestionThatIsFlagged) {
  const PackTestResult result = run(rule("id", kDigits, R"("[1234]")", R"("x")",
                                         R"("suggest":["\"1234\" → \"a number\"", "not 5678"])"));
  EXPECT_EQ(Kinds{}, kinds(result));
  ASSERT_EQ(1U, result.warnings.size());
  EXPECT_EQ("not 5678", result.warnings[0].text);
}

TEST(PackTests, RunTheExamplesOfACombination) {
  const std::string find =
      R"({"combination":{"people":1000,"because":"b","traits":[)"
      R"({"name":"town","title":"the town","because":"b","find":{"words":["ames"]},)"
      R"("counts":"people","number":50},)"
      R"({"name":"job","title":"the job","because":"b","find":{"words":["farrier"]},"number":10}],)"
      R"("levels":[{"at-most":1,"severity":"error","confidence":"high"}]}})";
  const auto kinds_of = [&find](const std::string& match, const std::string& clean) {
    return kinds(run(rule("id", find, match, clean)));
  };
  EXPECT_EQ(Kinds{}, kinds_of(R"("A [farrier from Ames]. A farrier.")", R"("A farrier.")"));
  EXPECT_EQ(Kinds{PackTestKind::kMissed},
            kinds_of(R"("The [farrier].", "[Ames farrier]")", R"("A farrier.")"));
  EXPECT_EQ(Kinds{PackTestKind::kWrongSpan}, kinds_of(R"("A farrier from [Ames].")", R"("x")"));
}

TEST(PackTests, TellCoverageOfLettersAndPacks) {
  const PackTestResult result = run(kGood);
  ASSERT_EQ(18U, result.letters.size());
  EXPECT_EQ(std::vector<std::string>{"t/id"}, result.letters[0].rules);
  EXPECT_EQ(1U, result.letters[0].examples);
  EXPECT_TRUE(result.letters[17].rules.empty());
  ASSERT_EQ(1U, result.packs.size());
  EXPECT_EQ(1U, result.packs[0].clean);
}

TEST(PackTests, TimeEachRuleSlowestFirst) {
  const PackTestResult result = run(kGood + "," + rule("b", kDigits, R"("[1234]")", R"("x")"));
  ASSERT_EQ(2U, result.times.size());
  EXPECT_GE(result.times[0].total, result.times[1].total);
  EXPECT_EQ(4U, result.texts);
}

TEST(WithBrackets, WritesAnExampleAsItsPackDoes) {
  EXPECT_EQ("[a][b] \\[c\\]", with_brackets({"ab [c]", "plain", {{0, 1}, {1, 2}}}));
}

TEST(WithoutArrow, KeepsWhatIsOffered) {
  EXPECT_EQ("b", without_arrow("a -> b"));
  EXPECT_EQ("say b", without_arrow("say b"));
}

}  // namespace
}  // namespace postlint::scan
