#include "rules/regex_syntax.h"

#include <gtest/gtest.h>

#include <string>

namespace postlint::rules {
namespace {

// The parts of the pattern that are refused, joined by spaces.
std::string refused(std::string_view pattern) {
  std::string parts;
  for (const RegexFault& fault : find_unsupported(pattern)) {
    parts += (parts.empty() ? "" : " ") + std::string(slice(pattern, fault.where));
  }
  return parts;
}

std::string upper_case(std::string_view pattern) {
  const std::optional<Span> where = find_upper_case_class(pattern);
  return where ? std::string(slice(pattern, *where)) : std::string();
}

TEST(UnsupportedRegex, NamesWhatRe2DoesNotHave) {
  EXPECT_EQ(refused("(?=a)(?!b)(?<=c)(?<!d)"), "(?= (?! (?<= (?<!");
  EXPECT_EQ(refused(R"((a)\1(?P=n)\k<n>)"), R"(\1 (?P= \k)");
  EXPECT_EQ(refused("a*+b++c?+d{2}+(?>e)"), "*+ ++ ?+ {2}+ (?>");
}

TEST(UnsupportedRegex, TakesWhatRe2Takes) {
  for (const std::string_view pattern :
       {R"(\bMRN[ :#]*(\d{5,10})\b)", "(?i:a)(?P<n>b)(?:c)", R"(\(?=x)", R"([(?=)*+\1]+)", "a+?b*?",
        R"(\Q(?=a)\1\E)", R"(\+\++)", "x{a}+", "}+", R"(\x{1F600}+)", R"(\pL+\p{Lu}+)", "[]+*]+",
        "[^]+*]+", "[[:alpha:]+*]", R"(\\(1))"}) {
    EXPECT_EQ(refused(pattern), "") << pattern;
  }
}

TEST(UnsupportedRegex, SurvivesPatternsThatAreCutOff) {
  for (const std::string_view pattern :
       {"(", "(?", "(?P", "(?<", "[", "[^", "[]", "[a\\", "[[:al", "\\", "\\p", "\\p{", "\\x",
        "\\Q", "{", "{1", "{1,", "a{1,2", ""}) {
    EXPECT_EQ(refused(pattern), "") << pattern;
    EXPECT_EQ(upper_case(pattern), "") << pattern;
  }
}

TEST(UnsupportedRegex, FindsBackspacesThatWereMeantAsWordBoundaries) {
  EXPECT_EQ(refused("\bMRN\b"), "\b \b");
}

TEST(UpperCaseClass, IsARangeWithoutLowerCase) {
  EXPECT_EQ(upper_case("x[A-Z]{2}"), "[A-Z]");
  EXPECT_EQ(upper_case("[0-9A-HJ-N]"), "[0-9A-HJ-N]");
  EXPECT_EQ(upper_case("[[:upper:]]"), "[[:upper:]]");
  EXPECT_EQ(upper_case(R"(\p{Lu}\p{Ll}+)"), R"(\p{Lu})");
  EXPECT_EQ(upper_case("[A-Za-z]"), "");
  EXPECT_EQ(upper_case("[AEIOU]"), "");
  EXPECT_EQ(upper_case(R"(\[A-Z\])"), "");
  EXPECT_EQ(upper_case("[a-z]"), "");
}

}  // namespace
}  // namespace postlint::rules
