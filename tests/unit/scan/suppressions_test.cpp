#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"

namespace postlint::scan {
namespace {

Ruleset two_rules() {
  return ruleset_of({{"xx", R"("find":{"words":["xx"]})"},
                     {"locked", R"("find":{"words":["ll"]},"locked":true)"}});
}

// Ids of the findings, then of the suppressed ones in brackets.
Found outcome(std::string_view draft, const ScanOptions& options = as("markdown")) {
  const Report report = scan_draft(two_rules(), draft, options);
  Found out;
  for (const Finding& finding : report.findings) out.push_back(finding.rule->id);
  for (const SuppressedFinding& one : report.suppressed) {
    out.push_back("[" + one.finding.rule->id + ": " + one.reason + "]");
  }
  return out;
}

TEST(Suppressions, CoverTheBlockTheyStandAt) {
  const Found covered = {"[t/xx: consented]"};
  for (const std::string_view draft :
       {"<!-- postlint-allow t/xx: consented -->\n\nAn xx.",
        "An xx. <!-- postlint-allow t/xx: consented -->",
        "<!-- postlint-allow t/xx: consented --> An xx.",
        "- one\n- An xx <!-- postlint-allow t/xx: consented -->\n- three",
        "> <!-- postlint-allow t/xx: consented -->\n>\n> An xx.",
        "<!-- postlint-allow t/xx: consented -->\n\n# An xx",
        "<!--postlint-allow   t/xx :   consented-->\n\nAn xx.",
        "<!--\npostlint-allow t/xx: consented\n-->\n\nAn xx.",
        "<!-- postlint-allow t/xx: consented -->\n\n[a](b \"xx\")",
        "An <!-- postlint-allow t/xx: consented --> [a](b&amp;c \"xx\")"}) {
    EXPECT_EQ(outcome(draft), covered) << draft;
  }
}

TEST(Suppressions, CoverEveryMatchOfTheirBlockAndNoOther) {
  EXPECT_EQ(outcome("xx xx <!-- postlint-allow t/xx: ok -->\n\nxx"),
            (Found{"t/xx", "[t/xx: ok]", "[t/xx: ok]"}));
  EXPECT_EQ(outcome("xx\n\n<!-- postlint-allow t/xx: ok -->\n\nxx"), (Found{"t/xx", "[t/xx: ok]"}));
  EXPECT_EQ(outcome("xx\n\nno <!-- postlint-allow t/xx: ok -->"),
            (Found{"t/xx", "postlint/suppression-unused"}));
}

TEST(Suppressions, AreNotWhatTheyAllow) {
  EXPECT_EQ(outcome("no <!-- postlint-allow t/xx: reason -->"),
            Found{"postlint/suppression-unused"});
  EXPECT_EQ(outcome("no <!-- postlint-allow t/zz: about xx -->"),
            (Found{"postlint/suppression-unknown-rule", "t/xx"}))
      << "a reason is text of the author";
  for (const std::string_view names : {"t/xx, t/zz", "t/zz,t/xx", "t/zz , t/xx", "t/zz ,t/xx"}) {
    const Found ids = outcome("no <!-- postlint-allow " + std::string(names) + ": reason -->");
    EXPECT_EQ(std::ranges::find(ids, "[t/xx: reason]"), ids.end()) << names;
    EXPECT_EQ(std::ranges::find(ids, "t/xx"), ids.end()) << names;
  }
  EXPECT_EQ(outcome("no <!-- xx postlint-allow t/zz -->"), Found{"t/xx"});
}

TEST(Suppressions, NeedARuleAndAReason) {
  for (const std::string_view directive :
       {"postlint-allow", "postlint-allow t/xx", "postlint-allow t/xx:", "postlint-allow t/xx:   ",
        "postlint-allow : reason", "postlint-allowed t/xx: reason", "postlint-disable t/xx: reason",
        "postlint-allow t/xx: (until 2027-01-01)", "postlint-allow t/xx: r (until tomorrow)",
        "postlint-allow t/xx: r (until 2027-13-01)", "postlint-allow t/xx: r (until 2027-1-1)",
        "postlint-allow t/xx: r (until 2027-02-30)", "postlint-allow t/xx: r (until )"}) {
    const std::string draft = "xx <!-- " + std::string(directive) + " -->";
    EXPECT_EQ(outcome(draft), (Found{"t/xx", "postlint/suppression-malformed"})) << directive;
  }
}

TEST(Suppressions, RefuseUnknownAndLockedRules) {
  EXPECT_EQ(outcome("xx <!-- postlint-allow t/zz: reason -->"),
            (Found{"t/xx", "postlint/suppression-unknown-rule"}));
  EXPECT_EQ(outcome("xx <!-- postlint-allow xx: reason -->"),
            (Found{"t/xx", "postlint/suppression-unknown-rule", "t/xx"}));
  EXPECT_EQ(outcome("xx <!-- postlint-allow *: reason -->"),
            (Found{"t/xx", "postlint/suppression-unknown-rule"}));
  EXPECT_EQ(outcome("ll <!-- postlint-allow t/locked: reason -->"),
            (Found{"t/locked", "postlint/suppression-locked"}));
  EXPECT_EQ(outcome("\xFF <!-- postlint-allow postlint/malformed-utf8: reason -->"),
            (Found{"postlint/malformed-utf8", "postlint/suppression-locked"}));
}

TEST(Suppressions, EndAfterTheirLastDay) {
  ScanOptions options = as("markdown");
  const std::string_view draft = "xx <!-- postlint-allow t/xx: form 12 (until 2027-01-31) -->";
  options.today = {2027, 1, 31};
  EXPECT_EQ(outcome(draft, options), Found{"[t/xx: form 12]"});
  options.today = {2027, 2, 1};
  EXPECT_EQ(outcome(draft, options), (Found{"t/xx", "postlint/suppression-expired"}));
}

TEST(Suppressions, ThatAllowNothingAreReported) {
  EXPECT_EQ(outcome("no <!-- postlint-allow t/xx: reason -->"),
            Found{"postlint/suppression-unused"});
  EXPECT_EQ(outcome("xx <!-- postlint-allow t/xx: a --><!-- postlint-allow t/xx: b -->"),
            (Found{"postlint/suppression-unused", "[t/xx: a]"}));
}

TEST(Suppressions, AreReadInCommentsOnly) {
  for (const std::string_view draft :
       {"xx postlint-allow t/xx: reason", "`<!-- postlint-allow t/xx: reason -->` xx",
        "    <!-- postlint-allow t/xx: reason -->\n\nxx",
        "xx <!-- see postlint-allow t/xx: reason -->",
        "xx\n\n[//]: # (postlint-allow t/xx: reason)"}) {
    const Found ids = outcome(draft);
    EXPECT_EQ(std::ranges::count(ids, "t/xx"), static_cast<std::ptrdiff_t>(ids.size())) << draft;
    EXPECT_FALSE(ids.empty()) << draft;
  }
}

TEST(Suppressions, AreNotReadInPlainText) {
  for (const std::string_view format : {"plain", "thread"}) {
    const Found ids = outcome("xx <!-- postlint-allow t/xx: reason -->", as(format));
    EXPECT_NE(std::ranges::find(ids, "t/xx"), ids.end());
    EXPECT_EQ(std::ranges::find(ids, "[t/xx: reason]"), ids.end());
  }
}

TEST(Suppressions, ExemptTheNamesOfRulesAndNothingElseInAComment) {
  EXPECT_EQ(outcome("<!-- postlint-note xx -->"),
            (Found{"postlint/suppression-malformed", "t/xx"}));
  EXPECT_EQ(outcome("<!-- postlint-allow t/xx, t/none: xx -->\n\nAn xx."),
            (Found{"postlint/suppression-unknown-rule", "[t/xx: xx]", "[t/xx: xx]"}));
}

TEST(Suppressions, AllowSeveralRulesInAnyCase) {
  EXPECT_EQ(outcome("<!-- Postlint-Allow t/xx , t/xx: consented -->\n\nAn xx."),
            (Found{"postlint/suppression-unused", "[t/xx: consented]"}));
}

TEST(Allowances, SuppressARuleInTheWholeDraft) {
  ScanOptions options = as("plain");
  options.allow = {{"t/xx", "consented"}};
  EXPECT_EQ(outcome("xx\n\nno\n\nxx ll", options),
            (Found{"t/locked", "[t/xx: consented]", "[t/xx: consented]"}));
}

}  // namespace
}  // namespace postlint::scan
