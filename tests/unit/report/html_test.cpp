#include "report/html.h"

#include <gtest/gtest.h>

#include "run_builder.h"

namespace postlint::report::testing {
namespace {

std::string page(const Run& run, Matches matches = Matches::kMasked) {
  return render(run, {.format = OutputFormat::kHtml, .matches = matches});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string quoted(std::string_view draft, std::string_view words) {
  const std::size_t begin = draft.find(words);
  return html::quotation(draft, PositionIndex(draft), {begin, begin + words.size()});
}

TEST(HtmlReport, OpensWithTheVerdict) {
  EXPECT_TRUE(has(page(typical_run()), "<h1>Do not post yet: 1 to fix, 1 to consider.</h1>"));
  EXPECT_TRUE(has(page(run_of({})), "<h1>Not checked: there was no text to check.</h1>"));
}

TEST(HtmlReport, OfARunThatReadNothingDoesNotSayThatNothingWasFound) {
  EXPECT_FALSE(has(page(run_of({})), "Nothing was found"));
  EXPECT_TRUE(has(page(run_of({draft_of("a.txt", "fine")})), "Nothing was found by these rules"));
}

TEST(HtmlReport, GroupsFindingsBySeverity) {
  postlint::Run run = typical_run();
  std::swap(run.drafts[0].report.findings[0], run.drafts[0].report.findings[1]);
  const std::string html = page(run);
  EXPECT_LT(html.find("To fix (1)"), html.find("To consider (1)"));
  EXPECT_LT(html.find("names a patient."), html.find("blames; write"));
}

TEST(HtmlReport, SaysWhereWhyAndWhatInstead) {
  const std::string html = page(typical_run());
  EXPECT_TRUE(has(html, "<dt>Where</dt><dd>line 2, columns 5 to 12</dd>"));
  EXPECT_TRUE(has(html, "<dt>Why</dt><dd>A name identifies.</dd>"));
  EXPECT_TRUE(has(html, "<li>a patient</li><li>someone I looked after</li>"));
  EXPECT_TRUE(has(html, "<a rel=\"noreferrer\" href=\"https://example.com/law\">"));
}

TEST(HtmlReport, LinksOnlyWebAddresses) {
  RuleInfo rule = name_rule();
  rule.sources = {{"a trap", "javascript:alert(1)"}};
  postlint::Run run = run_of({draft_of("a.txt", "Mrs Vega")});
  run.drafts[0].report.findings = {finding_at(rule, "Mrs Vega", "Mrs Vega")};
  EXPECT_FALSE(has(page(run), "href=\"javascript"));
  EXPECT_TRUE(has(page(run), "a trap &lt;javascript:alert(1)&gt;"));
}

TEST(HtmlReport, NamesPacksWithVersionsAndOwners) {
  EXPECT_TRUE(has(page(typical_run()),
                  "<th scope=\"row\">ward</th><td>1.2.0</td>"
                  "<td>Ward rules</td><td>Privacy office</td>"
                  "<td class=\"number\">1</td>"));
}

TEST(HtmlReport, TellsWhatWasNotCheckedBeforeTheFindings) {
  postlint::Run run = typical_run();
  run.failed = {{"gone.txt", "no such file"}};
  run.skipped = {{"c.png", "a picture"}};
  const std::string html = page(run);
  EXPECT_LT(html.find("<td>no such file</td>"), html.find("id=\"findings\""));
  EXPECT_TRUE(has(html, "<td>a picture</td>"));
}

TEST(HtmlReport, EscapesFileNames) {
  postlint::Run run = typical_run();
  run.drafts[0].name = "<script>alert(1)</script>\x1b.txt";
  EXPECT_FALSE(has(page(run), "<script"));
  EXPECT_TRUE(has(page(run), "&lt;script&gt;alert(1)&lt;/script&gt;&lt;U+001B&gt;.txt"));
}

TEST(HtmlReport, QuotesTheDraftOnlyWhenAsked) {
  EXPECT_FALSE(has(page(typical_run()), "Vega"));
  EXPECT_TRUE(has(page(typical_run(), Matches::kShown), "<q>Saw <mark>Mrs Vega</mark> again,</q>"));
  EXPECT_TRUE(has(page(typical_run(), Matches::kShown), "may hold protected health information"));
}

TEST(HtmlReport, FoldsTheEvidenceUnlessItIsAskedFor) {
  EXPECT_TRUE(has(page(weighed_run()), "<details><summary>sum 3:"));
  EXPECT_TRUE(
      has(render(weighed_run(), {.format = OutputFormat::kHtml, .reasons = Reasons::kGiven}),
          "<details open><summary>sum 3:"));
}

TEST(Quotation, EndsWithTheLine) {
  EXPECT_EQ(quoted("a\nSaw Mrs\nVega", "Mrs\nVega"), "<q>Saw <mark>Mrs</mark>…</q>");
}

TEST(Quotation, CutsALongLineBetweenCharacters) {
  std::string around;
  for (int i = 0; i < 100; ++i) around += "ä";
  const std::string quote = quoted(around + "Vega" + around, "Vega");
  EXPECT_TRUE(quote.starts_with("<q>…ä")) << quote;
  EXPECT_TRUE(quote.ends_with("ä…</q>")) << quote;
  EXPECT_TRUE(has(quote, "ä<mark>Vega</mark>ä"));
}

}  // namespace
}  // namespace postlint::report::testing
