// The features that models are learned from; scripts/train_context_models.py cuts texts alike.
#include "scan/word_features.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace postlint::scan {
namespace {

using Words = std::vector<std::string>;

TEST(WordTokens, AreWordsWithoutApostrophesNumbersAsZeroAndNamedMarks) {
  EXPECT_EQ(word_tokens("she didn't, at 4:15!\n"),
            (Words{"she", "didnt", "1comma", "at", "0", "1colon", "0", "1bang", "1line"}));
}

TEST(WordTokens, LeaveOutWhatIsNeitherLetterDigitNorMark) {
  EXPECT_EQ(word_tokens("a — “b” \xF0\x9F\x98\x80 c/d"), (Words{"a", "b", "c", "d"}));
  EXPECT_TRUE(word_tokens("").empty());
}

TEST(ContextFeatures, NameFourTokensOnEachSideNearestFirst) {
  const std::string_view text = "one two three four five NAME six. seven";
  const Words features = context_features(text, {24, 28});
  for (const char* const there : {"l0 five", "l3 two", "l any three", "l two five four", "r0 six",
                                  "r1 1stop", "r any seven", "r two six 1stop"}) {
    EXPECT_NE(std::ranges::find(features, there), features.end()) << there;
  }
  EXPECT_EQ(std::ranges::find(features, "l any one"), features.end());
}

TEST(ContextFeatures, OfAMatchThatIsTheWholeTextAreNone) {
  EXPECT_TRUE(context_features("name", {0, 4}).empty());
}

TEST(DocumentFeatures, AreWordsAndPairsAcrossMarks) {
  Words features;
  append_document_features("she died. at 4", features);
  EXPECT_EQ(features, (Words{"d she", "d died", "d she died", "d at", "d died at", "d 0", "d at 0"}));
}

}  // namespace
}  // namespace postlint::scan
