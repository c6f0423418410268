// Comma-separated values, RFC 4180: a header, CR LF after each record, quotes doubled. Text
// that a spreadsheet would take for a formula begins with an apostrophe instead.
#include <array>
#include <span>

#include "report/entries.h"
#include "report/formats.h"
#include "report/visible.h"
#include "report/words.h"

namespace postlint::report {
namespace {

constexpr std::string_view kHeader =
    "file,outcome,line,column,end_line,end_column,severity,confidence,rule,category,hipaa,post,"
    "message,instead,why,reason\r\n";

// The first characters of formulas in Excel, LibreOffice and Sheets, full-width ones among them.
// A tab or a line end at the start of a cell is written out before.
bool may_be_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> kSigns = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::size_t start = text.find_first_not_of(" \"'");
  if (start == std::string_view::npos) return false;
  for (const std::string_view sign : kSigns) {
    if (text.substr(start).starts_with(sign)) return true;
  }
  return false;
}

std::string text_field(std::string_view text) {
  std::string out = "\"";
  const std::string shown = visible(text);
  if (may_be_formula(shown)) out += '\'';
  for (const char c : shown) out.append(c == '"' ? 2U : 1U, c);
  return out + "\"";
}

std::vector<std::string> place_fields(const Entry& entry) {
  if (!entry.has_place) return {"", "", "", ""};
  const Position& begin = entry.begin.at;
  const Position& end = entry.end.at;
  return {std::to_string(begin.line), std::to_string(begin.column), std::to_string(end.line),
          std::to_string(end.column)};
}

std::vector<std::string> rule_fields(const Entry& entry) {
  if (entry.finding == nullptr) return {"", text_field(entry.rule), "", "", ""};
  const Finding& finding = *entry.finding;
  return {std::string(name_of(finding.confidence)), text_field(entry.rule),
          text_field(finding.rule->category), text_field(finding.rule->hipaa),
          std::to_string(finding.post + 1)};
}

std::string record(const Entry& entry) {
  std::vector<std::string> fields = {text_field(entry.file), std::string(name_of(entry.outcome))};
  const auto add = [&fields](const std::vector<std::string>& more) {
    fields.insert(fields.end(), more.begin(), more.end());
  };
  add(place_fields(entry));
  fields.emplace_back(is_problem(entry) || entry.finding != nullptr ? name_of(entry.severity) : "");
  add(rule_fields(entry));
  add({text_field(entry.message), text_field(instead_of(entry)),
       text_field(entry.finding == nullptr ? "" : entry.finding->rule->why),
       text_field(entry.reason)});
  return joined(fields, ",") + "\r\n";
}

}  // namespace

std::string to_csv(const Run& run, const RenderOptions& options) {
  std::string out(kHeader);
  for (const Entry& entry : entries_of(run, options.matches)) out += record(entry);
  return out;
}

}  // namespace postlint::report
