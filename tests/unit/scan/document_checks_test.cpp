#include "scan/document_checks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support.h"

namespace postlint::scan {
namespace {

// What a rule with this `find` flags in a draft: "whole" for a finding without a place.
std::vector<std::string> flagged(const std::string& find, std::string_view draft,
                                 std::string_view format = "plain", const std::string& more = "") {
  const Ruleset rules = ruleset_of({{"r", R"("find":)" + find + more, "quality", "warning"}});
  Scanner scanner(rules);
  ScanOptions options;
  options.format = format;
  const Report report = scanner.scan(draft, options).value();
  std::vector<std::string> out;
  for (const Finding& finding : report.findings) {
    if (finding.rule->pack != "t") continue;
    out.push_back(finding.span.empty() ? "whole" : std::string(slice(draft, finding.span)));
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(MissingCheck, FlagsTheDraftThatLacksTheEvidence) {
  const std::string find = R"({"missing":{"any":["views are my own"],"in":"document"}})";
  EXPECT_EQ(flagged(find, "Hello."), Texts{"whole"});
  EXPECT_EQ(flagged(find, "Views are my own. Hello."), Texts{});
  EXPECT_EQ(flagged(find, ""), Texts{"whole"});
}

TEST(MissingCheck, LooksOnlyInItsScope) {
  const std::string find = R"({"missing":{"any":["cat"],"in":"document","scope":["heading"]}})";
  EXPECT_EQ(flagged(find, "# A cat\n\nText", "markdown"), Texts{});
  EXPECT_EQ(flagged(find, "# A dog\n\ncat", "markdown"), Texts{"whole"});
}

TEST(MissingCheck, FlagsEachPostOfAThread) {
  const std::string find = R"({"missing":{"any":["#chat"],"in":"post"}})";
  EXPECT_EQ(flagged(find, "one #chat\n---\ntwo\n---\nthree #chat", "thread"), Texts{"two"});
}

TEST(MissingCheck, IsMadeUnderItsConditions) {
  const std::string find = R"({"missing":{"any":["#chat"],"in":"document"}})";
  const std::string near = R"(,"near":{"regex":"\\ba\\d","within":"document"})";
  EXPECT_EQ(flagged(find, "A1 yes", "plain", near), Texts{"whole"});
  EXPECT_EQ(flagged(find, "yes", "plain", near), Texts{});
  const std::string unless = R"(,"unless":{"any":["draft"],"within":"document"})";
  EXPECT_EQ(flagged(find, "draft", "plain", unless), Texts{});
}

TEST(CountCheck, FlagsTheFirstThatIsTooMany) {
  const std::string find = R"({"count":{"regex":"#\\w+","in":"post","times":{"at-most":2}}})";
  EXPECT_EQ(flagged(find, "#a #b"), Texts{});
  EXPECT_EQ(flagged(find, "#a #b #c #d"), Texts{"#c"});
}

TEST(CountCheck, FlagsAPartThatHasTooFew) {
  const std::string find = R"({"count":{"any":["cat"],"in":"paragraph","times":{"at-least":1}}})";
  EXPECT_EQ(flagged(find, "A cat.\n\nA dog."), Texts{"A dog."});
}

TEST(LengthCheck, FlagsWhatGoesBeyondTheLimit) {
  const std::string find = R"({"length":{"unit":"x-weighted","in":"post","at-most":5}})";
  EXPECT_EQ(flagged(find, "abcde"), Texts{});
  EXPECT_EQ(flagged(find, "abcdefg"), Texts{"fg"});
  EXPECT_EQ(flagged(find, "日本語"), Texts{"語"});  // two each
}

TEST(LengthCheck, NeverCutsACharacter) {
  const std::string find = R"({"length":{"unit":"bytes","in":"post","at-most":4}})";
  EXPECT_EQ(flagged(find, "日本語"), Texts{"本語"});
}

TEST(LengthCheck, FitsWhatIsNarrowBehindWhatIsWide) {
  const std::string find = R"({"length":{"unit":"graphemes","in":"post","at-most":3}})";
  EXPECT_EQ(flagged(find, "a😀éb"), Texts{"b"});
  EXPECT_EQ(flagged(find, "😀😀é😀"), Texts{"😀"});
}

TEST(LengthCheck, MeasuresBehindTheLastLink) {
  const std::string find = R"({"length":{"unit":"words","in":"document","at-most":5}})";
  EXPECT_EQ(flagged(find, "See [this](https://example.com) and then some more.", "markdown"),
            Texts{"more."});
}

TEST(LengthCheck, IsAllowedWhereItGoesBeyondTheLimit) {
  const std::string find = R"({"length":{"unit":"words","in":"document","at-most":1}})";
  EXPECT_EQ(flagged(find, "One\n\n<!-- postlint-allow t/r: it is short -->\n\ntwo.", "markdown"),
            Texts{});
}

TEST(LengthCheck, MeasuresSentences) {
  const std::string find = R"({"length":{"unit":"words","in":"sentence","at-most":3}})";
  EXPECT_EQ(flagged(find, "One two three. One two three four."), Texts{"four."});
}

TEST(LengthCheck, SeesImagesWithoutText) {
  const std::string find = R"({"length":{"unit":"words","in":"image","at-least":1}})";
  EXPECT_EQ(flagged(find, "Look: ![](a.png) and ![a cat](b.png)", "markdown"), Texts{"![](a.png)"});
  EXPECT_EQ(flagged(find, "Look", "markdown"), Texts{});
}

TEST(LengthCheck, SurvivesMalformedText) {
  const std::string find = R"({"length":{"unit":"graphemes","in":"document","at-most":2}})";
  EXPECT_EQ(flagged(find, "ab\xFFz"), Texts{"\xFFz"});
}

TEST(MetricCheck, JudgesLongTextsOnly) {
  const std::string find = R"({"metric":{"name":"words-a-sentence","at-most":3,"from-words":4}})";
  EXPECT_EQ(flagged(find, "One two three four."), Texts{"whole"});
  EXPECT_EQ(flagged(find, "One two. Three four."), Texts{});
  const std::string later = R"({"metric":{"name":"words-a-sentence","at-most":3,"from-words":9}})";
  EXPECT_EQ(flagged(later, "One two three four."), Texts{});
}

TEST(UnpairedCheck, FlagsWhatHasNoPartnerOnce) {
  const std::string find = R"j({"unpaired":{"each":"\\[(\\d+)\\]","with":"(?m)^(\\d+)\\. "}})j";
  EXPECT_EQ(flagged(find, "See [1], [2], [2].\n\n1. Ada"), Texts{"2"});
}

TEST(UnpairedCheck, BelongsToThePostInWhichItStands) {
  const Ruleset rules =
      ruleset_of({{"r", R"j("find":{"unpaired":{"each":"\\[(\\d)\\]","with":"(?m)^(\\d)\\. "}})j",
                   "quality"}});
  Scanner scanner(rules);
  const Report report = scanner.scan("one\n---\ntwo [1]\n---\nthree", as("thread")).value();
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].post, 1U);
}

TEST(UnpairedCheck, IsPartedAtTheLastMatch) {
  const std::string find =
      R"j({"unpaired":{"each":"\\[(\\d+)\\]","with":"(?m)^(\\d+)\\. ","parted-by":"References"}})j";
  EXPECT_EQ(flagged(find, "1. Step\n\nSee [1].\n\nReferences\n\n2. Ada"), Texts{"1"});
}

TEST(DocumentCheck, IsAllowedByACommentAnywhere) {
  const std::string find = R"({"missing":{"any":["cat"],"in":"document"}})";
  EXPECT_EQ(flagged(find, "A.\n\n<!-- postlint-allow t/r: it is about dogs -->\n\nB.", "markdown"),
            Texts{});
}

TEST(DocumentCheck, SaysWhatItMeasured) {
  const Ruleset rules = ruleset_of(
      {{"r", R"("find":{"length":{"unit":"words","in":"post","at-most":2}})", "quality"}});
  Scanner scanner(rules);
  const Report report = scanner.scan("one two three").value();
  ASSERT_EQ(report.findings.size(), 1U);
  ASSERT_TRUE(report.findings[0].measure.has_value());
  EXPECT_EQ(report.findings[0].measure->value, 3);
  EXPECT_EQ(report.findings[0].measure->limit, 2);
}

}  // namespace
}  // namespace postlint::scan
