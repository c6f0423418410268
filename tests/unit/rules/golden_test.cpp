// Every kind of pack problem, as an author sees it. tests/golden/pack_errors/ holds the packs
// (`P010-unknown-key.json`, or a directory) and beside each the exact text in `.out`.
// UPDATE_GOLDEN=1 rewrites the texts: read the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/json_tree.h"
#include "rules/loader.h"
#include "rules/problem_codes.h"

namespace postlint::rules {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = fs::path(POSTLINT_SOURCE_DIR) / "tests/golden/pack_errors";

// A pack that is only white space, one byte larger than the limit: too large for a repository.
PackSource too_large_pack() {
  return {"too-large.json", {}, [](std::string_view) -> Result<std::string> {
            return std::string(kLargestFile + 1, ' ');
          }};
}

std::set<std::string> case_names() {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(kGolden)) names.insert(entry.path().stem());
  return names;
}

std::vector<PackSource> sources_of(const std::string& name, ProblemSink& sink) {
  if (name == "P004-too-large") return {too_large_pack()};
  if (!fs::is_directory(name)) return {pack_on_disk(name + ".json")};
  if (fs::exists(fs::path(name) / "pack.json")) return {pack_on_disk(name)};
  return packs_in_directory(name, sink);
}

std::string load(const std::string& name) {
  ProblemSink sink;
  const std::vector<PackSource> sources = sources_of(name, sink);
  load_packs(sources, sink);
  std::string text;
  for (const PackProblem& problem : sink.take()) {
    text += (text.empty() ? "" : "\n") + to_text(problem);
  }
  return text;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class PackErrors : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override { fs::current_path(kGolden); }
  void TearDown() override { fs::current_path(before_); }

 private:
  fs::path before_ = fs::current_path();
};

TEST_P(PackErrors, ReadAsInTheGoldenFile) {
  const std::string text = load(GetParam());
  const fs::path golden = kGolden / (GetParam() + ".out");
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(golden, std::ios::binary) << text;
  EXPECT_EQ(text, read(golden));
}

TEST_P(PackErrors, HaveTheCodeTheFileIsNamedAfter) {
  const std::string code = GetParam().substr(0, GetParam().find('-'));
  if (code == "layout") GTEST_SKIP() << "about the form of the text";
  const std::string text = load(GetParam());
  std::size_t count = 0;
  for (std::size_t at = text.find("error["); at != std::string::npos;
       at = text.find("error[", at + 1)) {
    EXPECT_EQ(text.substr(at + 6, 4), code);
    ++count;
  }
  EXPECT_GT(count, 0U);
}

std::string parameter_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, PackErrors, testing::ValuesIn(case_names()), parameter_name);

TEST(PackErrorCodes, EachOfTheLoaderHasAGoldenFile) {
  std::set<std::string> seen;
  for (const std::string& name : case_names()) seen.insert(name.substr(0, name.find('-')));
  for (const CodeInfo& info : kCodes) {
    if (info.stage != Stage::kLoad) continue;
    EXPECT_TRUE(seen.contains(std::string(info.id))) << info.id << ": " << info.title;
  }
}

}  // namespace
}  // namespace postlint::rules
