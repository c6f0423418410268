#include "match/pattern.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace postlint::match {
namespace {

using Texts = std::vector<std::string>;

Texts found(std::string_view pattern, std::string_view text, int group = 0,
            Case match_case = Case::kSensitive) {
  const auto compiled = Pattern::compile(pattern, group, match_case, Preference::kFirst);
  if (!compiled) return {"(refused: " + compiled.error().message + ")"};
  Texts out;
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t resume = 0;
    const Span span = compiled->find(text, from, resume);
    if (span.empty()) break;
    EXPECT_GT(resume, from);
    out.emplace_back(slice(text, span));
    from = resume;
  }
  return out;
}

TEST(Pattern, RefusesWhatCannotBeUsed) {
  const std::vector<std::pair<std::string, PatternFault>> cases = {
      {"(", PatternFault::kSyntax},         {"a)", PatternFault::kSyntax},
      {"[z-a]", PatternFault::kSyntax},     {"(?=a)", PatternFault::kSyntax},
      {"(?<!a)b", PatternFault::kSyntax},   {"(a)\\1", PatternFault::kSyntax},
      {"\\q", PatternFault::kSyntax},       {"\xFF", PatternFault::kSyntax},
      {"a{2000}", PatternFault::kTooLarge}, {"(?:(?:\\pL{100}){10}){5}", PatternFault::kTooLarge},
      {"", PatternFault::kMatchesEmpty},    {"a*", PatternFault::kMatchesEmpty},
      {"a|", PatternFault::kMatchesEmpty},  {"^$", PatternFault::kMatchesEmpty},
  };
  for (const auto& [pattern, fault] : cases) {
    const auto compiled = Pattern::compile(pattern, 0, Case::kSensitive, Preference::kFirst);
    ASSERT_FALSE(compiled) << pattern;
    EXPECT_EQ(compiled.error().fault, fault) << pattern << ": " << compiled.error().message;
    EXPECT_FALSE(compiled.error().message.empty());
  }
}

TEST(Pattern, RefusesAGroupThatDoesNotExist) {
  for (const int group : {-1, 2, 10, 99}) {
    const auto compiled = Pattern::compile("(a)b", group, Case::kSensitive, Preference::kFirst);
    ASSERT_FALSE(compiled) << group;
    EXPECT_EQ(compiled.error().fault, PatternFault::kNoSuchGroup);
  }
  EXPECT_TRUE(Pattern::compile("(a)b", 1, Case::kSensitive, Preference::kFirst));
}

TEST(Pattern, ReportsItsGroupOrTheWholeMatch) {
  EXPECT_EQ(found("mrn (\\d+)", "mrn 12 mrn 34", 1), (Texts{"12", "34"}));
  EXPECT_EQ(found("mrn (\\d+)?x", "mrn x mrn 3x", 1), (Texts{"mrn x", "3"}));
  EXPECT_EQ(found("a(\\d*)b", "ab a1b", 1), (Texts{"ab", "1"}));
}

TEST(Pattern, PassesOverEmptyMatches) {
  EXPECT_EQ(found("\\b|x", "a x b"), Texts{});
  EXPECT_EQ(found("(?:)|b", "aabb"), (Texts{"(refused: it matches the empty string)"}));
  EXPECT_EQ(found("\\b|b", "abb"), (Texts{"b", "b"}));
}

TEST(Pattern, SeesWhatStandsBeforeTheStart) {
  EXPECT_EQ(found("\\bb", "ab b"), Texts{"b"});
  EXPECT_EQ(found("^a", "aaa"), Texts{"a"});
  EXPECT_EQ(found("(?m)^a", "a\na"), (Texts{"a", "a"}));
}

TEST(Pattern, IgnoresCaseWhenAsked) {
  EXPECT_EQ(found("mrn", "MRN mrn", 0, Case::kInsensitive), (Texts{"MRN", "mrn"}));
  EXPECT_EQ(found("mrn", "MRN mrn"), Texts{"mrn"});
}

TEST(Pattern, ReadsNulAndReplacementCharacters) {
  using namespace std::string_view_literals;
  EXPECT_EQ(found("a.b", "a\0b"sv), Texts{std::string("a\0b"sv)});
  EXPECT_EQ(found("a.b", "a\uFFFDb"), Texts{"a\uFFFDb"});
}

TEST(Pattern, FindsTheLongestMatchThatEndsInTime) {
  const auto compiled =
      Pattern::compile("drug|drug seek|drug seeker", 0, Case::kSensitive, Preference::kLongest);
  ASSERT_TRUE(compiled);
  const std::string_view text = "a drug seekers";
  EXPECT_EQ(compiled->find_at(text, 2, 14), (Span{2, 13}));
  EXPECT_EQ(compiled->find_at(text, 2, 12), (Span{2, 11}));
  EXPECT_EQ(compiled->find_at(text, 2, 10), (Span{2, 6}));
  EXPECT_TRUE(compiled->find_at(text, 2, 5).empty());
  EXPECT_TRUE(compiled->find_at(text, 3, 14).empty());
}

}  // namespace
}  // namespace postlint::match
