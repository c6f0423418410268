#include "report/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

nlohmann::json list_of(std::string_view pack) {
  return nlohmann::json::parse(
      rules_as_json(std::move(Ruleset::from_json(pack, "ward.json")).value()));
}

TEST(RuleList, IsATableByPackWithTheLettersCovered) {
  EXPECT_EQ(rules_as_text(small_ruleset(), Colour::kOff),
            "ward 1.2.0: Ward rules (1 rule)\n"
            "  error    A     ward/name  A name\n"
            "\n"
            "HIPAA letters with a rule: A; without: B C D E F G H I J K L M N O P Q R.\n");
}

TEST(RuleList, IsJsonForMachines) {
  const auto list = nlohmann::json::parse(rules_as_json(small_ruleset()));
  EXPECT_EQ(list["schema"], "postlint-rules/1");
  EXPECT_EQ(list["rules"][0]["id"], "ward/name");
  EXPECT_EQ(list["rules"][0]["hipaa"], nlohmann::json::array({"A"}));
}

TEST(RulePage, ShowsExamplesWithThePlaceInBrackets) {
  const std::string page = rule_as_text(*small_ruleset().find("ward/name"), Colour::kOff);
  EXPECT_EQ(page, R"(ward/name: A name

  says     “{match}” names a patient.
  level    error, high confidence, category phi
  HIPAA    A (names) of 45 CFR 164.514(b)(2)(i)
  why      A name identifies.
  instead  a patient
  source   45 CFR 164.514(b)(2)(i)(A) <https://example.com/law>

Examples that are found
           Saw [Mrs Vega].

Examples that are not found
           Saw a patient.

To allow a place, with a reason:
  <!-- postlint-allow ward/name: REASON -->
  postlint check --allow ward/name="REASON" PATH
)");
}

TEST(RulePage, ListsTheEvidenceAndTheLevelsOfARuleThatWeighs) {
  const std::string page = rule_as_text(weighed_rule(), Colour::kOff);
  EXPECT_NE(page.find(R"(
  level    error from 6, warning from 3 points up, category phi
  HIPAA    A (names) of 45 CFR 164.514(b)(2)(i)
  why      A name identifies.
  evidence +3 a given name of the census list
           +4 a patient beside it
           -2 begins its sentence
  instead  a patient
)"),
            std::string::npos)
      << page;
}

TEST(RuleList, HasTheEvidenceAndTheLevelsForMachines) {
  constexpr std::string_view kPack = R"json({
    "schema": 1, "pack": "ward", "version": "1.0.0",
    "rules": [
      {"id": "name", "title": "A name", "message": "M", "why": "W", "source": {"cite": "C"},
       "category": "phi", "severity": "error", "find": {"regex": "[a-z]+"},
       "weigh": {
         "evidence": [{"points": -2, "because": "a start", "sentence-start": true}],
         "levels": [{"at": 3, "severity": "warning", "confidence": "low"}]},
       "tests": {"match": ["[x]"], "clean": ["y"]}}
    ]})json";
  const auto rules = list_of(kPack)["rules"];
  EXPECT_EQ(rules[0]["weights"], nlohmann::json::array({{{"points", -2}, {"because", "a start"}}}));
  EXPECT_EQ(rules[0]["levels"],
            nlohmann::json::array({{{"at", 3}, {"severity", "warning"}, {"confidence", "low"}}}));
  const auto plain = nlohmann::json::parse(rules_as_json(small_ruleset()))["rules"][0];
  EXPECT_TRUE(plain["weights"].empty());
  EXPECT_TRUE(plain["levels"].empty());
}

TEST(RuleList, HasTheReplacementsAsThePackWritesThem) {
  constexpr std::string_view kPack = R"json({
    "schema": 1, "pack": "ward", "version": "1.0.0",
    "rules": [
      {"id": "word", "title": "A word", "message": "M", "why": "W", "source": {"cite": "C"},
       "category": "professionalism", "severity": "warning",
       "find": {"words": {" addict(s)": "person(s) with an addiction", "wino": "person"}},
       "tests": {"match": ["[addicts]"], "clean": ["y"]}}
    ]})json";
  const auto ruleset = std::move(Ruleset::from_json(kPack, "ward.json")).value();
  EXPECT_EQ(nlohmann::json::parse(rules_as_json(ruleset))["rules"][0]["replacements"],
            nlohmann::json::parse(R"json([
              {"term": "addict(s)", "instead": "person(s) with an addiction"},
              {"term": "wino", "instead": "person"}])json"));
  EXPECT_NE(rule_as_text(*ruleset.rules().front(), Colour::kOff)
                .find("  instead  addict(s) → person(s) with an addiction\n"
                      "           wino → person\n"),
            std::string::npos);
}

TEST(RuleList, HasTheExamplesWithTheirPlacesInBytes) {
  const auto rule = nlohmann::json::parse(rules_as_json(small_ruleset()))["rules"][0];
  EXPECT_EQ(rule["examples"], nlohmann::json::parse(R"({
    "match": [{"text": "Saw Mrs Vega.", "format": "plain", "bytes": [{"begin": 4, "end": 12}]}],
    "clean": [{"text": "Saw a patient.", "format": "plain", "bytes": []}]})"));
  EXPECT_TRUE(rule["replacements"].empty());
  EXPECT_TRUE(rule["learned"].empty());
}

TEST(RuleList, TellsOfLearnedEvidenceHowMuchItCanWeigh) {
  const Ruleset ruleset = std::move(Ruleset::load()).value();
  const auto list = nlohmann::json::parse(rules_as_json(ruleset));
  const auto learned = [](const nlohmann::json& rule) { return !rule["learned"].empty(); };
  const auto rule = std::ranges::find_if(list["rules"], learned);
  ASSERT_NE(rule, list["rules"].end());
  EXPECT_GT((*rule)["learned"][0]["most"], 0);
  EXPECT_FALSE((*rule)["learned"][0]["because"].get<std::string>().empty());
}

TEST(RulePage, TellsOfLearnedEvidenceHowMuchItCanWeigh) {
  RuleInfo rule = weighed_rule();
  rule.learned = {{4, "the words of the draft"}};
  EXPECT_NE(rule_as_text(rule, Colour::kOff).find("           ±4 the words of the draft\n"),
            std::string::npos);
}

TEST(RulePage, SaysThatALockedRuleCannotBeAllowed) {
  RuleInfo rule = name_rule();
  rule.locked = true;
  const std::string page = rule_as_text(rule, Colour::kOff);
  EXPECT_NE(page.find("This rule is locked"), std::string::npos);
  EXPECT_EQ(page.find("--allow"), std::string::npos);
}

}  // namespace
}  // namespace postlint::report::testing
