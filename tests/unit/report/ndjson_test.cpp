#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

using nlohmann::json;

std::vector<json> lines_of(const Run& run, Matches matches = Matches::kMasked) {
  std::istringstream text(render(run, {.format = OutputFormat::kNdjson, .matches = matches}));
  std::vector<json> out;
  for (std::string line; std::getline(text, line);) out.push_back(json::parse(line));
  return out;
}

TEST(NdjsonReport, IsOneLineForEachFileAndASummaryLast) {
  postlint::Run run = typical_run();
  run.drafts.push_back(draft_of("clean.txt", "fine"));
  run.failed = {{"gone.txt", "no such file"}};
  run.skipped = {{"c.png", "a picture"}};
  const std::vector<json> lines = lines_of(run);
  ASSERT_EQ(lines.size(), 5U);
  for (const json& line : lines) EXPECT_EQ(line["schema"], "postlint-report-line/1");
  EXPECT_EQ(lines[0]["draft"]["name"], "draft.txt");
  EXPECT_EQ(lines[1]["draft"]["findings"], json::array());
  EXPECT_EQ(lines[2]["failed"], json({{"name", "gone.txt"}, {"reason", "no such file"}}));
  EXPECT_EQ(lines[3]["skipped"]["name"], "c.png");
  EXPECT_EQ(lines[4]["summary"]["complete"], false);
  EXPECT_EQ(lines[4]["verdict"], verdict(run));
}

TEST(NdjsonReport, HoldsTheDraftsOfTheJsonReport) {
  const postlint::Run run = typical_run();
  const json whole = json::parse(render(run, {.format = OutputFormat::kJson}));
  const std::vector<json> lines = lines_of(run);
  EXPECT_EQ(lines[0]["draft"], whole["drafts"][0]);
  EXPECT_EQ(lines[0]["rules"], whole["rules"]);
}

TEST(NdjsonReport, GivesWithADraftOnlyTheRulesItsFindingsName) {
  postlint::Run run = typical_run();
  run.drafts.push_back(draft_of("clean.txt", "fine"));
  EXPECT_EQ(lines_of(run)[0]["rules"].size(), 2U);
  EXPECT_EQ(lines_of(run)[1]["rules"], json::object());
}

}  // namespace
}  // namespace postlint::report::testing
