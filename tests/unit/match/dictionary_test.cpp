#include "match/dictionary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dictionary_line.h"
#include "text/dictionary_key.h"

namespace postlint::match {
namespace {

namespace fs = std::filesystem;

using Numbers = std::vector<std::optional<double>>;

// Looks in a buffer of exactly the text's size, so that a sanitizer sees an over-read.
Numbers numbers_of(std::string_view text, const std::vector<std::string_view>& keys) {
  const auto exact = std::make_unique<char[]>(text.size());
  std::ranges::copy(text, exact.get());
  const Dictionary dictionary({exact.get(), text.size()});
  Numbers numbers;
  for (const std::string_view key : keys) numbers.push_back(dictionary.find(key));
  return numbers;
}

TEST(Dictionary, FindsTermsWithTheirNumbers) {
  EXPECT_EQ(numbers_of("ada\t12\njoaquin\nmary ann\t0.5\n",
                       {"ada", "joaquin", "mary ann", "mary", "ad", "adam", ""}),
            (Numbers{12, 0, 0.5, std::nullopt, std::nullopt, std::nullopt, std::nullopt}));
}

TEST(Dictionary, SkipsCommentsBlankLinesAndColumnsForPeople) {
  EXPECT_EQ(numbers_of("# ada\t1\n\nbert\t2\tas in Berta\n   \t\ncleo\t\tno number\n",
                       {"ada", "# ada", "bert", "cleo"}),
            (Numbers{std::nullopt, std::nullopt, 2, 0}));
}

TEST(Dictionary, ReadsLineEndsOfEveryKind) {
  EXPECT_EQ(numbers_of("ada\t1\r\nbert\t2\r\ncleo", {"ada", "bert", "cleo"}), (Numbers{1, 2, 0}));
  EXPECT_EQ(numbers_of("ada\nbert\n\n\n", {"ada", "bert"}), (Numbers{0, 0}));
}

TEST(Dictionary, MayBeEmpty) {
  for (const std::string_view text : {"", "\n", "# only a comment", "---\n...\n"}) {
    const Dictionary dictionary(text);
    EXPECT_EQ(dictionary.size(), 0U) << text;
    EXPECT_EQ(dictionary.find("ada"), std::nullopt) << text;
    EXPECT_FALSE(dictionary.has_longer("")) << text;
  }
}

TEST(Dictionary, FoldsAndSortsWhatIsWrittenOtherwise) {
  const std::string_view text =
      "Żółć\t1\nO'Dowd\t2\nSt. Mary's\t3\nSmith-Jones\t4\n  Ada \t5\n...\t6\n";
  EXPECT_EQ(numbers_of(text, {"zolc", "odowd", "st marys", "smith jones", "ada", ""}),
            (Numbers{1, 2, 3, 4, 5, std::nullopt}));
  EXPECT_EQ(Dictionary(text).size(), 5U);
}

TEST(Dictionary, TakesTheFirstOfEqualTerms) {
  EXPECT_EQ(numbers_of("ada\t1\nada\t2\n", {"ada"}), Numbers{1});
  EXPECT_EQ(numbers_of("bert\nAda\t3\nADA\t4\nada\t5\n", {"ada"}), Numbers{3});
}

TEST(Dictionary, KnowsWhetherALongerTermBeginsSo) {
  for (const std::string_view text :
       {"new\nnew york\nnewark\n", "Newark\nNew York\nNew\n"}) {  // as it stands, and sorted first
    const Dictionary dictionary(text);
    EXPECT_TRUE(dictionary.has_longer("new ")) << text;
    EXPECT_TRUE(dictionary.has_longer("new")) << text;
    EXPECT_TRUE(dictionary.has_longer("newa")) << text;
    EXPECT_FALSE(dictionary.has_longer("newark")) << text;
    EXPECT_FALSE(dictionary.has_longer("newark ")) << text;
    EXPECT_FALSE(dictionary.has_longer("york")) << text;
    EXPECT_FALSE(dictionary.has_longer("z")) << text;
  }
}

TEST(NumberOf, TakesFiniteNumbers) {
  const std::vector<std::pair<std::string_view, std::optional<double>>> lines = {
      {"a", 0},
      {"a\t", 0},
      {"a\t7", 7},
      {"a\t7\tb", 7},
      {"a\t\tb", 0},
      {"a\t1.5", 1.5},
      {"a\t2e3", 2000},
      {"a\t-1", -1},
      {"a\tb", std::nullopt},
      {"a\t1,5", std::nullopt},
      {"a\t1 000", std::nullopt},
      {"a\t+1", std::nullopt},
      {"a\tinf", std::nullopt},
      {"a\tnan", std::nullopt},
      {"a\t1e999", std::nullopt},
      {"a\t0x10", std::nullopt},
      {"a\t 1", std::nullopt}};
  for (const auto& [line, number] : lines) EXPECT_EQ(number_of(line), number) << line;
}

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The files that are embedded: a program that starts must not fold and sort them, and their lines
// are not checked at load time.
class BuiltInDictionary : public testing::TestWithParam<std::string> {
 protected:
  const std::string text_ = read(fs::path(POSTLINT_SOURCE_DIR) / "rules/dictionaries" / GetParam());
};

TEST_P(BuiltInDictionary, HoldsKeysInAscendingOrder) {
  const std::vector<std::string_view> lines = lines_of(text_);
  ASSERT_FALSE(lines.empty());
  for (const std::string_view line : lines) {
    ASSERT_EQ(text::dictionary_key(term_of(line)), term_of(line));
    ASSERT_FALSE(term_of(line).empty()) << "a line without a term";
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    ASSERT_LT(term_of(lines[i - 1]), term_of(lines[i]));
  }
}

TEST_P(BuiltInDictionary, IsUsedAsItStands) {
  EXPECT_FALSE(Dictionary(text_).is_rebuilt());
}

TEST_P(BuiltInDictionary, HasNoLineWithoutAGoodNumber) {
  for (const std::string_view line : lines_of(text_)) ASSERT_TRUE(number_of(line)) << line;
}

// The same answers from the text as it stands and from one that had to be folded and sorted.
TEST_P(BuiltInDictionary, GivesTheSameAnswersWhenItIsRebuilt) {
  const std::vector<std::string_view> lines = lines_of(text_);
  std::string turned;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    turned += std::string(*line) + "\r\n";
  }
  const Dictionary sorted(text_);
  const Dictionary rebuilt(turned);
  EXPECT_EQ(rebuilt.is_rebuilt(), lines.size() > 1);
  ASSERT_EQ(rebuilt.size(), sorted.size());
  for (const std::string_view line : lines) {
    const std::string_view term = term_of(line);
    ASSERT_EQ(rebuilt.find(term), sorted.find(term)) << term;
    ASSERT_EQ(sorted.find(term), number_of(line)) << term;
    ASSERT_EQ(rebuilt.has_longer(term), sorted.has_longer(term)) << term;
  }
}

std::vector<std::string> built_in_names() {
  std::vector<std::string> names;
  for (const auto& entry :
       fs::directory_iterator(fs::path(POSTLINT_SOURCE_DIR) / "rules/dictionaries")) {
    if (entry.path().extension() == ".tsv") names.push_back(entry.path().filename());
  }
  std::ranges::sort(names);
  return names;
}

INSTANTIATE_TEST_SUITE_P(All, BuiltInDictionary, testing::ValuesIn(built_in_names()),
                         [](const auto& test) {
                           std::string name = fs::path(test.param).stem();
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace postlint::match
