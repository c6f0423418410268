#include "eval/compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "eval/places.h"

namespace postlint::eval {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kTables = {"overall", "documents", "below_level", "category", "hipaa",
                                "class",   "rule",      "scenario",    "kind",     "counts"};

using Key = std::array<std::string, 3>;  // table, row, measure

struct Number {
  Key key;
  std::optional<double> value;
  bool is_count = false;
};

Number number_of(Key key, const Json& value) {
  Number out{std::move(key), std::nullopt, value.is_number_unsigned()};
  if (value.is_number()) out.value = value.get<double>();
  return out;
}

// A table is an object of numbers (one row), or of objects of numbers.
void add_numbers(const std::string& table, const Json& rows, std::vector<Number>& out) {
  for (const auto& [name, row] : rows.items()) {
    if (!row.is_object()) {
      out.push_back(number_of({table, "", name}, row));
      continue;
    }
    for (const auto& [measure, value] : row.items()) {
      out.push_back(number_of({table, name, measure}, value));
    }
  }
}

std::vector<Number> numbers_of(const Json& run) {
  std::vector<Number> out;
  for (const char* const table : kTables) {
    if (run.contains(table)) add_numbers(table, run.at(table), out);
  }
  return out;
}

void compare_numbers(const Json& before, const Json& after, Comparison& out) {
  std::map<Key, Number> earlier;
  for (Number& number : numbers_of(before)) earlier.emplace(number.key, std::move(number));
  const auto add = [&out](const Key& key, std::optional<double> old, std::optional<double> now,
                          bool is_count) {
    if (old == now) ++out.unchanged;
    if (old == now && key[0] != "overall") return;
    out.changes.push_back({key[0], key[1], key[2], old, now, is_count});
  };
  for (const Number& number : numbers_of(after)) {
    const auto old = earlier.find(number.key);
    const bool is_new = old == earlier.end();
    add(number.key, is_new ? std::nullopt : old->second.value, number.value, number.is_count);
    if (!is_new) earlier.erase(old);
  }
  for (const auto& [key, number] : earlier) add(key, number.value, std::nullopt, number.is_count);
}

std::vector<CodePoints> places_of(const Json& list) {
  std::vector<CodePoints> out;
  for (const Json& place : list) {
    out.push_back({place.at(0).get<std::size_t>(), place.at(1).get<std::size_t>()});
  }
  return out;
}

// True when a place of `some` overlaps none of `others`.
bool has_more(const std::vector<CodePoints>& some, const std::vector<CodePoints>& others) {
  return std::ranges::any_of(some, [&others](CodePoints place) {
    return std::ranges::none_of(others,
                                [place](CodePoints other) { return overlaps(place, other); });
  });
}

bool has_other(const std::vector<CodePoints>& some, const std::vector<CodePoints>& others) {
  return std::ranges::any_of(some, [&others](CodePoints place) {
    return std::ranges::find(others, place) == others.end();
  });
}

void compare_draft(const std::string& id, const Json& before, const Json& after, Comparison& out) {
  if (before.at("gold") != after.at("gold")) {
    out.differing.push_back(id);
    return;
  }
  const std::vector<CodePoints> missed_before = places_of(before.at("missed"));
  const std::vector<CodePoints> missed_after = places_of(after.at("missed"));
  const std::vector<CodePoints> false_before = places_of(before.at("false"));
  const std::vector<CodePoints> false_after = places_of(after.at("false"));
  if (has_other(missed_before, missed_after)) out.newly_found.push_back(id);
  if (has_other(missed_after, missed_before)) out.lost.push_back(id);
  if (has_more(false_after, false_before)) out.newly_false.push_back(id);
  if (has_more(false_before, false_after)) out.no_longer_false.push_back(id);
}

void compare_drafts(const Json& before, const Json& after, Comparison& out) {
  std::map<std::string, const Json*> earlier;
  for (const Json& draft : before.at("drafts")) {
    earlier.emplace(draft.at("id").get<std::string>(), &draft);
  }
  for (const Json& draft : after.at("drafts")) {
    const auto id = draft.at("id").get<std::string>();
    const auto old = earlier.find(id);
    if (old == earlier.end()) {
      ++out.only_after;
      continue;
    }
    compare_draft(id, *old->second, draft, out);
    earlier.erase(old);
  }
  out.only_before = earlier.size();
}

Json parsed(std::string_view text) {
  Json run = Json::parse(text);
  if (run.at("schema") != "postlint-eval/1") throw std::invalid_argument("schema");
  return run;
}

Json number(std::optional<double> value, bool is_count) {
  if (!value) return nullptr;
  return is_count ? Json(static_cast<std::uint64_t>(*value)) : Json(*value);
}

}  // namespace

Result<Comparison> compare(std::string_view before, std::string_view after) {
  try {
    const Json earlier = parsed(before);
    const Json later = parsed(after);
    Comparison out;
    out.same_settings =
        earlier.at("settings").at("fail_on") == later.at("settings").at("fail_on") &&
        earlier.at("settings").at("categories") == later.at("settings").at("categories");
    compare_numbers(earlier, later, out);
    compare_drafts(earlier, later, out);
    return out;
  } catch (const std::exception&) {
    return Error{"it is not a run that `postlint eval --output` wrote (schema postlint-eval/1)"};
  }
}

std::string with_comparison(std::string_view after, const Comparison& comparison) {
  Json run = Json::parse(after);
  Json changes = Json::array();
  for (const Change& change : comparison.changes) {
    changes.push_back({{"table", change.table},
                       {"row", change.row},
                       {"measure", change.measure},
                       {"before", number(change.before, change.is_count)},
                       {"after", number(change.after, change.is_count)}});
  }
  run["comparison"] = {{"same_settings", comparison.same_settings},
                       {"changes", std::move(changes)},
                       {"unchanged", comparison.unchanged},
                       {"newly_found", comparison.newly_found},
                       {"lost", comparison.lost},
                       {"newly_false", comparison.newly_false},
                       {"no_longer_false", comparison.no_longer_false},
                       {"other_gold", comparison.differing},
                       {"only_before", comparison.only_before},
                       {"only_after", comparison.only_after}};
  return run.dump(2) + "\n";
}

}  // namespace postlint::eval
