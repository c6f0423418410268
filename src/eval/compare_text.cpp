#include "eval/compare.h"
#include "eval/table.h"

namespace postlint::eval {
namespace {

std::string number(std::optional<double> value, bool is_count) {
  if (!value || !is_count) return decimal(value);
  return std::to_string(static_cast<std::uint64_t>(*value));
}

std::string ids(const std::string& title, const std::vector<std::string>& list) {
  std::string out = title + ": " + std::to_string(list.size()) + "\n";
  for (const std::string& id : list) out += "  " + id + "\n";
  return out;
}

}  // namespace

std::string comparison_as_text(const Comparison& comparison) {
  Table table({"number", "before", "", "after"});
  for (const Change& change : comparison.changes) {
    const std::string row = change.row.empty() ? "" : " " + change.row;
    table.add({change.table + row + " " + change.measure, number(change.before, change.is_count),
               "\xE2\x86\x92", number(change.after, change.is_count)});
  }
  std::string out = "Compared with the earlier run\n";
  if (!comparison.same_settings) {
    out += "  The two runs judged other severities or categories.\n";
  }
  if (comparison.only_before + comparison.only_after > 0) {
    out += "  " + std::to_string(comparison.only_before) + " drafts only in the earlier run, " +
           std::to_string(comparison.only_after) + " only in this one.\n";
  }
  if (table.has_rows()) out += table.text();
  out += "  " + std::to_string(comparison.unchanged) + " numbers are unchanged.\n\n";
  out += ids("Drafts newly found", comparison.newly_found);
  out += ids("Drafts lost", comparison.lost);
  out += ids("Drafts newly false", comparison.newly_false);
  out += ids("Drafts no longer false", comparison.no_longer_false);
  if (!comparison.differing.empty()) {
    out += ids("Drafts with other gold spans, not compared", comparison.differing);
  }
  return out;
}

}  // namespace postlint::eval
