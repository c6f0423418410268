#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

constexpr const char* kVerdict =
    "Do not post yet: 1 to fix, 1 to consider. "
    "Checked 1 post with 1 rule of 1 pack; nothing skipped.\n";

TEST(TextReport, ShowsTheLineTheAdviceAndTheReason) {
  EXPECT_EQ(render(typical_run(), {.matches = Matches::kShown}),
            std::string(R"(draft.txt:2:5: error: “Mrs Vega” names a patient.
  2 | Saw Mrs Vega again,
    |     ^^^^^^^^
  instead  a patient
           someone I looked after
  why      A name identifies.
  source   45 CFR 164.514(b)(2)(i)(A) <https://example.com/law>
  rule     ward/name, HIPAA letter A (names), high confidence

draft.txt:3:8: warning: “drug seeker” blames; write “patient in pain”.
  3 | a real drug seeker.
    |        ^^^^^^^^^^^
  instead  “patient in pain”
  why      Words shape care.
  rule     ward/word, medium confidence

)") + kVerdict);
}

TEST(TextReport, SaysHowAMaskedPlaceWasRead) {
  auto run = typical_run();
  const std::string plain = render(run, {});
  EXPECT_EQ(plain.find("read as"), std::string::npos);
  run.drafts[0].report.findings[0].view = "squeeze";
  EXPECT_NE(render(run, {}).find("  read as  a word that is masked, stretched or taken apart\n"),
            std::string::npos);
}

TEST(TextReport, HidesEveryWordOfTheDraftWhenMasked) {
  EXPECT_EQ(render(typical_run(), {}),
            std::string(R"(draft.txt:2:5: error: “(hidden)” names a patient.
  instead  a patient
           someone I looked after
  why      A name identifies.
  source   45 CFR 164.514(b)(2)(i)(A) <https://example.com/law>
  rule     ward/name, HIPAA letter A (names), high confidence

draft.txt:3:8: warning: “(hidden)” blames; write “patient in pain”.
  instead  “patient in pain”
  why      Words shape care.
  rule     ward/word, medium confidence

The draft's own words are hidden because the output is not a terminal; --show-matches shows them.
)") + kVerdict);
}

TEST(TextReport, GivesTheEvidenceWhenAsked) {
  const std::string text = render(weighed_run(), {.reasons = Reasons::kGiven});
  EXPECT_TRUE(text.starts_with(R"(draft.txt:2:1: warning: “(hidden)” names a patient.
  instead  a patient
           someone I looked after
  why      A name identifies.
  source   45 CFR 164.514(b)(2)(i)(A) <https://example.com/law>
  evidence +4 a patient beside it
           -1 begins its sentence
           sum 3: error from 6, warning from 3
  rule     ward/weighed-name, HIPAA letter A (names), low confidence

draft.txt:3:8: warning: “(hidden)” blames; write “other words”.
  why      Words shape care.
  evidence at 1:6, 2:6
  rule     ward/word, medium confidence
)")) << text;
}

TEST(TextReport, SaysWhatAnEstimateCounts) {
  const std::string text = render(estimated_run(), {});
  for (const char* const part :
       {"Together these fit about 5 people; without the job about 65,000 people.",
        "counted  the job: 1 in 14,000 (labour office)",
        "         no place is counted: about 65,000 people (our county)"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST(TextReport, LeavesTheEvidenceOutUnlessAsked) {
  EXPECT_EQ(render(weighed_run(), {}).find("evidence"), std::string::npos);
}

TEST(TextReport, HidesEveryWordOfTheDraftInTheEvidence) {
  const std::string text = render(weighed_run(), {.reasons = Reasons::kGiven});
  for (const char* const word : {"day", "again", "Vega", "seeker"}) {
    EXPECT_EQ(text.find(word), std::string::npos) << word;
  }
}

TEST(TextReport, GivesNoEvidenceWhereThereIsNone) {
  const std::string text = render(typical_run(), {.reasons = Reasons::kGiven});
  EXPECT_EQ(text, render(typical_run(), {}));
}

TEST(TextReport, GivesAFewOfManyPlacesOfEvidence) {
  postlint::Run run = weighed_run();
  run.drafts[0].report.findings[1].evidence.assign(500, {5, 8});
  const std::string text = render(run, {.reasons = Reasons::kGiven});
  EXPECT_NE(text.find("at 1:6, 1:6, "), std::string::npos);
  EXPECT_NE(text.find(" and 490 more\n"), std::string::npos) << text;
}

TEST(TextReport, TellsLevelsOfOneSeverityApart) {
  RuleInfo rule = weighed_rule();
  rule.levels.push_back({1, Severity::kWarning, Confidence::kMedium});
  postlint::Run run = run_of({draft_of("a.txt", "x")});
  run.drafts[0].report.findings = {finding_at(rule, "x", "x")};
  EXPECT_NE(render(run, {.reasons = Reasons::kGiven})
                .find("sum 0: error from 6, warning of low confidence from 3, warning of medium\n"
                      "           confidence from 1\n"),
            std::string::npos);
}

TEST(TextReport, GivesTheReasonOfARuleOncePerRun) {
  postlint::Run run = typical_run();
  run.drafts.push_back(run.drafts.front());
  const std::string text = render(run, {});
  EXPECT_EQ(text.find("A name identifies."), text.rfind("A name identifies."));
  EXPECT_NE(text.find("45 CFR"), std::string::npos);
  EXPECT_EQ(text.find("45 CFR"), text.rfind("45 CFR"));
  EXPECT_NE(text.find("a patient\n"), text.rfind("a patient\n"));
}

TEST(TextReport, HoldsEscapeSequencesOnlyWithColour) {
  EXPECT_EQ(render(typical_run(), {.matches = Matches::kShown}).find('\x1b'), std::string::npos);
  const std::string coloured = render(typical_run(), {.colour = Colour::kOn});
  EXPECT_NE(coloured.find("\x1b[1;31merror\x1b[0m"), std::string::npos);
  EXPECT_NE(coloured.find("\x1b[1;33mwarning\x1b[0m"), std::string::npos);
}

TEST(TextReport, NeutralizesAFileNameThatIsATerminalCommand) {
  postlint::Run run = typical_run();
  run.drafts[0].name = "a\x1b[2J.txt";
  EXPECT_TRUE(render(run, {}).starts_with("a<U+001B>[2J.txt:2:5: error"));
}

TEST(TextReport, NamesThePostOfAThread) {
  postlint::Run run = typical_run();
  run.drafts[0].report.checked.posts = 3;
  run.drafts[0].report.findings[1].post = 2;
  EXPECT_NE(render(run, {}).find("\n  post     3 of 3\n"), std::string::npos);
}

TEST(TextReport, PutsAFindingWithoutAPlaceAtTheDraft) {
  postlint::Run run = run_of({draft_of("a.txt", "x")});
  run.drafts[0].report.findings = {finding_at(name_rule(), "x", "")};
  EXPECT_TRUE(render(run, {.matches = Matches::kShown}).starts_with("a.txt: error: "));
}

TEST(TextReport, ListsAllowedFindingsAndHidesReasonsWrittenInTheDraft) {
  postlint::Run run = run_of({draft_of("a.txt", "Mrs Vega")});
  const Finding finding = finding_at(name_rule(), "Mrs Vega", "Mrs Vega");
  run.drafts[0].report.suppressed = {{finding, "Mrs Vega agreed"}, {finding, "form 12"}};
  run.allowed = {{"ward/name", "form 12"}};
  const std::string masked = render(run, {});
  EXPECT_NE(masked.find("a.txt:1:1: allowed ward/name: for a reason given in the draft\n"),
            std::string::npos);
  EXPECT_NE(masked.find("a.txt:1:1: allowed ward/name: form 12\n"), std::string::npos);
  EXPECT_EQ(masked.find("Vega"), std::string::npos);
  EXPECT_NE(render(run, {.matches = Matches::kShown}).find("Mrs Vega agreed"), std::string::npos);
}

TEST(TextReport, ReportsWhatWasNotChecked) {
  postlint::Run run = run_of({draft_of("a.txt", "some text")});
  run.drafts[0].report.incidents = {{"the pattern set ran out of memory", {5, 9}}};
  EXPECT_EQ(render(run, {}),
            "a.txt:1:6: not checked: the pattern set ran out of memory\n\n"
            "Not fully checked: 1 part of a draft left out. "
            "Checked 1 post with 1 rule of 1 pack; nothing skipped.\n");
}

TEST(TextReport, IsOnlyTheVerdictForADraftWithoutFindings) {
  EXPECT_EQ(render(run_of({draft_of("a.txt", "x")}), {}),
            "Nothing found by these rules. "
            "Checked 1 post with 1 rule of 1 pack; nothing skipped.\n");
}

TEST(TextReport, CanLeaveTheVerdictOut) {
  EXPECT_EQ(render(run_of({draft_of("a.txt", "x")}), {.closing = Closing::kNone}), "");
}

TEST(TextReport, WrapsLongReasons) {
  RuleInfo rule = name_rule();
  rule.why =
      "A name is the plainest identifier there is and everybody who knows the patient, the "
      "family or the ward will read the rest of the post with that person in mind.";
  postlint::Run run = run_of({draft_of("a.txt", "x")});
  run.drafts[0].report.findings = {finding_at(rule, "x", "x")};
  const std::string text = render(run, {});
  EXPECT_NE(text.find("knows the\n           patient, the family"), std::string::npos) << text;
}

TEST(OneLineReport, HasOneLineForEachFindingAndNoWordOfTheDraft) {
  EXPECT_EQ(render(typical_run(), {.format = OutputFormat::kOneLine}),
            "draft.txt:2:5: error ward/name “(hidden)” names a patient.\n"
            "draft.txt:3:8: warning ward/word “(hidden)” blames; write “patient in pain”.\n");
}

TEST(OneLineReport, ShowsTheMatchOnOneLineWhenAsked) {
  postlint::Run run = run_of({draft_of("a.txt", "Mrs\nVega")});
  run.drafts[0].report.findings = {finding_at(name_rule(), "Mrs\nVega", "Mrs\nVega")};
  EXPECT_EQ(render(run, {.format = OutputFormat::kOneLine, .matches = Matches::kShown}),
            "a.txt:1:1: error ward/name “Mrs<U+000A>Vega” names a patient.\n");
}

TEST(OneLineReport, IsEmptyWithoutFindings) {
  EXPECT_EQ(render(run_of({draft_of("a.txt", "x")}), {.format = OutputFormat::kOneLine}), "");
}

TEST(OutputFormat, IsKnownByName) {
  EXPECT_EQ(output_format("sarif"), OutputFormat::kSarif);
  EXPECT_EQ(output_format("SARIF"), std::nullopt);
  EXPECT_EQ(output_format_names().size(), 12U);
}

}  // namespace
}  // namespace postlint::report::testing
