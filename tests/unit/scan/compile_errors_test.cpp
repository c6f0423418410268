// Problems that only compiling a pack can find, as an author sees them:
// tests/golden/compile_errors/ holds the packs and beside each the exact text in `.out`.
// UPDATE_GOLDEN=1 rewrites the texts: read the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "postlint/ruleset.h"
#include "rules/problem_codes.h"

namespace postlint::scan {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = fs::path(POSTLINT_SOURCE_DIR) / "tests/golden/compile_errors";

std::vector<std::string> case_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(kGolden)) {
    if (entry.path().extension() == ".json") names.push_back(entry.path().stem());
  }
  std::ranges::sort(names);
  return names;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The problems as text; the folder is cut off, so that the text is the same everywhere.
std::string problems_of(const std::string& name) {
  PackSelection selection;
  selection.use_builtin = false;
  selection.pack_files = {(kGolden / (name + ".json")).string()};
  const auto ruleset = Ruleset::load(selection);
  if (ruleset) return "";
  std::string text;
  for (PackProblem problem : ruleset.error()) {
    problem.file = fs::path(problem.file).filename();
    text += to_text(problem);
  }
  return text;
}

class CompileErrors : public testing::TestWithParam<std::string> {};

TEST_P(CompileErrors, ReadAsInTheGoldenFile) {
  const fs::path golden = kGolden / (GetParam() + ".out");
  const std::string text = problems_of(GetParam());
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << text;
  EXPECT_EQ(read(golden), text);
  EXPECT_NE(text.find("error[" + GetParam().substr(0, 4) + "]"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(All, CompileErrors, testing::ValuesIn(case_names()), [](const auto& test) {
  std::string name = test.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST(CompileErrorsTable, HasAGoldenFileForEveryCodeOfTheCompiler) {
  std::set<std::string> seen;
  for (const std::string& name : case_names()) seen.insert(name.substr(0, 4));
  for (const rules::CodeInfo& info : rules::kCodes) {
    if (info.stage == rules::Stage::kCompile) {
      EXPECT_TRUE(seen.contains(std::string(info.id))) << info.id;
    }
  }
}

}  // namespace
}  // namespace postlint::scan
