// The formats of code hosts that are lists: GitHub, GitLab, reviewdog, Checkstyle.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/fingerprint.h"
#include "run_builder.h"

namespace postlint::report::testing {
namespace {

using nlohmann::json;

std::string written(const Run& run, OutputFormat format, Matches matches = Matches::kMasked) {
  return render(run, {.format = format, .matches = matches});
}

Run failed_run() {
  postlint::Run run = run_of({draft_of("a.txt", "Long day")});
  run.drafts[0].report.incidents = {{"out of memory", {5, 8}}};
  run.failed = {{"gone.txt", "no such file"}};
  return run;
}

TEST(GithubReport, IsOneCommandForEachFinding) {
  EXPECT_EQ(written(typical_run(), OutputFormat::kGithub),
            "::error file=draft.txt,line=2,endLine=2,col=5,endColumn=13,title=ward/name::"
            "“(hidden)” names a patient. Instead: a patient; someone I looked after\n"
            "::warning file=draft.txt,line=3,endLine=3,col=8,endColumn=19,title=ward/word::"
            "“(hidden)” blames; write “patient in pain”. Instead: “patient in pain”\n");
}

TEST(GithubReport, LeavesColumnsOutOfAPlaceOfSeveralLines) {
  postlint::Run run = run_of({draft_of("a.txt", "Mrs\nVega")});
  run.drafts[0].report.findings = {finding_at(name_rule(), "Mrs\nVega", "Mrs\nVega")};
  EXPECT_TRUE(written(run, OutputFormat::kGithub)
                  .starts_with("::error file=a.txt,line=1,endLine=2,title=ward/name::"));
}

TEST(GithubReport, EscapesNamesAndMessages) {
  postlint::Run run = run_of({draft_of("a,b:50%\n::error::x.txt", "x")});
  RuleInfo rule = name_rule();
  rule.message = "100%: a,\r\nb";
  rule.suggest.clear();
  run.drafts[0].report.findings = {finding_at(rule, "x", "")};
  EXPECT_EQ(written(run, OutputFormat::kGithub),
            "::error file=a%2Cb%3A50%25<U+000A>%3A%3Aerror%3A%3Ax.txt,title=ward/name::"
            "100%25: a,<U+000D><U+000A>b\n");
}

TEST(GithubReport, CallsWhatWasNotCheckedAnError) {
  EXPECT_EQ(written(failed_run(), OutputFormat::kGithub),
            "::error file=a.txt,line=1,endLine=1,col=6,endColumn=9,title=postlint/not-checked::"
            "not checked: out of memory\n"
            "::error file=gone.txt,title=postlint/not-checked::not checked: no such file\n");
  EXPECT_EQ(written(run_of({}), OutputFormat::kGithub),
            "::error title=postlint/not-checked::not checked: there was no text to check\n");
}

TEST(GitlabReport, GivesPathLineAndFingerprint) {
  const json issues = json::parse(written(typical_run(), OutputFormat::kGitlab));
  ASSERT_EQ(issues.size(), 2U);
  EXPECT_EQ(issues[0]["check_name"], "ward/name");
  EXPECT_EQ(issues[0]["severity"], "critical");
  EXPECT_EQ(issues[1]["severity"], "major");
  EXPECT_EQ(issues[1]["location"],
            json({{"path", "draft.txt"}, {"lines", {{"begin", 3}, {"end", 3}}}}));
  EXPECT_EQ(issues[0]["fingerprint"].get<std::string>().size(), 16U);
}

TEST(GitlabReport, KeepsDescriptionsOnOneLine) {
  postlint::Run run = run_of({draft_of("a.txt", "Mrs\nVega")});
  run.drafts[0].report.findings = {finding_at(name_rule(), "Mrs\nVega", "Mrs\nVega")};
  const json issues = json::parse(written(run, OutputFormat::kGitlab, Matches::kShown));
  EXPECT_EQ(issues[0]["description"].get<std::string>().find('\n'), std::string::npos);
}

TEST(GitlabReport, NamesFilesAsTheRepositoryDoes) {
  postlint::Run run = typical_run();
  run.drafts[0].name = "./posts/draft.txt";
  const json issues = json::parse(written(run, OutputFormat::kGitlab));
  EXPECT_EQ(issues[0]["location"]["path"], "posts/draft.txt");
}

TEST(Fingerprints, DoNotChangeWithTheTextOrTheLine) {
  postlint::Run run = typical_run();
  const json before = json::parse(written(run, OutputFormat::kGitlab));
  CheckedDraft moved = draft_of("draft.txt", "A line above.\n\nNow Mr Okonkwo, a real drug seeker");
  moved.report.findings = {finding_at(name_rule(), moved.text, "Mr Okonkwo"),
                           finding_at(word_rule(), moved.text, "drug seeker")};
  const json after = json::parse(written(run_of({moved}), OutputFormat::kGitlab));
  EXPECT_EQ(before[0]["fingerprint"], after[0]["fingerprint"]);
  EXPECT_EQ(before[1]["fingerprint"], after[1]["fingerprint"]);
}

TEST(Fingerprints, TellFilesRulesAndRepetitionsApart) {
  Fingerprints fingerprints;
  const std::set<std::string> all = {
      fingerprints.next("a.txt", "ward/name"), fingerprints.next("a.txt", "ward/name"),
      fingerprints.next("b.txt", "ward/name"), fingerprints.next("a.txt", "ward/word")};
  EXPECT_EQ(all.size(), 4U);
}

TEST(RdjsonReport, CountsColumnsInBytes) {
  postlint::Run run = run_of({draft_of("a.txt", "😀 real drug seeker")});
  run.drafts[0].report.findings = {finding_at(word_rule(), run.drafts[0].text, "drug seeker")};
  run.drafts[0].report.findings[0].replacement = "patient in pain";
  const json diagnostic = json::parse(written(run, OutputFormat::kRdjson))["diagnostics"][0];
  const json range = {{"start", {{"line", 1}, {"column", 11}}},
                      {"end", {{"line", 1}, {"column", 22}}}};
  EXPECT_EQ(diagnostic["location"], json({{"path", "a.txt"}, {"range", range}}));
  EXPECT_EQ(diagnostic["suggestions"],
            json::array({{{"range", range}, {"text", "patient in pain"}}}));
  EXPECT_EQ(diagnostic["severity"], "WARNING");
}

TEST(RdjsonReport, LinksTheRuleToItsSource) {
  const json log = json::parse(written(typical_run(), OutputFormat::kRdjson));
  EXPECT_EQ(log["source"]["name"], "postlint");
  EXPECT_EQ(log["diagnostics"][0]["code"],
            json({{"value", "ward/name"}, {"url", "https://example.com/law"}}));
  EXPECT_EQ(log["diagnostics"][1]["code"], json({{"value", "ward/word"}}));
}

TEST(RdjsonReport, HasADiagnosticForWhatWasNotChecked) {
  const json log = json::parse(written(failed_run(), OutputFormat::kRdjson));
  ASSERT_EQ(log["diagnostics"].size(), 2U);
  EXPECT_EQ(log["diagnostics"][1]["message"], "not checked: no such file");
  EXPECT_EQ(log["diagnostics"][1]["location"], json({{"path", "gone.txt"}}));
}

TEST(CheckstyleReport, HasAFileElementForEachDraft) {
  postlint::Run run = typical_run();
  run.drafts.push_back(draft_of("clean.txt", "fine"));
  const std::string xml = written(run, OutputFormat::kCheckstyle);
  EXPECT_NE(xml.find("  <file name=\"draft.txt\">\n"
                     "    <error line=\"2\" column=\"5\" severity=\"error\" message=\"“(hidden)” "
                     "names a patient. Instead: a patient; someone I looked after\" "
                     "source=\"ward/name\"/>\n"),
            std::string::npos)
      << xml;
  EXPECT_NE(xml.find("  <file name=\"clean.txt\">\n  </file>\n"), std::string::npos);
}

TEST(CheckstyleReport, StatesTheUnitOfColumns) {
  EXPECT_NE(written(typical_run(), OutputFormat::kCheckstyle).find("Columns count code points"),
            std::string::npos);
}

TEST(CheckstyleReport, PutsWhatHasNoPlaceInLineOne) {
  EXPECT_NE(written(failed_run(), OutputFormat::kCheckstyle)
                .find("<file name=\"gone.txt\">\n    <error line=\"1\" severity=\"error\" "
                      "message=\"not checked: no such file\" source=\"postlint/not-checked\"/>"),
            std::string::npos);
}

}  // namespace
}  // namespace postlint::report::testing
