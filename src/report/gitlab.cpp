// GitLab's Code Quality report, a subset of Code Climate's issues.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include "report/entries.h"
#include "report/fingerprint.h"
#include "report/formats.h"
#include "report/json_parts.h"
#include "report/visible.h"

namespace postlint::report {
namespace {

// Of info, minor, major, critical, blocker.
std::string_view severity_of(Severity severity) {
  switch (severity) {
    case Severity::kError: return "critical";
    case Severity::kWarning: return "major";
    case Severity::kNote: return "info";
  }
  return "critical";
}

Json issue(const Entry& entry, Fingerprints& fingerprints) {
  const std::string_view path = relative_name(entry);
  return {
      {"type", "issue"},
      {"check_name", entry.rule},
      {"description", visible(full_message(entry))},
      {"categories", Json::array({"Security"})},
      {"severity", severity_of(entry.severity)},
      {"fingerprint", fingerprints.next(path, entry.rule)},
      {"location",
       {{"path", path}, {"lines", {{"begin", entry.begin.at.line}, {"end", entry.end.at.line}}}}}};
}

}  // namespace

std::string to_gitlab(const Run& run, const RenderOptions& options) {
  Json issues = Json::array();
  Fingerprints fingerprints;
  for (const Entry& entry : entries_of(run, options.matches)) {
    if (is_problem(entry)) issues.push_back(issue(entry, fingerprints));
  }
  return printed(issues);
}

}  // namespace postlint::report
