#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

// The record after the header, of a run with one finding of a rule with this message.
std::string record_with(std::string name, std::string message) {
  RuleInfo rule = name_rule();
  rule.message = std::move(message);
  postlint::Run run = run_of({draft_of(std::move(name), "Mrs Vega")});
  run.drafts[0].report.findings = {finding_at(rule, "Mrs Vega", "Mrs Vega")};
  const std::string csv = render(run, {.format = OutputFormat::kCsv});
  return csv.substr(csv.find("\r\n") + 2);
}

TEST(CsvReport, IsOneRecordForEachFinding) {
  EXPECT_EQ(record_with("a.txt", "M"),
            "\"a.txt\",found,1,1,1,9,error,high,\"ward/name\",\"phi\",\"A\",1,\"M\","
            "\"a patient; someone I looked after\",\"A name identifies.\",\"\"\r\n");
}

TEST(CsvReport, DoublesQuotesAndKeepsOneLineARecord) {
  const std::string record = record_with("a\r\n.txt", "say \"x\"");
  EXPECT_TRUE(record.starts_with("\"a<U+000D><U+000A>.txt\",")) << record;
  EXPECT_NE(record.find(",\"say \"\"x\"\"\","), std::string::npos) << record;
}

TEST(CsvReport, StartsNoFormula) {
  for (const char* const sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "\t=", "\"="}) {
    const std::string name = std::string(sign) + "cmd()|x";
    EXPECT_TRUE(record_with(name, "M").starts_with("\"'")) << sign;
    EXPECT_NE(record_with("a.txt", name).find(",1,\"'"), std::string::npos) << sign;
  }
  EXPECT_TRUE(record_with("1-a.txt", "M").starts_with("\"1-a.txt\""));
}

TEST(CsvReport, HasARecordForEveryFile) {
  postlint::Run run = run_of({draft_of("clean.txt", "fine")});
  run.failed = {{"gone.txt", "no such file"}};
  run.skipped = {{"c.png", "a picture"}};
  const std::string csv = render(run, {.format = OutputFormat::kCsv});
  EXPECT_NE(csv.find("\"clean.txt\",nothing-found,"), std::string::npos);
  EXPECT_NE(csv.find("\"gone.txt\",not-checked,,,,,error,,\"postlint/not-checked\","),
            std::string::npos);
  EXPECT_NE(csv.find("\"c.png\",skipped,"), std::string::npos);
}

}  // namespace
}  // namespace postlint::report::testing
