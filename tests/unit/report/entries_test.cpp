#include "report/entries.h"

#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

TEST(Entries, NameEveryFileSoThatNoListIsEmpty) {
  postlint::Run run = typical_run();
  run.drafts.push_back(draft_of("clean.txt", "fine"));
  run.failed = {{"gone.txt", "no such file"}};
  run.skipped = {{"c.png", "a picture"}};
  std::vector<std::pair<std::string_view, Outcome>> seen;
  const std::vector<Entry> entries = entries_of(run, Matches::kMasked);
  seen.reserve(entries.size());
  for (const Entry& entry : entries) seen.emplace_back(entry.file, entry.outcome);
  EXPECT_EQ(seen, (decltype(seen){{"draft.txt", Outcome::kFound},
                                  {"draft.txt", Outcome::kFound},
                                  {"clean.txt", Outcome::kClean},
                                  {"gone.txt", Outcome::kNotChecked},
                                  {"c.png", Outcome::kSkipped}}));
  EXPECT_EQ(by_file(entries).size(), 4U);
}

TEST(Entries, OfARunThatLookedAtNothingSayThat) {
  postlint::Run run = run_of({});
  run.skipped = {{"c.png", "a picture"}};
  const std::vector<Entry> entries = entries_of(run, Matches::kMasked);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[1].outcome, Outcome::kNotChecked);
  EXPECT_EQ(full_message(entries[1]), "not checked: there was no text to check");
  EXPECT_EQ(file_or_run(entries[1]), "postlint");
}

TEST(Entries, NeverCallADraftCleanThatWasCheckedInPart) {
  postlint::Run run = run_of({draft_of("a.txt", "Long day")});
  run.drafts[0].report.incidents = {{"out of memory", {5, 8}}};
  const std::vector<Entry> entries = entries_of(run, Matches::kMasked);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].outcome, Outcome::kNotChecked);
  EXPECT_EQ(entries[0].rule, kNotCheckedRule);
  EXPECT_EQ(entries[0].severity, Severity::kError);
  EXPECT_EQ(entries[0].begin.at.column, 6U);
}

TEST(Entries, CountColumnsInCodePointsAndInBytes) {
  postlint::Run run = run_of({draft_of("a.txt", "x\r\n😀 Mrs Vega")});
  run.drafts[0].report.findings = {finding_at(name_rule(), run.drafts[0].text, "Mrs Vega")};
  const Entry entry = entries_of(run, Matches::kMasked).at(0);
  EXPECT_EQ(entry.begin.at.line, 2U);
  EXPECT_EQ(entry.begin.at.column, 3U);
  EXPECT_EQ(entry.begin.byte_column, 6U);
  EXPECT_EQ(entry.end.byte_column, 14U);
}

TEST(Entries, HideAReasonThatStandsInTheDraft) {
  postlint::Run run = typical_run();
  const Finding finding = finding_at(name_rule(), run.drafts[0].text, "Mrs Vega");
  run.drafts[0].report.suppressed = {{finding, "Mrs Vega agreed"}, {finding, "form 12"}};
  run.allowed = {{"ward/name", "form 12"}};
  EXPECT_EQ(entries_of(run, Matches::kMasked)[2].reason, "");
  EXPECT_EQ(entries_of(run, Matches::kMasked)[3].reason, "form 12");
  EXPECT_EQ(entries_of(run, Matches::kShown)[2].reason, "Mrs Vega agreed");
}

TEST(Entries, JoinSuggestionsAsSentencesOrAsItems) {
  postlint::Run run = typical_run();
  EXPECT_EQ(instead_of(entries_of(run, Matches::kMasked)[0]), "a patient; someone I looked after");
  RuleInfo rule = name_rule();
  rule.suggest = {"Leave it out.", "Say less."};
  run.drafts[0].report.findings = {finding_at(rule, run.drafts[0].text, "Mrs Vega")};
  EXPECT_EQ(full_message(entries_of(run, Matches::kMasked)[0]),
            "“(hidden)” names a patient. Instead: Leave it out. Say less.");
}

}  // namespace
}  // namespace postlint::report::testing
