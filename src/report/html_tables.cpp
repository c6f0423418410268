// Tables of the HTML report: what was checked and with what, what was not, what was allowed.
#include "report/entries.h"
#include "report/html.h"

namespace postlint::report::html {
namespace {

std::string place_of(const Entry& entry) {
  if (!entry.has_place) return "the file as a whole";
  return "line " + std::to_string(entry.begin.at.line) + ", column " +
         std::to_string(entry.begin.at.column);
}

std::string linked_name(const Run& run, std::size_t number) {
  const CheckedDraft& draft = run.drafts[number];
  if (draft.report.findings.empty()) return markup(draft.name);
  return element("a href=\"#" + anchor_of(number) + "\"", markup(draft.name));
}

std::string reason_of(const Entry& entry) {
  return entry.reason.empty() ? "given in the draft; hidden because it is text of the draft"
                              : markup(entry.reason);
}

}  // namespace

std::string gaps_of(const Run& run) {
  Table table("Asked for and not checked", {"File", "Place", "Reason"});
  for (const Entry& entry : entries_of(run, Matches::kMasked)) {
    if (entry.outcome != Outcome::kNotChecked) continue;
    table.add({markup(entry.file.empty() ? "no file" : entry.file), place_of(entry),
               markup(entry.message)});
  }
  if (table.empty()) return {};
  return section("gaps", "Not checked",
                 element("p",
                         "The verdict does not cover these. Read them yourself, or mend what "
                         "is named and check again.") +
                     "\n" + table.written());
}

std::string allowed_of(const Run& run, Matches matches) {
  Table table("Findings that were allowed", {"File", "Place", "Rule", "Reason"});
  for (const Entry& entry : entries_of(run, matches)) {
    if (entry.outcome != Outcome::kAllowed) continue;
    table.add({markup(entry.file), place_of(entry), markup(entry.rule), reason_of(entry)});
  }
  return table.empty() ? std::string() : section("allowed", "Allowed", table.written());
}

std::string checked_of(const Run& run) {
  Table drafts(
      "Drafts that were read",
      {"Draft", "Read as", "Checked", "Posts", "To fix", "To consider", "Notes", "Allowed"}, 3);
  for (std::size_t i = 0; i < run.drafts.size(); ++i) {
    const Report& report = run.drafts[i].report;
    drafts.add(
        {linked_name(run, i), markup(report.format), report.complete() ? "to the end" : "in part",
         std::to_string(report.checked.posts), std::to_string(report.count(Severity::kError)),
         std::to_string(report.count(Severity::kWarning)),
         std::to_string(report.count(Severity::kNote)), std::to_string(report.suppressed.size())});
  }
  Table skipped("Met in a folder and skipped", {"File", "Reason"});
  for (const SkippedFile& file : run.skipped) skipped.add({markup(file.name), markup(file.reason)});
  return section(
      "checked", "What was checked",
      (drafts.empty() ? element("p", "No draft was read.") + "\n" : drafts.written()) +
          (skipped.empty() ? element("p", "Nothing was skipped.") + "\n" : skipped.written()));
}

std::string packs_of(const Run& run) {
  Table table("Rule packs that were used", {"Pack", "Version", "Title", "Owner", "Rules"}, 4);
  for (const PackInfo& pack : run.ruleset.packs()) {
    table.add({markup(pack.name), markup(pack.version), markup(pack.title), markup(pack.owner),
               std::to_string(pack.rule_count)});
  }
  return section("packs", "Rule packs", table.written());
}

}  // namespace postlint::report::html
