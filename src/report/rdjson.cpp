// Reviewdog Diagnostic Format, a `DiagnosticResult` in JSON. Its columns count bytes of UTF-8 from
// 1, ends are exclusive (proto/rdf/reviewdog.proto of reviewdog).
#include "report/advice.h"
#include "report/entries.h"
#include "report/formats.h"
#include "report/json_parts.h"

namespace postlint::report {
namespace {

std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::kError: return "ERROR";
    case Severity::kWarning: return "WARNING";
    case Severity::kNote: return "INFO";
  }
  return "ERROR";
}

Json position(const Edge& edge) {
  return {{"line", edge.at.line}, {"column", edge.byte_column}};
}

Json range(const Entry& entry) {
  return {{"start", position(entry.begin)}, {"end", position(entry.end)}};
}

Json location(const Entry& entry) {
  Json out = {{"path", relative_name(entry)}};
  if (entry.has_place) out["range"] = range(entry);
  return out;
}

Json code(const Entry& entry) {
  Json out = {{"value", entry.rule}};
  if (entry.finding == nullptr) return out;
  for (const Citation& source : entry.finding->rule->sources) {
    if (source.url.starts_with("http") && !out.contains("url")) out["url"] = source.url;
  }
  return out;
}

Json diagnostic(const Entry& entry) {
  Json out = {{"message", full_message(entry)},
              {"location", location(entry)},
              {"severity", severity_of(entry.severity)},
              {"code", code(entry)}};
  if (entry.finding == nullptr || !entry.has_place) return out;
  const std::string& text = literal_fix(*entry.finding);
  if (!text.empty()) {
    out["suggestions"] = Json::array({{{"range", range(entry)}, {"text", text}}});
  }
  return out;
}

}  // namespace

std::string to_rdjson(const Run& run, const RenderOptions& options) {
  Json diagnostics = Json::array();
  for (const Entry& entry : entries_of(run, options.matches)) {
    if (is_problem(entry)) diagnostics.push_back(diagnostic(entry));
  }
  return printed({{"source", {{"name", "postlint"}}}, {"diagnostics", std::move(diagnostics)}});
}

}  // namespace postlint::report
