// `path:line:column: severity rule message`, one finding a line, as grep and compilers write.
#include "report/formats.h"
#include "report/visible.h"

namespace postlint::report {

std::string to_one_line(const Run& run, const RenderOptions& options) {
  std::string out;
  for (const CheckedDraft& draft : run.drafts) {
    if (draft.report.findings.empty()) continue;
    const PositionIndex index(draft.text);
    for (const Finding& finding : draft.report.findings) {
      const Position place = index.at(finding.span.begin);
      out += visible(draft.name) + ":" + std::to_string(place.line) + ":" +
             std::to_string(place.column) + ": " + std::string(name_of(finding.severity)) + " " +
             finding.rule->id + " " + visible(message_of(finding, draft.text, options.matches)) +
             "\n";
    }
  }
  return out;
}

}  // namespace postlint::report
