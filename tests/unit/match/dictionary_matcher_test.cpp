#include "match/dictionary_matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../base/bounded.h"
#include "match/dictionary_cache.h"
#include "match/evidence_matcher.h"
#include "text/normalize.h"

namespace postlint::match {
namespace {

using rules::LetterCase;
using rules::View;
using Texts = std::vector<std::string>;

std::shared_ptr<const rules::DictionaryFile> file_of(std::string text) {
  return std::make_shared<const rules::DictionaryFile>(
      rules::DictionaryFile{"names", std::move(text), {}});
}

struct Terms {
  std::string text;
  double at_least = 0;
  LetterCase letter_case = LetterCase::kAny;
};

rules::Evidence evidence_of(const Terms& terms) {
  rules::DictionaryTerms out;
  out.files = {file_of(terms.text)};
  out.at_least = terms.at_least;
  out.letter_case = terms.letter_case;
  return out;
}

// Hits in a view of `draft`, as they stand in that view. The text has no byte to spare.
Texts found(const Terms& terms, std::string_view draft, View view = View::kClean) {
  std::string text(draft);
  if (view == View::kLower) text = text::fold_term(draft);
  if (const text::Folded clean = text::clean(draft); view == View::kClean && !clean.unchanged) {
    text = clean.text;
  }
  const auto exact = std::make_unique<char[]>(text.size());
  std::ranges::copy(text, exact.get());
  const auto matcher = EvidenceMatcher::compile(evidence_of(terms), view);
  std::vector<Hit> hits;
  matcher->find_all({exact.get(), text.size()}, hits);
  Texts out;
  for (const Hit& hit : hits) out.emplace_back(slice(std::string_view(text), hit.span));
  return out;
}

struct Case {
  std::string terms;
  std::string_view draft;
  Texts expected;
};

void expect_found(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(found({one.terms}, one.draft), one.expected) << one.draft;
  }
}

TEST(DictionaryMatcher, FindsWholeWordsOnly) {
  expect_found({{"ada", "Ada, ada; ADA!", {"Ada", "ada", "ADA"}},
                {"ada", "adah xada ada2 _ada ada_", {}},
                {"ada", "éada adaé (ada)", {"ada"}},
                {"ada", "ada-ada/ada", {"ada", "ada", "ada"}},
                {"ada", "", {}},
                {"ada", "...", {}},
                {"6 west", "6 West 16 West", {"6 West"}}});
}

TEST(DictionaryMatcher, PrefersTheLongestTerm) {
  const std::string terms = "new\nnew york\nnew york city\nyork\n";
  expect_found({{terms, "New York City", {"New York City"}},
                {terms, "New York cite", {"New York"}},
                {terms, "New Haven, York", {"New", "York"}},
                {"new york city\ncity of york", "New York City of York", {"New York City"}},
                // Words of a longer term that does not come about are looked at again.
                {"new york city\nyork", "New York mayor", {"York"}},
                {"a b c d\nb c", "a b c e", {"b c"}}});
}

TEST(DictionaryMatcher, PartsWordsByOneGap) {
  expect_found({{"smith jones", "Smith Jones", {"Smith Jones"}},
                {"smith jones", "Smith-Jones", {"Smith-Jones"}},
                {"smith jones", "Smith\u2011Jones", {"Smith-Jones"}},
                {"smith jones", "Smith, Jones", {"Smith, Jones"}},
                {"smith jones", "Smith\u00A0Jones", {"Smith Jones"}},
                {"smith jones", "Smith\nJones", {"Smith\nJones"}},
                {"smith jones", "Smith \nJones", {"Smith \nJones"}},
                {"smith jones", "Smith - Jones; Smith / Jones; Smith; Jones; SmithJones", {}},
                {"st louis", "St. Louis and St Louis", {"St. Louis", "St Louis"}}});
}

TEST(DictionaryMatcher, LeavesAPossessiveOut) {
  expect_found({{"smith", "Smith's, Smith\u2019s, SMITH'S", {"Smith", "Smith", "SMITH"}},
                {"mary ann", "Mary Ann's turn", {"Mary Ann"}},
                {"odowd", "O'Dowd's and ODowd", {"O'Dowd", "ODowd"}},
                {"smith\ns", "Smith's", {"Smith"}},  // the s is no word of its own
                {"smith", "Smiths' Smithsonian", {}},
                {"williams\nwilliam", "William's", {"William"}},
                {"mary", "'Mary' \"Mary\"", {"Mary", "Mary"}}});
}

TEST(DictionaryMatcher, KnowsTermsThatAreWrittenWithAPossessive) {
  expect_found({{"St. Mary's", "At St. Mary's today", {"St. Mary's"}},
                {"St. Mary's", "St. Mary is a name", {}},
                {"Children's Hospital", "the Children's Hospital there", {"Children's Hospital"}},
                {"Children's Hospital", "the Childrens Hospital", {"Childrens Hospital"}}});
}

TEST(DictionaryMatcher, KnowsTermsThatAreWrittenWithFullStops) {
  expect_found({{"J.R. Smith", "J.R. Smith, JR Smith", {"J.R. Smith", "JR Smith"}},
                {"washington\nwashington dc", "Washington, D.C. today", {"Washington, D.C"}},
                {"u.s.", "in the U.S. of A.", {"U.S"}},
                {"end\nmary", "the end.Mary left", {"end", "Mary"}}});
}

TEST(DictionaryMatcher, ComparesNumbersWithTheLeastThatCounts) {
  const std::string terms = "ada\t5\nbert\t4\ncleo\nada lee\t1\n";
  EXPECT_EQ(found({terms, 5}, "Ada Bert Cleo"), Texts{"Ada"});
  EXPECT_EQ(found({terms, 0}, "Ada Bert Cleo"), (Texts{"Ada", "Bert", "Cleo"}));
  EXPECT_EQ(found({terms, 6}, "Ada Bert Cleo"), Texts{});
  EXPECT_EQ(found({terms, 5}, "Ada Lee"), Texts{"Ada"});  // the longer term does not count
}

TEST(DictionaryMatcher, GivesTheNumberOfTheTerm) {
  const DictionaryMatcher matcher({std::make_shared<const Dictionary>("ada\t5\nada lee\t2\n"),
                                   std::make_shared<const Dictionary>("ada\t7\n")},
                                  {}, LetterCase::kAny);
  std::size_t resume = 0;
  EXPECT_EQ(matcher.find("ada", 0, resume).number, 7);  // the largest of several dictionaries
  EXPECT_EQ(matcher.find("ada lee", 0, resume).number, 2);
}

TEST(DictionaryMatcher, LooksInSeveralDictionariesAtOnce) {
  const DictionaryMatcher matcher({std::make_shared<const Dictionary>("new\n"),
                                   std::make_shared<const Dictionary>("new york\n")},
                                  {}, LetterCase::kAny);
  std::size_t resume = 0;
  EXPECT_EQ(matcher.find("in New York", 0, resume).span, (Span{3, 11}));
  EXPECT_EQ(matcher.find("in New Haven", 0, resume).span, (Span{3, 6}));
}

TEST(DictionaryMatcher, AsksForCapitalsOfTheFirstAndTheLastWord) {
  const auto capitalised = [](const std::string& terms, std::string_view draft) {
    return found({terms, 0, LetterCase::kCapitalised}, draft);
  };
  EXPECT_EQ(capitalised("will", "Will will WILL"), (Texts{"Will", "WILL"}));
  EXPECT_EQ(capitalised("isle of man", "Isle of Man, isle of Man, Isle of man"),
            Texts{"Isle of Man"});
  EXPECT_EQ(capitalised("mary\nmary lee", "Mary lee"), Texts{"Mary"});
  EXPECT_EQ(capitalised("smith", "Smith's smith's"), Texts{"Smith"});
  EXPECT_EQ(capitalised("иван\n6 west", "Иван иван 6 West"), Texts{"Иван"});
}

TEST(DictionaryMatcher, FindsFirstLettersOutsideAscii) {
  EXPECT_EQ(found({"Łukasz\nØystein\nÉmile\nИван\n北京"}, "Łukasz, øystein; émile - ИВАН. 北京!"),
            (Texts{"Łukasz", "øystein", "emile", "ИВАН", "北京"}));
  EXPECT_EQ(found({"Łukasz", 0, LetterCase::kCapitalised}, "Łukasz łukasz"), Texts{"Łukasz"});
  // In the raw view nothing is folded but what is looked up.
  EXPECT_EQ(found({"jose\nøystein"}, "José Jose\u0301 Øystein", View::kRaw),
            (Texts{"José", "Jose\u0301", "Øystein"}));
  EXPECT_EQ(found({"José"}, "JOSÉ", View::kLower), Texts{"jose"});
}

TEST(DictionaryMatcher, GivesBytesOfTheText) {
  const DictionaryMatcher matcher({std::make_shared<const Dictionary>("joao\n")}, {},
                                  LetterCase::kAny);
  const std::string_view text = "é — João's";
  std::size_t resume = 0;
  const DictionaryMatcher::Hit hit = matcher.find(text, 0, resume);
  EXPECT_EQ(hit.span, (Span{7, 12}));
  EXPECT_EQ(slice(text, hit.span), "João");
  EXPECT_EQ(resume, 12U);
}

TEST(DictionaryMatcher, KnowsAWholeTerm) {
  const DictionaryMatcher matcher(
      {std::make_shared<const Dictionary>("ada\t5\nst marys\t5\nmary ann\t5\nrare\t1\n")}, {5},
      LetterCase::kAny);
  for (const std::string_view whole :
       {"ada", "Ada", "Ada's", "St. Mary's", "mary-ann", "Mary\nAnn"}) {
    EXPECT_TRUE(matcher.matches_whole(whole)) << whole;
  }
  for (const std::string_view other : {"", "'s", "adas", "an ada", "ada ann", "rare", "mary"}) {
    EXPECT_FALSE(matcher.matches_whole(other)) << other;
  }
}

// Whatever the text, a search goes on behind what it found, and hits are in order and apart.
TEST(DictionaryMatcher, AlwaysGetsToTheEnd) {
  const std::string alphabet[] = {"a", "b",  "s", " ",    "'",    "'s", ".", "-",
                                  ",", "\n", "é", "\xE2", "\xFF", "A",  "_", "\xCC\x81"};
  std::mt19937 random(7);
  const DictionaryMatcher matcher(
      {std::make_shared<const Dictionary>("a\na a\na b s\nab\nas\nb\nb b b a\ns\nA.B.\né\n")}, {},
      LetterCase::kAny);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i)
      text += alphabet[random() % std::size(alphabet)];
    std::size_t end = 0;
    for (std::size_t from = 0; from < text.size();) {
      std::size_t resume = 0;
      const Span span = matcher.find(text, from, resume).span;
      ASSERT_GT(resume, from) << text;
      ASSERT_LE(resume, text.size()) << text;
      if (span.empty()) break;
      ASSERT_GE(span.begin, end) << text;
      ASSERT_LE(span.end, resume) << text;
      end = span.end;
      from = resume;
    }
  }
}

TEST(DictionaryMatcher, OfEvidenceMayWaitForItsFirstUse) {
  const auto matcher = EvidenceMatcher::deferred(evidence_of({"ada\t5"}), View::kLower,
                                                 std::make_shared<DictionaryCache>());
  std::vector<Hit> hits;
  matcher.find_all("saw ada", hits);
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].number, 5);
  EXPECT_TRUE(matcher.matches_whole("ada"));
}

TEST(DictionaryMatcherBoundedTime, TakesAMillionBytesOfNearMisses) {
  POSTLINT_SKIP_WHEN_SANITIZED();
  const Terms terms = {"a\na a a a a b\na.a.a.a.b\nnew york city hall\no'a's"};
  for (const std::string_view piece :
       {"a", "a ", "a.", "a-", "new york city ", "new\n", "o'", "'s", "é", "A. "}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    EXPECT_LT(postlint::testing::cpu_seconds([&] { found(terms, text); }), 6.0) << piece;
  }
}

rules::DictionaryTerms terms_of(std::vector<std::shared_ptr<const rules::DictionaryFile>> files) {
  rules::DictionaryTerms terms;
  terms.files = std::move(files);
  return terms;
}

TEST(DictionaryCache, IndexesAFileOnce) {
  DictionaryCache cache;
  const auto given = file_of("ada\n");
  const auto other = file_of("ada\n");
  const Dictionaries first = cache.of(terms_of({given}));
  const Dictionaries again = cache.of(terms_of({other, given}));
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(first[0], again[1]);
  EXPECT_NE(first[0], again[0]);  // equal files are not the same file
}

TEST(DictionaryCache, KeepsTheFilesOfItsIndexes) {
  DictionaryCache cache;
  Dictionaries dictionaries;
  {
    const auto file = file_of("ada\nbert\n");
    dictionaries = cache.of(terms_of({file}));
  }
  EXPECT_EQ(dictionaries[0]->find("bert"), 0);
}

TEST(DictionaryCache, IsSafeToShareBetweenThreads) {
  DictionaryCache cache;
  const auto file = file_of("Bert\nAda\n");
  std::vector<Dictionaries> seen(8);
  {
    std::vector<std::jthread> threads;
    for (Dictionaries& mine : seen) {
      threads.emplace_back([&cache, &file, &mine] { mine = cache.of(terms_of({file})); });
    }
  }
  for (const Dictionaries& mine : seen) EXPECT_EQ(mine, seen.front());
}

}  // namespace
}  // namespace postlint::match
