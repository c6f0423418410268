// What a matcher takes off its matches, and dictionaries in rules.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "support.h"

namespace postlint::scan {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTrim =
    R"("find":{"regex":"[\\pL'’.,()-]+(?: [\\pL'’.,()-]+)*"},"trim":{"any":["dr","ms","seen","le"]})";

TEST(Trim, TakesWordsOffBothEndsOfAMatch) {
  const std::string body(kTrim);
  EXPECT_EQ(hits(body, "Dr Ms Ada Lee seen"), Found{"Ada Lee"});
  EXPECT_EQ(hits(body, "Ada Lee"), Found{"Ada Lee"});
  EXPECT_EQ(hits(body, "Ada seen Lee"), Found{"Ada seen Lee"});  // not from the middle
  EXPECT_EQ(hits(body, "Drs Ada"), Found{"Drs Ada"});            // whole words
}

TEST(Trim, DropsAMatchOfWhichNoWordIsLeft) {
  const std::string body(kTrim);
  EXPECT_EQ(hits(body, "Dr"), Found{});
  EXPECT_EQ(hits(body, "Dr. Ms., seen"), Found{});
}

TEST(Trim, ComparesWordsWithoutPunctuationPossessiveCaseAndAccents) {
  const std::string body(kTrim);
  EXPECT_EQ(hits(body, "(Dr.) Ada"), Found{"Ada"});
  EXPECT_EQ(hits(body, "DR Ada"), Found{"Ada"});
  EXPECT_EQ(hits(body, "Dr's Ada, SEEN."), Found{"Ada"});
  EXPECT_EQ(hits(body, "Lé Ada"), Found{"Ada"});
  EXPECT_EQ(hits(body, "Łé Dr Ada"), Found{"Łé Dr Ada"});
}

TEST(Trim, WorksInEveryViewWithBytesOfTheDraft) {
  for (const std::string_view view : {"raw", "clean", "lower"}) {
    const std::string body = std::string(kTrim) + R"(,"views":[")" + std::string(view) + R"("])";
    EXPECT_EQ(hits(body, "é: Dr Łucja Śmigły seen"), (Found{"é", "Łucja Śmigły"})) << view;
  }
}

TEST(Trim, ComesBeforeEverythingThatLooksAtTheMatch) {
  const std::string find = R"("find":{"regex":"dr [a-z]+"},"trim":{"any":["dr"]})";
  EXPECT_EQ(hits(find + R"(,"except":{"any":["ada"]})", "Dr Ada, Dr Lee"), Found{"Lee"});
  EXPECT_EQ(hits(find + R"(,"near":{"any":["dr"],"within":"1 words","side":"before"})", "Dr Ada"),
            Found{"Ada"});
  const std::string weighed =
      R"(,"weigh":{"evidence":[{"points":1,"because":"b","whole":{"any":["ada"]}}],)"
      R"("levels":[{"at":1,"severity":"error","confidence":"high"}]})";
  EXPECT_EQ(hits(find + weighed, "Dr Ada, Dr Lee"), Found{"Ada"});
  EXPECT_EQ(hits(R"("find":{"regex":"id \\d+"},"trim":{"any":["id"]},"validate":"luhn")",
                 "id 4111111111111111 id 4111111111111112"),
            Found{"4111111111111111"});
}

TEST(Trim, TakesSeveralListsInAnyOrder) {
  EXPECT_EQ(hits(R"("find":{"regex":"[a-z ]+"},"trim":[{"any":["dr"]},{"regex":"m[rs]"}])",
                 "mr dr ms dr ada mr"),
            Found{"ada"});
}

// A pack with the dictionary `names` in a directory of its own.
class DictionaryRule : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    directory_ = fs::path(testing::TempDir()) / (std::string("postlint-") + test->name());
    fs::create_directories(directory_);
  }
  void TearDown() override { fs::remove_all(directory_); }

  void write(const std::string& name, std::string_view text) const {
    std::ofstream(directory_ / name, std::ios::binary) << text;
  }

  [[nodiscard]] Ruleset rules(const std::string& body) const {
    write("names.tsv", "Ada\t50\nWill\t30\nNew York\t9\nRare\t1\nSt. Mary's\t5\n");
    write("pack.json", R"({"schema":1,"pack":"t","version":"1.0.0",)"
                       R"("dictionaries":{"names":"names.tsv"},"rules":[)" +
                           json_of({"r", body}) + "]}");
    auto loaded = Ruleset::load({{}, {directory_.string()}, false});
    if (!loaded) throw std::invalid_argument(to_text(loaded.error().front()));
    return std::move(loaded).value();
  }

  [[nodiscard]] Found hits(const std::string& body, std::string_view draft,
                           std::string_view format = "plain") const {
    Found out;
    for (const std::string& text : found(rules(body), draft, as(format))) {
      out.push_back(text.substr(text.find(": ") + 2));
    }
    return out;
  }

 private:
  fs::path directory_;
};

TEST_F(DictionaryRule, FindsTermsFromANumberUp) {
  const std::string body = R"("find":{"dictionary":"names","at-least":5})";
  EXPECT_EQ(hits(body, "Ada, ada and Rare will go to New York's St. Mary's"),
            (Found{"Ada", "ada", "will", "New York", "St. Mary's"}));
}

TEST_F(DictionaryRule, FindsTermsUpToANumber) {
  EXPECT_EQ(hits(R"("find":{"dictionary":"names","at-most":9})", "Ada, Will, Rare in New York"),
            (Found{"Rare", "New York"}));
  EXPECT_EQ(hits(R"("find":{"dictionary":"names","at-least":9,"at-most":30})",
                 "Ada, Will, Rare in New York"),
            (Found{"Will", "New York"}));
}

TEST_F(DictionaryRule, BoundsTheNumberOfEvidenceToo) {
  const std::string find = R"("find":{"words":["xx"]},)";
  const std::string near = R"({"dictionary":"names","at-most":9,"within":"1 sentence"})";
  EXPECT_EQ(hits(find + R"("near":)" + near, "So xx Ada. So XX Rare."), Found{"XX"});
  EXPECT_EQ(hits(R"("find":{"words":["ada","rare"]},"except":{"dictionary":"names","at-most":9})",
                 "Ada, Rare"),
            Found{"Ada"});
}

TEST_F(DictionaryRule, FindsCapitalisedTermsInTheCleanView) {
  const std::string body =
      R"("find":{"dictionary":"names","case":"capitalised"},"views":["clean"])";
  EXPECT_EQ(hits(body, "Will ada will"), Found{"Will"});
}

TEST_F(DictionaryRule, FindsTermsAcrossALineEndOfTheDraft) {
  const std::string body = R"("find":{"dictionary":"names"})";
  for (const std::string_view format : {"plain", "thread", "markdown"}) {
    EXPECT_EQ(hits(body, "in New\nYork", format), Found{"New\nYork"}) << format;
    EXPECT_EQ(hits(body, "in New\r\nYork", format), Found{"New\r\nYork"}) << format;
    EXPECT_EQ(hits(body, "in New\n\nYork", format), Found{}) << format;
  }
  EXPECT_EQ(hits(body, "in **New** York", "markdown"), Found{"New** York"});
}

TEST_F(DictionaryRule, TakesADictionaryForEvidenceEverywhere) {
  const std::string find = R"("find":{"words":["xx","will"]},)";
  const std::string near = R"({"dictionary":"names","at-least":40,"within":"1 sentence"})";
  EXPECT_EQ(hits(find + R"("near":)" + near, "So xx Ada. So XX Rare."), Found{"xx"});
  EXPECT_EQ(hits(find + R"("unless":)" + near, "So xx Ada. So XX Rare."), Found{"XX"});
  EXPECT_EQ(hits(find + R"("except":{"dictionary":"names"})", "xx will"), Found{"xx"});
  EXPECT_EQ(hits(R"("find":{"regex":"[a-z ]+"},"trim":{"dictionary":"names","at-least":40})",
                 "ada xx rare ada"),
            Found{"xx rare"});
  const std::string weighed =
      R"("find":{"regex":"[a-z]+"},"weigh":{"evidence":[{"points":1,"because":"b",)"
      R"("any-word":{"dictionary":"names","at-least":40}}],)"
      R"("levels":[{"at":1,"severity":"error","confidence":"high"}]})";
  EXPECT_EQ(hits(weighed, "ada rare xx"), Found{"ada"});
}

TEST_F(DictionaryRule, OutlivesItsFileAndItsRuleset) {
  const auto scanner = [this] {
    const Ruleset all = rules(R"("find":{"dictionary":"names"})");
    return Scanner(*all.only("t/r"));
  };
  Scanner alone = scanner();
  fs::remove_all(fs::path(testing::TempDir()) / "postlint-OutlivesItsFileAndItsRuleset");
  EXPECT_EQ(alone.scan("Ada", as("plain"))->findings.size(), 1U);
}

}  // namespace
}  // namespace postlint::scan
