// Packs that are cut off or damaged must give a problem or load, never crash. Sanitizers watch.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "rules/loader.h"

namespace postlint::rules {
namespace {

// A file of one's own may be tried: POSTLINT_HOSTILE_PACK=path, POSTLINT_HOSTILE_ROUNDS=n.
std::string seed_pack() {
  const char* path = std::getenv("POSTLINT_HOSTILE_PACK");
  const std::string fallback =
      std::string(POSTLINT_SOURCE_DIR) + "/tests/unit/rules/rich.pack.json";
  std::ifstream file(path != nullptr ? path : fallback, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int rounds() {
  const char* text = std::getenv("POSTLINT_HOSTILE_ROUNDS");
  return text != nullptr ? std::atoi(text) : 1500;
}

// Loads the text and shows every problem; gives their number.
std::size_t load(const std::string& text) {
  ProblemSink sink;
  load_packs(
      {PackSource{"pack.json", {}, [&](std::string_view) { return Result<std::string>(text); }}},
      sink);
  const PackProblems problems = sink.take();
  for (const PackProblem& problem : problems) {
    EXPECT_FALSE(to_text(problem).empty());
    if (problem.line == 0) {  // a file that is no pack at all is not quoted
      EXPECT_TRUE(problem.source_line.empty());
      continue;
    }
    EXPECT_GE(problem.column, 1U);
    EXPECT_GE(problem.underline, 1U);
  }
  return problems.size();
}

TEST(HostilePack, SeedIsGood) {
  EXPECT_EQ(load(seed_pack()), 0U);
}

TEST(HostilePack, ADraftNamedByMistakeIsNotQuoted) {
  const std::vector<std::string> drafts = {
      "Saw Mrs. Pettibone in bed 9 today.\n", "[Mrs. Pettibone](x) in bed 9.\n",
      " [ Mrs. Pettibone ] in bed 9.\n",      "[x] Mrs. Pettibone seen\n",
      "{Mrs. Pettibone} in bed 9.\n",         "// notes\n[Mrs. Pettibone](x)\n",
  };
  for (const std::string& draft : drafts) {
    ProblemSink sink;
    load_packs(
        {PackSource{"post.txt", {}, [&](std::string_view) { return Result<std::string>(draft); }}},
        sink);
    const PackProblems problems = sink.take();
    ASSERT_EQ(problems.size(), 1U) << draft;
    EXPECT_EQ(to_text(problems[0]).find("Pettibone"), std::string::npos) << draft;
    EXPECT_NE(to_text(problems[0]).find("post.txt"), std::string::npos) << draft;
  }
}

TEST(HostilePack, EveryPrefixGivesAProblem) {
  const std::string pack = seed_pack();
  const std::size_t whole = pack.find_last_of('}');
  for (std::size_t size = 0; size <= whole; ++size) {
    EXPECT_GT(load(pack.substr(0, size)), 0U) << "first " << size << " bytes";
  }
}

TEST(HostilePack, DamageNeverCrashes) {
  const std::string pack = seed_pack();
  const std::string alphabet = "{}[]\",:\\/'*#x0-!\n\t\x01\x80\xC3\xE2 ";
  std::mt19937 random(20261123);
  const auto below = [&](std::size_t limit) { return random() % limit; };
  for (int round = 0; round < rounds(); ++round) {
    std::string text = pack;
    for (std::size_t edits = 1 + below(3); edits > 0; --edits) {
      const std::size_t at = below(text.size());
      switch (below(4)) {
        case 0: text[at] = alphabet[below(alphabet.size())]; break;
        case 1: text.insert(at, 1, alphabet[below(alphabet.size())]); break;
        case 2: text.erase(at, 1 + below(12)); break;
        default: text.insert(at, text.substr(below(text.size()), below(40))); break;
      }
    }
    load(text);
  }
}

}  // namespace
}  // namespace postlint::rules
