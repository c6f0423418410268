#include "text/normalize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "../base/bounded.h"
#include "base/utf8.h"

namespace postlint::text {
namespace {

std::string cleaned(std::string_view text) {
  Folded folded = clean(text);
  EXPECT_TRUE(!folded.unchanged || (folded.text.empty() && folded.map.identity()));
  return folded.unchanged ? std::string(text) : std::move(folded.text);
}

std::string lowered(std::string_view text) {
  Folded folded = fold_case(text);
  return folded.unchanged ? std::string(text) : std::move(folded.text);
}

std::string utf8_of(char32_t c) {
  std::string out;
  utf8::append(out, c);
  return out;
}

bool is_scalar(char32_t c) {
  return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

// The bytes of `text` that the only occurrence of `word` in its clean form stands for.
std::string source_of(std::string_view text, std::string_view word) {
  const Folded folded = clean(text);
  const std::string clean_text = folded.unchanged ? std::string(text) : folded.text;
  const std::size_t at = clean_text.find(word);
  if (at == std::string::npos) return "(not found in \"" + clean_text + "\")";
  return std::string(slice(text, folded.map.to_parent({at, at + word.size()})));
}

struct Fold {
  std::string_view what;
  std::string_view from;
  std::string_view to;
};

TEST(Clean, UndoesWhatHidesAWord) {
  const std::vector<Fold> folds = {
      {"non-breaking hyphen", "555\u20110123", "555-0123"},
      {"hyphen", "555\u20100123", "555-0123"},
      {"figure dash", "555\u20120123", "555-0123"},
      {"en dash", "555\u20130123", "555-0123"},
      {"em dash", "a\u2014b", "a-b"},
      {"minus sign", "5\u22123", "5-3"},
      {"small hyphen-minus", "5\uFE633", "5-3"},
      {"full-width hyphen-minus", "5\uFF0D3", "5-3"},
      {"no-break space", "MRN\u00A0123", "MRN 123"},
      {"narrow no-break space", "MRN\u202F123", "MRN 123"},
      {"thin space", "MRN\u2009123", "MRN 123"},
      {"ideographic space", "MRN\u3000123", "MRN 123"},
      {"zero-width space", "M\u200BRN", "MRN"},
      {"zero-width non-joiner", "M\u200CRN", "MRN"},
      {"zero-width joiner", "M\u200DRN", "MRN"},
      {"word joiner", "M\u2060RN", "MRN"},
      {"byte order mark inside", "M\uFEFFRN", "MRN"},
      {"soft hyphen", "M\u00ADRN", "MRN"},
      {"direction marks", "\u202DM\u200ERN\u202C", "MRN"},
      {"tag characters", "M\U000E0041RN", "MRN"},
      {"Hangul filler", "M\u3164RN", "MRN"},
      {"variation selector", "M\uFE0FRN", "MRN"},
      {"full-width letters and digits", "\uFF2D\uFF32\uFF2E\uFF11\uFF12", "MRN12"},
      {"Arabic-Indic digits", "\u0661\u0662\u0663", "123"},
      {"extended Arabic-Indic digits", "\u06F1\u06F2\u06F3", "123"},
      {"Devanagari digits", "\u0967\u0968", "12"},
      {"mathematical bold digits", "\U0001D7CE\U0001D7CF", "01"},
      {"mathematical bold letters", "\U0001D40C\U0001D411\U0001D40D", "MRN"},
      {"circled digits", "\u2460\u2461", "12"},
      {"ligature", "\uFB01ne", "fine"},
      {"composed accent", "Se\u00F1ora", "Senora"},
      {"combining accent", "Sen\u0303ora", "Senora"},
      {"several combining marks", "e\u0323\u0302\u0301", "e"},
      {"Vietnamese", "Nguy\u1EC5n", "Nguyen"},
      {"a mark at the very start", "\u0301abc", "abc"},
      {"enclosing mark", "1\u20E3", "1"},
      {"curly apostrophe", "patient\u2019s", "patient's"},
      {"curly single quotes", "\u2018a\u2019", "'a'"},
      {"curly double quotes", "\u201Ca\u201D", "\"a\""},
      {"low quotes", "\u201Ea\u201C", "\"a\""},
      {"guillemets", "\u00ABa\u00BB", "\"a\""},
      {"prime", "5\u2032", "5'"},
      {"modifier apostrophe", "O\u02BCBrien", "O'Brien"},
      {"acute accent as an apostrophe", "patient\u00B4s", "patient's"},
      {"double prime", "5\u2033", "5\""},
      {"ellipsis", "wait\u2026", "wait..."},
      {"line separator", "a\u2028b", "a\nb"},
      {"paragraph separator", "a\u2029b", "a\nb"},
      {"next line", "a\u0085b", "a\nb"},
      {"C1 control", "M\u0080RN", "MRN"},
      {"escape", "M\x1BRN", "MRN"},
      {"delete", "M\x7FRN", "MRN"},
      {"Arabic ligature of eighteen units", "a\uFDFAb",
       "a\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064A\u0647 "
       "\u0648\u0633\u0644\u0645"
       "b"},
      {"Hangul stays composed", "\uD55C\uAE00", "\uD55C\uAE00"},
      {"Japanese keeps its letters", "\u304B\u304D", "\u304B\u304D"},
      {"emoji", "ok \U0001F600", "ok \U0001F600"},
      {"emoji with skin tone", "\U0001F44D\U0001F3FD", "\U0001F44D\U0001F3FD"},
      {"family emoji loses its joiners", "\U0001F468\u200D\U0001F469", "\U0001F468\U0001F469"},
  };
  for (const Fold& fold : folds) EXPECT_EQ(cleaned(fold.from), fold.to) << fold.what;
}

TEST(Clean, RemovesNulAndKeepsItsNeighbours) {
  using namespace std::string_view_literals;
  EXPECT_EQ(cleaned("M\0RN 1\0"sv), "MRN 1");
  EXPECT_EQ(source_of("x M\0RN y"sv, "MRN"), std::string("M\0RN"sv));
}

TEST(Clean, LeavesAsciiWithoutControlsAlone) {
  std::string all;
  for (char c = 0x20; c < 0x7F; ++c) all.push_back(c);
  all += "\n\r";
  EXPECT_TRUE(clean(all).unchanged);
  EXPECT_TRUE(clean("").unchanged);
}

TEST(Clean, MakesATabASpaceSoThatItDefeatsNoRule) {
  EXPECT_EQ(cleaned("MRN\t0048151"), "MRN 0048151");
  EXPECT_EQ(source_of("x MRN\t00 y", "MRN 00"), "MRN\t00");
}

TEST(Clean, KeepsCase) {
  EXPECT_EQ(cleaned("\u00C9a\u00C8B"), "EaEB");
}

TEST(Clean, GivesTheSameTextForComposedAndDecomposedInput) {
  const std::vector<std::pair<std::string_view, std::string_view>> pairs = {
      {"caf\u00E9", "cafe\u0301"},      {"Se\u00F1or", "Sen\u0303or"}, {"\u1EC5", "e\u0302\u0303"},
      {"\uD55C", "\u1112\u1161\u11AB"}, {"\u0439", "\u0438\u0306"},    {"\u304C", "\u304B\u3099"},
      {"\u0929", "\u0928\u093C"},       {"\u212B", "A\u030A"},
  };
  for (const auto& [composed, decomposed] : pairs) {
    EXPECT_EQ(cleaned(composed), cleaned(decomposed)) << composed;
  }
}

TEST(Clean, MapsAWordBackToAllOfItsBytes) {
  EXPECT_EQ(source_of("la Se\u00F1ora R", "Senora"), "Se\u00F1ora");
  EXPECT_EQ(source_of("la Sen\u0303ora R", "Senora"), "Sen\u0303ora");
  EXPECT_EQ(source_of("a cafe\u0301 b", "cafe"), "cafe\u0301");
  EXPECT_EQ(source_of("a caf\u00E9 b", "cafe"), "caf\u00E9");
  EXPECT_EQ(source_of("M\u200BR\u200BN 1", "MRN"), "M\u200BR\u200BN");
  EXPECT_EQ(source_of("\u200BMRN\u200B 1", "MRN"), "MRN");
  EXPECT_EQ(source_of("tel 555\u20110123.", "555-0123"), "555\u20110123");
  EXPECT_EQ(source_of("\uFF2D\uFF32\uFF2E", "R"), "\uFF32");
  EXPECT_EQ(source_of("x\uFB01y", "i"), "\uFB01");
  EXPECT_EQ(source_of("\u0661\u0662\u0663", "2"), "\u0662");
}

TEST(Clean, MapsEachWordAroundOneThatChanged) {
  const std::string_view text = "before na\u00EFve\u2011ly \u201Cafter\u201D";
  for (const std::string_view word : {"before", "after"}) EXPECT_EQ(source_of(text, word), word);
}

// Every byte of the clean text comes from somewhere, in order, and what was not edited is equal.
void expect_faithful_map(std::string_view text, const Folded& folded) {
  if (folded.unchanged) return;
  std::size_t child = 0;
  std::size_t parent = 0;
  for (const Edit& edit : folded.map.edits()) {
    ASSERT_EQ(edit.child_begin - child, edit.parent_begin - parent);
    ASSERT_EQ(slice(folded.text, {child, edit.child_begin}),
              slice(text, {parent, edit.parent_begin}));
    ASSERT_LE(edit.child_end, folded.text.size());
    ASSERT_LE(edit.parent_end, text.size());
    ASSERT_FALSE(edit.parent_begin < text.size() && utf8::is_continuation(text[edit.parent_begin]));
    ASSERT_FALSE(edit.parent_end < text.size() && utf8::is_continuation(text[edit.parent_end]));
    child = edit.child_end;
    parent = edit.parent_end;
  }
  ASSERT_EQ(slice(folded.text, {child, folded.text.size()}), slice(text, {parent, text.size()}));
}

TEST(CleanProperty, IsIdempotentForEveryScalarValue) {
  std::vector<std::string> failures;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    const std::string once = cleaned("a" + utf8_of(c) + "b");
    if (cleaned(once) != once) failures.push_back(utf8_of(c));
  }
  EXPECT_EQ(failures, std::vector<std::string>{});
}

TEST(CleanProperty, KeepsTheLettersAroundEveryScalarValueInPlace) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    const std::string text = "MRN" + utf8_of(c) + "ward";
    const Folded folded = clean(text);
    ASSERT_NO_FATAL_FAILURE(expect_faithful_map(text, folded));
    if (folded.unchanged) continue;
    ASSERT_TRUE(folded.text.starts_with("MRN")) << std::hex << static_cast<std::uint32_t>(c);
    ASSERT_TRUE(folded.text.ends_with("ward")) << std::hex << static_cast<std::uint32_t>(c);
    const std::size_t size = folded.text.size();
    ASSERT_EQ(folded.map.to_parent({size - 4, size}), (Span{text.size() - 4, text.size()}));
    const Span word = folded.map.to_parent({0, 3});
    ASSERT_TRUE(word.begin == 0 && word.end >= 3 && word.end <= text.size() - 4);
  }
}

std::string random_text(std::mt19937& random, std::size_t length) {
  static const std::vector<char32_t> kFavourites = {
      U'a',   U'Z',   U'5',   U' ',    U'-',    0x301,   0x303,  0x323,  0x200B, 0x200D,
      0xAD,   0xFEFF, 0x2011, 0x2019,  0xE9,    0xC9,    0x1112, 0x1161, 0x11AB, 0xAC00,
      0xFDFA, 0x661,  0xFF2D, 0x1F600, 0x1F3FD, 0x130,   0x1E9E, 0x17F,  0x3099, 0x304B,
      0x9C7,  0x9BE,  0xBC6,  0xBBE,   0x1D165, 0x1D15E, 0x115F, 0x0,    0x7F,   0x85};
  std::string out;
  for (std::size_t i = 0; i < length; ++i) {
    char32_t c = kFavourites[random() % kFavourites.size()];
    if (random() % 4 == 0) c = static_cast<char32_t>(random() % 0x3000);
    if (random() % 16 == 0) c = static_cast<char32_t>(random() % 0x110000);
    utf8::append(out, is_scalar(c) ? c : U'x');
  }
  return out;
}

TEST(CleanProperty, IsIdempotentOverRandomText) {
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, 1 + random() % 12);
    const std::string once = cleaned(text);
    ASSERT_EQ(cleaned(once), once) << "round " << round << ": " << text;
  }
}

TEST(CleanProperty, MapsEveryChunkOfRandomTextBackToItself) {
  std::mt19937 random(8);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random, 1 + random() % 20);
    const Folded folded = clean(text);
    ASSERT_NO_FATAL_FAILURE(expect_faithful_map(text, folded)) << text;
    if (folded.unchanged) continue;
    for (std::size_t i = 0; i < folded.text.size();) {
      const utf8::Step step = utf8::decode(folded.text, i);
      ASSERT_TRUE(step.valid);
      // A character of the clean text is what its own source becomes, or a part of it.
      const Span source = folded.map.to_parent({i, i + step.length});
      const std::string made = cleaned(slice(text, source));
      ASSERT_NE(made.find(folded.text.substr(i, step.length)), std::string::npos) << text;
      i += step.length;
    }
  }
}

TEST(CleanProperty, GivesTheSameAsItsPartsJoined) {
  std::mt19937 random(9);
  for (int round = 0; round < 5000; ++round) {
    const std::string left = random_text(random, 1 + random() % 8);
    const std::string right = random_text(random, 1 + random() % 8);
    ASSERT_EQ(cleaned(left + " | " + right), cleaned(left) + " | " + cleaned(right));
  }
}

TEST(FoldCase, LowersLettersOfEveryScript) {
  const std::vector<Fold> folds = {
      {"ASCII", "MRN 12 a", "mrn 12 a"},
      {"Greek with final sigma", "\u03A3\u03C2", "\u03C3\u03C3"},
      {"Cyrillic", "\u0416", "\u0436"},
      {"capital sharp s", "\u1E9E", "\u00DF"},
      {"Deseret", "\U00010400", "\U00010428"},
  };
  for (const Fold& fold : folds) EXPECT_EQ(lowered(fold.from), fold.to) << fold.what;
}

TEST(FoldCase, LeavesLowerAsciiAlone) {
  EXPECT_TRUE(fold_case("all lower 123 - !").unchanged);
  EXPECT_TRUE(fold_case("").unchanged);
}

TEST(FoldCase, MapsTextBehindALetterThatChangesItsLength) {
  const std::string text = "\u1E9EX \u2C6F word";  // three bytes become two
  const Folded folded = fold_case(text);
  const std::size_t at = folded.text.find("word");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(slice(text, folded.map.to_parent({at, at + 4})), "word");
}

TEST(FoldCaseProperty, IsIdempotentAndMapsBackForEveryScalarValue) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (!is_scalar(c)) continue;
    const std::string text = "MRN" + utf8_of(c) + "ward";
    const Folded folded = fold_case(text);
    ASSERT_FALSE(folded.unchanged);
    ASSERT_EQ(lowered(folded.text), folded.text) << std::hex << static_cast<std::uint32_t>(c);
    const std::size_t size = folded.text.size();
    ASSERT_EQ(folded.map.to_parent({size - 4, size}), (Span{text.size() - 4, text.size()}));
    ASSERT_EQ(folded.map.to_parent({3, size - 4}), (Span{3, text.size() - 4}));
  }
}

TEST(FoldTerm, FoldsBothWays) {
  EXPECT_EQ(fold_term("Se\u00F1ora"), "senora");
  EXPECT_EQ(fold_term("drug\u2011seeker"), "drug-seeker");
  EXPECT_EQ(fold_term("O\u2019Brien"), "o'brien");
  EXPECT_EQ(fold_term("plain"), "plain");
}

TEST(FoldTermProperty, LeavesItsOwnResultAlone) {
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    const std::string once = fold_term(random_text(random, 1 + random() % 8));
    ASSERT_EQ(fold_term(once), once);
  }
}

TEST(FoldPattern, FoldsLiteralsAndEscapesSigns) {
  const std::vector<Fold> folds = {
      {"ASCII", R"((?i)\bmrn[ :#]*(\d{5,10})\b)", R"((?i)\bmrn[ :#]*(\d{5,10})\b)"},
      {"composed letter", "se\u00F1ora", "senora"},
      {"decomposed letter", "sen\u0303ora", "senora"},
      {"dash", "a\u2013b", R"(a\-b)"},
      {"dashes in a class", "[\u2013\u2014]", R"([\-\-])"},
      {"quote", "o\u2019brien", R"(o\'brien)"},
      {"no-break space", "a\u00A0b", "a b"},
      {"full-width sign", "a\uFF0Bb", R"(a\+b)"},
      {"full-width bracket", "\uFF08x\uFF09", R"(\(x\))"},
      {"other script", "\u0436", "\u0436"},
      {"one sign that becomes three", "wait\u2026?", R"(wait(?:\.\.\.)?)"},
      {"brackets made of one sign", "\u2474", R"((?:\(1\)))"},
      {"a letter in a class", "[a\u00E9]", "[ae]"},
      {"a class that opens with its bracket", "[]\u2013]", R"([]\-])"},
      {"a negated class", "[^]\u2013]\u2013", R"([^]\-]\-)"},
      {"a named class", "[[:alpha:]\u00E9]", "[[:alpha:]e]"},
      {"a range of accented letters", "[\u00E0-\u00E5]", "[\u00E0-\u00E5a]"},
      {"a range whose folded ends are out of order", "[\u00D8-\u00F6]", "[\u00D8-\u00F6UYaceino]"},
      {"a dash at the end of a class", "[\u00E9-]", "[e-]"},
      {"an escaped non-ASCII letter", "\\\u00E9x", "\\\u00E9x"},
  };
  for (const Fold& fold : folds) EXPECT_EQ(fold_pattern(fold.from), fold.to) << fold.what;
}

TEST(CleanBoundedTime, IsLinearInSpacingMarksOfFallingClass) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string text = "a";
  for (int i = 0; i < 250000; ++i) text += i < 125000 ? "\u302E" : "\U0001D165";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { cleaned(text); }), 3.0);
}

TEST(CleanBoundedTime, IsLinearInCombiningMarks) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string text = "a";
  for (int i = 0; i < 500000; ++i) text += "\u0301";
  EXPECT_EQ(cleaned(text), "a");
  EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_EQ(cleaned(text), "a"); }), 3.0);
}

TEST(CleanBoundedTime, IsLinearInMarksOfFallingClass) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string text = "a";
  for (int i = 0; i < 250000; ++i) text += i < 125000 ? "\u0301" : "\u0323";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { EXPECT_EQ(cleaned(text), "a"); }), 3.0);
}

TEST(CleanBoundedTime, IsLinearInEditsOfManyKinds) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "M\u200BRN\u2011\u0661 e\u0301";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { cleaned(text); }), 4.0);
}

}  // namespace
}  // namespace postlint::text
