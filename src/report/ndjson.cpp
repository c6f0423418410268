// One JSON object a line (ndjson.org): `line` of docs/report.schema.json. The last line is the
// summary, so that a stream that was cut short is seen to be one.
#include <utility>

#include "report/formats.h"
#include "report/json_draft.h"

namespace postlint::report {
namespace {

constexpr std::string_view kSchema = "postlint-report-line/1";

std::string line_of(Json members) {
  Json out = {{"schema", kSchema}};
  out.update(members);
  return on_one_line(out);
}

Json last_line(const Run& run, Matches matches) {
  Json out = json_head(run, matches);
  out.erase("schema");
  out["summary"] = json_summary(run);
  out["verdict"] = verdict(run);
  return out;
}

}  // namespace

std::string to_ndjson(const Run& run, const RenderOptions& options) {
  std::string out;
  for (const CheckedDraft& draft : run.drafts) {
    JsonDrafts writer(run, options.matches);
    Json entry = writer.draft(draft);
    out += line_of({{"draft", std::move(entry)}, {"rules", writer.rules_met()}});
  }
  for (const FailedFile& file : run.failed) out += line_of({{"failed", json_file(file)}});
  for (const SkippedFile& file : run.skipped) out += line_of({{"skipped", json_file(file)}});
  return out + line_of(last_line(run, options.matches));
}

}  // namespace postlint::report
