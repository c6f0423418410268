#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

std::string junit(const Run& run) {
  return render(run, {.format = OutputFormat::kJunit});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(JunitReport, CountsFindingsAsFailures) {
  const std::string xml = junit(typical_run());
  EXPECT_TRUE(has(xml, "<testsuites name=\"postlint\" tests=\"2\" failures=\"2\" errors=\"0\">"));
  EXPECT_TRUE(has(xml,
                  "<testsuite name=\"draft.txt\" tests=\"2\" failures=\"2\" errors=\"0\" "
                  "skipped=\"0\">"));
  EXPECT_TRUE(has(xml,
                  "<testcase classname=\"draft.txt\" name=\"2:5 ward/name\">\n"
                  "      <failure type=\"error\" message=\"“(hidden)” names a patient.\">"));
  EXPECT_TRUE(has(xml, "why: A name identifies.\n"));
}

TEST(JunitReport, CountsWhatWasNotCheckedAsAnError) {
  postlint::Run run = run_of({});
  EXPECT_TRUE(has(junit(run), "tests=\"1\" failures=\"0\" errors=\"1\""));
  run.failed = {{"gone.txt", "no such file"}};
  EXPECT_TRUE(has(junit(run),
                  "<testsuite name=\"gone.txt\" tests=\"1\" failures=\"0\" "
                  "errors=\"1\" skipped=\"0\">"));
  EXPECT_TRUE(has(junit(run), "<error type=\"not checked\" message=\"no such file\">"));
}

TEST(JunitReport, PassesACleanDraftAndANote) {
  RuleInfo rule = word_rule();
  rule.severity = Severity::kNote;
  postlint::Run run = run_of({draft_of("a.txt", "fine"), draft_of("b.txt", "drug seeker")});
  run.drafts[1].report.findings = {finding_at(rule, "drug seeker", "drug seeker")};
  const std::string xml = junit(run);
  EXPECT_TRUE(has(xml, "tests=\"2\" failures=\"0\" errors=\"0\">"));
  EXPECT_TRUE(has(xml, "name=\"nothing found by these rules\""));
  EXPECT_TRUE(has(xml, "<system-out>“(hidden)” blames;"));
}

TEST(JunitReport, SkipsWhatWasAllowedOrPassedOver) {
  postlint::Run run = typical_run();
  const Finding finding = run.drafts[0].report.findings[0];
  run.drafts[0].report.findings.clear();
  run.drafts[0].report.suppressed = {{finding, "Mrs Vega agreed"}, {finding, "form 12"}};
  run.allowed = {{"ward/name", "form 12"}};
  run.skipped = {{"c.png", "a picture"}};
  const std::string xml = junit(run);
  EXPECT_TRUE(has(xml, "<skipped message=\"allowed in the draft\"/>"));
  EXPECT_TRUE(has(xml, "<skipped message=\"allowed: form 12\"/>"));
  EXPECT_TRUE(has(xml, "<skipped message=\"skipped: a picture\"/>"));
}

TEST(JunitReport, StatesTheUnitOfColumns) {
  EXPECT_TRUE(
      has(junit(typical_run()), "<property name=\"columns\" value=\"code points, from 1\"/>"));
}

}  // namespace
}  // namespace postlint::report::testing
