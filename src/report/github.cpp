// Workflow commands of GitHub Actions: one line for each annotation. Escapes are those of
// `@actions/core`: data needs %, CR and LF, properties also the colon and the comma.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include "report/entries.h"
#include "report/formats.h"
#include "report/percent.h"
#include "report/visible.h"

namespace postlint::report {
namespace {

// Written out first: no control character of a file name, a line end least of all, may reach the
// reader of the log.
std::string encoded(std::string_view text, std::string_view special) {
  return percent_encoded(visible(text),
                         [special](char c) { return special.find(c) == std::string_view::npos; });
}

std::string as_data(std::string_view text) {
  return encoded(text, "%\r\n");
}

std::string as_property(std::string_view name, std::string_view value) {
  return std::string(name) + "=" + encoded(value, "%\r\n:,");
}

std::string_view command_of(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    case Severity::kNote: return "notice";
  }
  return "error";
}

// The runner drops columns of a place that goes over several lines, with a warning.
std::string place(const Entry& entry) {
  if (!entry.has_place) return {};
  std::string out = ",line=" + std::to_string(entry.begin.at.line) +
                    ",endLine=" + std::to_string(entry.end.at.line);
  if (entry.begin.at.line == entry.end.at.line) {
    out += ",col=" + std::to_string(entry.begin.at.column) +
           ",endColumn=" + std::to_string(entry.end.at.column);
  }
  return out;
}

std::string annotation(const Entry& entry) {
  const std::string file =
      entry.file.empty() ? "" : as_property("file", entry.file) + place(entry) + ",";
  return "::" + std::string(command_of(entry.severity)) + " " + file +
         as_property("title", entry.rule) + "::" + as_data(full_message(entry)) + "\n";
}

}  // namespace

std::string to_github(const Run& run, const RenderOptions& options) {
  std::string out;
  for (const Entry& entry : entries_of(run, options.matches)) {
    if (is_problem(entry)) out += annotation(entry);
  }
  return out;
}

}  // namespace postlint::report
