#include "rules/decode_combination.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "rules/decode_dictionaries.h"
#include "rules/decode_info.h"
#include "rules/decode_matcher.h"
#include "rules/decode_refuse.h"

namespace postlint::rules {
namespace {

constexpr double kEveryone = 1e10;
constexpr double kWhole = 100000;

// A number above 0; 0 after a report.
double decode_count(const Context& context, const Node& node, std::string_view name) {
  if (!expect(context, node, Kind::kNumber, name)) return 0;
  const std::optional<double> number = node.number;
  if (number && *number > 0 && *number <= kEveryone) return *number;
  context.report(Code::kBadCount, node.span,
                 "`" + std::string(name) + "` must be a number above 0, at most 10,000,000,000",
                 "it counts people, or people in 100,000");
  return 0;
}

void decode_number_source(const Context& context, const ObjectReader& object, Trait& trait) {
  if (const Node* node = object.find("counts")) {
    trait.counts =
        decode_choice(context, *node, "counts", kCounts, Code::kTraitNumber).value_or(trait.counts);
  }
  if (const Node* node = object.find("number")) {
    trait.number = decode_count(context, *node, "number");
    if (trait.counts == Counts::kShare && *trait.number > kWhole) {
      context.report(Code::kBadCount, node->span, "`number` is a share of more than everyone",
                     "it counts people in 100,000; for people write \"counts\": \"people\"");
    }
  }
  if (const Node* node = object.find("table")) {
    const std::optional<std::string> name = text_of(context, *node, "table");
    if (name) trait.table = use_dictionary(context, *node, *name);
  }
  trait.key = optional_text(context, object, "key");
  const Node* key = object.find("key");
  if (key != nullptr && object.find("table") == nullptr) {
    context.report(Code::kTraitNumber, key->key_span, "`key` without a `table`",
                   "delete it, or name the dictionary in which to look it up as `table`");
  }
  const bool has_terms = std::holds_alternative<DictionaryTerms>(trait.matcher.find);
  const int sources = (trait.number ? 1 : 0) + (object.find("table") != nullptr ? 1 : 0);
  if (sources == 1 || (sources == 0 && has_terms)) return;
  context.report(Code::kTraitNumber, object.anchor(),
                 sources == 0 ? "the trait has no number" : "the trait has two numbers",
                 "give one `number` or `table`; only terms of a dictionary have their own");
}

std::optional<Trait> decode_trait(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "traits")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kTraitKeys, "the trait", brace_of(node));
  Trait trait;
  trait.name = required_text(context, object, "name");
  trait.title = required_text(context, object, "title");
  trait.because = required_text(context, object, "because");
  DecodedMatcher decoded = decode_matcher(context, object);
  if (!decoded.is_found) return std::nullopt;
  trait.matcher = std::move(decoded.matcher);
  decode_number_source(context, object, trait);
  if (context.problem_count() != before) return std::nullopt;
  return trait;
}

std::optional<EstimateLevel> decode_level(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "levels")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kEstimateLevelKeys, "the level", brace_of(node));
  EstimateLevel level;
  if (const Node* most = object.require(context, "at-most")) {
    level.at_most = decode_count(context, *most, "at-most");
  }
  decode_strength(context, object, level.severity, level.confidence);
  if (context.problem_count() != before) return std::nullopt;
  return level;
}

void decode_levels(const Context& context, const Node& node, Combination& combination) {
  for (const Node& item : items_of(context, node, "levels")) {
    const std::optional<EstimateLevel> level = decode_level(context, item);
    if (!level) continue;
    if (!combination.levels.empty() && level->at_most <= combination.levels.back().at_most) {
      context.report(Code::kBadLevels, item.span, "this level is never reached",
                     "write the levels in rising order of `at-most`, the lowest first");
    }
    combination.levels.push_back(*level);
  }
}

void decode_at_least(const Context& context, const Node& node, Combination& combination) {
  if (!expect(context, node, Kind::kNumber, "at-least")) return;
  if (node.integer && *node.integer >= 2 && *node.integer <= 20) {
    combination.at_least = static_cast<std::size_t>(*node.integer);
    return;
  }
  context.report(Code::kBadCount, node.span, "`at-least` must be a whole number from 2 to 20",
                 "it counts the different details that a draft must give");
}

void decode_needs(const Context& context, const Node& node, Combination& combination) {
  for (const Node& item : items_of(context, node, "needs")) {
    const std::optional<std::string> name = text_of(context, item, "needs");
    if (!name) continue;
    const auto trait = std::ranges::find(combination.traits, *name, &Trait::name);
    if (trait != combination.traits.end()) {
      combination.needs.push_back(*name);
      continue;
    }
    std::set<Word> names;
    for (const Trait& known : combination.traits) names.insert(known.name);
    context.report(Code::kUnknownTrait, item.span, "no trait is called " + quote_value(*name),
                   suggest_word(*name, std::vector<Word>(names.begin(), names.end())));
  }
}

// Traits of one name are one detail.
void check_reachable(const Context& context, const ObjectReader& object,
                     const Combination& combination) {
  std::set<std::string> names;
  for (const Trait& trait : combination.traits) names.insert(trait.name);
  if (names.size() >= combination.at_least) return;
  const Node* least = object.find("at-least");
  context.report(Code::kBadCount, least != nullptr ? least->span : object.anchor(),
                 "the combination is never found: it has " + std::to_string(names.size()) +
                     " of the " + std::to_string(combination.at_least) + " different details",
                 "add traits, or lower `at-least`; traits of one `name` are one detail");
}

void refuse_beside(const Context& context, const ObjectReader& rule) {
  constexpr std::array around = {Word("except"), Word("near"),     Word("scope"), Word("trim"),
                                 Word("unless"), Word("validate"), Word("views"), Word("weigh")};
  constexpr std::array inside = {Word("at-least"),   Word("at-most"), Word("case"),
                                 Word("dictionary"), Word("group"),   Word("list"),
                                 Word("regex"),      Word("words")};
  const auto refuse = [&context](const ObjectReader& object, std::span<const Word> keys,
                                 std::string_view hint) {
    refuse_keys(context, object, keys,
                {Code::kMisplacedCombination, "a combination", std::string(hint)});
  };
  // Nothing looks at these: traits have their own.
  refuse(rule, around, "write it into the traits that need it");
  const Node& find = *rule.find("find");
  const ObjectReader object(context, find, kFindKeys, "`find`", find.key_span);
  refuse(object, inside, "write it into a trait, or make two rules");
}

std::optional<Combination> decode_value(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "combination")) return std::nullopt;
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kCombinationKeys, "`combination`", node.key_span);
  Combination combination;
  combination.because = required_text(context, object, "because");
  if (const Node* people = object.require(context, "people")) {
    combination.people = decode_count(context, *people, "people");
  }
  if (const Node* least = object.find("at-least")) decode_at_least(context, *least, combination);
  if (const Node* traits = object.require(context, "traits")) {
    for (const Node& item : items_of(context, *traits, "traits")) {
      if (auto trait = decode_trait(context, item)) combination.traits.push_back(*std::move(trait));
    }
  }
  if (const Node* levels = object.require(context, "levels")) {
    decode_levels(context, *levels, combination);
  }
  if (context.problem_count() == before) {  // all traits are known
    if (const Node* needs = object.find("needs")) decode_needs(context, *needs, combination);
    check_reachable(context, object, combination);
  }
  if (context.problem_count() != before) return std::nullopt;
  return combination;
}

}  // namespace

const Node* combination_of(const ObjectReader& rule) {
  const Node* find = rule.find("find");
  if (find == nullptr || find->kind != Kind::kObject) return nullptr;
  const auto node = std::ranges::find(find->children, "combination", &Node::key);
  return node == find->children.end() ? nullptr : &*node;
}

std::optional<Combination> decode_combination(const Context& context, const ObjectReader& rule) {
  const std::size_t before = context.problem_count();
  std::optional<Combination> combination = decode_value(context, *combination_of(rule));
  refuse_beside(context, rule);
  return context.problem_count() == before ? std::move(combination) : std::nullopt;
}

}  // namespace postlint::rules
