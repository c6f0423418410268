// Pieces of postlint-report/1 that the JSON and the NDJSON report share.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "report/json_parts.h"

namespace postlint::report {

/// `schema`, `tool`, `packs`, `matches`, `units`.
[[nodiscard]] Json json_head(const Run& run, Matches matches);

/// The counts of the run, and whether all of it was checked.
[[nodiscard]] Json json_summary(const Run& run);

/// A FailedFile or a SkippedFile.
template <typename File>
[[nodiscard]] Json json_file(const File& file) {
  return {{"name", file.name}, {"reason", file.reason}};
}

/// Writes drafts, and remembers the rules that their findings name. The run must outlive it.
class JsonDrafts {
 public:
  JsonDrafts(const Run& run, Matches matches) : run_(run), matches_(matches) {}

  /// One draft with all that was found, allowed and not checked in it.
  Json draft(const CheckedDraft& draft);

  /// The rules named so far, by id.
  [[nodiscard]] Json rules_met() const;

 private:
  Json finding(const CheckedDraft& draft, const PositionIndex& index, const Finding& finding);

  const Run& run_;
  Matches matches_;
  std::map<std::string, std::shared_ptr<const RuleInfo>> met_;  // rules with a finding
};

}  // namespace postlint::report
