#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "report/catalogue.h"

namespace postlint::report::testing {
namespace {

std::string quoted(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "\"" : ", \"") + word + "\"";
  return out;
}

/// A rule with two matching examples and one clean one.
std::string rule(const std::string& id, const std::vector<std::string>& letters) {
  const std::string hipaa = letters.empty() ? "" : R"("hipaa": [)" + quoted(letters) + "],";
  return R"({"id": ")" + id + R"(", "title": "T", "category": "phi", "severity": "error",)" +
         hipaa + R"("message": "M", "why": "W", "source": {"cite": "C"}, "find": {"regex": ")" +
         id + R"("}, "tests": {"match": ["[)" + id + R"(]", "a [)" + id +
         R"(]"], "clean": ["z"]}})";
}

std::string allow(const std::string& id, const std::string& more) {
  return R"({"id": ")" + id + R"(", "title": "T", "because": "It is public.", )" + more +
         R"("find": {"regex": ")" + id + R"("}, "tests": {"match": ["[)" + id +
         R"(]"], "clean": ["z"]}})";
}

struct PackText {
  std::string coverage;
  std::vector<std::string> rules;
  std::vector<std::string> allows;
};

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

Ruleset ruleset_of(const PackText& pack) {
  const std::string coverage = pack.coverage.empty() ? "" : R"("coverage": )" + pack.coverage + ",";
  const std::string json = R"({"schema": 1, "pack": "ward", "version": "1.2.0", )" + coverage +
                           R"("allow": [)" + joined(pack.allows) + R"(], "rules": [)" +
                           joined(pack.rules) + "]}";
  auto loaded = Ruleset::from_json(json, "ward.json");
  if (!loaded) throw std::invalid_argument(to_text(loaded.error().front()));
  return std::move(loaded).value();
}

/// The lines that begin with the letter, up to the next blank line.
std::string section(const std::string& report, char letter) {
  const std::size_t begin = report.find(std::string("\n\n") + letter + "  ") + 2;
  return report.substr(begin, report.find("\n\n", begin) + 1 - begin);
}

std::string text_of(const PackText& pack) {
  return coverage_as_text(ruleset_of(pack), Colour::kOff);
}

nlohmann::json json_of(const PackText& pack) {
  return nlohmann::json::parse(coverage_as_json(ruleset_of(pack)));
}

const std::string kFaces = R"({"Q": {"checks": "Words about pictures.", "not-shown": "A face."}})";

TEST(CoverageText, TellsOfALetterItsTitleRulesExamplesAndLimits) {
  const std::string report =
      text_of({kFaces, {rule("photo", {"Q"}), rule("tattoo", {"Q", "R"})}, {}});
  EXPECT_EQ(section(report, 'Q'),
            "Q  photographs of faces: 2 rules, 4 matching and 2 clean examples\n"
            "  checks   Words about pictures.\n"
            "  not seen A face.\n"
            "  rules    ward/photo, ward/tattoo\n");
}

TEST(CoverageText, CountsARuleOfTwoLettersInBoth) {
  const std::string report = text_of({kFaces, {rule("tattoo", {"Q", "R"})}, {}});
  EXPECT_NE(section(report, 'Q').find("1 rule, 2 matching and 1 clean example\n"),
            std::string::npos);
  EXPECT_NE(section(report, 'R').find("ward/tattoo"), std::string::npos);
}

TEST(CoverageText, SaysNoRuleWhereThereIsNone) {
  const std::string report = text_of({kFaces, {rule("name", {"A"})}, {}});
  EXPECT_EQ(section(report, 'Q'),
            "Q  photographs of faces: no rule\n"
            "  checks   Words about pictures.\n"
            "  not seen A face.\n");
  EXPECT_NE(
      report.find("HIPAA letters with a rule: A; without: B C D E F G H I J K L M N O P Q R."),
      std::string::npos);
}

TEST(CoverageText, SaysNoRuleInColourOnATerminal) {
  const Ruleset ruleset = ruleset_of({"", {rule("name", {"A"})}, {}});
  EXPECT_NE(coverage_as_text(ruleset, Colour::kOn).find("\x1b[1;33mno rule\x1b[0m"),
            std::string::npos);
}

TEST(CoverageText, SaysWhereNoPackDescribesALetter) {
  const std::string report = text_of({"", {rule("name", {"A"})}, {}});
  EXPECT_EQ(section(report, 'A'),
            "A  names: 1 rule, 2 matching and 1 clean example\n"
            "  checks   no loaded pack describes this letter\n"
            "  rules    ward/name\n");
}

TEST(CoverageText, HasASectionForEachLetter) {
  const std::string report = text_of({"", {rule("mood", {})}, {}});
  for (const char letter : std::string("ABCDEFGHIJKLMNOPQR")) {
    EXPECT_NE(section(report, letter).find(": no rule\n"), std::string::npos) << letter;
  }
}

TEST(CoverageText, EndsWithWhatIsRecognisedAndNotAnIdentifier) {
  const std::string report = text_of(
      {"",
       {rule("name", {"A"})},
       {allow("press", R"("expires": "2027-01-03",)"), allow("doi", R"("shields": ["phi"],)"),
        allow("slang", R"("shields": ["professionalism"],)")}});
  EXPECT_TRUE(
      report.ends_with("What is recognised and not an identifier: 2 entries:\n"
                       "           ward/press (until 2027-01-03), ward/doi\n"));
}

TEST(CoverageText, EndsWithNoEntriesWhereThereAreNone) {
  EXPECT_TRUE(text_of({"", {rule("name", {"A"})}, {}})
                  .ends_with("What is recognised and not an identifier: 0 entries.\n"));
}

TEST(CoverageText, WritesControlCharactersOut) {
  const std::string coverage = R"({"A": {"checks": "x\u001b[2Jy", "not-shown": "N"}})";
  const std::string report = text_of({coverage, {rule("name", {"A"})}, {}});
  EXPECT_EQ(report.find('\x1b'), std::string::npos);
}

TEST(CoverageJson, HasTheEighteenLettersWithRulesExamplesAndNotes) {
  const auto report = json_of({kFaces, {rule("photo", {"Q"}), rule("tattoo", {"Q", "R"})}, {}});
  EXPECT_EQ(report["schema"], "postlint-coverage/1");
  ASSERT_EQ(report["letters"].size(), 18U);
  const auto expected = nlohmann::json::parse(R"({
    "letter": "Q", "title": "photographs of faces", "rules": ["ward/photo", "ward/tattoo"],
    "examples": {"match": 4, "clean": 2},
    "notes": [{"pack": "ward", "checks": "Words about pictures.", "not_shown": "A face."}]})");
  EXPECT_EQ(report["letters"][16], expected);
  EXPECT_EQ(report["letters"][0]["rules"], nlohmann::json::array());
  EXPECT_EQ(report["letters"][0]["notes"], nlohmann::json::array());
}

TEST(CoverageJson, HasTheEntriesThatShieldPhi) {
  const auto report = json_of({"",
                               {rule("name", {"A"})},
                               {allow("press", R"("expires": "2027-01-03",)"), allow("doi", ""),
                                allow("slang", R"("shields": ["professionalism"],)")}});
  const auto expected = nlohmann::json::parse(R"([
    {"id": "ward/press", "title": "T", "because": "It is public.", "expires": "2027-01-03"},
    {"id": "ward/doi", "title": "T", "because": "It is public.", "expires": null}])");
  EXPECT_EQ(report["not_identifiers"], expected);
}

TEST(RuleList, HasEveryAllowEntryWithItsExamples) {
  const Ruleset ruleset = ruleset_of(
      {"",
       {rule("name", {"A"})},
       {allow("press", R"("shields": ["phi"], "expires": "2027-01-03",)"), allow("doi", "")}});
  const auto allows = nlohmann::json::parse(rules_as_json(ruleset))["allow"];
  ASSERT_EQ(allows.size(), 2U);
  EXPECT_EQ(allows[0], nlohmann::json::parse(R"json({
    "id": "ward/press", "title": "T", "because": "It is public.", "shields": ["phi"],
    "expires": "2027-01-03", "examples": {
      "match": [{"text": "press", "format": "plain", "bytes": [{"begin": 0, "end": 5}]}],
      "clean": [{"text": "z", "format": "plain", "bytes": []}]}})json"));
  EXPECT_TRUE(allows[1]["shields"].empty());
  EXPECT_TRUE(allows[1]["expires"].is_null());
}

}  // namespace
}  // namespace postlint::report::testing
