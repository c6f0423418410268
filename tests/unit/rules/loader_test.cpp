#include "rules/loader.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "base/segment_kind.h"

namespace postlint::rules {
namespace {

using Files = std::map<std::string, std::string, std::less<>>;

PackSource source_of(Files files, std::string path = "pack.json") {
  return {std::move(path),
          "test:", [files = std::move(files)](std::string_view name) -> Result<std::string> {
            const auto found = files.find(name);
            if (found == files.end()) return Error{"no such file"};
            return found->second;
          }};
}

struct Loaded {
  std::vector<Pack> packs;
  PackProblems problems;
};

Loaded load(const std::vector<PackSource>& sources) {
  ProblemSink sink;
  Loaded loaded;
  loaded.packs = load_packs(sources, sink);
  loaded.problems = sink.take();
  return loaded;
}

// A pack of one file, whose rule has `find` and what else `more` says.
std::string pack_with(const std::string& find, const std::string& more = {},
                      const std::string& lists = "{}") {
  return R"({"schema": 1, "pack": "ward", "version": "1.0.0", "lists": )" + lists +
         R"(, "rules": [{"id": "mrn", "title": "T", "category": "phi", "severity": "error",)" +
         R"("message": "M", "why": "W", "source": {"cite": "C"},)" + R"("find": )" + find + "," +
         more + R"("tests": {"match": ["[x]"], "clean": ["y"]}}]})";
}

std::string text_of_problems(const PackProblems& problems) {
  std::string text;
  for (const PackProblem& problem : problems) text += to_text(problem);
  return text;
}

Rule load_rule(const std::string& find, const std::string& more = {},
               const std::string& lists = "{}") {
  Loaded loaded = load({source_of({{"pack.json", pack_with(find, more, lists)}})});
  EXPECT_EQ(text_of_problems(loaded.problems), "");
  if (loaded.packs.empty() || loaded.packs[0].rules.empty()) return {};
  return loaded.packs[0].rules[0];
}

std::vector<std::string> terms_of(const Evidence& evidence) {
  std::vector<std::string> terms;
  for (const Term& term : std::get<WordList>(evidence).terms) terms.push_back(term.text);
  return terms;
}

std::vector<std::string> codes_of(const PackProblems& problems) {
  std::vector<std::string> codes;
  for (const PackProblem& problem : problems) codes.push_back(problem.code);
  return codes;
}

using Words = std::vector<std::string>;

// The rule `weighed` of the pack that has everything.
Rule rich_rule() {
  std::ifstream file(std::string(POSTLINT_SOURCE_DIR) + "/tests/unit/rules/rich.pack.json");
  const std::string pack{std::istreambuf_iterator<char>(file), {}};
  const Loaded loaded = load({source_of({{"packs/rich.json", pack},
                                         {"packs/given.tsv", "\xEF\xBB\xBF# names\nAda\t12\n"},
                                         {"packs/more/family.tsv", "Lovelace\t3\n"}},
                                        "packs/rich.json")});
  EXPECT_EQ(text_of_problems(loaded.problems), "");
  return loaded.packs.at(0).rules.at(2);
}

Words dictionaries_of(const Evidence& evidence) {
  Words names;
  for (const auto& file : std::get<DictionaryTerms>(evidence).files) names.push_back(file->name);
  return names;
}

TEST(LoadPacks, ReadsDictionariesAndWhatNamesThem) {
  const Matcher matcher = rich_rule().matcher;
  const auto& find = std::get<DictionaryTerms>(matcher.find);
  EXPECT_EQ(dictionaries_of(matcher.find), (Words{"given", "family"}));
  EXPECT_EQ(find.at_least, 5);
  EXPECT_EQ(find.letter_case, LetterCase::kCapitalised);
  EXPECT_EQ(find.files[0]->text, "# names\nAda\t12\n");  // without a byte order mark
  EXPECT_EQ(find.files[1]->text, "Lovelace\t3\n");
  EXPECT_EQ(dictionaries_of(*matcher.except), Words{"family"});
  EXPECT_EQ(std::get<DictionaryTerms>(*matcher.except).at_least, 900);
  ASSERT_EQ(matcher.unless.size(), 1U);
  const auto& unless = std::get<DictionaryTerms>(matcher.unless[0].evidence);
  EXPECT_EQ(unless.files[0], find.files[0]);  // one file in memory, however often it is named
  EXPECT_EQ(unless.at_least, 0);
  EXPECT_EQ(unless.letter_case, LetterCase::kAny);
  EXPECT_EQ(matcher.unless[0].side, Side::kBefore);
}

TEST(LoadPacks, ReadsWordsToTrim) {
  const Matcher matcher = rich_rule().matcher;
  ASSERT_EQ(matcher.trim.size(), 2U);
  EXPECT_EQ(terms_of(matcher.trim[0]), (Words{"Dr", "Ms"}));
  EXPECT_EQ(terms_of(matcher.trim[1]), (Words{"patient", "patients", "pt", "Señora"}));
  const Rule one = load_rule(R"({"words": ["x"]})", R"("trim": {"any": ["dr"]},)");
  EXPECT_EQ(one.matcher.trim.size(), 1U);
}

TEST(LoadPacks, ReadsTheEvidenceOfAWeighing) {
  const Matcher matcher = rich_rule().matcher;
  ASSERT_TRUE(matcher.weigh.has_value());
  const std::vector<Weight>& weights = matcher.weigh->weights;
  ASSERT_EQ(weights.size(), 5U);
  EXPECT_EQ(weights[0].points, 4);
  EXPECT_EQ(weights[0].because, "a given name");
  EXPECT_EQ(weights[1].points, -20);
  EXPECT_EQ(terms_of(*matcher.weigh->ignore), Words{"the"});

  std::vector<WordPart> parts;
  for (const std::size_t i : {0U, 1U, 2U}) {
    ASSERT_EQ(weights[i].tests.size(), 2U);
    for (const WeightTest& test : weights[i].tests) parts.push_back(std::get<WordTest>(test).part);
  }
  EXPECT_EQ(parts, (std::vector{WordPart::kFirst, WordPart::kLast, WordPart::kEvery,
                                WordPart::kNone, WordPart::kAny, WordPart::kWhole}));
  EXPECT_EQ(std::get<DictionaryTerms>(std::get<WordTest>(weights[0].tests[0]).evidence).at_least,
            5);

  ASSERT_EQ(weights[3].tests.size(), 3U);
  EXPECT_FALSE(std::get<NearTest>(weights[3].tests[0]).absent);
  EXPECT_EQ(std::get<NearTest>(weights[3].tests[1]).condition.window.unit, Unit::kPost);
  EXPECT_TRUE(std::get<NearTest>(weights[3].tests[2]).absent);
  EXPECT_EQ(std::get<NearTest>(weights[3].tests[2]).condition.window.count, 2U);

  ASSERT_EQ(weights[4].tests.size(), 2U);
  EXPECT_EQ(std::get<ScopeTest>(weights[4].tests[0]).scope,
            kDefaultScopes & ~scope_bit(SegmentKind::kHeading));
  EXPECT_TRUE(std::holds_alternative<SentenceStartTest>(weights[4].tests[1]));
}

TEST(LoadPacks, ReadsTheLevelsOfAWeighing) {
  const Matcher matcher = rich_rule().matcher;
  ASSERT_EQ(matcher.weigh->levels.size(), 2U);
  EXPECT_EQ(matcher.weigh->levels[0].at, 6);
  EXPECT_EQ(matcher.weigh->levels[0].severity, Severity::kError);
  EXPECT_EQ(matcher.weigh->levels[0].confidence, Confidence::kHigh);
  EXPECT_EQ(matcher.weigh->levels[1].at, -2);
  EXPECT_EQ(matcher.weigh->levels[1].severity, Severity::kNote);
  EXPECT_EQ(matcher.weigh->levels[1].confidence, Confidence::kLow);
}

TEST(LoadPacks, TellsReadersOfARuleWhatItWeighs) {
  const std::shared_ptr<const RuleInfo> info = rich_rule().info;
  ASSERT_EQ(info->weights.size(), 5U);
  EXPECT_EQ(info->weights[1].points, -20);
  EXPECT_EQ(info->weights[1].because, "usual words");
  ASSERT_EQ(info->levels.size(), 2U);
  EXPECT_EQ(info->levels[0].at, 6);
  EXPECT_TRUE(load_rule(R"({"words": ["x"]})").info->weights.empty());
}

TEST(LoadPacks, WritesPatternsOutWhereTheyAreNamed) {
  const std::vector<Weight> weights = rich_rule().matcher.weigh->weights;
  const auto pattern_of = [&weights](std::size_t weight, std::size_t test) {
    return std::get<Regex>(std::get<WordTest>(weights[weight].tests[test]).evidence).pattern;
  };
  EXPECT_EQ(pattern_of(0, 1), "(?:(?:[A-Z][a-z]+)(?:[ -](?:[A-Z][a-z]+))?)");
  EXPECT_EQ(pattern_of(2, 1), "x(?:[A-Z][a-z]+)");
}

TEST(LoadPacks, SharesPatternsAndDictionariesAmongTheFilesOfAPack) {
  const Loaded loaded = load({source_of(
      {{"w/pack.json", R"({"schema": 1, "pack": "w", "version": "1.0.0",
                           "include": ["rules.json", "sub/more.json"]})"},
       {"w/rules.json",
        R"({"rules": [{"id": "a", "title": "T", "category": "quality", "severity": "note",
            "message": "M", "why": "W", "source": {"cite": "C"}, "find": {"regex": "{{x}}"},
            "except": {"dictionary": "d"}, "tests": {"match": ["[x]"], "clean": ["y"]}}]})"},
       {"w/sub/more.json", R"({"patterns": {"x": "x+"}, "dictionaries": {"d": "d.tsv"}})"},
       {"w/d.tsv", "Ada"}},  // beside the pack, not beside the part
      "w/pack.json")});
  EXPECT_EQ(text_of_problems(loaded.problems), "");
  EXPECT_EQ(loaded.packs.at(0).rules.size(), 1U);
}

// What several packs include from a common folder no single one of them uses up.
TEST(LoadPacks, LetsSharedPartsHoldMoreThanAPackUses) {
  const std::string shared = R"({"lists": {"l": ["a"]}, "patterns": {"p": "x+"},
                                 "dictionaries": {"d": "../common/d.tsv"}})";
  const auto problems_with = [&shared](const std::string& part) {
    std::string pack = pack_with(R"({"words": ["x"]})");
    pack.insert(1, R"("include": [")" + part + R"("], )");
    return codes_of(load({source_of({{"w/pack.json", pack},
                                     {"w/more.json", shared},
                                     {"w/sub/../more.json", shared},
                                     {"w/../common/more.json", shared},
                                     {"common/more.json", shared},
                                     {"common/d.tsv", "Ada"},
                                     {"w/../common/d.tsv", "Ada"}},
                                    "w/pack.json")})
                        .problems);
  };
  EXPECT_EQ(problems_with("../common/more.json"), Words{});
  EXPECT_EQ(problems_with("more.json"), (Words{"P046", "P046", "P057"}));
}

TEST(LoadPacks, ReadsACombination) {
  const Rule rule = load_rule(
      R"({"combination": {"people": 1000, "because": "our county", "at-least": 2,
          "needs": ["job"],
          "traits": [
            {"name": "town", "title": "the town", "because": "census", "find": {"words": ["ames"]},
             "counts": "people", "number": 650, "views": ["clean"]},
            {"name": "job", "title": "the job", "because": "office", "find": {"regex": "farrier"},
             "number": 0.5, "near": {"any": ["patient"], "within": "post"}}],
          "levels": [{"at-most": 0.5, "severity": "error", "confidence": "high"},
                     {"at-most": 10, "severity": "note", "confidence": "low"}]}})");
  ASSERT_TRUE(rule.combination.has_value());
  const Combination& combination = *rule.combination;
  EXPECT_EQ(combination.people, 1000);
  EXPECT_EQ(combination.because, "our county");
  EXPECT_EQ(combination.at_least, 2U);
  EXPECT_EQ(combination.needs, Words{"job"});
  ASSERT_EQ(combination.traits.size(), 2U);
  EXPECT_EQ(combination.traits[0].counts, Counts::kPeople);
  EXPECT_EQ(combination.traits[0].number, 650);
  EXPECT_EQ(combination.traits[0].matcher.views, std::vector{View::kClean});
  EXPECT_EQ(combination.traits[1].counts, Counts::kShare);
  EXPECT_EQ(combination.traits[1].number, 0.5);
  EXPECT_EQ(combination.traits[1].matcher.near.size(), 1U);
  ASSERT_EQ(combination.levels.size(), 2U);
  EXPECT_EQ(combination.levels[0].at_most, 0.5);
  EXPECT_EQ(combination.levels[1].severity, Severity::kNote);
}

TEST(LoadPacks, ReadsAVocabulary) {
  const std::string head = R"({"schema": 1, "pack": "w", "version": "1.0.0",
          "dictionaries": {"d": "d.tsv"}, "rules": [{"id": "a", "title": "T",
          "category": "quality", "severity": "note", "message": "M", "why": "W",
          "source": {"cite": "C"}, "find": {"words": ["x"]}, "views": ["clean", "words"],
          "tests": {"match": ["[x]"], "clean": ["y"]}}], "vocabulary": )";
  const auto load_with = [&head](const std::string& vocabulary) {
    return load({source_of({{"pack.json", head + vocabulary + "}"}, {"d.tsv", "ada\t5"}})});
  };
  const auto loaded = load_with(R"([{"dictionary": "d", "at-least": 2}])");
  ASSERT_EQ(codes_of(loaded.problems), Words{});
  const Pack& pack = loaded.packs.at(0);
  ASSERT_EQ(pack.vocabulary.size(), 1U);
  EXPECT_EQ(pack.vocabulary[0].files.at(0)->name, "d");
  EXPECT_EQ(pack.vocabulary[0].at_least, 2);
  EXPECT_EQ(pack.rules.at(0).matcher.views, (std::vector{View::kClean, View::kCasedWords}));
  EXPECT_EQ(codes_of(load_with(R"([{"dictionary": "e"}, {"dictionary": "d"}])").problems),
            Words{"P056"});
  EXPECT_FALSE(codes_of(load_with(R"([{"at-least": 2}, {"dictionary": "d"}])").problems).empty());
  EXPECT_FALSE(codes_of(load_with(R"(["d", {"dictionary": "d"}])").problems).empty());
}

TEST(LoadPacks, DoesNotCheckTheLinesOfAVerifiedPack) {
  PackSource source = source_of({{"pack.json", R"({"schema": 1, "pack": "w", "version": "1.0.0",
          "dictionaries": {"d": "d.tsv"}, "rules": [{"id": "a", "title": "T",
          "category": "quality", "severity": "note", "message": "M", "why": "W",
          "source": {"cite": "C"}, "find": {"dictionary": "d"},
          "tests": {"match": ["[x]"], "clean": ["y"]}}]})"},
                                 {"d.tsv", "Ada\tmany"}});
  EXPECT_EQ(codes_of(load({source}).problems), Words{"P058"});
  source.verified = true;
  EXPECT_EQ(codes_of(load({source}).problems), Words{});
}

TEST(LoadPacks, GivesARuleItsDefaults) {
  const Rule rule = load_rule(R"({"regex": " \\d+ "})");
  ASSERT_NE(rule.info, nullptr);
  EXPECT_EQ(rule.info->id, "ward/mrn");
  EXPECT_EQ(rule.info->pack, "ward");
  EXPECT_EQ(rule.info->severity, Severity::kError);
  EXPECT_EQ(rule.info->confidence, Confidence::kMedium);
  EXPECT_FALSE(rule.info->locked);
  EXPECT_EQ(rule.matcher.views, std::vector{View::kLower});
  EXPECT_EQ(rule.matcher.scope, kDefaultScopes);
  EXPECT_EQ(std::get<Regex>(rule.matcher.find).pattern, " \\d+ ");
  EXPECT_EQ(std::get<Regex>(rule.matcher.find).group, 0);
}

TEST(LoadPacks, ReadsEverythingARuleMaySay) {
  const Rule rule =
      load_rule(R"-({"regex": "a(b)", "group": 1})-",
                R"("class": "phi.mrn", "hipaa": ["H", "A"], "confidence": "low", "locked": true,
         "views": ["clean", "raw"], "scope": ["url", "alt"], "validate": "npi", "fix": " x ",
         "suggest": ["s1", "s2"], "except": {"any": ["e"]},
         "near": [{"any": ["n"], "within": "5 words", "side": "before"},
                  {"regex": "r", "within": "post"}],
         "unless": {"list": ["l"], "within": "1 sentence", "side": "after"},)",
                R"({"l": ["u"]})");
  ASSERT_NE(rule.info, nullptr);
  EXPECT_EQ(rule.info->finding_class, "phi.mrn");
  EXPECT_EQ(rule.info->hipaa, "HA");
  EXPECT_EQ(rule.info->confidence, Confidence::kLow);
  EXPECT_TRUE(rule.info->locked);
  EXPECT_EQ(rule.info->fix, " x ");
  EXPECT_EQ(rule.info->suggest, (Words{"s1", "s2"}));
  const Matcher& matcher = rule.matcher;
  EXPECT_EQ(std::get<Regex>(matcher.find).group, 1);
  EXPECT_EQ(matcher.views, (std::vector{View::kClean, View::kRaw}));
  EXPECT_EQ(matcher.scope, scope_bit(SegmentKind::kUrl) | scope_bit(SegmentKind::kAlt));
  EXPECT_EQ(matcher.validator, "npi");
  ASSERT_EQ(matcher.near.size(), 2U);
  EXPECT_EQ(matcher.near[0].window.unit, Unit::kWords);
  EXPECT_EQ(matcher.near[0].window.count, 5U);
  EXPECT_EQ(matcher.near[0].side, Side::kBefore);
  EXPECT_EQ(matcher.near[1].window.unit, Unit::kPost);
  EXPECT_EQ(matcher.near[1].side, Side::kEither);
  ASSERT_EQ(matcher.unless.size(), 1U);
  EXPECT_EQ(terms_of(matcher.unless[0].evidence), Words{"u"});
  ASSERT_TRUE(matcher.except.has_value());
  EXPECT_EQ(terms_of(*matcher.except), Words{"e"});
}

TEST(LoadPacks, TakesNegatedScopesFromTheDefault) {
  const Rule rule = load_rule(R"({"words": ["x"]})", R"("scope": ["!code", "!quote"],)");
  EXPECT_EQ(rule.matcher.scope,
            kDefaultScopes & ~scope_bit(SegmentKind::kCode) & ~scope_bit(SegmentKind::kQuote));
}

TEST(LoadPacks, ExpandsTermsWithTheirReplacements) {
  const Rule rule = load_rule(R"-({"words": {"drug seeker(s)": "patient(s) in pain"}})-");
  const auto& terms = std::get<WordList>(rule.matcher.find).terms;
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_EQ(terms[1].text, "drug seekers");
  EXPECT_EQ(terms[1].replacement, "patients in pain");
}

TEST(LoadPacks, JoinsListsAndTakesCommonTermsOnce) {
  const Rule rule =
      load_rule(R"({"list": ["a", "b"]})", {}, R"({"a": ["one", "two"], "b": ["TWO", "three"]})");
  EXPECT_EQ(terms_of(rule.matcher.find), (Words{"one", "two", "three"}));
}

TEST(LoadPacks, ExpandsListReferencesInARegexLongestFirst) {
  const Rule rule = load_rule(R"({"regex": "\\b{{titles}} x"})", {},
                              R"({"titles": ["Dr.", "Frau  Dr.", "Señor", "a+b"]})");
  EXPECT_EQ(std::get<Regex>(rule.matcher.find).pattern,
            R"(\b(?i:Frau(?:\s+|-)Dr\.|Señor|Dr\.|a\+b) x)");
}

TEST(LoadPacks, TakesTheCategoryPhiForGrantedWithHipaaLetters) {
  const std::string pack =
      R"({"schema": 1, "pack": "w", "version": "1.0.0", "rules": [{"id": "a", "title": "T",
          "severity": "note", "message": "M", "why": "W", "source": [{"cite": "C"}],
          "hipaa": ["C"], "find": {"words": ["x"]}, "tests": {"match": ["[x]"], "clean": ["y"]}}]})";
  const Loaded loaded = load({source_of({{"pack.json", pack}})});
  EXPECT_EQ(text_of_problems(loaded.problems), "");
  EXPECT_EQ(loaded.packs.at(0).rules.at(0).info->category, "phi");
}

TEST(LoadPacks, TakesBracketsOutOfExamples) {
  const std::string pack =
      R"-({"schema": 1, "pack": "w", "version": "1.0.0", "allow": [{"id": "a", "title": "T",
          "because": "B", "expires": "2028-02-29", "shields": ["phi"], "find": {"words": ["x"]},
          "tests": {"match": ["é [x] and [x]", {"text": "!\\[of [x y]](a.png)", "format": "markdown"},
                              "[t\\[at]e]", "\\[1\\] [x]"],
                    "clean": ["see \\[1]", "\\]"]}}]})-";
  const Loaded loaded = load({source_of({{"pack.json", pack}})});
  ASSERT_EQ(text_of_problems(loaded.problems), "");
  const Allow& allow = loaded.packs.at(0).allows.at(0);
  EXPECT_EQ(allow.id, "w/a");
  EXPECT_EQ(allow.expires, (Date{2028, 2, 29}));
  EXPECT_EQ(allow.shields, Words{"phi"});
  ASSERT_EQ(allow.match_examples.size(), 4U);
  EXPECT_EQ(allow.match_examples[0].text, "é x and x");
  ASSERT_EQ(allow.match_examples[0].expected.size(), 2U);
  EXPECT_EQ(allow.match_examples[0].expected[1].begin, 9U);
  EXPECT_EQ(allow.match_examples[1].text, "![of x y](a.png)");
  EXPECT_EQ(allow.match_examples[1].format, "markdown");
  EXPECT_EQ(allow.match_examples[1].expected[0].begin, 5U);
  EXPECT_EQ(allow.match_examples[1].expected[0].end, 8U);
  EXPECT_EQ(allow.match_examples[2].text, "t[at]e");
  EXPECT_EQ(allow.match_examples[3].text, "[1] x");
  EXPECT_EQ(allow.clean_examples[0].text, "see [1]");
  EXPECT_EQ(allow.clean_examples[1].text, "]");
}

TEST(LoadPacks, SharesListsAmongTheFilesOfAPack) {
  const Loaded loaded = load({source_of(
      {{"w/pack.json", R"({"schema": 1, "pack": "w", "version": "1.0.0",
                           "include": ["rules.json", "sub/lists.json"]})"},
       {"w/rules.json",
        R"({"rules": [{"id": "a", "title": "T", "category": "quality", "severity": "note",
            "message": "M", "why": "W", "source": {"cite": "C"}, "find": {"list": "names"},
            "tests": {"match": ["[x]"], "clean": ["y"]}}]})"},
       {"w/sub/lists.json", "\xEF\xBB\xBF{\"lists\": {\"names\": [\"x\"]}}"}},
      "w/pack.json")});
  EXPECT_EQ(text_of_problems(loaded.problems), "");
  EXPECT_EQ(loaded.packs.at(0).rules.size(), 1U);
}

TEST(LoadPacks, JoinsTheCoverageOfTheFilesOfAPack) {
  const std::string head = R"("include": ["b.json"], "coverage": {"Q": {"checks": "W",)"
                           R"("not-shown": " A face. "}}, )";
  std::string pack = pack_with(R"({"regex": "x"})");
  pack.insert(1, head);
  const Loaded loaded = load(
      {source_of({{"pack.json", pack},
                  {"b.json", R"({"coverage": {"A": {"checks": "Titles.", "not-shown": "N"}}})"}})});
  ASSERT_EQ(text_of_problems(loaded.problems), "");
  const std::vector<LetterCoverage>& coverage = loaded.packs[0].coverage;
  ASSERT_EQ(coverage.size(), 2U);
  EXPECT_EQ(coverage[0].letter, 'Q');
  EXPECT_EQ(coverage[0].not_shown, "A face.");
  EXPECT_EQ(coverage[1].letter, 'A');
  EXPECT_EQ(coverage[1].checks, "Titles.");
}

TEST(LoadPacks, LetsTwoPacksDescribeOneLetter) {
  const std::string coverage = R"("coverage": {"A": {"checks": "C", "not-shown": "N"}}, )";
  std::string first = pack_with(R"({"regex": "x"})");
  first.insert(1, coverage);
  std::string second = first;
  second.replace(second.find("ward"), 4, "unit");
  const Loaded loaded =
      load({source_of({{"pack.json", first}}), source_of({{"pack.json", second}})});
  EXPECT_EQ(text_of_problems(loaded.problems), "");
}

TEST(LoadPacks, KeepsTheListsOfPacksApart) {
  const Loaded loaded = load(
      {source_of({{"pack.json", pack_with(R"({"list": "names"})", {}, R"({"names": ["x"]})")}}),
       source_of({{"pack.json",
                   R"({"schema": 1, "pack": "other", "version": "1.0.0", "allow": [{"id": "a",
                       "title": "T", "because": "B", "find": {"list": "names"},
                       "tests": {"match": ["[x]"], "clean": ["y"]}}]})"}})});
  EXPECT_EQ(codes_of(loaded.problems), Words{"P045"});
}

TEST(LoadPacks, ReportsAProblemWithItsPrefixRuleAndPlace) {
  const Loaded loaded =
      load({source_of({{"pack.json", pack_with(R"({"words": ["x"]})", R"("severty": 1,)")}})});
  ASSERT_EQ(loaded.problems.size(), 1U);
  EXPECT_EQ(loaded.problems[0].file, "test:pack.json");
  EXPECT_EQ(loaded.problems[0].rule, "ward/mrn");
  EXPECT_EQ(loaded.problems[0].line, 1U);
  EXPECT_EQ(loaded.problems[0].underline, 9U);
  EXPECT_TRUE(loaded.packs.at(0).rules.empty());
}

TEST(LoadPacks, ReportsThePlacesOfACrLfFile) {
  const Loaded loaded = load({source_of({{"pack.json", "{\r\n  \"pack\": 7,\r\n \"é\":1}\r\n"}})});
  ASSERT_GE(loaded.problems.size(), 3U);
  EXPECT_EQ(loaded.problems.back().line, 3U);
  EXPECT_EQ(loaded.problems.back().column, 2U);
  EXPECT_EQ(loaded.problems.back().source_line, " \"é\":1}");
}

// One mistake gives one problem: what follows from it is not reported as well.
TEST(LoadPacks, ReportsNoConsequencesOfAMistake) {
  const std::string lists = R"({"names": ["x"]})";
  const std::string good = R"({"list": "names"})";
  const std::vector<std::pair<std::string, std::string>> packs = {
      {"P010", pack_with(R"({"lst": "names"})", {}, lists)},
      {"P010", pack_with(R"({"words": ["x"]})", R"("neer": {"list": "names"},)", lists)},
      {"P013", pack_with(R"({"words": ["x"]})", R"("near": "names",)", lists)},
      {"P045", pack_with(R"({"list": "name"})", {}, lists)},
      {"P047", pack_with(R"({"list": "Names"})", {}, R"({"Names": ["x"]})")},
      {"P042", pack_with(good, {}, R"({"names": [" "]})")},
      {"P041", pack_with(R"({"list": "names", "words": ["y"]})", {}, lists)},
      {"P060",
       pack_with(R"({"words": ["x"]})", R"("near": {"list": "names", "within": "5"},)", lists)},
      {"P066", pack_with(R"({"regex": "[A-Z]"})", R"("views": ["claen"],)")},
      {"P010", R"({"schema": 1, "pack": "w", "version": "1.0.0", "lists": {"names": ["x"]},
                   "rulez": [{"find": {"regex": "{{names}}"}}]})"},
      {"P006", R"({"schema": 1, "pack": "w", "version": "1.0.0", "lists": {"names": ["x"]},
                   "include": ["gone.json"]})"},
      {"P013", R"({"schema": 1, "pack": "w", "version": "1.0.0", "rules": {}})"},
      {"P010", R"({"schema": 1, "pack": "w", "version": "1.0.0", "lsits": {"names": ["x"]},
                   "rules": [{"id": "a", "title": "T", "category": "phi", "severity": "note",
                    "message": "M", "why": "W", "source": {"cite": "C"},
                    "find": {"list": "names"}, "tests": {"match": ["[x]"], "clean": ["y"]}}]})"},
      {"P013", pack_with(R"({"words": ["x"]})", R"("weigh": {"evidence": {"near":
                         {"list": "names", "within": "post"}}, "levels":
                         [{"at": 1, "severity": "note", "confidence": "low"}]},)",
                         lists)},
      {"P010", pack_with(R"({"words": ["x"]})", R"("weigh": {"evidance": [{"near":
                         {"list": "names", "within": "post"}}], "levels":
                         [{"at": 1, "severity": "note", "confidence": "low"}]},)",
                         lists)},
      {"P015", R"({"schema": 1, "pack": "w", "version": "1.0.0", "include": [], "rules": [
                   {"id": "a", "title": "T", "category": "phi", "severity": "note",
                    "message": "{replacement}", "why": "W", "source": {"cite": "C"},
                    "find": {"words": {"x": "y"}},
                    "tests": {"match": ["[x]"], "clean": ["y"]}}]})"},
  };
  for (const auto& [code, pack] : packs) {
    const Loaded loaded = load({source_of({{"pack.json", pack}})});
    EXPECT_EQ(codes_of(loaded.problems), Words{code}) << pack << "\n"
                                                      << text_of_problems(loaded.problems);
  }
}

TEST(LoadPacks, ReportsAllProblemsOfAllPacksInTheOrderOfPlaces) {
  const Loaded loaded =
      load({source_of({{"pack.json", pack_with(R"-({"regex": "(?=a)"})-", R"("scope": ["x"],)")}}),
            source_of({}), source_of({{"pack.json", "[]"}}),
            source_of({{"pack.json", R"({"pack": "x", "version": 1})"}})});
  EXPECT_EQ(codes_of(loaded.problems),
            (Words{"P001", "P050", "P064", "P009", "P012", "P024", "P013"}));
}

TEST(Versions, AreSemantic) {
  for (const char* good : {"0.1.0", "2026.11.0", "1.0.0-rc.1", "1.0.0+build.7", "1.0.0-a-b+c-d"}) {
    const std::string pack =
        R"({"schema": 1, "pack": "w", "version": ")" + std::string(good) + R"(", "rules": []})";
    EXPECT_EQ(codes_of(load({source_of({{"pack.json", pack}})}).problems), Words{"P024"}) << good;
  }
  for (const char* bad : {"1", "1.0", "1.0.0.0", "01.0.0", "1.0.x", "v1.0.0", "1.0.0-", "1.0.0-01",
                          "1.0.0+", "1..0", "1.0.0-a..b", "2026.09.1"}) {
    const std::string pack =
        R"({"schema": 1, "pack": "w", "version": ")" + std::string(bad) + R"(", "rules": []})";
    const Words codes = codes_of(load({source_of({{"pack.json", pack}})}).problems);
    EXPECT_NE(std::find(codes.begin(), codes.end(), "P022"), codes.end()) << bad;
  }
}

}  // namespace
}  // namespace postlint::rules
