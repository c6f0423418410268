#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../base/bounded.h"
#include "support.h"

namespace postlint::formats {
namespace {

using Kinds = std::vector<std::string>;

text::Document markdown(std::string_view source) {
  return read_exact(read_markdown, source);
}

TEST(MarkdownReader, NamesTheKindOfEveryText) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"q1q", "prose"},
      {"# q1q", "heading"},
      {"q1q\n===", "heading"},
      {"> q1q", "quote"},
      {"- q1q", "prose"},
      {"```\nq1q\n```", "code"},
      {"    q1q", "code"},
      {"`q1q`", "code"},
      {"[q1q](x)", "link"},
      {"[`q1q`](x)", "link"},
      {"[x](q1q)", "url"},
      {"[x](y \"q1q\")", "link"},
      {"![q1q](x)", "alt"},
      {"![x](q1q)", "url"},
      {"![x](y \"q1q\")", "alt"},
      {"<https://e.com/q1q>", "url"},
      {"https://e.com/q1q", "url"},
      {"#q1q", "hashtag"},
      {"@q1q", "mention"},
      {"<!-- q1q -->", "comment"},
      {"x <!-- q1q -->", "comment"},
      {"<div title='q1q'>", "markup"},
      {"x <b title='q1q'>", "markup"},
      {"---\na: q1q\n---", "front-matter"},
      {"---\n\nq1q\n\n---\n\nx", "prose"},
      {"| x |\n|---|\n| q1q |", "prose"},
      {"[//]: # (q1q)", "comment"},
      {"[a]: /q1q\n\nx", "url"},
      {"```q1q\nx\n```", "markup"},
  };
  for (const auto& [source, kind] : cases) {
    const Kinds kinds = kinds_of(markdown(source), "q1q");
    ASSERT_FALSE(kinds.empty()) << source;
    EXPECT_EQ(kinds.front(), kind) << source;
  }
}

TEST(MarkdownReader, KeepsCellsOfATableRowApart) {
  const text::Document document = markdown("| a | b |\n|---|---|\n| Room | 412 |");
  EXPECT_EQ(shown(document).at(1).second, "Room | 412");
}

TEST(MarkdownReader, ReadsALineEndAsASpace) {
  EXPECT_EQ(shown(markdown("one\ntwo"))[0].second, "one two");
  EXPECT_EQ(shown(markdown("one  \ntwo"))[0].second, "one\ntwo");
  EXPECT_EQ(shown(markdown("one<br>two"))[0].second.find("onetwo"), std::string::npos);
}

// Which block the comment covers, and the blocks of the words.
struct Cover {
  std::string_view source;
  std::string_view covered;
};

TEST(MarkdownReader, LetsACommentCoverItsBlock) {
  const std::vector<Cover> cases = {
      {"<!-- c -->\n\nq1q\n\nq2q", "q1q"},
      {"<!-- c -->\nq1q", "c"},  // an HTML block ends at a blank line: q1q is a new paragraph
      {"q1q <!-- c --> x\n\nq2q", "q1q"},
      {"q1q\n\nq2q <!-- c -->", "q2q"},
      {"q1q\n\n<!-- c -->\n\nq2q", "q2q"},
      {"<!-- c -->\n\n# q1q\n\nq2q", "q1q"},
      {"- q1q <!-- c -->\n- q2q", "q1q"},
      {"- q1q\n- <!-- c --> q2q", "q2q"},
      {"> q1q <!-- c -->\n\nq2q", "q1q"},
      {"| q1q <!-- c --> |\n|---|\n| q2q |", "q1q"},
      {"<!-- c -->\n\n```\nq1q\n```\n\nq2q", "q1q"},
      {"<!-- c -->\n\n<!-- d -->\n\nq1q", "q1q"},
  };
  for (const Cover& one : cases) {
    const text::Document document = markdown(one.source);
    ASSERT_FALSE(document.comments.empty()) << one.source;
    for (const text::Segment& segment : document.segments) {
      if (segment.text.find(one.covered) == std::string::npos) continue;
      EXPECT_EQ(document.comments.front().covers, segment.block) << one.source;
    }
    for (const text::Segment& segment : document.segments) {
      const bool other = segment.text.find('q') != std::string::npos &&
                         segment.text.find(one.covered) == std::string::npos;
      if (one.covered != "c" && other) {
        EXPECT_NE(document.comments.front().covers, segment.block) << one.source;
      }
    }
  }
}

TEST(MarkdownReader, ListsMalformedBytesOnce) {
  const text::Document document = markdown("a \xFF [b][r] [c][r]\n\n[r]: /x\xFEy");
  std::vector<Span> malformed = document.malformed;
  std::ranges::sort(malformed);
  EXPECT_EQ(std::ranges::unique(malformed).size(), 0U);
  EXPECT_EQ(malformed.size(), 2U);
}

TEST(MarkdownReader, GivesNothingForABlankDraft) {
  for (const std::string_view source :
       {"", "\n", "  \n\t\n", "\xEF\xBB\xBF", "---\n---\n", "***"}) {
    EXPECT_TRUE(markdown(source).segments.empty()) << source;
  }
}

TEST(MarkdownBoundedTime, TakesAMillionOfOneSign) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  for (const std::string_view piece :
       {"[",    "]",       "*",       "_",          ">",        "`",
        "~",    "<",       "#",       "-",          "\\",       "&",
        "!",    "|",       "(",       "\n",         "\t",       "![",
        "[](",  "*a ",     "**a_",    "`a``",       "> ",       "- ",
        "<!--", "<a ",     "&amp;",   "a\n===\n",   "[a]: b\n", "|a\n",
        "1. ",  "[a](b) ", "*a_b`c[", "<!-- c -->", "https://", "[//]: # (a)\n"}) {
    std::string source;
    while (source.size() < 1'000'000) source += piece;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { read_markdown(source); }), 8.0) << piece;
  }
}

TEST(MarkdownBoundedTime, TakesOneLongTargetThatIsUsedOften) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string source = "[a]: /" + std::string(100'000, 'x') + "\n\n";
  // md4c itself reads the target again for every use, so this must not grow much further.
  for (int i = 0; i < 2'000; ++i) source += "[a] ";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { read_markdown(source); }), 5.0);
}

TEST(MarkdownBoundedTime, TakesOneLongTargetWithAnEntityThatIsUsedOften) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string source = "[a]: /&amp;" + std::string(100'000, 'x') + "\n\n";
  for (int i = 0; i < 2'000; ++i) source += "[a] ";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { read_markdown(source); }), 5.0);
}

TEST(MarkdownBoundedTime, TakesATableOfManyColumnsAndRows) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string source;
  for (int i = 0; i < 3000; ++i) source += "|a";
  source += "\n";
  for (int i = 0; i < 3000; ++i) source += "|-";
  source += "\n";
  for (int i = 0; i < 3000; ++i) source += "|b\n";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { read_markdown(source); }), 8.0);
}

}  // namespace
}  // namespace postlint::formats
