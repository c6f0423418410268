#include "rules/decode_combination.h"

#include <string>
#include <utility>
#include <variant>

#include "rules/decode_dictionaries.h"
#include "rules/decode_matcher.h"

namespace postlint::rules {
namespace {

constexpr double kEveryone = 1e10;

Span brace_of(const Node& node) {
  return {node.span.begin, node.span.begin + 1};
}

// A number from 0 up; 0 after a report.
double decode_count(const Context& context, const Node& node, std::string_view name) {
  if (!expect(context, node, Kind::kNumber, name)) return 0;
  const std::optional<double> number = node.number;
  if (number && *number > 0 && *number <= kEveryone) return *number;
  context.report(Code::kBadPoints, node.span,
                 "`" + std::string(name) + "` must be a number above 0",
                 "it counts people, or people in 100,000");
  return 0;
}

void decode_number_source(const Context& context, const ObjectReader& object, Trait& trait) {
  if (const Node* node = object.find("counts")) {
    trait.counts = decode_choice(context, *node, "counts", kCounts, Code::kWeightWithoutTest)
                       .value_or(trait.counts);
  }
  if (const Node* node = object.find("number")) {
    trait.number = decode_count(context, *node, "number");
  }
  if (const Node* node = object.find("table")) {
    const std::optional<std::string> name = text_of(context, *node, "table");
    if (name) trait.table = use_dictionary(context, *node, *name);
  }
  trait.key = optional_text(context, object, "key");
  const bool has_terms = std::holds_alternative<DictionaryTerms>(trait.matcher.find);
  const int sources = (trait.number ? 1 : 0) + (object.find("table") != nullptr ? 1 : 0);
  if (sources == 1 || (sources == 0 && has_terms)) return;
  context.report(Code::kWeightWithoutTest, object.anchor(),
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
  if (const Node* severity = object.require(context, "severity")) {
    level.severity =
        decode_choice(context, *severity, "severity", kSeverities, Code::kUnknownSeverity)
            .value_or(level.severity);
  }
  if (const Node* confidence = object.require(context, "confidence")) {
    level.confidence =
        decode_choice(context, *confidence, "confidence", kConfidences, Code::kUnknownConfidence)
            .value_or(level.confidence);
  }
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
  context.report(Code::kBadPoints, node.span, "`at-least` must be a whole number from 2 to 20",
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
    std::vector<std::string> names;
    for (const Trait& known : combination.traits) names.push_back(known.name);
    context.report(Code::kUnknownList, item.span, "no trait is called " + quote_value(*name),
                   did_you_mean(nearest(*name, names)));
  }
}

}  // namespace

std::optional<Combination> decode_combination(const Context& context, const Node& node) {
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
  const bool has_traits = context.problem_count() == before;
  const Node* needs = object.find("needs");
  if (needs != nullptr && has_traits) decode_needs(context, *needs, combination);
  if (context.problem_count() != before) return std::nullopt;
  return combination;
}

}  // namespace postlint::rules
