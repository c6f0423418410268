#include "report/verdict.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.h"

namespace postlint::report {
namespace {

std::string findings_in_words(const Tally& tally) {
  std::vector<std::string> parts;
  if (tally.errors > 0) parts.push_back(std::to_string(tally.errors) + " to fix");
  if (tally.warnings > 0) parts.push_back(std::to_string(tally.warnings) + " to consider");
  if (tally.notes > 0) parts.push_back(counted(tally.notes, "note", "notes"));
  return joined(parts);
}

std::string gaps_in_words(const Run& run, const Tally& tally) {
  std::vector<std::string> parts;
  if (!run.failed.empty()) {
    parts.push_back(counted(run.failed.size(), "file", "files") + " could not be checked");
  }
  if (tally.incidents > 0) {
    parts.push_back(counted(tally.incidents, "part", "parts") + " of a draft left out");
  }
  return joined(parts);
}

std::string advice_on_gaps(const Run& run, const Tally& tally) {
  const std::string gaps = gaps_in_words(run, tally);
  if (run.drafts.empty()) {
    return "Not checked: " + (gaps.empty() ? "there was no text to check" : gaps) + ".";
  }
  const std::string found = findings_in_words(tally);
  return "Not fully checked: " + gaps + (found.empty() ? "." : "; in the rest " + found + ".");
}

std::string skipped_in_words(const Run& run) {
  if (run.skipped.empty()) return "nothing skipped";
  return counted(run.skipped.size(), "file", "files") + " skipped";
}

std::string drafts_in_words(const Run& run, const Tally& tally) {
  const std::string posts = counted(tally.posts, "post", "posts");
  if (run.drafts.size() == 1) return posts;
  return counted(run.drafts.size(), "draft", "drafts") + " (" + posts + ")";
}

std::string profile_in_words(const Run& run) {
  const std::string& profile = run.drafts.front().report.profile;
  return profile.empty() ? std::string() : " as " + profile;
}

}  // namespace

Tally tally_of(const Run& run) {
  Tally tally;
  for (const CheckedDraft& draft : run.drafts) {
    tally.errors += draft.report.count(Severity::kError);
    tally.warnings += draft.report.count(Severity::kWarning);
    tally.notes += draft.report.count(Severity::kNote);
    tally.suppressed += draft.report.suppressed.size();
    tally.incidents += draft.report.incidents.size();
    tally.posts += draft.report.checked.posts;
    tally.rules = std::max(tally.rules, draft.report.checked.rules);
    tally.packs = std::max(tally.packs, draft.report.checked.packs);
  }
  return tally;
}

bool is_complete(const Run& run) noexcept {
  return run.failed.empty() && !run.drafts.empty() &&
         std::ranges::all_of(run.drafts,
                             [](const CheckedDraft& draft) { return draft.report.complete(); });
}

std::string advice(const Run& run) {
  const Tally tally = tally_of(run);
  if (!is_complete(run)) return advice_on_gaps(run, tally);
  const std::string found = findings_in_words(tally);
  if (tally.errors > 0) return "Do not post yet: " + found + ".";
  if (tally.warnings > 0) return "Think before you post: " + found + ".";
  if (tally.notes > 0) return "Nothing to fix; read " + found + " before you post.";
  return "Nothing found by these rules.";
}

std::string account(const Run& run) {
  const Tally tally = tally_of(run);
  if (run.drafts.empty()) return "Checked nothing; " + skipped_in_words(run) + ".";
  std::string text = "Checked " + drafts_in_words(run, tally) + profile_in_words(run) + " with " +
                     counted(tally.rules, "rule", "rules") + " of " +
                     counted(tally.packs, "pack", "packs") + "; ";
  if (tally.suppressed > 0) {
    text += counted(tally.suppressed, "finding", "findings") + " allowed, ";
  }
  return text + skipped_in_words(run) + ".";
}

}  // namespace postlint::report

namespace postlint {

std::string verdict(const Run& run) {
  return report::advice(run) + " " + report::account(run);
}

}  // namespace postlint
