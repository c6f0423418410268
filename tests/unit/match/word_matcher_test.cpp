#include "match/word_matcher.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../base/bounded.h"
#include "match/evidence_matcher.h"
#include "text/normalize.h"

namespace postlint::match {
namespace {

using Texts = std::vector<std::string>;

rules::WordList replacements_of(const std::vector<std::pair<std::string, std::string>>& terms) {
  rules::WordList list;
  for (const auto& [text, replacement] : terms) list.terms.push_back({text, replacement, {}});
  return list;
}

rules::WordList list_of(const Texts& terms) {
  rules::WordList list;
  for (const std::string& text : terms) list.terms.push_back({text, "", {}});
  return list;
}

// Hits in the view `lower` of `draft`, as they stand in that view.
Texts found(const Texts& terms, std::string_view draft) {
  const std::string text = text::fold_term(draft);
  auto matcher = EvidenceMatcher::compile(list_of(terms), rules::View::kLower);
  if (!matcher) return {"(refused: " + matcher.error().message + ")"};
  std::vector<Hit> hits;
  matcher->find_all(text, hits);
  Texts out;
  for (const Hit& hit : hits) out.emplace_back(slice(std::string_view(text), hit.span));
  return out;
}

struct Case {
  Texts terms;
  std::string_view draft;
  Texts expected;
};

TEST(WordMatcher, FindsTermsAtWordBoundariesOnly) {
  const std::vector<Case> cases = {
      {{"pt"}, "Pt, pts, apt, PT. pt", {"pt", "pt", "pt"}},
      {{"pt"}, "pt2 2pt _pt pt_ pt-pt", {"pt", "pt"}},
      {{"pt"}, "\u00E9pt pt\u00E9 \u0436pt pt\u0436 (pt)", {"pt"}},
      {{"pt"}, "ptpt", {}},
      {{"c++"}, "c++ c++11 xc++", {"c++", "c++"}},
      {{"#1"}, "#1 #12 x#1", {"#1", "#1"}},
      {{"Se\u00F1ora"},
       "senora SE\u00D1ORA Sen\u0303ora se\u00F1oras",
       {"senora", "senora", "senora"}},
      {{"\u5317\u4EAC"}, "\u5317\u4EAC x\u5317\u4EAC", {"\u5317\u4EAC"}},
  };
  for (const Case& one : cases) EXPECT_EQ(found(one.terms, one.draft), one.expected) << one.draft;
}

TEST(WordMatcher, PrefersTheLongestTerm) {
  const std::vector<Case> cases = {
      {{"drug", "drug seeker"}, "drug seeker, drug", {"drug seeker", "drug"}},
      {{"drug seeker", "drug"}, "drug seeker, drug", {"drug seeker", "drug"}},
      {{"a", "a b", "a b c"}, "a b c a b a", {"a b c", "a b", "a"}},
      {{"seeker behaviour", "drug seeker"}, "drug seeker behaviour", {"drug seeker"}},
  };
  for (const Case& one : cases) EXPECT_EQ(found(one.terms, one.draft), one.expected) << one.draft;
}

TEST(WordMatcher, FallsBackToAShorterTermWhenTheLongestRunsIntoAWord) {
  const std::vector<Case> cases = {
      {{"drug", "drug seek"}, "drug seeker", {"drug"}},
      {{"diabetic", "diabetic pt"}, "diabetic ptosis", {"diabetic"}},
      {{"a", "a b", "a b c"}, "a b cx", {"a b"}},
      {{"a", "a b", "a b c"}, "a bx", {"a"}},
      {{"x a", "a"}, "xx a", {"a"}},
      {{"seeker", "drug seek"}, "drug seeker", {"seeker"}},
  };
  for (const Case& one : cases) EXPECT_EQ(found(one.terms, one.draft), one.expected) << one.draft;
}

TEST(WordMatcher, LetsABlankInATermBeAnyGap) {
  const std::vector<Case> cases = {
      {{"drug seeker"}, "drug  seeker", {"drug  seeker"}},
      {{"drug seeker"}, "drug\n\tseeker", {"drug\n seeker"}},
      {{"drug seeker"}, "drug-seeker", {"drug-seeker"}},
      {{"drug seeker"}, "drug\u2011seeker", {"drug-seeker"}},
      {{"drug seeker"}, "drug-\nseeker", {"drug-\nseeker"}},
      {{"drug seeker"}, "drug\u00A0seeker", {"drug seeker"}},
      {{"drug seeker"}, "drugseeker drug--seeker drug, seeker", {}},
      {{"frequent-flyer"}, "frequent flyer frequent-flyer", {"frequent flyer", "frequent-flyer"}},
      {{"c. diff"}, "c. diff cx diff", {"c. diff"}},
  };
  for (const Case& one : cases) EXPECT_EQ(found(one.terms, one.draft), one.expected) << one.draft;
}

TEST(WordMatcher, TakesSignsOfATermLiterally) {
  for (const std::string term :
       {"a.b", "a*b", "(x)", "[x]", "a|b", "x?", "\\d", "$5", "^a", "{2}"}) {
    EXPECT_EQ(found({term}, "z " + term + " z"), Texts{term}) << term;
    EXPECT_EQ(found({term}, "z axb 55 z"), Texts{}) << term;
  }
}

TEST(WordMatcher, GivesTheReplacementOfTheTermInEveryViewAndSpelling) {
  const auto list =
      replacements_of({{"drug seeker", "patient in pain"}, {"Se\u00F1ora", "Ms"}, {"x", ""}});
  for (const rules::View view : {rules::View::kRaw, rules::View::kClean, rules::View::kLower}) {
    const auto matcher = EvidenceMatcher::compile(list, view);
    ASSERT_TRUE(matcher);
    std::string text = "DRUG seeker, drug-Seeker, Se\u00F1ora, x";
    if (view == rules::View::kClean) text = text::clean(text).text;
    if (view == rules::View::kLower) text = text::fold_term(text);
    std::vector<Hit> hits;
    matcher->find_all(text, hits);
    ASSERT_EQ(hits.size(), 4U) << text;
    EXPECT_EQ(*hits[0].replacement, "patient in pain");
    EXPECT_EQ(*hits[1].replacement, "patient in pain");
    EXPECT_EQ(*hits[2].replacement, "Ms");
    EXPECT_EQ(*hits[3].replacement, "");
  }
}

TEST(WordMatcher, KnowsAWholeTerm) {
  const auto matcher =
      WordMatcher::compile(list_of(Texts{"drug", "drug seeker"}), rules::View::kLower);
  ASSERT_TRUE(matcher);
  EXPECT_TRUE(matcher->matches_whole("drug"));
  EXPECT_TRUE(matcher->matches_whole("drug-seeker"));
  EXPECT_FALSE(matcher->matches_whole("drug see"));
  EXPECT_FALSE(matcher->matches_whole("a drug"));
  EXPECT_FALSE(matcher->matches_whole(""));
}

TEST(WordMatcher, RefusesATermThatFoldsToNothing) {
  EXPECT_FALSE(WordMatcher::compile(list_of(Texts{"\u200B"}), rules::View::kLower));
}

TEST(WordMatcher, TakesTenThousandTerms) {
  Texts terms;
  for (int i = 0; i < 10000; ++i) terms.push_back("name" + std::to_string(i));
  EXPECT_EQ(found(terms, "name9999 name10000 name17"), (Texts{"name9999", "name17"}));
}

TEST(WordMatcherBoundedTime, TakesAMillionBytesOfNearMisses) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Texts terms = {"a", "pt", "pt in bed", "aa", "a a a a a b", "drug seek", "drug"};
  for (const std::string_view piece :
       {"a", "apt", "pt ", "pt  in  bedx", "drug seekers ", " ", "a "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { found(terms, text); }), 6.0) << piece;
  }
  const std::string gap = "pt" + std::string(1'000'000, ' ') + "in";
  EXPECT_LT(postlint::testing::cpu_seconds([&] { found(terms, gap); }), 3.0);
}

}  // namespace
}  // namespace postlint::match
