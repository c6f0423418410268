#include "text/look_alikes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalize.h"
#include "text/overrides.h"
#include "view_support.h"

namespace postlint::text {
namespace {

struct Case {
  std::string_view from;
  std::string_view to;
};

std::string read(std::string_view text) {
  return text_of(read_look_alikes(text), text);
}

std::string turned(std::string_view text) {
  return text_of(undo_overrides(text), text);
}

// Paragraphs without a single mask. Each begins with words that hold look-alikes only.
const std::vector<std::string_view> kForeignTexts = {
    "Сама она так и не поняла, что случилось, но врач был добр. Как тот рост?",
    "Το παιδί ήταν καλά σήμερα και ο γιατρός είπε να ξεκουραστεί. Τότε όχι.",
    "Пацієнт почувається добре, тому ми раді за нього.",
    "كان الطبيب لطيفا جدا اليوم، وشكرا لكم جميعا.",
    "La señora descansó bien y mañana vuelve a la consulta; ¡qué alegría!",
    "今天的课程很有意思，谢谢大家。",
    "Բարեւ ձեզ, շնորհակալություն։",
    "היום היה יום טוב במרפאה, תודה לכולם.",
};

TEST(LookAlikes, AreSortedAndAscii) {
  const auto table = look_alikes();
  EXPECT_GT(table.size(), 200U);
  EXPECT_TRUE(std::ranges::is_sorted(table, {}, &LookAlike::letter));
  for (const LookAlike& one : table) {
    EXPECT_GE(one.letter, 0x80U);
    EXPECT_TRUE((one.ascii >= 'a' && one.ascii <= 'z') || (one.ascii >= 'A' && one.ascii <= 'Z'));
  }
}

TEST(LookAlikes, AreReadInWordsWithAsciiLetters) {
  EXPECT_EQ(read("pati\u0435nt"), "patient");
  EXPECT_EQ(read("\u041C\u0420N"), "MPN");
  EXPECT_EQ(read("\u03A1atient"), "Patient");
  EXPECT_EQ(read("TNF\u03B1 and NF\u03BA\u0412"), "TNFa and NFkB");
}

TEST(LookAlikes, AreReadInWholeWordsWhereTheirScriptIsNotInUse) {
  EXPECT_EQ(read("what an \u0456\u0501\u0456\u043E\u0442 today"), "what an idiot today");
  EXPECT_EQ(read("what an \u0456\u0501\u0456\u043E\u0442, \u0434\u0430"),
            "what an \u0456\u0501\u0456\u043E\u0442, \u0434\u0430");
  EXPECT_EQ(read("\u0456\u0501\u0456\u043E\u0442"), "\u0456\u0501\u0456\u043E\u0442");
}

TEST(LookAlikes, AreNotReadInAWordThatHoldsAnotherLetterOfTheirScript) {
  EXPECT_EQ(read("x\u0436\u0430 y"), "x\u0436\u0430 y");
}

TEST(LookAlikes, IncludeFramedLettersAndSmallCapitals) {
  EXPECT_EQ(read("\U0001F173\U0001F170\U0001F17C\U0001F17D"), "DAMN");
  EXPECT_EQ(read("\u1D05\u1D00\u1D0D\u0274"), "damn");
  EXPECT_EQ(read("\U0001F1FA\U0001F1F8"), "\U0001F1FA\U0001F1F8");  // a flag is no word
}

TEST(LookAlikes, LeaveTextOfOtherScriptsAlone) {
  for (const std::string_view text : kForeignTexts) {
    const std::string clean_text = text_of(clean(text), text);
    EXPECT_TRUE(read_look_alikes(clean_text).unchanged) << text;
    const std::string mixed = "My talk: " + clean_text + " Thanks to all.";
    EXPECT_TRUE(read_look_alikes(mixed).unchanged) << text;
  }
}

TEST(LookAlikes, MapBackToTheirLetters) {
  constexpr std::string_view kText = "the p\u0430ti\u0435nt is well";
  const Folded folded = read_look_alikes(kText);
  EXPECT_EQ(source_in(folded, kText, "patient"), "p\u0430ti\u0435nt");
  EXPECT_EQ(source_in(folded, kText, "well"), "well");
}

TEST(LookAlikesProperty, AreReadOnceForEveryScalarValue) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    utf8::append(text, c);
    text += " \u0430 b";
    const Folded folded = read_look_alikes(text);
    const std::string once = text_of(folded, text);
    ASSERT_EQ(read(once), once) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_NO_FATAL_FAILURE(expect_faithful(folded, text));
  }
}

TEST(LookAlikesProperty, AreReadOnceInRandomText) {
  static const std::vector<std::string_view> kParts = {
      "a", "Z", "\u0430", "\u0436", "\u03B1", "\u03B4", "\U0001F170", "\u1D00",
      " ", " ", "-",      "5",      "_",      "\u0627", "\u4E00"};
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 14; i > 0; --i) text += kParts[random() % kParts.size()];
    const Folded folded = read_look_alikes(text);
    const std::string once = text_of(folded, text);
    ASSERT_EQ(read(once), once) << text;
    ASSERT_NO_FATAL_FAILURE(expect_faithful(folded, text)) << text;
    ASSERT_NO_FATAL_FAILURE(expect_monotone(folded, text)) << text;
  }
}

TEST(Overrides, PutTheOrderOfReadingBeforeThatOfWriting) {
  const std::vector<Case> cases = {
      {"a \u202Enmad\u202C b", "a damn\nnmad\u202C b"},
      {"\u202E0010-555", "555-0100\n0010-555"},
      {"\u202Ecba\nxyz", "abc\ncba\nxyz"},
      {"\u202Ee\u0301fac\u202C", "cafe\u0301\ne\u0301fac\u202C"},
      {"\u202Eba\u202C \u202Edc\u202C", "ab\nba\u202C cd\ndc\u202C"},
      {"\u202E", "\u202E"},
  };
  for (const Case& one : cases) EXPECT_EQ(turned(one.from), one.to) << one.from;
}

TEST(Overrides, ChangeNothingInRightToLeftScripts) {
  constexpr std::string_view kText = "\u202E\u0634\u0643\u0631\u0627\u202C abc";
  EXPECT_TRUE(undo_overrides(kText).unchanged);
}

TEST(Overrides, AreOneEdit) {
  constexpr std::string_view kText = "ring \u202E0010-555\u202C now";
  const Folded folded = undo_overrides(kText);
  EXPECT_EQ(source_in(folded, kText, "555"), "0010-555");
  EXPECT_EQ(source_in(folded, kText, "now"), "now");
  expect_faithful(folded, kText);
}

}  // namespace
}  // namespace postlint::text
