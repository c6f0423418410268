#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "formats/lines.h"
#include "support.h"

namespace postlint::formats {
namespace {

using namespace std::string_view_literals;

text::Document plain(std::string_view source) {
  return read_exact(read_plain, source);
}

Shown prose(std::vector<std::string> texts) {
  Shown out;
  for (std::string& text : texts) out.emplace_back("prose", std::move(text));
  return out;
}

TEST(SplitLines, KnowsEveryLineEnd) {
  const std::string_view source = "a\nb\r\nc\rd\n\re";
  std::vector<std::string> texts;
  std::size_t next = 0;
  for (const Line& line : split_lines(source)) {
    EXPECT_EQ(line.span.begin, next);
    texts.emplace_back(slice(source, line.span));
    next = line.next;
  }
  EXPECT_EQ(next, source.size());
  EXPECT_EQ(texts, (std::vector<std::string>{"a", "b", "c", "d", "", "e"}));
}

TEST(SplitLines, GivesNoLineForAnEmptyDraft) {
  EXPECT_TRUE(split_lines("").empty());
}

TEST(PlainReader, MakesASegmentOfEachParagraph) {
  const auto expected = prose({"one\ntwo", "three"});
  EXPECT_EQ(shown(plain("one\ntwo\n\nthree\n")), expected);
  EXPECT_EQ(shown(plain("one\r\ntwo\r\n\r\nthree\r\n")), expected);
  EXPECT_EQ(shown(plain("one\rtwo\r\rthree\r")), expected);
  EXPECT_EQ(shown(plain("\n\none\ntwo\n \t\n\n\nthree")), expected);
}

TEST(PlainReader, GivesNothingForABlankDraft) {
  for (const std::string_view source :
       {""sv, "\n"sv, "  \r\n\t"sv, "\xEF\xBB\xBF"sv, "\xEF\xBB\xBF\n"sv}) {
    const text::Document document = plain(source);
    EXPECT_TRUE(document.segments.empty());
    EXPECT_EQ(document.posts, 1U);
    EXPECT_TRUE(document.complete);
  }
}

TEST(PlainReader, LeavesOutAByteOrderMark) {
  const std::string_view source = "\xEF\xBB\xBFMRN 1";
  const text::Document document = plain(source);
  EXPECT_EQ(shown(document), prose({"MRN 1"}));
  EXPECT_EQ(places_of(document, "MRN"), (std::vector<Span>{{3, 6}}));
}

TEST(PlainReader, KeepsPlacesAcrossEveryLineEnd) {
  for (const std::string_view end : {"\n"sv, "\r\n"sv, "\r"sv}) {
    std::string source = "\xEF\xBB\xBF";
    for (const std::string_view line : {"q1q q2q", "\u00E9 q3q", "", "q4q\xFF q5q", " q6q "}) {
      source += std::string(line) + std::string(end);
    }
    const text::Document document = plain(source);
    for (const std::string& token : tokens_of(source)) {
      const std::size_t at = source.find(token);
      EXPECT_EQ(places_of(document, token), (std::vector<Span>{{at, at + token.size()}})) << token;
    }
    EXPECT_EQ(places_of(document, "q2q\n\u00E9 q3q").size(), 1U);
  }
}

TEST(PlainReader, ReadsMalformedBytesAsReplacementsAndListsThem) {
  const std::string_view source = "a\xFFz \xE2\x82 b\xC3";
  const text::Document document = plain(source);
  EXPECT_EQ(shown(document), prose({"a\uFFFDz \uFFFD b\uFFFD"}));
  EXPECT_EQ(document.malformed, (std::vector<Span>{{1, 2}, {4, 6}, {8, 9}}));
  EXPECT_EQ(places_of(document, "z"), (std::vector<Span>{{2, 3}}));
  EXPECT_EQ(places_of(document, "b"), (std::vector<Span>{{7, 8}}));
}

TEST(PlainReader, CutsASequenceThatALineEndInterrupts) {
  const text::Document document = plain("a\xE2\x82\nb");
  EXPECT_EQ(shown(document), prose({"a\uFFFD\nb"}));
  EXPECT_EQ(document.malformed, (std::vector<Span>{{1, 3}}));
}

TEST(PlainReader, KeepsNulAsItIs) {
  EXPECT_EQ(shown(plain("a\0b"sv)), (Shown{{"prose", std::string("a\0b"sv)}}));
}

TEST(PlainReader, MarksEntities) {
  const text::Document document = plain("see https://example.com/q1q and #q2q by @q3q");
  EXPECT_EQ(kinds_of(document, "q1q"), (std::vector<std::string>{"url"}));
  EXPECT_EQ(kinds_of(document, "q2q"), (std::vector<std::string>{"hashtag"}));
  EXPECT_EQ(kinds_of(document, "q3q"), (std::vector<std::string>{"mention"}));
}

TEST(FormatRegistry, ChoosesByExtension) {
  EXPECT_EQ(for_filename("a/b.MD").name, "markdown");
  EXPECT_EQ(for_filename("b.markdown").name, "markdown");
  EXPECT_EQ(for_filename("b.txt").name, "plain");
  EXPECT_EQ(for_filename("md").name, "plain");
  EXPECT_EQ(for_filename("").name, "plain");
  EXPECT_EQ(find("nothing"), nullptr);
  EXPECT_EQ(find("thread")->name, "thread");
}

}  // namespace
}  // namespace postlint::formats
