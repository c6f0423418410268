#include <gtest/gtest.h>

#include <string>

#include "postlint/reporter.h"

namespace postlint {
namespace {

TEST(PositionIndex, CountsCodePointsAndUtf16UnitsAfterAnEmoji) {
  const std::string draft = "ok\n😀é Ann";
  const Position at = PositionIndex(draft).at(draft.find("Ann"));
  EXPECT_EQ(at.line, 2U);
  EXPECT_EQ(at.column, 4U);
  EXPECT_EQ(at.utf16_column, 5U);
  EXPECT_EQ(at.code_point, 6U);
  EXPECT_EQ(at.utf16, 7U);
}

TEST(PositionIndex, EndsLinesAtLfCrLfAndLoneCr) {
  const std::string draft = "a\nb\r\nc\rd";
  const PositionIndex index(draft);
  EXPECT_EQ(index.at(draft.find('b')).line, 2U);
  EXPECT_EQ(index.at(draft.find('c')).line, 3U);
  EXPECT_EQ(index.at(draft.find('d')).line, 4U);
  EXPECT_EQ(index.at(draft.find('d')).column, 1U);
  EXPECT_EQ(index.line_text(2), "b");
  EXPECT_EQ(index.line_text(3), "c");
  EXPECT_EQ(index.line_text(4), "d");
}

TEST(PositionIndex, GivesNoTextForALineThatDoesNotExist) {
  const PositionIndex index("a\n");
  EXPECT_EQ(index.line_text(0), "");
  EXPECT_EQ(index.line_text(2), "");
  EXPECT_EQ(index.line_text(3), "");
}

TEST(PositionIndex, CountsEachMaximalMalformedSubpartOnce) {
  const std::string draft = "\xE2\x82|\xFF\xFF|x";  // a cut off euro sign; two lone bytes
  EXPECT_EQ(PositionIndex(draft).at(draft.find('x')).column, 6U);
}

TEST(PositionIndex, LeavesAByteOrderMarkOutOfTheColumnsOfLineOne) {
  const std::string draft =
      "\xEF\xBB\xBF"
      "ab\nc";
  const PositionIndex index(draft);
  EXPECT_EQ(index.at(3).column, 1U);
  EXPECT_EQ(index.at(3).code_point, 1U);
  EXPECT_EQ(index.at(4).utf16_column, 2U);
  EXPECT_EQ(index.at(0).column, 1U);
  EXPECT_EQ(index.at(6).column, 1U);
}

TEST(PositionIndex, ClipsAnOffsetPastTheEnd) {
  EXPECT_EQ(PositionIndex("ab").at(99).column, 3U);
}

TEST(PositionIndex, RoundsAnOffsetInsideACharacterDown) {
  EXPECT_EQ(PositionIndex("é").at(1).column, 1U);
}

TEST(PositionIndex, AgreesWithCountingOneByOneOnALongLine) {
  std::string draft;
  for (int i = 0; i < 3000; ++i) draft += i % 3 == 0 ? "é" : i % 7 == 0 ? "😀" : "a";
  const PositionIndex index(draft);
  std::size_t code_points = 0;
  for (std::size_t byte = 0; byte < draft.size(); ++byte) {
    if ((static_cast<unsigned char>(draft[byte]) & 0xC0U) == 0x80U) continue;
    ASSERT_EQ(index.at(byte).code_point, code_points);
    ASSERT_EQ(index.at(byte).column, code_points + 1);
    ++code_points;
  }
}

}  // namespace
}  // namespace postlint
