// A report for a privacy office: one file that loads nothing, runs nothing and prints well.
#include "report/html.h"

#include "postlint/version.h"
#include "report/formats.h"
#include "report/html_style.h"
#include "report/verdict.h"

namespace postlint::report {
namespace {

using html::element;

constexpr std::string_view kMasked =
    "The words of the drafts are not in this report. Places are given as line and column of the "
    "draft; columns count characters (code points) from 1.";
constexpr std::string_view kShown =
    "This report shows words of the drafts and may hold protected health information. Keep it as "
    "you would keep the drafts.";
constexpr std::string_view kReading =
    "<dl>\n"
    "<div><dt>To fix</dt><dd>Would identify a patient or break a rule of the packs if it were "
    "published.</dd></div>\n"
    "<div><dt>To consider</dt><dd>May do so; someone who knows the patient and the place has to "
    "decide.</dd></div>\n"
    "<div><dt>Note</dt><dd>Worth knowing, no reason to wait.</dd></div>\n"
    "<div><dt>Confidence</dt><dd>How sure one finding of the rule is, apart from how bad it would "
    "be.</dd></div>\n"
    "<div><dt>Allowed</dt><dd>Found and let pass, for the reason that stands beside "
    "it.</dd></div>\n"
    "</dl>\n"
    "<p>A finding is a reason to look again, and silence is not a certificate: the rules know the "
    "patterns in their packs and no more. Pictures, voices and what readers know already are "
    "outside their sight.</p>\n";
constexpr std::string_view kSigning =
    "<dl class=\"signing\">\n"
    "<div><dt>Read by</dt><dd></dd></div>\n<div><dt>Date</dt><dd></dd></div>\n"
    "<div><dt>Decision</dt><dd></dd></div>\n</dl>\n";

// Nothing may be loaded or run; the one style sheet is named by its hash.
std::string policy() {
  return "default-src 'none'; style-src 'sha256-" + std::string(kStyleHash) +
         "'; base-uri 'none'; form-action 'none'";
}

std::string head(const Run& run) {
  return element(
             "head",
             "\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                 policy() +
                 "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"color-scheme\" content=\"light dark\">\n"
                 "<meta name=\"generator\" content=\"postlint " POSTLINT_VERSION "\">\n" +
                 element("title", "postlint report: " + markup(advice(run))) + "\n" +
                 element("style", kStyle) + "\n") +
         "\n";
}

std::string_view mood_of(const Run& run, const Tally& tally) {
  if (tally.errors > 0 || !is_complete(run)) return "error";
  if (tally.warnings > 0) return "warning";
  return "calm";
}

std::string figures(const Run& run, const Tally& tally) {
  const auto figure = [](std::string_view name, std::size_t count) {
    return html::described(name, std::to_string(count));
  };
  return element("dl class=\"figures\"",
                 "\n" + figure("To fix", tally.errors) + figure("To consider", tally.warnings) +
                     figure("Notes", tally.notes) + figure("Allowed", tally.suppressed) +
                     figure("Not checked", run.failed.size() + tally.incidents) +
                     figure("Skipped", run.skipped.size())) +
         "\n";
}

std::string header(const Run& run, Matches matches) {
  const Tally tally = tally_of(run);
  const bool is_masked = matches == Matches::kMasked;
  return element("header class=\"" + std::string(mood_of(run, tally)) + "\"",
                 "\n<p class=\"brand\">postlint · report for the privacy office</p>\n" +
                     element("h1", markup(advice(run))) + "\n" +
                     element("p class=\"account\"", markup(account(run))) + "\n" +
                     figures(run, tally) +
                     element(is_masked ? "p class=\"words\"" : "p class=\"words shown\"",
                             is_masked ? kMasked : kShown) +
                     "\n") +
         "\n";
}

std::string contents(const std::string& gaps, const std::string& allowed) {
  const auto link = [](std::string_view id, std::string_view title) {
    return element("li", element("a href=\"#" + std::string(id) + "\"", title)) + "\n";
  };
  return element(
             "nav aria-label=\"Contents\"",
             element("ul", "\n" + (gaps.empty() ? "" : link("gaps", "Not checked")) +
                               link("findings", "Findings") +
                               (allowed.empty() ? "" : link("allowed", "Allowed")) +
                               link("checked", "What was checked") + link("packs", "Rule packs") +
                               link("reading", "How to read this"))) +
         "\n";
}

std::string body(const Run& run, const RenderOptions& options) {
  const std::string gaps = html::gaps_of(run);
  const std::string allowed = html::allowed_of(run, options.matches);
  return element("body",
                 "\n<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n" +
                     header(run, options.matches) + contents(gaps, allowed) +
                     element("main", "\n" + gaps + html::findings_of(run, options) + allowed +
                                         html::checked_of(run) + html::packs_of(run) +
                                         html::section("reading", "How to read this", kReading) +
                                         std::string(kSigning)) +
                     "\n" +
                     element("footer", element("p", "Made by postlint " POSTLINT_VERSION
                                                    " on the machine where the drafts are. "
                                                    "Nothing was sent anywhere.")) +
                     "\n") +
         "\n";
}

}  // namespace

std::string to_html(const Run& run, const RenderOptions& options) {
  return "<!DOCTYPE html>\n" + element("html lang=\"en\"", "\n" + head(run) + body(run, options)) +
         "\n";
}

}  // namespace postlint::report
