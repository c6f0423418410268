#include "report/coverage.h"

#include <algorithm>

#include "report/hipaa.h"

namespace postlint::report {
namespace {

LetterRow row_of(char letter, const Ruleset& ruleset) {
  LetterRow row{.letter = letter, .title = hipaa_words(letter), .rules = {}, .notes = {}};
  for (const auto& rule : ruleset.rules()) {
    if (rule->hipaa.find(letter) == std::string::npos) continue;
    row.rules.push_back(rule.get());
    row.match_examples += rule->match_examples.size();
    row.clean_examples += rule->clean_examples.size();
  }
  for (const PackInfo& pack : ruleset.packs()) {
    const auto note = std::ranges::find(pack.coverage, letter, &LetterCoverage::letter);
    if (note != pack.coverage.end()) row.notes.push_back({pack.name, &*note});
  }
  return row;
}

std::string spaced(std::string_view letters) {
  std::string out;
  for (const char letter : letters) {
    out += out.empty() ? "" : " ";
    out += letter;
  }
  return out.empty() ? "none" : out;
}

bool shields_phi(const AllowInfo& allow) {
  return allow.shields.empty() || std::ranges::find(allow.shields, "phi") != allow.shields.end();
}

}  // namespace

std::vector<LetterRow> coverage_of(const Ruleset& ruleset) {
  std::vector<LetterRow> rows;
  for (const char letter : kHipaaLetters) rows.push_back(row_of(letter, ruleset));
  return rows;
}

std::string covered_letters(const std::vector<LetterRow>& rows) {
  std::string with;
  std::string without;
  for (const LetterRow& row : rows) (row.rules.empty() ? without : with) += row.letter;
  return "HIPAA letters with a rule: " + spaced(with) + "; without: " + spaced(without) + ".";
}

std::vector<const AllowInfo*> not_identifiers(const Ruleset& ruleset) {
  std::vector<const AllowInfo*> out;
  for (const AllowInfo& allow : ruleset.allows()) {
    if (shields_phi(allow)) out.push_back(&allow);
  }
  return out;
}

}  // namespace postlint::report
