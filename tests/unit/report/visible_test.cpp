#include "report/visible.h"

#include <gtest/gtest.h>

#include <memory>

#include "report/width.h"

namespace postlint::report {
namespace {

TEST(Visible, WritesOutTerminalCommands) {
  EXPECT_EQ(visible("a\x1b[31mb"), "a<U+001B>[31mb");
  EXPECT_EQ(visible("\x07\x7f\xc2\x9b"), "<U+0007><U+007F><U+009B>");
}

TEST(Visible, WritesOutLineEnds) {
  EXPECT_EQ(visible("a\r\nb"), "a<U+000D><U+000A>b");
}

TEST(Visible, WritesOutBidirectionalControls) {
  EXPECT_EQ(visible("a\u202Eb\u2066c\u200Fd"), "a<U+202E>b<U+2066>c<U+200F>d");
}

TEST(Visible, WritesOutZeroWidthCharactersInsideLatinWords) {
  EXPECT_EQ(visible("V\u200Be\u200Dg\u00ADa"), "V<U+200B>e<U+200D>g<U+00AD>a");
}

TEST(Visible, KeepsTheJoinersOfEmojiAndOfPersian) {
  EXPECT_EQ(visible("👩\u200D⚕️"), "👩\u200D⚕️");
  EXPECT_EQ(visible("می\u200Cخواهم"), "می\u200Cخواهم");
}

TEST(Visible, WritesOutMalformedBytes) {
  EXPECT_EQ(visible("caf\xE9!"), "caf<0xE9>!");
}

TEST(Visible, WritesOutTagCharacters) {
  EXPECT_EQ(visible("a\U000E0041"), "a<U+E0041>");
}

TEST(Visible, WritesOutNoncharacters) {
  EXPECT_EQ(visible("\uFFFE\uFFFF\uFDD0\U0001FFFE"), "<U+FFFE><U+FFFF><U+FDD0><U+1FFFE>");
  EXPECT_EQ(visible("\uFFFD\U0001FFFD"), "\uFFFD\U0001FFFD");
}

TEST(Visible, ReadsNoFurtherThanTheText) {
  const auto exact = std::make_unique<char[]>(2);
  exact[0] = '\xE2';
  exact[1] = '\x82';
  EXPECT_EQ(visible({exact.get(), 2}), "<0xE2><0x82>");
}

TEST(Cells, ExpandTabsToStopsOfFour) {
  const auto cells = cells_of("ab\tc");
  ASSERT_EQ(cells.size(), 4U);
  EXPECT_EQ(cells[2].shown, "  ");
  EXPECT_EQ(cells[2].width, 2U);
  EXPECT_EQ(cells[3].byte, 3U);
}

TEST(Width, CountsColumnsOfATerminal) {
  EXPECT_EQ(width_of("abc"), 3U);
  EXPECT_EQ(width_of("漢字"), 4U);
  EXPECT_EQ(width_of("e\u0301"), 1U);
  EXPECT_EQ(width_of("ｆｕｌｌ"), 8U);
  EXPECT_EQ(width_of("😀"), 2U);
  EXPECT_EQ(width_of("👩🏽\u200D🔬"), 2U);
  EXPECT_EQ(width_of(""), 0U);
}

}  // namespace
}  // namespace postlint::report
