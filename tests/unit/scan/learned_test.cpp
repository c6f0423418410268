// Evidence learned from labelled drafts: the engine side of `learned`.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "../base/bounded.h"
#include "support.h"

namespace postlint::scan {
namespace {

namespace fs = std::filesystem;

// A pack whose only rule finds "cat" when the model's words that `reads` reach come to a point.
class Learned : public ::testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  std::size_t count(const std::string& reads, const std::string& model, std::string_view draft) {
    std::ofstream(folder_ / "model.tsv", std::ios::binary) << model;
    std::ofstream(folder_ / "pack.json", std::ios::binary)
        << R"({"schema":1,"pack":"t","version":"1.0.0","dictionaries":{"m":"model.tsv"},"rules":[)" +
               json_of(
                   {"r", R"("find":{"words":["cat"]},"weigh":{"evidence":[)"
                         R"({"points":-1,"because":"b","near":{"any":["zzz"],"within":"post"}}],)"
                         R"("learned":[{"model":"m","reads":")" +
                             reads +
                             R"(","because":"learnt"}],)"
                             R"("levels":[{"at":1,"severity":"error","confidence":"low"}]})"}) +
               "]}";
    PackSelection selection;
    selection.use_builtin = false;
    selection.pack_files = {(folder_ / "pack.json").string()};
    Scanner scanner(Ruleset::load(selection).value());
    const Report report = scanner.scan(draft).value();
    return report.findings.size();
  }

 private:
  fs::path folder_ = fs::path(::testing::TempDir()) / "postlint_learned_test";
};

TEST_F(Learned, ReadsTheWordsOfTheDraft) {
  EXPECT_EQ(count("document", "d dog\t2\n", "A cat sat. A dog ran."), 1U);
  EXPECT_EQ(count("document", "d dog\t2\n", "A cat sat."), 0U);
}

TEST_F(Learned, ReadsTheWordsOfTheSentence) {
  EXPECT_EQ(count("sentence", "d dog\t2\n", "A cat met a dog."), 1U);
  EXPECT_EQ(count("sentence", "d dog\t2\n", "A cat sat. A dog ran."), 0U);
  EXPECT_EQ(count("sentence", "d the dog\t2\n", "A cat met the dog."), 1U);
}

TEST_F(Learned, ReadsASentenceOnceForAllItsMatches) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string draft;
  for (int i = 0; i < 100'000; ++i) draft += "cat ";
  std::size_t found = 0;
  const double taken =
      postlint::testing::cpu_seconds([&] { found = count("sentence", "d cat\t2\n", draft); });
  EXPECT_EQ(found, 100'000U);
  EXPECT_LT(taken, 10.0);
}

TEST_F(Learned, ReadsTheWordsBesideTheMatch) {
  EXPECT_EQ(count("context", "l0 fat\t2\n", "A fat cat sat."), 1U);
  EXPECT_EQ(count("context", "l0 fat\t2\n", "A fat old cat sat."), 0U);
}

TEST_F(Learned, AddsTheBias) {
  EXPECT_EQ(count("sentence", "bias\t-2\nd dog\t2\n", "A cat met a dog."), 0U);
}

}  // namespace
}  // namespace postlint::scan
