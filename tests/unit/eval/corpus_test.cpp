#include "eval/corpus.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace postlint::eval {
namespace {

auto read(const std::string& content) {
  return read_corpus(std::vector<CorpusFile>{{"a.ndjson", content}});
}

std::string with_span(const std::string& span) {
  return R"({"id":"d1","text":"bed 9 again","spans":[{"start":0,"end":5)" + span + "}]}\n";
}

// The only span of a corpus of one line, with these members beside its place.
GoldSpan span_with(const std::string& members) {
  auto corpus = read(with_span(members));
  return corpus ? corpus->drafts.at(0).gold.at(0) : GoldSpan{};
}

std::vector<CorpusProblem> problems_of(const std::string& content) {
  auto corpus = read(content);
  return corpus ? std::vector<CorpusProblem>{} : corpus.error();
}

TEST(Corpus, TellsTheLetterAndCategoryByTheClass) {
  const GoldSpan gold = span_with(R"(,"class":"phi.age90")");
  EXPECT_EQ('C', gold.hipaa);
  EXPECT_EQ("phi", gold.category);
}

TEST(Corpus, TellsTheCategoryByTheLetter) {
  EXPECT_EQ("phi", span_with(R"(,"label":"GEOGRAPHIC_LOCATION","hipaa":"B")").category);
}

TEST(Corpus, KeepsAGivenCategory) {
  EXPECT_EQ("disclosure",
            span_with(R"(,"class":"prof.undisclosed_coi","category":"disclosure")").category);
}

TEST(Corpus, LeavesALabelThatSaysNothingWithoutCategory) {
  const GoldSpan gold = span_with(R"(,"label":"TITLE","hipaa":null)");
  EXPECT_EQ("TITLE", gold.label);
  EXPECT_EQ("", gold.category);
}

TEST(Corpus, SkipsBlankLinesAndKeysOfOthers) {
  const auto corpus = read("\n" + with_span(R"(,"surface":"bed 9")") + "\r\n");
  ASSERT_TRUE(corpus.ok());
  EXPECT_EQ(1U, corpus->drafts.size());
}

TEST(Corpus, CountsOffsetsInCodePoints) {
  EXPECT_TRUE(read(R"({"id":"a","text":"é🙂x","spans":[{"start":2,"end":3}]})").ok());
  EXPECT_FALSE(read(R"({"id":"a","text":"é🙂x","spans":[{"start":3,"end":4}]})").ok());
}

TEST(Corpus, CountsDraftsOfAFormatWithoutReader) {
  const auto corpus = read(R"({"id":"a","text":"x","format":"vtt","spans":[]})");
  ASSERT_TRUE(corpus.ok());
  EXPECT_EQ(1U, corpus->read_as_plain);
  EXPECT_EQ("plain", corpus->drafts.at(0).format);
}

TEST(Corpus, RefusesOneIdInTwoFiles) {
  const std::string line = with_span("");
  auto corpus = read_corpus(std::vector<CorpusFile>{{"a", line}, {"b", line}});
  ASSERT_FALSE(corpus.ok());
  EXPECT_EQ("b", corpus.error().at(0).file);
  EXPECT_EQ("the id `d1` is taken by a:1", corpus.error().at(0).message);
}

TEST(Corpus, ReportsEveryMalformedLineWithItsNumber) {
  const auto problems = problems_of("{\n\n[]\n" + with_span("") + "{\"id\":\"x\"}\n");
  ASSERT_EQ(3U, problems.size());
  EXPECT_EQ(1U, problems[0].line);
  EXPECT_EQ(3U, problems[1].line);
  EXPECT_EQ(5U, problems[2].line);
}

TEST(Corpus, RefusesEachMalformedLine) {
  const std::vector<std::string> lines = {
      R"({"text":"x","spans":[]})",
      R"({"id":7,"text":"x","spans":[]})",
      R"({"id":"a","spans":[]})",
      R"({"id":"a","text":"x"})",
      R"({"id":"a","text":"x","spans":{}})",
      R"({"id":"a","text":"x","spans":[7]})",
      R"({"id":"a","text":"x","format":"markdwon","spans":[]})",
      R"({"id":"a","text":"x","spans":[{"start":0}]})",
      R"({"id":"a","text":"x","spans":[{"start":0,"end":0}]})",
      R"({"id":"a","text":"x","spans":[{"start":-1,"end":1}]})",
      R"({"id":"a","text":"x","spans":[{"start":0.5,"end":1}]})",
      R"({"id":"a","text":"x","spans":[{"start":0,"end":1,"hipaa":"S"}]})",
      R"({"id":"a","text":"x","spans":[{"start":0,"end":1,"severity":"bad"}]})",
      "{\"id\":\"a\",\"text\":\"\xE9\",\"spans\":[]}",
      R"({"id":"a","text":"\ud800","spans":[]})",
  };
  for (const std::string& line : lines) EXPECT_EQ(1U, problems_of(line).size()) << line;
}

TEST(Corpus, RefusesAFileWithoutDrafts) {
  const auto problems = problems_of("\n \n");
  ASSERT_EQ(1U, problems.size());
  EXPECT_EQ(0U, problems[0].line);
}

TEST(Corpus, NeverRepeatsTextInAProblem) {
  for (const CorpusProblem& problem :
       problems_of(R"({"id":"a","text":"Mr. Farnaby","spans":[{"start":0,"end":99}]})")) {
    EXPECT_EQ(std::string::npos, problem.message.find("Farnaby"));
  }
}

}  // namespace
}  // namespace postlint::eval
