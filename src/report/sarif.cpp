// SARIF 2.1.0 (OASIS, 27 March 2020); section numbers below are that document's.
#include <utility>

#include "base/utf8.h"
#include "report/advice.h"
#include "report/formats.h"
#include "report/json_parts.h"
#include "report/sarif_rules.h"
#include "report/suppression.h"
#include "report/uri.h"
#include "report/verdict.h"

namespace postlint::report {
namespace {

constexpr std::string_view kSchema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

// A draft with what is needed to write places in it.
struct Target {
  const CheckedDraft& draft;
  const PositionIndex& index;
  std::size_t artifact;
};

Json artifact_location(const std::string& name) {
  return {{"uri", uri_of(name)}};
}

// Offsets count characters after decoding, so without a byte order mark; bytes count it.
Json region(const Target& target, Span span) {
  const Position begin = target.index.at(span.begin);
  const Position end = target.index.at(span.end);
  const bool has_mark = target.draft.text.starts_with(utf8::kByteOrderMark);
  const std::size_t hidden = has_mark && begin.code_point > 0 ? 1 : 0;
  return {{"startLine", begin.line},
          {"startColumn", begin.column},
          {"endLine", end.line},
          {"endColumn", end.column},
          {"charOffset", begin.code_point - hidden},
          {"charLength", end.code_point - begin.code_point},
          {"byteOffset", span.begin},
          {"byteLength", span.size()}};
}

Json location(const Target& target, Span span) {
  Json where = artifact_location(target.draft.name);
  where["index"] = target.artifact;
  Json physical = {{"artifactLocation", std::move(where)}};
  if (!span.empty()) physical["region"] = region(target, span);
  return {{"physicalLocation", std::move(physical)}};
}

Json fixes(const Target& target, const Finding& finding) {
  const std::string& text = literal_fix(finding);
  if (text.empty() || finding.span.empty()) return nullptr;
  const Json replacement = {{"deletedRegion", region(target, finding.span)},
                            {"insertedContent", {{"text", text}}}};
  const Json change = {{"artifactLocation", artifact_location(target.draft.name)},
                       {"replacements", Json::array({replacement})}};
  return Json::array({{{"description", sarif_message("Write \"" + text + "\" instead.")},
                       {"artifactChanges", Json::array({change})}}});
}

Json related(const Target& target, const Finding& finding) {
  Json out = Json::array();
  for (const Span span : finding.evidence) {
    if (span.empty()) continue;
    Json entry = location(target, span);
    entry["message"] = sarif_message("Speaks for the finding.");
    out.push_back(std::move(entry));
  }
  return out;
}

Json notification(std::string_view level, std::string_view message, Json where) {
  return {{"level", level},
          {"message", sarif_message(message)},
          {"locations", Json::array({std::move(where)})}};
}

class SarifReport {
 public:
  SarifReport(const Run& run, const RenderOptions& options)
      : run_(run), options_(options), rules_(run) {}

  Json write() {
    Json run = {{"tool", rules_.tool()}};
    for (std::size_t i = 0; i < run_.drafts.size(); ++i) write_draft(i);
    run["invocations"] = Json::array({invocation()});
    run["artifacts"] = std::move(artifacts_);
    run["columnKind"] = "unicodeCodePoints";
    run["newlineSequences"] = Json::array({"\r\n", "\n", "\r"});
    run["defaultEncoding"] = "UTF-8";
    run["results"] = std::move(results_);
    run["properties"] = {{"verdict", verdict(run_)}};
    return {{"$schema", kSchema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  }

 private:
  void write_draft(std::size_t number);
  [[nodiscard]] Json result(const Target& target, const Finding& finding) const;
  [[nodiscard]] Json suppression(const SuppressedFinding& allowed) const;
  [[nodiscard]] Json invocation() const;

  const Run& run_;
  const RenderOptions& options_;
  SarifRules rules_;
  Json artifacts_ = Json::array();
  Json results_ = Json::array();
  Json incidents_ = Json::array();
};

void SarifReport::write_draft(std::size_t number) {
  const CheckedDraft& draft = run_.drafts[number];
  const PositionIndex index(draft.text);
  const Target target = {draft, index, number};
  const bool is_markdown = draft.report.format == "markdown";
  artifacts_.push_back({{"location", artifact_location(draft.name)},
                        {"length", draft.text.size()},
                        {"mimeType", is_markdown ? "text/markdown" : "text/plain"},
                        {"properties", {{"format", draft.report.format}}}});
  for (const Finding& finding : draft.report.findings) {
    results_.push_back(result(target, finding));
  }
  for (const SuppressedFinding& allowed : draft.report.suppressed) {
    results_.push_back(result(target, allowed.finding));
    results_.back()["suppressions"] = Json::array({suppression(allowed)});
  }
  for (const Incident& incident : draft.report.incidents) {
    incidents_.push_back(
        notification("error", "not checked: " + incident.message, location(target, incident.span)));
  }
}

Json SarifReport::result(const Target& target, const Finding& finding) const {
  const RuleInfo& rule = *finding.rule;
  Json out = {{"ruleId", rule.id},
              {"ruleIndex", rules_.index_of(rule.id)},
              {"level", name_of(finding.severity)},
              {"message", sarif_message(message_of(finding, target.draft.text, options_.matches))},
              {"locations", Json::array({location(target, finding.span)})}};
  Json evidence = related(target, finding);
  if (!evidence.empty()) out["relatedLocations"] = std::move(evidence);
  Json repairs = fixes(target, finding);
  if (!repairs.is_null()) out["fixes"] = std::move(repairs);
  out["suppressions"] = Json::array();  // 3.27.23: given for every result of a run or for none
  out["properties"] = {{"category", rule.category},    {"class", rule.finding_class},
                       {"hipaa", hipaa_letters(rule)}, {"confidence", name_of(finding.confidence)},
                       {"post", finding.post + 1},     {"view", finding.view},
                       {"also", finding.also},         {"reasons", reasons_of(finding.reasons)},
                       {"points", sum_of(finding)},    {"estimate", estimate_of(finding)}};
  return out;
}

Json SarifReport::suppression(const SuppressedFinding& allowed) const {
  const bool is_outside = is_external(run_, allowed);
  Json out = {{"kind", is_outside ? "external" : "inSource"}, {"status", "accepted"}};
  if (is_outside || options_.matches == Matches::kShown) out["justification"] = allowed.reason;
  return out;
}

Json SarifReport::invocation() const {
  Json notifications = incidents_;
  const auto add = [&notifications](std::string_view level, const auto& files) {
    for (const auto& file : files) {
      const Json where = {
          {"physicalLocation", {{"artifactLocation", artifact_location(file.name)}}}};
      notifications.push_back(notification(level, "not checked: " + file.reason, where));
    }
  };
  add("error", run_.failed);
  add("note", run_.skipped);
  return {{"executionSuccessful", is_complete(run_)},
          {"toolExecutionNotifications", std::move(notifications)}};
}

}  // namespace

std::string to_sarif(const Run& run, const RenderOptions& options) {
  return printed(SarifReport(run, options).write());
}

}  // namespace postlint::report
