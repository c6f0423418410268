#include "scan/mention.h"

#include <gtest/gtest.h>

#include <string>

#include "support.h"

namespace postlint::scan {
namespace {

Span of(std::string_view text, std::string_view part) {
  const std::size_t begin = text.find(part);
  return {begin, begin + part.size()};
}

bool stands_beside(std::string_view replacement, std::string_view text, Span span) {
  return Stems(text).stand_beside(replacement, span);
}

bool quoted(std::string_view text) {
  return is_quoted(text, of(text, "frequent flyer"));
}

TEST(Quoted, IsATermBetweenTwoMarks) {
  EXPECT_TRUE(quoted("we write \"frequent flyer\" too often"));
  EXPECT_TRUE(quoted("the term 'frequent flyer' hurts"));
  EXPECT_TRUE(quoted("`frequent flyer`"));
  EXPECT_TRUE(quoted("(\"another frequent flyer, sigh\")"));
}

TEST(Quoted, IsNoTermBetweenAQuotationAndTheNext) {
  EXPECT_FALSE(quoted("another frequent flyer tonight"));
  EXPECT_FALSE(quoted("he said \"hi\" to the frequent flyer and \"bye\""));
  EXPECT_FALSE(quoted("she's a frequent flyer, isn't she"));
  EXPECT_FALSE(quoted("\"hello\nfrequent flyer\""));
}

TEST(Quoted, IsNoTermInALongSpeech) {
  EXPECT_FALSE(quoted("\"i told them this is a frequent flyer and we know him well here\""));
}

TEST(StandsBeside, ComparesWordsWithoutTheirEndings) {
  constexpr std::string_view text = "say people with substance use disorders, not addicts";
  EXPECT_TRUE(stands_beside("person with a substance use disorder", text, of(text, "addicts")));
  EXPECT_FALSE(stands_beside("person with obesity", text, of(text, "addicts")));
}

TEST(StandsBeside, DoesNotCountTheTermItself) {
  constexpr std::string_view text = "a diabetic came in";
  EXPECT_FALSE(stands_beside("diabetic", text, of(text, "diabetic")));
  EXPECT_TRUE(stands_beside("diabetic", "a diabetic, a diabetic", {2, 10}));
}

TEST(StandsBeside, IsFalseWithoutALongWord) {
  EXPECT_FALSE(stands_beside("a to b", "a to b or c", {10, 11}));
}

// Rules that use a group of evidence.
Ruleset with_group(const std::string& body) {
  const std::string json =
      R"({"schema":1,"pack":"t","version":"1.0.0","evidence":{"taught":[)"
      R"({"points":2,"because":"quoted","quoted":true},)"
      R"({"points":2,"because":"better","beside-replacement":true},)"
      R"({"points":3,"because":"listed","near":{"any":["avoid"],"within":"introduction"}}]},)"
      R"("rules":[)" +
      json_of({"r", body}) + "]}";
  return Ruleset::from_json(json, "test.json").value();
}

std::size_t count(const Ruleset& rules, std::string_view draft, std::string_view format) {
  Scanner scanner(rules);
  ScanOptions options;
  options.format = format;
  return scanner.scan(draft, options)->findings.size();
}

const std::string kFind = R"("find":{"words":{"junkie":"person who uses drugs"}})";

TEST(EvidenceGroup, ClearsAMatchWhosePiecesReachThePoints) {
  const Ruleset rules = with_group(kFind + R"(,"unless":{"group":"taught","at-least":3})");
  EXPECT_EQ(count(rules, "Another junkie.", "plain"), 1U);
  EXPECT_EQ(count(rules, "Another \"junkie\".", "plain"), 1U);
  EXPECT_EQ(count(rules, "Say \"a person who uses drugs\", not \"junkie\".", "plain"), 0U);
}

TEST(EvidenceGroup, IsDemandedByNear) {
  const Ruleset rules = with_group(kFind + R"(,"near":{"group":"taught","at-least":2})");
  EXPECT_EQ(count(rules, "Another junkie.", "plain"), 0U);
  EXPECT_EQ(count(rules, "Another \"junkie\".", "plain"), 1U);
}

TEST(EvidenceGroup, StandsForItsPiecesInWeigh) {
  const Ruleset rules = with_group(
      kFind + R"(,"weigh":{"evidence":[{"group":"taught"},)"
              R"({"points":1,"because":"always","absent":{"any":["zzz"],"within":"post"}}],)"
              R"("levels":[{"at":3,"severity":"error","confidence":"high"}]})");
  EXPECT_EQ(count(rules, "Another junkie.", "plain"), 0U);
  EXPECT_EQ(count(rules, "Another \"junkie\".", "plain"), 1U);
}

TEST(Introduction, IsTheHeadingAboveAndTheLineThatLeadsIn) {
  const Ruleset rules = with_group(kFind + R"(,"unless":{"group":"taught","at-least":3})");
  EXPECT_EQ(count(rules, "## Words to avoid\n\n- bum\n- junkie\n", "markdown"), 0U);
  EXPECT_EQ(count(rules, "Please avoid:\n\n- bum\n- junkie\n", "markdown"), 0U);
  EXPECT_EQ(count(rules, "## Words to avoid\n\n## Story\n\nA junkie.\n", "markdown"), 1U);
  EXPECT_EQ(count(rules, "Please avoid it.\n\nA junkie.\n", "markdown"), 1U);
}

TEST(Introduction, DoesNotReachOverALongParagraph) {
  const Ruleset rules = with_group(kFind + R"(,"unless":{"group":"taught","at-least":3})");
  const std::string prose(300, 'x');
  EXPECT_EQ(count(rules, "Please avoid:\n\n- bum\n\n" + prose + "\n\nA junkie.\n", "markdown"), 1U);
}

}  // namespace
}  // namespace postlint::scan
