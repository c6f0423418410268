// postlint-coverage/1, described in docs/output.md.
#include <utility>

#include "base/date.h"
#include "postlint/version.h"
#include "report/catalogue.h"
#include "report/coverage.h"
#include "report/json_parts.h"

namespace postlint::report {
namespace {

Json rule_ids(const LetterRow& row) {
  Json ids = Json::array();
  for (const RuleInfo* const rule : row.rules) ids.push_back(rule->id);
  return ids;
}

Json notes_of(const LetterRow& row) {
  Json notes = Json::array();
  for (const PackNote& note : row.notes) {
    notes.push_back({{"pack", note.pack},
                     {"checks", note.coverage->checks},
                     {"not_shown", note.coverage->not_shown}});
  }
  return notes;
}

Json letter_entry(const LetterRow& row) {
  return {{"letter", std::string(1, row.letter)},
          {"title", row.title},
          {"rules", rule_ids(row)},
          {"examples", {{"match", row.match_examples}, {"clean", row.clean_examples}}},
          {"notes", notes_of(row)}};
}

Json allow_entry(const AllowInfo& allow) {
  Json entry = {{"id", allow.id}, {"title", allow.title}, {"because", allow.because}};
  entry["expires"] = allow.expires ? Json(to_text(*allow.expires)) : Json(nullptr);
  return entry;
}

}  // namespace

std::string coverage_as_json(const Ruleset& ruleset) {
  Json packs = Json::array();
  for (const PackInfo& pack : ruleset.packs()) {
    packs.push_back({{"name", pack.name}, {"version", pack.version}});
  }
  Json letters = Json::array();
  for (const LetterRow& row : coverage_of(ruleset)) letters.push_back(letter_entry(row));
  Json allows = Json::array();
  for (const AllowInfo* const allow : not_identifiers(ruleset)) {
    allows.push_back(allow_entry(*allow));
  }
  return printed({{"schema", "postlint-coverage/1"},
                  {"tool", {{"name", "postlint"}, {"version", POSTLINT_VERSION}}},
                  {"packs", std::move(packs)},
                  {"letters", std::move(letters)},
                  {"not_identifiers", std::move(allows)}});
}

}  // namespace postlint::report
