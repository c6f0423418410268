// rules/schema/pack.schema.json is for editors, the tables of keys.h and choices.h are for the
// loader. What one of them knows, the other must know too.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>

#include "base/segment_kind.h"
#include "rules/choices.h"
#include "rules/keys.h"

namespace postlint::rules {
namespace {

using Json = nlohmann::json;
using Words = std::set<std::string>;

const Json& schema() {
  static const Json parsed = Json::parse(
      std::ifstream(std::string(POSTLINT_SOURCE_DIR) + "/rules/schema/pack.schema.json"));
  return parsed;
}

const Json& definition(const std::string& name) {
  return schema().at("definitions").at(name);
}

Words words_in(std::span<const Word> words) {
  return {words.begin(), words.end()};
}

template <typename T, std::size_t N>
Words choices_in(const std::array<Choice<T>, N>& choices) {
  Words words;
  for (const Choice<T>& choice : choices) words.emplace(choice.word);
  return words;
}

Words keys_in(const Json& object) {
  Words keys;
  for (const auto& [key, value] : object.at("properties").items()) keys.insert(key);
  return keys;
}

const Json& property(const std::string& object, const std::string& key) {
  return definition(object).at("properties").at(key);
}

TEST(PackSchema, HasTheKeysOfTheLoader) {
  EXPECT_EQ(keys_in(definition("pack")), words_in(kHeadKeys));
  EXPECT_EQ(keys_in(definition("part")), words_in(kPartKeys));
  EXPECT_EQ(keys_in(definition("rule")), words_in(kRuleKeys));
  EXPECT_EQ(keys_in(definition("allow")), words_in(kAllowKeys));
  EXPECT_EQ(keys_in(definition("find")), words_in(kFindKeys));
  EXPECT_EQ(keys_in(definition("condition")), words_in(kConditionKeys));
  EXPECT_EQ(keys_in(definition("missing")), words_in(kMissingKeys));
  EXPECT_EQ(keys_in(definition("count")), words_in(kCountKeys));
  EXPECT_EQ(keys_in(definition("times")), words_in(kTimesKeys));
  EXPECT_EQ(keys_in(definition("length")), words_in(kLengthKeys));
  EXPECT_EQ(keys_in(definition("metric")), words_in(kMetricKeys));
  EXPECT_EQ(keys_in(definition("unpaired")), words_in(kUnpairedKeys));
  EXPECT_EQ(keys_in(definition("profile")), words_in(kProfileKeys));
  EXPECT_EQ(keys_in(definition("indicatorSet")), words_in(kIndicatorSetKeys));
  EXPECT_EQ(keys_in(definition("indicator")), words_in(kIndicatorKeys));
  EXPECT_EQ(keys_in(definition("groupCondition")), words_in(kGroupConditionKeys));
  EXPECT_EQ(keys_in(definition("groupUse")), words_in(kGroupUseKeys));
  EXPECT_EQ(keys_in(definition("wordEvidence")), words_in(kExceptKeys));
  EXPECT_EQ(keys_in(definition("weigh")), words_in(kWeighKeys));
  EXPECT_EQ(keys_in(definition("weight")), words_in(kWeightKeys));
  EXPECT_EQ(keys_in(definition("level")), words_in(kLevelKeys));
  EXPECT_EQ(keys_in(definition("again")), words_in(kAgainKeys));
  EXPECT_EQ(keys_in(definition("learned")), words_in(kLearnedKeys));
  EXPECT_EQ(keys_in(definition("combination")), words_in(kCombinationKeys));
  EXPECT_EQ(keys_in(definition("trait")), words_in(kTraitKeys));
  EXPECT_EQ(keys_in(definition("estimateLevel")), words_in(kEstimateLevelKeys));
  EXPECT_EQ(keys_in(definition("tests")), words_in(kTestsKeys));
  EXPECT_EQ(keys_in(definition("source")), words_in(kSourceKeys));
  EXPECT_EQ(keys_in(definition("letterCoverage")), words_in(kCoverageKeys));
  EXPECT_EQ(keys_in(definition("vocabulary").at("items")), words_in(kVocabularyKeys));
  EXPECT_EQ(keys_in(definition("example").at("oneOf").at(1)), words_in(kExampleKeys));
}

TEST(PackSchema, DemandsTheKeysTheLoaderDemands) {
  EXPECT_EQ(definition("pack").at("required").get<Words>(), words_in(kRequiredHeadKeys));
  EXPECT_EQ(definition("rule").at("required").get<Words>(), words_in(kRequiredRuleKeys));
  EXPECT_EQ(definition("allow").at("required").get<Words>(), words_in(kRequiredAllowKeys));
  EXPECT_EQ(definition("letterCoverage").at("required").get<Words>(), words_in(kCoverageKeys));
  EXPECT_EQ(definition("weigh").at("required").get<Words>(), words_in(kRequiredWeighKeys));
  EXPECT_EQ(definition("weight").at("required").get<Words>(), words_in(kRequiredWeightKeys));
  EXPECT_EQ(definition("level").at("required").get<Words>(), words_in(kRequiredLevelKeys));
  EXPECT_EQ(definition("missing").at("required").get<Words>(), words_in(kRequiredMissingKeys));
  EXPECT_EQ(definition("count").at("required").get<Words>(), words_in(kRequiredCountKeys));
  EXPECT_EQ(definition("length").at("required").get<Words>(), words_in(kRequiredLengthKeys));
  EXPECT_EQ(definition("metric").at("required").get<Words>(), words_in(kRequiredMetricKeys));
  EXPECT_EQ(definition("unpaired").at("required").get<Words>(), words_in(kRequiredUnpairedKeys));
  EXPECT_EQ(definition("profile").at("required").get<Words>(), words_in(kRequiredProfileKeys));
  EXPECT_EQ(definition("indicatorSet").at("required").get<Words>(),
            words_in(kRequiredIndicatorSetKeys));
  EXPECT_EQ(definition("indicator").at("required").get<Words>(), words_in(kRequiredIndicatorKeys));
  EXPECT_EQ(definition("again").at("required").get<Words>(), words_in(kRequiredAgainKeys));
  EXPECT_EQ(definition("learned").at("required").get<Words>(), words_in(kRequiredLearnedKeys));
  EXPECT_EQ(property("learned", "reads").at("enum").get<Words>(), choices_in(kReads));
  EXPECT_EQ(definition("combination").at("required").get<Words>(),
            words_in(kRequiredCombinationKeys));
  EXPECT_EQ(definition("trait").at("required").get<Words>(), words_in(kRequiredTraitKeys));
  EXPECT_EQ(definition("estimateLevel").at("required").get<Words>(),
            words_in(kRequiredEstimateLevelKeys));
}

TEST(PackSchema, HasTheValuesOfTheLoader) {
  EXPECT_EQ(property("rule", "severity").at("enum").get<Words>(), choices_in(kSeverities));
  EXPECT_EQ(property("rule", "confidence").at("enum").get<Words>(), choices_in(kConfidences));
  EXPECT_EQ(property("level", "severity").at("enum").get<Words>(), choices_in(kSeverities));
  EXPECT_EQ(property("level", "confidence").at("enum").get<Words>(), choices_in(kConfidences));
  EXPECT_EQ(property("estimateLevel", "severity").at("enum").get<Words>(), choices_in(kSeverities));
  EXPECT_EQ(property("estimateLevel", "confidence").at("enum").get<Words>(),
            choices_in(kConfidences));
  EXPECT_EQ(property("trait", "counts").at("enum").get<Words>(), choices_in(kCounts));
  EXPECT_EQ(property("rule", "platforms").at("items").at("enum").get<Words>(),
            words_in(kPlatforms));
  EXPECT_EQ(property("rule", "audiences").at("items").at("enum").get<Words>(),
            words_in(kAudiences));
  EXPECT_EQ(property("profile", "platform").at("enum").get<Words>(), words_in(kPlatforms));
  EXPECT_EQ(property("profile", "audience").at("enum").get<Words>(), words_in(kAudiences));
  EXPECT_EQ(property("length", "in").at("enum").get<Words>(), choices_in(kExtents));
  EXPECT_EQ(property("metric", "name").at("enum").get<Words>(), choices_in(kMetrics));
  EXPECT_EQ(property("find", "case").at("enum").get<Words>(), choices_in(kLetterCases));
  EXPECT_EQ(property("condition", "side").at("enum").get<Words>(), choices_in(kSides));
  EXPECT_EQ(definition("views").at("items").at("enum").get<Words>(), choices_in(kViews));
  EXPECT_EQ(definition("hipaa").at("items").at("enum").get<Words>(), words_in(kHipaaLetters));
  const Json& letters = definition("coverage").at("propertyNames").at("enum");
  EXPECT_EQ(letters.get<Words>(), words_in(kHipaaLetters));
  const Json& example = definition("example").at("oneOf").at(1).at("properties");
  EXPECT_EQ(example.at("format").at("enum").get<Words>(), words_in(kExampleFormats));
}

TEST(PackSchema, HasTheScopesPlainAndNegated) {
  Words negated;
  for (const Word scope : kScopeNames) negated.insert("!" + std::string(scope));
  const Json& forms = definition("scope").at("oneOf");
  EXPECT_EQ(forms.at(0).at("items").at("enum").get<Words>(), words_in(kScopeNames));
  EXPECT_EQ(forms.at(1).at("items").at("enum").get<Words>(), negated);
}

// A piece of evidence needs a test: every key of one that is neither its points nor its reason.
TEST(PackSchema, AsksAPieceOfEvidenceForATest) {
  Words tests = words_in(kWeightKeys);
  for (const Word key : kRequiredWeightKeys) tests.erase(std::string(key));
  Words asked;
  for (const Json& one : definition("weight").at("anyOf")) {
    asked.merge(one.at("required").get<Words>());
  }
  EXPECT_EQ(asked, tests);
}

TEST(PackSchema, TestsEveryPartOfAMatchWithTheSameForm) {
  for (const Choice<WordPart>& part : kWordParts) {
    const Json& form = property("weight", std::string(part.word)).at("allOf").at(0);
    EXPECT_EQ(form.at("$ref"), "#/definitions/wordEvidence") << part.word;
  }
}

TEST(PackSchema, TakesOneKindOfEvidenceAtATime) {
  const auto kinds = [](const std::string& name) {
    Words words;
    for (const Json& one : definition(name).at("oneOf")) {
      words.merge(one.at("required").get<Words>());
    }
    return words;
  };
  EXPECT_EQ(kinds("find"), (Words{"combination", "count", "dictionary", "length", "list", "metric",
                                  "missing", "regex", "unpaired", "words"}));
  for (const char* const name : {"condition", "wordEvidence"}) {
    EXPECT_EQ(kinds(name), (Words{"any", "dictionary", "list", "regex"})) << name;
  }
}

TEST(PackSchema, LetsOnlyRulesCombine) {
  EXPECT_EQ(property("rule", "find").at("$ref"), "#/definitions/find");
  for (const char* const name : {"allow", "trait"}) {
    EXPECT_EQ(property(name, "find").at("$ref"), "#/definitions/plainFind") << name;
  }
  const Json& refused = definition("plainFind").at("allOf").at(1).at("not").at("required");
  EXPECT_EQ(refused.get<Words>(), Words{"combination"});
}

TEST(PackSchema, NamesEveryUnitInItsPatternForWithin) {
  const std::string pattern = definition("within").at("pattern");
  for (const auto& choice : kUnits) {
    std::string unit(choice.word);
    if (unit.back() == 's')
      unit += '?';
    else
      unit += "s?";
    EXPECT_NE(pattern.find(unit), std::string::npos) << unit;
  }
  for (const auto& choice : kWholeUnits) {
    EXPECT_NE(pattern.find(choice.word), std::string::npos) << choice.word;
  }
}

// Walks the whole schema: an object that takes unknown keys would hide spelling mistakes.
void expect_closed(const Json& node, const std::string& path) {
  if (node.is_object() && node.contains("properties")) {
    EXPECT_EQ(node.value("additionalProperties", Json(true)), Json(false)) << path;
    EXPECT_TRUE(node.contains("description")) << path;
  }
  if (!node.is_structured()) return;
  for (const auto& [key, value] : node.items()) {
    const bool is_test = key == "if" || key == "anyOf";  // of an object that is closed elsewhere
    if (!is_test) expect_closed(value, path + "/" + key);
  }
}

TEST(PackSchema, TakesNoUnknownKeysAnywhere) {
  expect_closed(schema(), "");
}

}  // namespace
}  // namespace postlint::rules
