#include "rules/decode_check.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/segment_kind.h"
#include "rules/decode_conditions.h"
#include "rules/decode_find.h"
#include "rules/decode_refuse.h"
#include "rules/decode_regex.h"
#include "rules/decode_scope.h"

namespace postlint::rules {
namespace {

constexpr auto kLengthUnits = [] {
  std::array<Choice<LengthUnit>, kLengthUnitNames.size()> choices{};
  for (std::size_t i = 0; i < choices.size(); ++i) {
    choices[i] = {kLengthUnitNames[i], static_cast<LengthUnit>(i)};
  }
  return choices;
}();

std::optional<double> decode_limit(const Context& context, const ObjectReader& object, Word key) {
  const Node* node = object.find(key);
  if (node == nullptr || !expect(context, *node, Kind::kNumber, key)) return std::nullopt;
  if (node->number && *node->number >= 0) return node->number;
  context.report(Code::kBadRange, node->span, "`" + std::string(key) + "` must not be below 0",
                 "delete it when there is no such limit");
  return std::nullopt;
}

Range decode_range(const Context& context, const ObjectReader& object) {
  const std::size_t before = context.problem_count();
  const Range range{decode_limit(context, object, "at-least"),
                    decode_limit(context, object, "at-most")};
  if (context.problem_count() != before) return range;
  const bool has_limit = range.at_least || range.at_most;
  const bool is_empty = range.at_least && range.at_most && *range.at_least > *range.at_most;
  if (has_limit && !is_empty) return range;
  context.report(Code::kBadRange, object.anchor(),
                 has_limit ? "no number lies between these limits" : "the check has no limit",
                 "give `at-least`, `at-most` or both, the smaller number as `at-least`");
  return range;
}

// `in`, one of `allowed`.
Extent decode_extent(const Context& context, const ObjectReader& object,
                     std::initializer_list<Extent> allowed) {
  const Node* node = object.require(context, "in");
  if (node == nullptr) return Extent::kDocument;
  const std::optional<Extent> extent =
      decode_choice(context, *node, "in", kExtents, Code::kBadExtent);
  if (!extent || std::ranges::find(allowed, *extent) != allowed.end()) {
    return extent.value_or(Extent::kDocument);
  }
  std::string words;
  for (const Choice<Extent>& choice : kExtents) {
    if (std::ranges::find(allowed, choice.value) == allowed.end()) continue;
    words += (words.empty() ? "\"" : ", \"") + std::string(choice.word) + "\"";
  }
  context.report(Code::kBadExtent, node->span,
                 "this check cannot look at each " + quote_value(node->text),
                 "write one of " + words);
  return *extent;
}

ScopeMask decode_scope_of(const Context& context, const ObjectReader& object) {
  const Node* scope = object.find("scope");
  return scope == nullptr ? kAllScopes : decode_scope(context, *scope);
}

std::optional<DocumentCheck> decode_missing(const Context& context, const Node& node) {
  const ObjectReader object(context, node, kMissingKeys, "`missing`", node.key_span);
  std::optional<Evidence> evidence = decode_evidence(context, object, "`missing`");
  const ScopeMask scope = decode_scope_of(context, object);
  const Extent in = decode_extent(context, object, {Extent::kDocument, Extent::kPost});
  if (!evidence) return std::nullopt;
  return MissingCheck{*std::move(evidence), scope, in};
}

std::optional<DocumentCheck> decode_count(const Context& context, const Node& node) {
  const ObjectReader object(context, node, kCountKeys, "`count`", node.key_span);
  std::optional<Evidence> evidence = decode_evidence(context, object, "`count`");
  const ScopeMask scope = decode_scope_of(context, object);
  const Extent in = decode_extent(
      context, object, {Extent::kDocument, Extent::kPost, Extent::kParagraph, Extent::kSentence});
  const Node* times = object.require(context, "times");
  if (times == nullptr || !expect(context, *times, Kind::kObject, "times")) return std::nullopt;
  const ObjectReader limits(context, *times, kTimesKeys, "`times`", times->key_span);
  const Range range = decode_range(context, limits);
  if (!evidence) return std::nullopt;
  return CountCheck{*std::move(evidence), scope, in, range};
}

std::optional<DocumentCheck> decode_length(const Context& context, const Node& node) {
  const ObjectReader object(context, node, kLengthKeys, "`length`", node.key_span);
  LengthCheck check;
  if (const Node* unit = object.require(context, "unit")) {
    check.unit =
        decode_choice(context, *unit, "unit", kLengthUnits, Code::kBadRange).value_or(check.unit);
  }
  check.in = decode_extent(
      context, object,
      {Extent::kDocument, Extent::kPost, Extent::kParagraph, Extent::kSentence, Extent::kImage});
  check.range = decode_range(context, object);
  return check;
}

std::optional<DocumentCheck> decode_metric(const Context& context, const Node& node) {
  constexpr double kFewestWords = 100;  // below, a figure says little
  const ObjectReader object(context, node, kMetricKeys, "`metric`", node.key_span);
  MetricCheck check;
  if (const Node* name = object.require(context, "name")) {
    check.metric =
        decode_choice(context, *name, "metric", kMetrics, Code::kBadRange).value_or(check.metric);
  }
  check.from_words = decode_limit(context, object, "from-words").value_or(kFewestWords);
  check.range = decode_range(context, object);
  return check;
}

// A regex with a group for what must have a partner.
std::optional<Regex> decode_capture(const Context& context, const Node& node) {
  std::optional<Regex> regex = decode_regex(context, node, MatchCase::kKept);
  if (regex) regex->group = 1;
  return regex;
}

std::optional<DocumentCheck> decode_unpaired(const Context& context, const Node& node) {
  const ObjectReader object(context, node, kUnpairedKeys, "`unpaired`", node.key_span);
  std::optional<Regex> each;
  std::optional<Regex> with;
  UnpairedCheck check;
  if (const Node* regex = object.require(context, "each")) each = decode_capture(context, *regex);
  if (const Node* regex = object.require(context, "with")) with = decode_capture(context, *regex);
  if (const Node* regex = object.find("parted-by")) {
    check.parted_by = decode_regex(context, *regex, MatchCase::kKept);
  }
  if (!each || !with) return std::nullopt;
  check.each = *std::move(each);
  check.with = *std::move(with);
  return check;
}

std::optional<DocumentCheck> decode_kind(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, node.key)) return std::nullopt;
  const std::size_t before = context.problem_count();
  std::optional<DocumentCheck> check;
  if (node.key == "missing") check = decode_missing(context, node);
  if (node.key == "count") check = decode_count(context, node);
  if (node.key == "length") check = decode_length(context, node);
  if (node.key == "metric") check = decode_metric(context, node);
  if (node.key == "unpaired") check = decode_unpaired(context, node);
  return context.problem_count() == before ? std::move(check) : std::nullopt;
}

// A check has no match, so its conditions can only look at a post or at everything, on no side.
std::vector<Condition> decode_wide(const Context& context, const ObjectReader& rule, Word key) {
  const Node* node = rule.find(key);
  if (node == nullptr) return {};
  std::vector<Condition> conditions = decode_places(context, *node, key);
  const bool is_wide = std::ranges::all_of(conditions, [](const Condition& condition) {
    const bool is_whole =
        condition.window.unit == Unit::kPost || condition.window.unit == Unit::kDocument;
    return is_whole && condition.side == Side::kEither;
  });
  if (!is_wide) {
    context.report(Code::kBadWithin, node->key_span,
                   "`" + std::string(key) + "` of a check looks at a post or at the whole draft",
                   "write \"within\": \"document\" or \"post\", and no `side`");
  }
  return conditions;
}

void refuse_beside_check(const Context& context, const ObjectReader& rule, Word kind) {
  constexpr std::array around = {Word("except"), Word("scope"), Word("trim"), Word("validate"),
                                 Word("views"),  Word("weigh"), Word("fix")};
  constexpr std::array inside = {Word("at-least"),   Word("at-most"), Word("case"),
                                 Word("dictionary"), Word("group"),   Word("list"),
                                 Word("regex"),      Word("words"),   Word("combination")};
  const std::string what = "`" + std::string(kind) + "`";
  refuse_keys(context, rule, around, {Code::kMisplacedCheck, what, "delete it"});
  const Node& find = *rule.find("find");
  const ObjectReader object(context, find, kFindKeys, "`find`", find.key_span);
  refuse_keys(context, object, inside,
              {Code::kMisplacedCheck, what, "write it into " + what + ", or make two rules"});
  for (const Word other : kCheckKinds) {
    if (other == kind || object.find(other) == nullptr) continue;
    context.report(Code::kFindWithSeveralKinds, object.find(other)->key_span,
                   "`find` has both `" + std::string(kind) + "` and `" + std::string(other) + "`",
                   "keep one of them, or make two rules");
  }
}

}  // namespace

const Node* check_of(const ObjectReader& rule) {
  const Node* find = rule.find("find");
  if (find == nullptr || find->kind != Kind::kObject) return nullptr;
  const auto node = std::ranges::find_if(find->children, [](const Node& member) {
    return std::ranges::find(kCheckKinds, Word(member.key)) != kCheckKinds.end();
  });
  return node == find->children.end() ? nullptr : &*node;
}

std::optional<DecodedCheck> decode_check(const Context& context, const ObjectReader& rule) {
  const std::size_t before = context.problem_count();
  const Node& node = *check_of(rule);
  std::optional<DocumentCheck> check = decode_kind(context, node);
  DecodedCheck decoded;
  decoded.near = decode_wide(context, rule, "near");
  decoded.unless = decode_wide(context, rule, "unless");
  refuse_beside_check(context, rule, node.key);
  if (context.problem_count() != before || !check) return std::nullopt;
  decoded.check = *std::move(check);
  return decoded;
}

}  // namespace postlint::rules
