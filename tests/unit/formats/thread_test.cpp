#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support.h"

namespace postlint::formats {
namespace {

using Posts = std::vector<std::vector<std::string>>;

Posts thread(std::string_view source) {
  return posts_of(read_exact(read_thread, source));
}

TEST(ThreadReader, SplitsAtLinesOfDashes) {
  EXPECT_EQ(thread("one\n---\ntwo\n\nstill two\n-----\nthree\n"),
            (Posts{{"one"}, {"two", "still two"}, {"three"}}));
  EXPECT_EQ(thread("one\r\n---\r\ntwo"), (Posts{{"one"}, {"two"}}));
  EXPECT_EQ(thread("---\none\n---\n---\n \ntwo\n---"), (Posts{{"one"}, {"two"}}));
}

TEST(ThreadReader, DoesNotSplitAtShorterOrMixedDashes) {
  EXPECT_EQ(thread("one\n--\ntwo\n--- x"), (Posts{{"one\n--\ntwo\n--- x"}}));
}

TEST(ThreadReader, SplitsAtCountersBeforeAPost) {
  const Posts expected = {{" one"}, {" two"}, {" three"}};
  EXPECT_EQ(thread("1/3 one\n2/3 two\n3/3 three"), expected);
  EXPECT_EQ(thread("(1/3) one\n(2/3) two\n(3/3) three"), expected);
  EXPECT_EQ(thread("[1/3] one\n[2/3] two\n[3/3] three"), expected);
  EXPECT_EQ(thread("1/ one\n2/ two\n3/ three"), expected);
  EXPECT_EQ(thread("1/3 one\n\n2/3 two\n\n3/3 three\n"), expected);
}

TEST(ThreadReader, SplitsAtCountersBehindAPost) {
  EXPECT_EQ(thread("one 1/3\ntwo 2/3\nthree 3/3"), (Posts{{"one "}, {"two "}, {"three "}}));
  EXPECT_EQ(thread("one (1/2)\n\ntwo (2/2)"), (Posts{{"one "}, {"two "}}));
  EXPECT_EQ(thread("one 1/\ntwo 2/"), (Posts{{"one "}, {"two "}}));
}

TEST(ThreadReader, SplitsAtCountersOnTheirOwnLine) {
  EXPECT_EQ(thread("1/2\none\n2/2\ntwo"), (Posts{{"one"}, {"two"}}));
}

TEST(ThreadReader, KeepsTextBeforeTheFirstCounterAsAPost) {
  EXPECT_EQ(thread("intro\n1/2 one\n2/2 two"), (Posts{{"intro"}, {" one"}, {" two"}}));
}

// A counter is taken out of the text, so a date that is taken for one is never checked.
TEST(ThreadReader, LeavesDatesInTheText) {
  const std::vector<std::string_view> drafts = {
      "admitted 3/14\nhome 3/20", "admitted 1/5",
      "admitted 1/5\nhome 2/9",   "admitted 1/5\nmore\nhome 2/9 at last",
      "1/12 she came in",         "she came in on 1/12\nand left on 2/1",
      "1/5/2024 admitted",        "born 1/1",
  };
  for (const std::string_view draft : drafts) {
    EXPECT_EQ(thread(draft), (Posts{{std::string(draft)}}));
  }
}

TEST(ThreadReader, LeavesLongNumbersBehindASlashInTheText) {
  EXPECT_EQ(thread("1/00481516 one\n2/00481516 two\n3/00481516 three").size(), 1U);
}

TEST(ThreadReader, TakesTheBeginningOfALongerThread) {
  EXPECT_EQ(thread("1/9 one\n2/9 two\n3/9 three"), (Posts{{" one"}, {" two"}, {" three"}}));
}

TEST(ThreadReader, FindsTheSeriesBehindADateThatLooksLikeItsStart) {
  EXPECT_EQ(thread("came in on 1/12\n1/2 one\n2/2 two"),
            (Posts{{"came in on 1/12"}, {" one"}, {" two"}}));
}

TEST(ThreadReader, TakesNoTotalThatIsNoNumberOfPosts) {
  const std::string total(40, '9');  // more than any integer holds
  const std::string draft = "1/" + total + " a\n2/" + total + " b\n3/" + total + " c";
  EXPECT_FALSE(thread(draft).empty());
  EXPECT_EQ(thread("1/0 a\n2/0 b\n3/0 c"), (Posts{{"1/0 a\n2/0 b\n3/0 c"}}));
}

TEST(ThreadReader, LeavesDatesInsideANumberedThread) {
  EXPECT_EQ(thread("1/2 seen 2/14\n2/2 home 3/2"), (Posts{{" seen 2/14"}, {" home 3/2"}}));
}

TEST(ThreadReader, KeepsPlaces) {
  const std::string source =
      "\xEF\xBB\xBF"
      "1/3 q1q\r\nq2q\r\n2/3 \u00E9 q3q\r\n\r\nq4q\xFFq5q\r\n3/3 q6q";
  const text::Document document = read_exact(read_thread, source);
  EXPECT_EQ(document.posts, 3U);
  for (const std::string& token : tokens_of(source)) {
    const std::size_t at = source.find(token);
    EXPECT_EQ(places_of(document, token), (std::vector<Span>{{at, at + token.size()}})) << token;
  }
}

TEST(ThreadReader, CountsOnePostForABlankDraft) {
  for (const std::string_view source : {"", "\n", "---", "---\n---\n", "1/2\n2/2"}) {
    EXPECT_EQ(read_exact(read_thread, source).posts, 1U) << source;
  }
}

TEST(ThreadReader, NumbersPostsAndBlocksInOrder) {
  const text::Document document = read_exact(read_thread, "a\n\nb\n---\nc\n---\nd\n\ne");
  std::size_t block = 0;
  std::size_t post = 0;
  for (const text::Segment& segment : document.segments) {
    EXPECT_EQ(segment.block, block++);
    EXPECT_GE(segment.post, post);
    post = segment.post;
  }
  EXPECT_EQ(block, 5U);
}

}  // namespace
}  // namespace postlint::formats
