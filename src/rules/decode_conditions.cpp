#include "rules/decode_conditions.h"

#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "rules/decode_evidence_groups.h"
#include "rules/decode_find.h"

namespace postlint::rules {
namespace {

constexpr std::string_view kForms =
    "write \"5 words\", \"40 characters\", \"1 sentence\", \"2 paragraphs\", \"post\", "
    "\"document\" or \"introduction\"";
constexpr std::size_t kMostDigits = 5;

// The number at the beginning of "5 words"; 0 when there is none or it is out of range.
std::size_t leading_count(std::string_view text) {
  std::size_t count = 0;
  std::size_t digits = 0;
  while (digits < text.size() && ascii::is_digit(text[digits])) {
    if (++digits > kMostDigits) return 0;
    count = count * 10 + static_cast<std::size_t>(text[digits - 1] - '0');
  }
  return count;
}

std::string unit_hint(std::string_view unit) {
  std::vector<Word> known = words_of(kUnits);
  for (const Word whole : words_of(kWholeUnits)) known.push_back(whole);
  const std::vector<std::string> near = nearest(unit, known);
  return near.empty() ? std::string(kForms) : did_you_mean(near);
}

std::optional<Window> parse_window(std::string_view text) {
  if (const std::optional<Unit> whole = choose(kWholeUnits, text)) return Window{*whole};
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const std::string_view number = text.substr(0, blank);
  const std::size_t count = leading_count(number);
  const bool is_number = number.find_first_not_of("0123456789") == std::string_view::npos;
  const std::optional<Unit> unit = choose(kUnits, text.substr(blank + 1));
  if (count == 0 || !is_number || !unit) return std::nullopt;
  return Window{*unit, count};
}

std::optional<Window> decode_window(const Context& context, const Node& node) {
  const std::optional<std::string> text = text_of(context, node, "within");
  if (!text) return std::nullopt;
  const std::optional<Window> window = parse_window(*text);
  if (window) return window;
  const bool has_count = leading_count(*text) > 0 && text->find(' ') != std::string::npos;
  const std::string unit = has_count ? text->substr(text->find(' ') + 1) : *text;
  const bool is_known_unit = choose(kUnits, Word(unit)).has_value();
  context.report(
      Code::kBadWithin, node.span, "`within` cannot be " + quote_value(*text),
      is_known_unit || choose(kWholeUnits, Word(unit)) ? std::string(kForms) : unit_hint(unit));
  return std::nullopt;
}

void refuse_group(const Context& context, const Node& node, std::string_view name) {
  const auto group = std::ranges::find(node.children, "group", &Node::key);
  context.report(Code::kConditionWithoutEvidence, group->key_span,
                 "`" + std::string(name) + "` cannot name a group of evidence here",
                 "a group is used in `near` and `unless` of a rule, and in `evidence` of `weigh`");
}

std::optional<Condition> decode_condition(const Context& context, const Node& node,
                                          std::string_view name) {
  if (!expect(context, node, Kind::kObject, name)) return std::nullopt;
  const Span anchor = node.key.empty() ? Span{node.span.begin, node.span.begin + 1} : node.key_span;
  const std::string what = "`" + std::string(name) + "`";
  const ObjectReader object(context, node, kConditionKeys, what, anchor);
  std::optional<Evidence> evidence = decode_evidence(context, object, what);
  std::optional<Window> window;
  if (const Node* within = object.require(context, "within")) {
    window = decode_window(context, *within);
  }
  std::optional<Side> side = Side::kEither;
  if (const Node* written = object.find("side")) {
    side = decode_choice(context, *written, "side", kSides, Code::kBadSide);
  }
  if (!evidence || !window || !side) return std::nullopt;
  return Condition{*std::move(evidence), *window, *side};
}

// The items of a list, or the node itself.
std::span<const Node> items_or_one(const Context& context, const Node& node,
                                   std::string_view name) {
  if (node.kind == Kind::kList) return items_of(context, node, name);
  return {&node, 1};
}

}  // namespace

DecodedConditions decode_conditions(const Context& context, const Node& node,
                                    std::string_view name) {
  DecodedConditions decoded;
  for (const Node& item : items_or_one(context, node, name)) {
    if (names_group(item)) {
      auto group = decode_group_condition(context, item, "`" + std::string(name) + "`");
      if (group) decoded.groups.push_back(*std::move(group));
    } else if (auto condition = decode_condition(context, item, name)) {
      decoded.places.push_back(*std::move(condition));
    }
  }
  return decoded;
}

std::vector<Condition> decode_places(const Context& context, const Node& node,
                                     std::string_view name) {
  std::vector<Condition> conditions;
  for (const Node& item : items_or_one(context, node, name)) {
    if (names_group(item)) {
      refuse_group(context, item, name);
    } else if (auto condition = decode_condition(context, item, name)) {
      conditions.push_back(*std::move(condition));
    }
  }
  return conditions;
}

}  // namespace postlint::rules
