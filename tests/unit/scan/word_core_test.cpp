#include "scan/word_core.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace postlint::scan {
namespace {

TEST(WordCore, LeavesThePunctuationAtBothEndsOut) {
  const std::vector<std::pair<std::string_view, std::string_view>> words = {
      {"smith", "smith"},
      {"(smith),", "smith"},
      {"\"smith\".", "smith"},
      {"o'dowd", "o'dowd"},
      {"'smith'", "smith"},
      {"smith-jones", "smith-jones"},
      {"6a.", "6a"},
      {"...", ""},
      {"", ""},
      {"\u201Csmith\u201D", "smith"},
      {"smith\u2026", "smith"}};
  for (const auto& [word, core] : words) EXPECT_EQ(core_of(word), core) << word;
}

TEST(WordCore, LeavesAPossessiveOut) {
  EXPECT_EQ(core_of("smith's"), "smith");
  EXPECT_EQ(core_of("(smith's),"), "smith");
  EXPECT_EQ(core_of("smiths'"), "smiths");
}

// Signs of several bytes behind letters of several bytes.
TEST(WordCore, KeepsALetterOfSeveralBytesBeforeASign) {
  EXPECT_EQ(core_of("józef→"), "józef");
  EXPECT_EQ(core_of("josé→→"), "josé");
  EXPECT_EQ(core_of("→é…"), "é");
  EXPECT_EQ(core_of("北京。"), "北京");
  EXPECT_EQ(core_of("→"), "");
}

}  // namespace
}  // namespace postlint::scan
