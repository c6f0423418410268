#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

constexpr const char* kChecked = "Checked 1 post with 1 rule of 1 pack; nothing skipped.";

CheckedDraft draft_with(std::size_t errors, std::size_t warnings, std::size_t notes) {
  CheckedDraft draft = draft_of("a.txt", "x");
  const auto add = [&draft](std::size_t count, Severity severity) {
    for (std::size_t i = 0; i < count; ++i) {
      draft.report.findings.push_back(finding_at(word_rule(), "x", "x"));
      draft.report.findings.back().severity = severity;
    }
  };
  add(errors, Severity::kError);
  add(warnings, Severity::kWarning);
  add(notes, Severity::kNote);
  return draft;
}

std::string verdict_on(std::size_t errors, std::size_t warnings, std::size_t notes) {
  return verdict(run_of({draft_with(errors, warnings, notes)}));
}

TEST(Verdict, HoldsBackAPostWithErrors) {
  EXPECT_EQ(verdict_on(2, 2, 1),
            std::string("Do not post yet: 2 to fix, 2 to consider, 1 note. ") + kChecked);
}

TEST(Verdict, AsksForThoughtWhenThereAreOnlyWarnings) {
  EXPECT_EQ(verdict_on(0, 2, 0), std::string("Think before you post: 2 to consider. ") + kChecked);
}

TEST(Verdict, MentionsNotes) {
  EXPECT_EQ(verdict_on(0, 0, 1),
            std::string("Nothing to fix; read 1 note before you post. ") + kChecked);
  EXPECT_EQ(verdict_on(0, 0, 2),
            std::string("Nothing to fix; read 2 notes before you post. ") + kChecked);
}

TEST(Verdict, SaysNoMoreThanThatTheseRulesFoundNothing) {
  EXPECT_EQ(verdict_on(0, 0, 0), std::string("Nothing found by these rules. ") + kChecked);
}

TEST(Verdict, CountsDraftsPostsAndSkippedFiles) {
  postlint::Run run = run_of({draft_of("a", "x"), draft_of("b", "x"), draft_of("c", "x")});
  run.drafts[0].report.checked.posts = 5;
  run.skipped = {{"p.png", "a picture"}, {"q.png", "a picture"}};
  EXPECT_EQ(verdict(run),
            "Nothing found by these rules. "
            "Checked 3 drafts (7 posts) with 1 rule of 1 pack; 2 files skipped.");
}

TEST(Verdict, CountsAllowedFindings) {
  postlint::Run run = run_of({draft_of("a", "x")});
  run.drafts[0].report.suppressed.push_back({finding_at(word_rule(), "x", "x"), "form 12"});
  EXPECT_EQ(verdict(run),
            "Nothing found by these rules. "
            "Checked 1 post with 1 rule of 1 pack; 1 finding allowed, nothing skipped.");
}

TEST(Verdict, IsNeverCleanWhenAFileFailed) {
  postlint::Run run = run_of({draft_of("a", "x")});
  run.failed = {{"b", "no such file"}};
  EXPECT_EQ(verdict(run),
            std::string("Not fully checked: 1 file could not be checked. ") + kChecked);
}

TEST(Verdict, IsNeverCleanWhenAPartWasLeftOut) {
  postlint::Run run = run_of({draft_with(1, 0, 0)});
  run.drafts[0].report.incidents.push_back({"out of memory", {0, 1}});
  EXPECT_EQ(verdict(run), std::string("Not fully checked: 1 part of a draft left out; in the rest "
                                      "1 to fix. ") +
                              kChecked);
}

TEST(Verdict, SaysThatNothingWasChecked) {
  postlint::Run run = run_of({});
  EXPECT_EQ(verdict(run),
            "Not checked: there was no text to check. Checked nothing; nothing skipped.");
  run.failed = {{"b", "no such file"}};
  EXPECT_EQ(verdict(run),
            "Not checked: 1 file could not be checked. Checked nothing; nothing skipped.");
}

}  // namespace
}  // namespace postlint::report::testing
