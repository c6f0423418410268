#include <gtest/gtest.h>

#include <algorithm>

#include "eval/compare.h"
#include "support.h"

namespace postlint::eval {
namespace {

constexpr const char* kDrafts =
    R"({"id":"a","text":"Farnaby é","kind":"phi","spans":[{"start":0,"end":7,"class":"phi.name"}]})"
    "\n"
    R"({"id":"b","text":"Quillfeather","spans":[{"start":0,"end":12,"class":"phi.name"}]})"
    "\n"
    R"({"id":"c","text":"é bed 9","spans":[]})";

TEST(EvalReport, IsTheSameTwice) {
  EXPECT_EQ(as_text(run_on(kDrafts), Errors::kListed), as_text(run_on(kDrafts), Errors::kListed));
  EXPECT_EQ(as_json(run_on(kDrafts), Errors::kListed), as_json(run_on(kDrafts), Errors::kListed));
}

TEST(EvalReport, HoldsNoTextUnlessAsked) {
  const Evaluation run = run_on(kDrafts);
  for (const std::string& report :
       {as_text(run, Errors::kListed), as_json(run, Errors::kListed), predictions_as_ndjson(run)}) {
    EXPECT_EQ(std::string::npos, report.find("uillfeather"));
    EXPECT_EQ(std::string::npos, report.find("bed 9"));
  }
}

TEST(EvalReport, ListsErrorsByIdAndPlace) {
  const std::string text = as_text(run_on(kDrafts), Errors::kListedWithText);
  EXPECT_NE(std::string::npos, text.find("Missed: 1\n  b  phi.name  0-12  Quillfeather\n"));
  EXPECT_NE(std::string::npos, text.find("False: 1\n  c  t/room  2-7  bed 9\n"));
}

TEST(EvalReport, WritesPredictionsInCodePoints) {
  EXPECT_EQ(R"({"id":"a","spans":[{"start":0,"end":7,"type":"t/name","hipaa":"A"}]})"
            "\n"
            R"({"id":"b","spans":[]})"
            "\n"
            R"({"id":"c","spans":[{"start":2,"end":7,"type":"t/room","hipaa":null}]})"
            "\n",
            predictions_as_ndjson(run_on(kDrafts)));
}

Comparison compared(const Evaluation& before, const Evaluation& after) {
  return compare(as_json(before, Errors::kCounted), as_json(after, Errors::kCounted)).value();
}

TEST(EvalCompare, NamesDraftsThatChanged) {
  const Evaluation all = run_on(kDrafts);
  Evaluation fewer = all;
  for (JudgedDraft& draft : fewer.drafts) {
    draft.findings.clear();
    for (JudgedGold& one : draft.gold) one.found = false;
  }
  const Comparison forwards = compared(fewer, all);
  EXPECT_EQ(std::vector<std::string>{"a"}, forwards.newly_found);
  EXPECT_EQ(std::vector<std::string>{"c"}, forwards.newly_false);
  const Comparison backwards = compared(all, fewer);
  EXPECT_EQ(std::vector<std::string>{"a"}, backwards.lost);
  EXPECT_EQ(std::vector<std::string>{"c"}, backwards.no_longer_false);
}

TEST(EvalCompare, ShowsEachChangedNumber) {
  const Evaluation before = run_on(kDrafts);
  Evaluation after = before;
  after.measures.rules.at("t/room").findings = 5;
  const Comparison comparison = compared(before, after);
  const auto change = std::ranges::find(comparison.changes, "rule", &Change::table);
  ASSERT_NE(comparison.changes.end(), change);
  EXPECT_EQ("t/room", change->row);
  EXPECT_EQ(1.0, change->before);
  EXPECT_EQ(5.0, change->after);
  const std::string text = comparison_as_text(comparison);
  const std::size_t line = text.find("rule t/room findings");
  ASSERT_NE(std::string::npos, line);
  EXPECT_NE(std::string::npos, text.substr(line, text.find('\n', line) - line).find("1  →       5"))
      << text;
}

TEST(EvalCompare, CountsDraftsOfOneRunOnly) {
  const Comparison comparison =
      compared(run_on(kDrafts), run_on(R"({"id":"z","text":"x","spans":[]})"));
  EXPECT_EQ(3U, comparison.only_before);
  EXPECT_EQ(1U, comparison.only_after);
}

TEST(EvalCompare, RefusesWhatIsNoRun) {
  const std::string run = as_json(run_on(kDrafts), Errors::kCounted);
  for (const char* const text : {"", "[]", "{}", R"({"schema":"postlint-eval/1"})"}) {
    EXPECT_FALSE(compare(text, run).ok()) << text;
  }
}

}  // namespace
}  // namespace postlint::eval
