#include "base/date.h"
#include "report/catalogue.h"
#include "report/coverage.h"
#include "report/paragraph.h"
#include "report/words.h"

namespace postlint::report {
namespace {

constexpr std::string_view kHeading =
    "What the loaded rules look for in the text of a draft, by the letters of\n"
    "45 CFR 164.514(b)(2)(i). They know the forms below and no more; what text cannot show is for\n"
    "you to check.\n\n";

// "A  names: 2 rules, 8 matching and 6 clean examples"
std::string headline(const LetterRow& row, const Paint& paint) {
  const std::string name = std::string(1, row.letter) + "  " + std::string(row.title);
  if (row.rules.empty()) {
    return paint.bold(name) + ": " + paint.severity(Severity::kWarning, "no rule") + "\n";
  }
  return paint.bold(name) + ": " + counted(row.rules.size(), "rule", "rules") + ", " +
         std::to_string(row.match_examples) + " matching and " +
         counted(row.clean_examples, "clean example", "clean examples") + "\n";
}

std::string rule_ids(const LetterRow& row) {
  std::string ids;
  for (const RuleInfo* const rule : row.rules) ids += (ids.empty() ? "" : ", ") + rule->id;
  return ids;
}

// The words of each pack; its name stands before them where several packs speak.
std::string notes_of(const LetterRow& row, const Paint& paint) {
  std::string out;
  for (const PackNote& note : row.notes) {
    const std::string who = row.notes.size() > 1 ? std::string(note.pack) + ": " : "";
    out += paragraph(paint, "checks", who + note.coverage->checks) +
           paragraph(paint, "not seen", who + note.coverage->not_shown);
  }
  if (row.notes.empty()) out = paragraph(paint, "checks", "no loaded pack describes this letter");
  return out;
}

std::string section(const LetterRow& row, const Paint& paint) {
  const std::string ids = rule_ids(row);
  return headline(row, paint) + notes_of(row, paint) +
         (ids.empty() ? "" : paragraph(paint, "rules", ids)) + "\n";
}

// The entries that are recognised and not identifiers, with the day on which one ends.
std::string shields(const Ruleset& ruleset, const Paint& paint) {
  const auto allows = not_identifiers(ruleset);
  std::string ids;
  for (const AllowInfo* const allow : allows) {
    ids += (ids.empty() ? "" : ", ") + allow->id;
    if (allow->expires) ids += " (until " + to_text(*allow->expires) + ")";
  }
  return "What is recognised and not an identifier: " + counted(allows.size(), "entry", "entries") +
         (ids.empty() ? ".\n" : ":\n" + paragraph(paint, "", ids));
}

}  // namespace

std::string coverage_as_text(const Ruleset& ruleset, Colour colour) {
  const Paint paint(colour);
  const std::vector<LetterRow> rows = coverage_of(ruleset);
  std::string out(kHeading);
  for (const LetterRow& row : rows) out += section(row, paint);
  return out + covered_letters(rows) + "\n" + shields(ruleset, paint);
}

}  // namespace postlint::report
