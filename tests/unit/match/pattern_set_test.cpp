#include "match/pattern_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "match/evidence_matcher.h"

namespace postlint::match {
namespace {

std::vector<std::size_t> candidates(const PatternSet& set, std::string_view text) {
  std::vector<std::size_t> out;
  set.candidates(text, out);
  return out;
}

TEST(PatternSet, NamesThePatternsThatOccur) {
  PatternSet set;
  EXPECT_TRUE(set.empty());
  set.add("mrn", 7);
  set.add("(?i)room \\d+", 3);
  set.add("^x$", 9);
  set.compile();
  EXPECT_FALSE(set.empty());
  EXPECT_EQ(candidates(set, "ROOM 4, mrn"), (std::vector<std::size_t>{7, 3}));
  EXPECT_EQ(candidates(set, "x"), (std::vector<std::size_t>{9}));
  EXPECT_EQ(candidates(set, ""), std::vector<std::size_t>{});
}

TEST(PatternSet, AppendsToWhatIsThere) {
  PatternSet set;
  set.add("a", 1);
  set.compile();
  std::vector<std::size_t> out = {42};
  set.candidates("a", out);
  EXPECT_EQ(out, (std::vector<std::size_t>{42, 1}));
}

TEST(PatternSet, TakesEveryPatternForACandidateWhenItWasNotCompiled) {
  PatternSet set;
  set.add("a", 1);
  set.add("b", 2);
  EXPECT_EQ(candidates(set, "zzz"), (std::vector<std::size_t>{1, 2}));
}

TEST(PatternSet, TakesEveryPatternForACandidateWhenOneCannotBeAdded) {
  PatternSet set;
  set.add("a", 1);
  set.add("(", 2);
  set.compile();
  EXPECT_EQ(candidates(set, "zzz"), (std::vector<std::size_t>{1, 2}));
}

// Each of these is near the limit for one pattern, so that together they overrun the budget of the
// set when it is compiled or when it runs.
TEST(PatternSet, MissesNothingWhenItsBudgetIsTooSmall) {
  for (const std::size_t count : {2U, 12U, 60U}) {
    PatternSet set;
    for (std::size_t i = 0; i < count; ++i) {
      set.add("(?:[\\pL ]{50}){10}x" + std::to_string(i) + "|end" + std::to_string(i), i);
    }
    set.compile();
    const std::string text = std::string(800, 'a') + " end0 end" + std::to_string(count - 1);
    const std::vector<std::size_t> found = candidates(set, text);
    EXPECT_NE(std::ranges::find(found, 0U), found.end()) << count;
    EXPECT_NE(std::ranges::find(found, count - 1), found.end()) << count;
  }
}

TEST(PatternSetProperty, AgreesWithThePatternsOneByOne) {
  const std::vector<rules::Evidence> evidence = {
      rules::Regex{"mrn[ :#]*(\\d{5,10})\\b", 1, {}},
      rules::Regex{"\\b\\d{1,2}/\\d{1,2}\\b", 0, {}},
      rules::Regex{"se\u00F1or(?:a|es)?", 0, {}},
      rules::Regex{"[a-z]+\u2013\\d", 0, {}},
      rules::Regex{"[\u00E0-\u00FF]b", 0, {}},
      rules::Regex{"(?m)^room", 0, {}},
      rules::WordList{{{"drug", "", {}}, {"drug seek", "", {}}, {"room 4", "", {}}}, {}},
      rules::WordList{{{"se\u00F1ora", "", {}}, {"a\u2011b", "", {}}, {"c++", "", {}}}, {}},
  };
  const std::vector<std::string> pieces = {
      "MRN",  "mrn",  " ",  "#",   "12345",  "6", "/",       "Se\u00F1or",
      "ora",  "a",    "b",  "\n",  "\u2013", "-", "\u00E9",  "room",
      "drug", "seek", "er", "c++", "\u200B", "4", "e\u0301", "."};
  std::mt19937 random(5);
  for (const rules::View view : {rules::View::kRaw, rules::View::kClean, rules::View::kLower}) {
    PatternSet set;
    std::vector<EvidenceMatcher> matchers;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      set.add(set_pattern_of(evidence[i], view), i);
      auto matcher = EvidenceMatcher::compile(evidence[i], view);
      ASSERT_TRUE(matcher) << i << matcher.error().message;
      matchers.push_back(std::move(matcher).value());
    }
    set.compile();
    std::size_t hits_seen = 0;
    for (int round = 0; round < 4000; ++round) {
      std::string text;
      for (std::size_t i = random() % 10; i > 0; --i) text += pieces[random() % pieces.size()];
      const std::vector<std::size_t> found = candidates(set, text);
      ASSERT_TRUE(std::ranges::is_sorted(found));
      for (std::size_t i = 0; i < matchers.size(); ++i) {
        std::vector<Hit> hits;
        matchers[i].find_all(text, hits);
        hits_seen += hits.size();
        std::size_t end = 0;
        for (const Hit& hit : hits) {
          ASSERT_LE(end, hit.span.begin);
          ASSERT_LT(hit.span.begin, hit.span.end);
          end = hit.span.end;
        }
        ASSERT_TRUE(hits.empty() || std::ranges::find(found, i) != found.end()) << text;
      }
    }
    EXPECT_GT(hits_seen, 500U);
  }
}

}  // namespace
}  // namespace postlint::match
