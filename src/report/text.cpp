// The report a person reads: for each finding its place, the line, what to write instead, why.
#include <algorithm>
#include <set>
#include <utility>

#include "report/advice.h"
#include "report/estimate.h"
#include "report/formats.h"
#include "report/indicators.h"
#include "report/paragraph.h"
#include "report/snippet.h"
#include "report/suppression.h"
#include "report/verdict.h"
#include "report/visible.h"

namespace postlint::report {
namespace {

constexpr std::string_view kHidden =
    "The draft's own words are hidden because the output is not a terminal; --show-matches shows "
    "them.\n";

// How a finding's view differs from what the author sees; empty when it hardly does.
std::string_view reading_of(std::string_view view) {
  if (view == "digits") return "a number that is spelled, spaced or holds letters";
  if (view == "squeeze") return "a word that is masked, stretched or taken apart";
  if (view == "words") return "words written together";
  return {};
}

class TextReport {
 public:
  TextReport(const Run& run, const RenderOptions& options)
      : run_(run), options_(options), paint_(options.colour) {}

  std::string write() {
    for (const CheckedDraft& draft : run_.drafts) write_draft(draft);
    if (options_.matches == Matches::kMasked && tally_of(run_).findings() > 0) out_ += kHidden;
    if (options_.closing == Closing::kVerdict) write_verdict();
    return std::move(out_);
  }

 private:
  void write_draft(const CheckedDraft& draft);
  void write_finding(const CheckedDraft& draft, const PositionIndex& index, const Finding& finding);
  void write_snippet(const CheckedDraft& draft, const PositionIndex& index, const Finding& finding);
  void write_advice(const Finding& finding);
  void write_estimate(const Finding& finding);
  void write_grounds(const RuleInfo& rule);
  void write_reasons(const PositionIndex& index, const Finding& finding);
  void write_suppressed(const CheckedDraft& draft, const PositionIndex& index);
  void write_incidents(const CheckedDraft& draft, const PositionIndex& index);
  void write_verdict();
  [[nodiscard]] std::string reason_of(const SuppressedFinding& suppressed) const;

  const Run& run_;
  const RenderOptions& options_;
  Paint paint_;
  std::set<std::string> explained_;  // rules whose reasons were given already
  std::string out_;
};

std::string place_of(const CheckedDraft& draft, const PositionIndex& index, Span span) {
  const std::string name = visible(draft.name);
  if (span.empty()) return name;
  const Position place = index.at(span.begin);
  return name + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

void TextReport::write_draft(const CheckedDraft& draft) {
  const Report& report = draft.report;
  if (report.findings.empty() && report.suppressed.empty() && report.complete()) {
    out_ += indicators_as_text(report.indicators, paint_);
    return;
  }
  const PositionIndex index(draft.text);
  for (const Finding& finding : report.findings) {
    write_finding(draft, index, finding);
    out_ += '\n';
  }
  write_suppressed(draft, index);
  write_incidents(draft, index);
  out_ += indicators_as_text(report.indicators, paint_);
}

void TextReport::write_finding(const CheckedDraft& draft, const PositionIndex& index,
                               const Finding& finding) {
  const std::string_view severity = name_of(finding.severity);
  out_ += paint_.bold(place_of(draft, index, finding.span) + ":") + " " +
          paint_.severity(finding.severity, severity) + ": " +
          paint_.bold(visible(message_of(finding, draft.text, options_.matches))) + "\n";
  if (options_.matches == Matches::kShown && !finding.span.empty()) {
    write_snippet(draft, index, finding);
  }
  if (const std::string_view read = reading_of(finding.view); !read.empty()) {
    out_ += paragraph(paint_, "read as", read);
  }
  write_advice(finding);
  write_estimate(finding);
  write_grounds(*finding.rule);
  if (options_.reasons == Reasons::kGiven) write_reasons(index, finding);
  if (draft.report.checked.posts > 1 && !finding.span.empty()) {
    out_ += paragraph(paint_, "post", post_in_words(draft, finding));
  }
  out_ += paragraph(paint_, "rule", rule_in_words(finding));
}

void TextReport::write_snippet(const CheckedDraft& draft, const PositionIndex& index,
                               const Finding& finding) {
  const Snippet snippet = snippet_of(draft.text, index, finding.span, finding.evidence);
  const std::string number = std::to_string(snippet.line);
  const std::string blank(number.size(), ' ');
  out_ +=
      "  " + paint_.faint(number + " |") + (snippet.text.empty() ? "" : " ") + snippet.text + "\n";
  out_ += "  " + paint_.faint(blank + " |") + " " +
          paint_.severity(finding.severity, snippet.underline) +
          (snippet.continues ? " and the lines after it" : "") + "\n";
}

void TextReport::write_advice(const Finding& finding) {
  std::string_view label = "instead";
  const auto add = [this, &label](std::string_view text) {
    out_ += paragraph(paint_, std::exchange(label, ""), text);
  };
  const std::string& literal = literal_fix(finding);
  if (!literal.empty()) add("“" + literal + "”");
  for (const std::string& suggestion : finding.rule->suggest) add(suggestion);
}

void TextReport::write_estimate(const Finding& finding) {
  if (!finding.estimate) return;
  std::string_view label = "counted";
  for (const std::string& line : factors_in_words(*finding.estimate)) {
    out_ += paragraph(paint_, std::exchange(label, ""), line);
  }
}

void TextReport::write_grounds(const RuleInfo& rule) {
  if (!explained_.insert(rule.id).second) return;
  if (!rule.why.empty()) out_ += paragraph(paint_, "why", rule.why);
  std::string_view label = "source";
  for (const Citation& source : rule.sources) {
    out_ += paragraph(paint_, std::exchange(label, ""), cited(source));
  }
}

// Places only: the words of evidence are the draft's.
std::string places_in_words(const PositionIndex& index, const std::vector<Span>& evidence) {
  constexpr std::size_t kMost = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(evidence.size(), kMost); ++i) {
    const Position place = index.at(evidence[i].begin);
    text +=
        (i == 0 ? "at " : ", ") + std::to_string(place.line) + ":" + std::to_string(place.column);
  }
  const std::size_t more = evidence.size() - std::min(evidence.size(), kMost);
  return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

void TextReport::write_reasons(const PositionIndex& index, const Finding& finding) {
  std::string_view label = "evidence";
  const auto add = [this, &label](std::string_view text) {
    out_ += paragraph(paint_, std::exchange(label, ""), text);
  };
  if (!finding.evidence.empty()) add(places_in_words(index, finding.evidence));
  for (const Reason& reason : finding.reasons) add(weighed(reason));
  if (finding.rule->levels.empty()) return;
  add("sum " + std::to_string(points_of(finding)) + ": " + levels_in_words(*finding.rule));
}

// A reason given inside the draft is the author's own text; one given by the caller is not.
std::string TextReport::reason_of(const SuppressedFinding& suppressed) const {
  if (options_.matches == Matches::kShown || is_external(run_, suppressed)) {
    return visible(suppressed.reason);
  }
  return "for a reason given in the draft";
}

void TextReport::write_suppressed(const CheckedDraft& draft, const PositionIndex& index) {
  for (const SuppressedFinding& suppressed : draft.report.suppressed) {
    out_ += paint_.bold(place_of(draft, index, suppressed.finding.span) + ":") + " allowed " +
            suppressed.finding.rule->id + ": " + reason_of(suppressed) + "\n";
  }
  if (!draft.report.suppressed.empty()) out_ += '\n';
}

void TextReport::write_incidents(const CheckedDraft& draft, const PositionIndex& index) {
  for (const Incident& incident : draft.report.incidents) {
    out_ += paint_.bold(place_of(draft, index, incident.span) + ":") + " " +
            paint_.severity(Severity::kError, "not checked") + ": " + visible(incident.message) +
            "\n\n";
  }
}

void TextReport::write_verdict() {
  const Tally tally = tally_of(run_);
  const std::string text = advice(run_);
  if (tally.errors > 0 || !is_complete(run_)) {
    out_ += paint_.severity(Severity::kError, text);
  } else if (tally.warnings > 0) {
    out_ += paint_.severity(Severity::kWarning, text);
  } else {
    out_ += paint_.good(text);
  }
  out_ += ' ';
  out_ += account(run_);
  out_ += '\n';
}

}  // namespace

std::string to_text(const Run& run, const RenderOptions& options) {
  return TextReport(run, options).write();
}

}  // namespace postlint::report
