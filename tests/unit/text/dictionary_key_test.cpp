#include "text/dictionary_key.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace postlint::text {
namespace {

struct Case {
  std::string_view term;
  std::string_view key;
};

void expect_keys(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(dictionary_key(one.term), one.key) << one.term;
}

TEST(DictionaryKey, IgnoresCaseAndAccents) {
  expect_keys({{"Smith", "smith"},
               {"JOSÉ", "jose"},
               {"Jose\u0301", "jose"},
               {"Señora", "senora"},
               {"Zoë", "zoe"},
               {"İzmir", "izmir"},
               {"ｗａｒｄ ７", "ward 7"},
               {"Иван", "иван"},
               {"北京", "北京"}});
}

// The table of scripts/build_dictionaries.py, letter by letter.
TEST(DictionaryKey, WritesLettersThatDoNotDecomposeInAscii) {
  expect_keys({{"ß", "ss"},
               {"ẞ", "ss"},
               {"æ", "ae"},
               {"Æ", "ae"},
               {"œ", "oe"},
               {"Œ", "oe"},
               {"ø", "o"},
               {"Ø", "o"},
               {"ł", "l"},
               {"Ł", "l"},
               {"đ", "d"},
               {"Đ", "d"},
               {"ð", "d"},
               {"Ð", "d"},
               {"þ", "th"},
               {"Þ", "th"},
               {"ħ", "h"},
               {"Ħ", "h"},
               {"ı", "i"},
               {"Łódź", "lodz"},
               {"Sørensen", "sorensen"},
               {"Großmann", "grossmann"},
               {"Þórður", "thordur"}});
}

TEST(DictionaryKey, DropsApostrophesOfAllKindsAndFullStops) {
  for (const std::string apostrophe :
       {"'", "\u2019", "\u2018", "\u201B", "\u02BB", "\u02BC", "`", "\u2032", "\u00B4"}) {
    EXPECT_EQ(dictionary_key("O" + apostrophe + "Dowd"), "odowd") << apostrophe;
  }
  expect_keys({{"St. Mary's", "st marys"}, {"J.R. Smith", "jr smith"}, {"Kaʻū", "kau"}});
}

TEST(DictionaryKey, TakesHyphensDashesCommasAndWhiteSpaceForOneSpace) {
  for (const std::string gap : {" ", "-", ",", ", ", " - ", "\t", "\n", "\r\n", "\u2010", "\u2011",
                                "\u2013", "\u2014", "\u2212", "\u00A0", "  "}) {
    EXPECT_EQ(dictionary_key("Smith" + gap + "Jones"), "smith jones") << gap;
  }
  expect_keys(
      {{"  Smith ", "smith"}, {"-Smith-", "smith"}, {"Smith.", "smith"}, {"a .- b", "a b"}});
}

TEST(DictionaryKey, IsEmptyForWhatHasNoLetters) {
  expect_keys({{"", ""}, {" ", ""}, {"...", ""}, {"-'-", ""}, {"\u200B", ""}});
}

TEST(DictionaryKey, KeepsOtherSigns) {
  expect_keys({{"L&D", "l&d"}, {"6 West", "6 west"}, {"a/b", "a/b"}, {"x_y", "x_y"}});
}

TEST(DictionaryKey, OfAKeyIsTheKey) {
  for (const std::string_view term :
       {"O'Dowd-Łukasz, ẞ", "St. Louis", "Kaʻū", "  a -- b  ", "北京 ok", "İ", "ŉ", "ﬁ", "½",
        "\u1E9B\u0323", "...", "\xFF\xFE", "a\xE2\x82"}) {
    const std::string key = dictionary_key(term);
    EXPECT_EQ(dictionary_key(key), key) << term;
  }
}

}  // namespace
}  // namespace postlint::text
