// Checkstyle's XML report, as its XMLLogger writes it: `file` elements with `error` elements.
#include "postlint/version.h"
#include "report/entries.h"
#include "report/formats.h"
#include "report/markup.h"

namespace postlint::report {
namespace {

// Checkstyle's severities are ignore, info, warning and error.
std::string_view severity_of(const Entry& entry) {
  return entry.severity == Severity::kNote ? "info" : name_of(entry.severity);
}

// The format has no element without a line: what is about a whole file stands in line 1.
std::string error_element(const Entry& entry) {
  std::string out = "    <error" + attribute("line", std::to_string(entry.begin.at.line));
  if (entry.has_place) out += attribute("column", std::to_string(entry.begin.at.column));
  return out + attribute("severity", severity_of(entry)) +
         attribute("message", full_message(entry)) + attribute("source", entry.rule) + "/>\n";
}

}  // namespace

std::string to_checkstyle(const Run& run, const RenderOptions& options) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Columns count code points from 1. -->\n"
      "<checkstyle" +
      attribute("version", POSTLINT_VERSION) + ">\n";
  const std::vector<Entry> entries = entries_of(run, options.matches);
  for (const auto& file : by_file(entries)) {
    if (file.front().outcome == Outcome::kSkipped) continue;
    out += "  <file" + attribute("name", file_or_run(file.front())) + ">\n";
    for (const Entry& entry : file) {
      if (is_problem(entry)) out += error_element(entry);
    }
    out += "  </file>\n";
  }
  return out + "</checkstyle>\n";
}

}  // namespace postlint::report
