// Findings of the HTML report: by draft, then by severity, each with why and what to write instead.
#include <array>

#include "report/advice.h"
#include "report/estimate.h"
#include "report/html.h"

namespace postlint::report::html {
namespace {

struct Level {
  Severity severity;
  std::string_view css_class;
  std::string_view title;
  std::string_view sign;  // a shape, so that nothing depends on colour
};

constexpr std::array<Level, 3> kLevels = {{
    {Severity::kError, "error", "To fix", "■"},
    {Severity::kWarning, "warning", "To consider", "▲"},
    {Severity::kNote, "note", "Notes", "●"},
}};

constexpr std::string_view kNothingFound =
    "Nothing was found by these rules. That is not a finding that the drafts may be published: the "
    "rules know the patterns in their packs and no more.";
constexpr std::string_view kNothingRead = "No draft was read, so nothing could be found.";

// The last column is that of the last character: people do not count with exclusive ends.
std::string place_in_words(const PositionIndex& index, Span span) {
  if (span.empty()) return "the draft as a whole";
  const Position begin = index.at(span.begin);
  const Position end = index.at(span.end);
  const std::string start = "line " + std::to_string(begin.line) + ", column";
  const std::string column = " " + std::to_string(begin.column);
  if (end.line != begin.line) return start + column + " to line " + std::to_string(end.line);
  if (end.column <= begin.column + 1) return start + column;
  return start + "s" + column + " to " + std::to_string(end.column - 1);
}

// Only web addresses become links: an address of a pack must not start anything else.
std::string cited_as_link(const Citation& source) {
  const bool is_web = source.url.starts_with("https://") || source.url.starts_with("http://");
  if (!is_web) return markup(cited(source));
  return element("a rel=\"noreferrer\"" + attribute("href", source.url), markup(source.cite));
}

std::string instead_list(const Finding& finding) {
  std::vector<std::string> ways;
  const std::string& literal = literal_fix(finding);
  if (!literal.empty()) ways.push_back("“" + markup(literal) + "”");
  for (const std::string& way : finding.rule->suggest) ways.push_back(markup(way));
  return items(ways);
}

std::string sources_list(const RuleInfo& rule) {
  std::vector<std::string> sources;
  for (const Citation& source : rule.sources) sources.push_back(cited_as_link(source));
  return items(sources);
}

std::string estimate_list(const Finding& finding) {
  std::vector<std::string> lines;
  if (!finding.estimate) return {};
  for (const std::string& line : factors_in_words(*finding.estimate)) lines.push_back(markup(line));
  return items(lines);
}

// The sum, and the pieces folded away: they are for the one who asks.
std::string evidence(const Finding& finding, Reasons reasons) {
  if (finding.rule->levels.empty()) return {};
  std::vector<std::string> lines;
  for (const Reason& reason : finding.reasons) lines.push_back(markup(weighed(reason)));
  const std::string sum =
      "sum " + std::to_string(points_of(finding)) + ": " + levels_in_words(*finding.rule);
  return element(reasons == Reasons::kGiven ? "details open" : "details",
                 element("summary", markup(sum)) + items(lines));
}

class DraftFindings {
 public:
  DraftFindings(const CheckedDraft& draft, const RenderOptions& options)
      : draft_(draft), options_(options), index_(draft.text) {}

  [[nodiscard]] std::string written(std::size_t number) const {
    const std::string id = anchor_of(number);
    std::string out = "\n" + element("h3 id=\"" + id + "\"", markup(draft_.name)) + "\n";
    for (const Level& level : kLevels) out += group(level, id);
    return element("section class=\"draft\" aria-labelledby=\"" + id + "\"", out) + "\n";
  }

 private:
  [[nodiscard]] std::string group(const Level& level, const std::string& id) const {
    std::string list;
    std::size_t count = 0;
    for (const Finding& finding : draft_.report.findings) {
      if (finding.severity != level.severity) continue;
      list += card(finding, level);
      ++count;
    }
    if (count == 0) return {};
    const std::string heading = id + "-" + std::string(level.css_class);
    const std::string sign = element("span class=\"sign\" aria-hidden=\"true\"", level.sign);
    return element("h4 class=\"" + std::string(level.css_class) + "\" id=\"" + heading + "\"",
                   sign + std::string(level.title) + " (" + std::to_string(count) + ")") +
           "\n" + element("ol aria-labelledby=\"" + heading + "\"", "\n" + list) + "\n";
  }

  [[nodiscard]] std::string card(const Finding& finding, const Level& level) const {
    const bool has_post = draft_.report.checked.posts > 1 && !finding.span.empty();
    const bool is_quoted = options_.matches == Matches::kShown && !finding.span.empty();
    return element(
               "li class=\"finding " + std::string(level.css_class) + "\"",
               "\n" + element("h5", markup(message_of(finding, draft_.text, options_.matches))) +
                   "\n" +
                   element("dl",
                           "\n" + described("Where", place_in_words(index_, finding.span)) +
                               described("Post", has_post ? post_in_words(draft_, finding) : "") +
                               described("Text", is_quoted
                                                     ? quotation(draft_.text, index_, finding.span)
                                                     : "") +
                               advice(finding))) +
           "\n";
  }

  [[nodiscard]] std::string advice(const Finding& finding) const {
    return described("Instead", instead_list(finding)) +
           described("Why", markup(finding.rule->why)) +
           described("Counted", estimate_list(finding)) +
           described("Source", sources_list(*finding.rule)) +
           described("Evidence", evidence(finding, options_.reasons)) +
           described("Rule", markup(rule_in_words(finding)));
  }

  const CheckedDraft& draft_;
  const RenderOptions& options_;
  PositionIndex index_;
};

}  // namespace

std::string findings_of(const Run& run, const RenderOptions& options) {
  std::string out;
  for (std::size_t i = 0; i < run.drafts.size(); ++i) {
    if (run.drafts[i].report.findings.empty()) continue;
    out += DraftFindings(run.drafts[i], options).written(i);
  }
  if (out.empty()) out = element("p", run.drafts.empty() ? kNothingRead : kNothingFound);
  return section("findings", "Findings", out);
}

}  // namespace postlint::report::html
