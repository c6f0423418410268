#include "report/snippet.h"

#include <gtest/gtest.h>

#include <string>

#include "report/width.h"

namespace postlint::report {
namespace {

Snippet snippet(const std::string& draft, const std::string& words,
                const std::string& evidence = "") {
  const PositionIndex index(draft);
  const std::size_t begin = draft.find(words);
  std::vector<Span> places;
  if (!evidence.empty()) {
    places.push_back({draft.find(evidence), draft.find(evidence) + evidence.size()});
  }
  return snippet_of(draft, index, {begin, begin + words.size()}, places);
}

TEST(Snippet, UnderlinesThePlace) {
  const Snippet shown = snippet("one\nSaw Mrs Vega again\n", "Mrs Vega");
  EXPECT_EQ(shown.line, 2U);
  EXPECT_EQ(shown.text, "Saw Mrs Vega again");
  EXPECT_EQ(shown.underline, "    ^^^^^^^^");
}

TEST(Snippet, MarksEvidenceOnTheSameLine) {
  EXPECT_EQ(snippet("my patient Ann Lee", "Ann Lee", "patient").underline, "   ~~~~~~~ ^^^^^^^");
}

TEST(Snippet, AlignsAfterWideCharactersCombiningMarksAndTabs) {
  EXPECT_EQ(snippet("漢字 Ann", "Ann").underline, "     ^^^");
  EXPECT_EQ(snippet("Jose\u0301 Ann", "Ann").underline, "     ^^^");
  EXPECT_EQ(snippet("a\tAnn", "Ann").underline, "    ^^^");
  EXPECT_EQ(snippet("😀 Ann", "Ann").underline, "   ^^^");
}

TEST(Snippet, AlignsAfterEscapedCharacters) {
  const Snippet shown = snippet("a\x1b[2JAnn", "Ann");
  EXPECT_EQ(shown.text, "a<U+001B>[2JAnn");
  EXPECT_EQ(shown.underline, "            ^^^");
}

TEST(Snippet, UnderlinesTheWholeOfAnEscapedCharacter) {
  EXPECT_EQ(snippet("x\xE9y", "\xE9").underline, " ^^^^^^");
}

TEST(Snippet, CutsALongLineOnBothSidesOfThePlace) {
  const std::string words(300, 'w');
  const Snippet shown = snippet(words + " Mrs Vega " + words, "Mrs Vega");
  EXPECT_TRUE(shown.text.starts_with("…"));
  EXPECT_TRUE(shown.text.ends_with("…"));
  EXPECT_LE(width_of(shown.text), 98U);
  EXPECT_EQ(shown.text.find("Mrs Vega") - 2, shown.underline.find('^'));  // "…" is 3 bytes wide 1
}

TEST(Snippet, ShowsMoreBeforeAPlaceAtTheEndOfALongLine) {
  const Snippet shown = snippet(std::string(300, 'w') + " Ann", "Ann");
  EXPECT_EQ(width_of(shown.text), 97U);
  EXPECT_EQ(shown.underline, std::string(94, ' ') + "^^^");
}

TEST(Snippet, CutsALongPlace) {
  const Snippet shown = snippet(std::string(5000, 'x'), std::string(5000, 'x'));
  EXPECT_LE(width_of(shown.text), 98U);
  EXPECT_EQ(shown.underline, std::string(96, '^'));
}

TEST(Snippet, SaysThatAPlaceGoesOnInTheNextLine) {
  const Snippet shown = snippet("Ann\nLee", "Ann\nLee");
  EXPECT_EQ(shown.text, "Ann");
  EXPECT_TRUE(shown.continues);
}

TEST(Snippet, LeavesAByteOrderMarkOut) {
  const Snippet shown = snippet(
      "\xEF\xBB\xBF"
      "Ann",
      "Ann");
  EXPECT_EQ(shown.text, "Ann");
  EXPECT_EQ(shown.underline, "^^^");
}

TEST(Snippet, SurvivesALineOfContinuationBytesOnly) {
  const std::string draft = std::string(2000, '\x80') + "Ann";
  EXPECT_NE(snippet(draft, "Ann").underline.find("^^^"), std::string::npos);
}

TEST(Snippet, DrawsACaretAtALineEnd) {
  EXPECT_EQ(snippet("ab\ncd", "\nc").underline, "  ^");
}

}  // namespace
}  // namespace postlint::report
