#include "postlint/scanner.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <vector>

#include "base/utf8.h"
#include "formats/reader.h"
#include "support.h"
#include "text/boundaries.h"

namespace postlint::scan {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMrn = R"("find":{"regex":"\\bmrn[ :#]*(\\d{5,10})\\b","group":1})";

TEST(Scanner, FindsThroughWhatHidesAMatch) {
  for (const std::string_view draft :
       {"MRN 12345", "mrn: 12345", "MRN\u00A012345", "M\u200BR\u200BN #12345",
        "\uFF2D\uFF32\uFF2E 12345", "MRN \u0661\u0662\u0663\u0664\u0665", "MRN\u2009\uFF1112345",
        "M\u00ADRN 123\u200D45", "MRN 1\uFEFF2345"}) {
    EXPECT_EQ(hits(std::string(kMrn), draft).size(), 1U) << draft;
  }
}

TEST(Scanner, ReportsTheBytesOfTheDraft) {
  EXPECT_EQ(hits(std::string(kMrn), "\u00E9\u00E9 MRN 12\u200B345 x"), Found{"12\u200B345"});
  EXPECT_EQ(hits(R"("find":{"words":["caf\u00e9"]})", "a cafe\u0301, caf\u00E9, CAFE"),
            (Found{"cafe\u0301", "caf\u00E9", "CAFE"}));
}

TEST(Scanner, KeepsCaseInTheViewClean) {
  const std::string body = R"("find":{"regex":"\\b[A-Z][a-z]+ Smith\\b"},"views":["clean"])";
  EXPECT_EQ(hits(body, "John Smith, john Smith, Jo\u0301hn Smith, John smith"),
            (Found{"John Smith", "Jo\u0301hn Smith"}));
}

TEST(Scanner, ReadsTextAsWrittenInTheViewRaw) {
  EXPECT_EQ(
      hits(R"("find":{"regex":"Mrn\u2011\\d"},"views":["raw"])", "Mrn\u20111 Mrn-1 mrn\u20111"),
      Found{"Mrn\u20111"});
  EXPECT_EQ(hits(R"("find":{"words":["Se\u00f1ora"]},"views":["raw"])", "Se\u00F1ora Senora"),
            Found{"Se\u00F1ora"});
}

TEST(Scanner, NamesTheViewAndReportsOnePlaceOnce) {
  const Ruleset rules =
      ruleset_of({{"r", R"("find":{"regex":"mrn"},"views":["raw","clean","lower"])"}});
  const Report report = scan_draft(rules, "mrn");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].view, "raw");
  EXPECT_EQ(found(rules, "MRN m\u200Brn"), (Found{"r: MRN", "r: m\u200Brn"}));
}

TEST(Scanner, OffersTheReplacementOfAWord) {
  const Ruleset rules =
      ruleset_of({{"r", R"j("find":{"words":{"drug seeker(s)":"patient(s) in pain"}})j"}});
  const Report report = scan_draft(rules, "Drug\u2011Seekers");
  ASSERT_EQ(report.findings.size(), 1U);
  EXPECT_EQ(report.findings[0].replacement, "patients in pain");
}

TEST(Scanner, AsksTheValidatorAboutTheReportedSpan) {
  const std::string body = R"j("find":{"regex":"nhs (\\d{10})","group":1},"validate":"nhs_uk")j";
  EXPECT_EQ(hits(body, "nhs 9434765919 nhs 9434765918"), Found{"9434765919"});
  EXPECT_EQ(hits(body, "nhs \uFF19434765919"), Found{"\uFF19434765919"});
}

TEST(Scanner, CountsFromTheDayOfTheScanInADatedValidator) {
  const Ruleset ruleset = ruleset_of(
      {{"r",
        R"j("find":{"regex":"born in ([0-9]{4})","group":1},"validate":"birth_year_over_89")j"}});
  ScanOptions options = as("plain");
  options.today = {2026, 12, 31};
  EXPECT_EQ(found(ruleset, "born in 1936, born in 1937", options), Found{"r: 1936"});
  options.today = {2027, 1, 1};
  EXPECT_EQ(found(ruleset, "born in 1936, born in 1937", options), (Found{"r: 1936", "r: 1937"}));
}

TEST(Scanner, FindsTheSameWithEveryLineEnd) {
  const Ruleset rules = ruleset_of(
      {{"mrn", std::string(kMrn)},
       {"w", R"("find":{"words":["drug seeker"]})"},
       {"n", R"("find":{"words":["bed"]},"near":{"any":["ward"],"within":"1 sentence"})"}});
  const std::string draft =
      "MRN\n12345 is a drug\nseeker.\n\nThe bed\nof a ward.\nBed two. A ward.\n";
  for (const std::string_view format : {"plain", "thread", "markdown"}) {
    const Found expected = found(rules, draft, as(format));
    EXPECT_GE(expected.size(), 2U);
    for (const std::string_view end : {"\r\n"sv, "\r"sv}) {
      std::string changed;
      for (const char c : draft) changed += c == '\n' ? std::string(end) : std::string(1, c);
      Found actual = found(rules, changed, as(format));
      for (std::string& text : actual) {
        for (std::size_t at = text.find(end); at != std::string::npos;
             at = text.find(end, at + 1)) {
          text.replace(at, end.size(), "\n");
        }
      }
      EXPECT_EQ(actual, expected) << format;
    }
  }
}

TEST(Scanner, FindsTheSameInComposedAndDecomposedText) {
  const Ruleset rules = ruleset_of(
      {{"a", R"("find":{"words":["Se\u00f1ora Mu\u00f1oz"]})"},
       {"b", R"("find":{"regex":"jos[\u00e9e] [\u00e0-\u00ff]+n"})"},
       {"c", R"("find":{"words":["xx"]},"near":{"any":["ni\u00f1o"],"within":"2 words"})"}});
  const Found composed =
      found(rules, "Se\u00F1ora Mu\u00F1oz, Jos\u00E9 \u00E9\u00E8n, un ni\u00F1o xx");
  EXPECT_EQ(composed.size(), 3U);
  const Found decomposed =
      found(rules, "Sen\u0303ora Mun\u0303oz, Jose\u0301 e\u0301e\u0300n, un nin\u0303o xx");
  EXPECT_EQ(decomposed.size(), 3U);
}

TEST(Scanner, ReportsMalformedBytesAndFindsTheirNeighbours) {
  const Ruleset rules = ruleset_of({{"mrn", std::string(kMrn)}});
  for (const std::string_view format : {"plain", "thread", "markdown"}) {
    const std::string_view draft = "\xFF MRN 12345\xC3 and \xE2\x82MRN 67890 \xF0\x9F";
    const Report report = scan_draft(rules, draft, as(format));
    EXPECT_EQ(described(report, draft), (Found{"malformed-utf8: \xFF", "mrn: 12345", "mrn: 67890"}))
        << format;
    EXPECT_EQ(report.findings[0].evidence.size(), 3U);
  }
}

TEST(Scanner, ReportsMalformedBytesWhereverTheyStand) {
  const Ruleset rules = ruleset_of({{"mrn", std::string(kMrn)}});
  for (const std::string_view draft :
       {"[a](http://e.com/\xFF)", "[a](b&amp;\xFF)", "[a](b \"\xFF\")", "```\xFF\nx\n```",
        "<b \xFF>", "<!-- \xFF -->", "x\n\n[a]: \xFF", "[\xFF]: x\n\ny", "`\xFF`", "|\xFF|\n|-|",
        "---\na: \xFF\n---\n", "\\\xFF", "&\xFF;", "<http://e.com/\xFF>", "\xFF", "# \xFF",
        "- \xFF"}) {
    const Report report = scan_draft(rules, draft, as("markdown"));
    EXPECT_EQ(described(report, draft), Found{"malformed-utf8: \xFF"}) << draft;
  }
}

TEST(Scanner, ReportsNulAndFindsItsNeighbours) {
  const Ruleset rules = ruleset_of({{"mrn", std::string(kMrn)}});
  for (const std::string_view format : {"plain", "thread", "markdown"}) {
    const std::string_view draft = "MRN 12345\0 MRN\0 67890"sv;
    EXPECT_EQ(found(rules, draft, as(format)),
              (Found{"mrn: 12345", "nul-byte: " + std::string(1, '\0'), "mrn: 67890"}))
        << format;
  }
}

TEST(Scope, ChoosesKindsOfTextInMarkdown) {
  const std::string draft =
      "# xx1\n\nxx2 [xx3](xx4 \"xx5\") ![xx6](xx7) `xx8` #xx9 @xx10\n\n> xx11\n\n    xx12\n\n"
      "<!-- xx13 -->\n\n<b a=\"xx14\">\n";
  const auto in_scope = [&draft](const std::string& scope) {
    return hits(R"("find":{"regex":"xx\\d+"})" + scope, draft, "markdown");
  };
  EXPECT_EQ(in_scope(R"(,"scope":["prose"])"), Found{"xx2"});
  EXPECT_EQ(in_scope(R"(,"scope":["heading"])"), Found{"xx1"});
  EXPECT_EQ(in_scope(R"(,"scope":["link"])"), (Found{"xx3", "xx5"}));
  EXPECT_EQ(in_scope(R"(,"scope":["url"])"), (Found{"xx4", "xx7"}));
  EXPECT_EQ(in_scope(R"(,"scope":["alt"])"), Found{"xx6"});
  EXPECT_EQ(in_scope(R"(,"scope":["code"])"), (Found{"xx8", "xx12"}));
  EXPECT_EQ(in_scope(R"(,"scope":["hashtag","mention"])"), (Found{"xx9", "xx10"}));
  EXPECT_EQ(in_scope(R"(,"scope":["quote"])"), Found{"xx11"});
  EXPECT_EQ(in_scope(R"(,"scope":["comment"])"), Found{"xx13"});
  EXPECT_EQ(in_scope(R"(,"scope":["markup"])"), Found{"xx14"});
  EXPECT_EQ(in_scope(R"(,"scope":["!code","!url","!comment","!markup","!quote"])"),
            (Found{"xx1", "xx2", "xx3", "xx5", "xx6", "xx9", "xx10"}));
  EXPECT_EQ(in_scope("").size(), 12U) << "everything but web addresses";
}

TEST(Allow, ShieldsWhatLiesWhollyInsideIt) {
  const std::vector<std::string> allow = {allow_json("trial", R"("find":{"regex":"nct\\d{8}"})")};
  const Ruleset rules = ruleset_of(
      {{"digits", R"("find":{"regex":"\\d{5,}"})"}, {"wide", R"("find":{"regex":"\\d{8} x"})"}},
      allow);
  EXPECT_EQ(found(rules, "NCT01234567"), Found{});
  EXPECT_EQ(found(rules, "NCT01234567 x"), Found{"wide: 01234567 x"});
  EXPECT_EQ(found(rules, "12345 NCT01234567 67890"), (Found{"digits: 12345", "digits: 67890"}));
}

TEST(Allow, ShieldsOnlyItsCategories) {
  const std::vector<std::string> allow = {
      allow_json("a", R"("find":{"regex":"press \\d+"},"shields":["quality"])")};
  const Ruleset rules = ruleset_of(
      {{"phi", R"("find":{"regex":"\\d{5,}"})"}, {"q", R"("find":{"regex":"\\d{5,}"})", "quality"}},
      allow);
  EXPECT_EQ(found(rules, "press 12345"), Found{"phi: 12345"});
}

TEST(Allow, DoesNotJoinTwoShields) {
  const std::vector<std::string> allow = {allow_json("a", R"("find":{"regex":"aaa"})"),
                                          allow_json("b", R"("find":{"regex":"bbb"})")};
  const Ruleset rules = ruleset_of({{"r", R"("find":{"regex":"ab"})"}}, allow);
  EXPECT_EQ(found(rules, "aaabbb"), Found{"r: ab"});
}

TEST(Allow, ObeysItsOwnConditions) {
  const std::vector<std::string> allow = {
      allow_json("a", R"("find":{"regex":"\\d{5,}"},"near":{"any":["press"],"within":"3 words"})")};
  const Ruleset rules = ruleset_of({{"r", R"("find":{"regex":"\\d{5,}"})"}}, allow);
  EXPECT_EQ(found(rules, "press 12345"), Found{});
  EXPECT_EQ(found(rules, "patient 12345"), Found{"r: 12345"});
}

TEST(Allow, EndsAfterItsLastDay) {
  const std::vector<std::string> allow = {
      allow_json("a", R"("find":{"regex":"\\d{5,}"},"expires":"2026-06-15")")};
  const Ruleset rules = ruleset_of({{"r", R"("find":{"regex":"\\d{5,}"})"}}, allow);
  ScanOptions options = as("plain");
  EXPECT_EQ(found(rules, "12345", options), Found{});
  options.today = {2026, 6, 16};
  EXPECT_EQ(found(rules, "12345", options), Found{"r: 12345"});
}

TEST(Overlaps, KeepTheStrongestOfACategory) {
  const Ruleset rules = ruleset_of({{"weak", R"("find":{"regex":"mrn \\d+"})", "phi", "warning"},
                                    {"strong", R"("find":{"regex":"\\d+"})", "phi", "error"},
                                    {"other", R"("find":{"regex":"\\d+"})", "quality", "note"}});
  const std::string_view draft = "mrn 12345";
  const Report report = scan_draft(rules, draft);
  EXPECT_EQ(described(report, draft), (Found{"other: 12345", "strong: 12345"}));
  EXPECT_EQ(report.findings[1].also, (std::vector<std::string>{"t/weak"}));
}

TEST(Overlaps, KeepTheLongestOfEqualStrength) {
  const Ruleset rules = ruleset_of(
      {{"short", R"("find":{"regex":"\\d+"})"}, {"long", R"("find":{"regex":"mrn \\d+"})"}});
  EXPECT_EQ(found(rules, "mrn 12345 678"), (Found{"long: mrn 12345", "short: 678"}));
}

TEST(Overlaps, ComeAfterSuppressions) {
  const Ruleset rules = ruleset_of({{"weak", R"("find":{"regex":"mrn \\d+"})", "phi", "warning"},
                                    {"strong", R"("find":{"regex":"\\d+"})"}});
  ScanOptions options = as("plain");
  options.allow = {{"t/strong", "consented"}};
  EXPECT_EQ(found(rules, "mrn 12345", options), Found{"weak: mrn 12345"});
}

TEST(Scanner, RefusesOptionsThatMeanNothing) {
  Scanner scanner(ruleset_of(
      {{"r", R"("find":{"regex":"x"})"}, {"locked", R"("find":{"regex":"y"},"locked":true)"}}));
  const auto refuses = [&scanner](const ScanOptions& options) {
    return !scanner.scan("x", options);
  };
  ScanOptions options;
  options.format = "html";
  EXPECT_TRUE(refuses(options));
  options = {};
  for (const Allowance& allowance : std::vector<Allowance>{{"t/nothing", "reason"},
                                                           {"t/locked", "reason"},
                                                           {"t/r", ""},
                                                           {"t/r", "  \t"},
                                                           {"", "reason"},
                                                           {"r", "reason"},
                                                           {"postlint/nul-byte", "reason"}}) {
    options.allow = {allowance};
    EXPECT_TRUE(refuses(options)) << allowance.rule;
  }
  options.allow = {{"t/r", "reason"}};
  EXPECT_FALSE(refuses(options));
}

TEST(Scanner, ChoosesTheFormatByFileName) {
  Scanner scanner(ruleset_of({{"r", R"("find":{"regex":"x"})"}}));
  ScanOptions options;
  options.filename = "a/POST.MD";
  EXPECT_EQ(scanner.scan("x", options)->format, "markdown");
  options.filename = "post.txt";
  EXPECT_EQ(scanner.scan("x", options)->format, "plain");
  options.format = "thread";
  EXPECT_EQ(scanner.scan("x", options)->format, "thread");
}

TEST(Scanner, SaysWhatItChecked) {
  const Report report =
      scan_draft(ruleset_of({{"a", R"("find":{"regex":"x"})"}, {"b", R"("find":{"regex":"y"})"}}),
                 "one\n\ntwo\n---\nthree", as("thread"));
  EXPECT_EQ(report.checked.bytes, 18U);
  EXPECT_EQ(report.checked.posts, 2U);
  EXPECT_EQ(report.checked.segments, 3U);
  EXPECT_EQ(report.checked.rules, 2U);
  EXPECT_EQ(report.checked.packs, 1U);
  EXPECT_TRUE(report.complete());
}

TEST(Scanner, SaysInWhichPostAFindingStands) {
  const Report report = scan_draft(ruleset_of({{"r", R"("find":{"regex":"xx"})"}}),
                                   "xx\n---\nno\n---\nxx", as("thread"));
  ASSERT_EQ(report.findings.size(), 2U);
  EXPECT_EQ(report.findings[0].post, 0U);
  EXPECT_EQ(report.findings[1].post, 2U);
}

Ruleset mixed_rules() {
  return ruleset_of(
      {{"mrn", std::string(kMrn)},
       {"name",
        R"j("find":{"regex":"\\b(?:Mr|Ms)\\.? ([A-Z][a-z]+)","group":1},"views":["clean"])j"},
       {"word", R"j("find":{"words":["drug seeker(s)","frequent flyer","pt"]})j", "professionalism",
        "warning"},
       {"near",
        R"("find":{"regex":"\\b\\d{1,2}/\\d{1,2}\\b"},"near":{"any":["admitted","born"],"within":"6 words"})"},
       {"unless", R"("find":{"words":["room"]},"unless":{"regex":"escape","within":"1 sentence"})"},
       {"post", R"("find":{"words":["hospital"]},"near":{"list":"l","within":"post"})",
        "re-identification"},
       {"raw", R"("find":{"regex":"[\u200b\u00ad]"},"views":["raw"])", "quality", "note"},
       {"all", R"("find":{"regex":"se\u00f1or"},"views":["raw","clean","lower"])"}},
      {allow_json("a", R"("find":{"regex":"room 101"})")});
}

std::string random_draft(std::mt19937& random) {
  static const std::vector<std::string_view> kPieces = {"MRN 12345",
                                                        "Mr. Smith",
                                                        "drug\u2011seekers",
                                                        "pt",
                                                        "admitted",
                                                        "3/14",
                                                        "room",
                                                        "room 101",
                                                        "alpha",
                                                        "hospital",
                                                        "Se\u00F1or",
                                                        "Sen\u0303or",
                                                        "\u200B",
                                                        "\u00AD",
                                                        "\uFEFF",
                                                        "\n",
                                                        "\n\n",
                                                        "\r\n",
                                                        " ",
                                                        " ",
                                                        ". ",
                                                        "[x](http://e.com/?a&amp;b)",
                                                        "**",
                                                        "`",
                                                        "> ",
                                                        "# ",
                                                        "- ",
                                                        "|",
                                                        "\n---\n",
                                                        "<!-- ",
                                                        " -->",
                                                        "postlint-allow t/mrn: ok",
                                                        "\xFF",
                                                        "\xE2\x82",
                                                        "&amp;",
                                                        "\\",
                                                        "1/2 ",
                                                        "#tag",
                                                        "@me",
                                                        "\U0001F600",
                                                        "http://e.com",
                                                        "\u0661\u0662",
                                                        "\uFF2D",
                                                        "\uFDFA",
                                                        "escape",
                                                        "\t",
                                                        "    ",
                                                        "<b>",
                                                        "[r]: /x\n",
                                                        "![",
                                                        "]("};
  std::string out;
  for (std::size_t i = random() % 25; i > 0; --i) out += kPieces[random() % kPieces.size()];
  for (std::size_t i = random() % 3; i > 0 && !out.empty(); --i) {
    out[random() % out.size()] = static_cast<char>(random() % 256);
  }
  return out;
}

// True when a reader of the draft stands between two characters (or malformed subparts) at `at`.
bool on_boundary(std::string_view draft, std::size_t at) {
  std::size_t position = 0;
  while (position < at) position += utf8::decode(draft, position).length;
  return position == at;
}

TEST(ScannerProperty, PutsEverySpanOnBoundariesInsideRandomDrafts) {
  const Ruleset rules = mixed_rules();
  Scanner scanner(rules);
  std::mt19937 random(42);
  std::size_t findings = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string draft = random_draft(random);
    for (const std::string_view format : {"plain", "thread", "markdown"}) {
      const Report report = scan_draft(rules, draft, as(format));
      ASSERT_TRUE(report.complete());
      std::tuple<Span, std::string> previous;
      const auto check = [&](Span span) {
        ASSERT_LE(span.begin, span.end);
        ASSERT_LE(span.end, draft.size());
        ASSERT_TRUE(on_boundary(draft, span.begin)) << draft;
        ASSERT_TRUE(on_boundary(draft, span.end)) << draft;
      };
      for (const Finding& finding : report.findings) {
        ++findings;
        ASSERT_NO_FATAL_FAILURE(check(finding.span));
        ASSERT_FALSE(finding.span.empty())
            << finding.rule->id << " " << format << ": " << ::testing::PrintToString(draft);
        for (const Span& span : finding.evidence) ASSERT_NO_FATAL_FAILURE(check(span));
        std::tuple<Span, std::string> place{finding.span, finding.rule->id};
        ASSERT_LE(previous, place);
        previous = std::move(place);
      }
      ASSERT_EQ(described(*scanner.scan(draft, as(format)), draft), described(report, draft))
          << "a scanner that is used again";
    }
  }
  EXPECT_GT(findings, 5000U);
}

TEST(ScannerProperty, FindsTheSameAsItsRulesOneByOne) {
  const Ruleset rules = mixed_rules();
  std::vector<Ruleset> alone;
  for (const auto& rule : rules.rules()) alone.push_back(rules.only(rule->id).value());
  std::mt19937 random(43);
  for (int round = 0; round < 400; ++round) {
    const std::string draft = random_draft(random);
    Found together;
    Found one_by_one;
    const Report report = scan_draft(rules, draft, as("markdown"));
    const auto collect = [](const Report& from, Found& out) {
      for (const Finding& finding : from.findings) {
        if (finding.rule->pack != "t") continue;
        out.push_back(finding.rule->id);
        for (const std::string& id : finding.also) out.push_back(id);
      }
      for (const SuppressedFinding& one : from.suppressed) out.push_back(one.finding.rule->id);
    };
    collect(report, together);
    for (const Ruleset& rule : alone) collect(scan_draft(rule, draft, as("markdown")), one_by_one);
    const auto unique_sorted = [](Found list) {
      std::ranges::sort(list);
      list.erase(std::ranges::unique(list).begin(), list.end());
      return list;
    };
    ASSERT_EQ(unique_sorted(together), unique_sorted(one_by_one)) << draft;
  }
}

TEST(ScannerProperty, GivesEqualReportsOnSeveralThreads) {
  const Ruleset rules = mixed_rules();
  std::vector<std::string> drafts;
  std::mt19937 random(44);
  for (int i = 0; i < 300; ++i) drafts.push_back(random_draft(random));
  const auto run = [&rules, &drafts](Found& out) {
    Scanner scanner(rules);
    for (const std::string& draft : drafts) {
      const Result<Report> report = scanner.scan(draft, as("markdown"));
      for (std::string& text : described(*report, draft)) out.push_back(std::move(text));
    }
  };
  std::vector<Found> results(4);
  std::vector<std::thread> threads;
  for (Found& result : results) threads.emplace_back(run, std::ref(result));
  for (std::thread& one : threads) one.join();
  EXPECT_FALSE(results[0].empty());
  for (const Found& result : results) EXPECT_EQ(result, results[0]);
}

TEST(ScannerProperty, FindsAPlantedMatchInEveryDraftThatEndsItsParagraph) {
  const Ruleset rules = ruleset_of({{"mrn", std::string(kMrn)}});
  std::mt19937 random(45);
  for (int round = 0; round < 3000; ++round) {
    const std::string before = random_draft(random);
    const std::string draft = before + "\n\nzz MRN 7654321 zz\n\n" + random_draft(random);
    for (const std::string_view format : {"plain", "thread", "markdown"}) {
      const Report report = scan_draft(rules, draft, as(format));
      const auto is_planted = [&](const Finding& one) {
        return slice(draft, one.span) == "7654321";
      };
      const bool reported = std::ranges::any_of(report.findings, is_planted);
      const bool suppressed = std::ranges::any_of(
          report.suppressed, [&](const SuppressedFinding& one) { return is_planted(one.finding); });
      ASSERT_TRUE(reported || suppressed) << format << ": " << draft;
    }
  }
}

}  // namespace
}  // namespace postlint::scan
