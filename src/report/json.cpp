// postlint-report/1, described in docs/output.md and docs/report.schema.json.
#include <utility>

#include "report/formats.h"
#include "report/json_draft.h"

namespace postlint::report {
namespace {

template <typename Files>
Json list_of(const Files& files) {
  Json out = Json::array();
  for (const auto& file : files) out.push_back(json_file(file));
  return out;
}

}  // namespace

std::string to_json(const Run& run, const RenderOptions& options) {
  JsonDrafts writer(run, options.matches);
  Json drafts = Json::array();
  for (const CheckedDraft& draft : run.drafts) drafts.push_back(writer.draft(draft));
  Json out = json_head(run, options.matches);
  out["drafts"] = std::move(drafts);
  out["skipped"] = list_of(run.skipped);
  out["failed"] = list_of(run.failed);
  out["rules"] = writer.rules_met();
  out["summary"] = json_summary(run);
  out["verdict"] = verdict(run);
  return printed(out);
}

}  // namespace postlint::report
