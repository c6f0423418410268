#include "rules/decode_rule.h"

#include <memory>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "rules/decode_check.h"
#include "rules/decode_combination.h"
#include "rules/decode_info.h"
#include "rules/decode_matcher.h"
#include "rules/decode_tests.h"

namespace postlint::rules {
namespace {

// Where a rule stands, its id and its place in the file.
struct Head {
  std::string full_id;
  Span anchor;
};

bool is_first(const Context& context, const Node& node, PackIds& ids) {
  const auto [found, is_new] = ids.first.try_emplace(node.text, context.origin(node.span));
  if (is_new) return true;
  context.report(Code::kDuplicateId, node.span,
                 "id " + quote_value(node.text) + " is used twice, first on " +
                     context.describe(found->second),
                 "give one of the two another id");
  return false;
}

std::string full_id(const PackIds& ids, const std::string& id) {
  return ids.pack.empty() ? id : ids.pack + "/" + id;
}

// The id for messages, known before anything of the rule is checked.
Head peek_head(const Node& node, const PackIds& ids) {
  const auto id = std::ranges::find(node.children, "id", &Node::key);
  const Span brace{node.span.begin, node.span.begin + 1};
  if (id == node.children.end() || !is_hyphen_name(id->text)) return {{}, brace};
  return {full_id(ids, id->text), id->span};
}

void check_id(const Context& context, const ObjectReader& object, PackIds& ids) {
  const Node* node = object.require(context, "id");
  if (node == nullptr || !text_of(context, *node, "id")) return;
  if (is_hyphen_name(node->text)) {
    is_first(context, *node, ids);
    return;
  }
  context.report(Code::kBadId, node->span, quote_value(node->text) + " cannot be an id",
                 "use lower-case words joined by hyphens that name what is flagged, such as "
                 "room-number");
}

// A check of what is missing has no place and no number.
Fills fills_of_check(const Node& check) {
  if (check.key == "missing") return Fills::kOnlyText;
  return check.key == "unpaired" ? Fills::kNothing : Fills::kMeasure;
}

// The `words` of `find` where they are written with replacements, or null.
const Node* word_map_of(const Node& find) {
  const auto words = std::ranges::find(find.children, "words", &Node::key);
  const bool is_map = words != find.children.end() && words->kind == Kind::kObject;
  return is_map ? &*words : nullptr;
}

// Replacements count where `words` is written with them, even when some of them are wrong.
Fills fills_of(const ObjectReader& object) {
  if (combination_of(object) != nullptr) return Fills::kEstimate;
  if (const Node* check = check_of(object)) return fills_of_check(*check);
  const Node* find = object.find("find");
  if (find == nullptr) return Fills::kReplacement;
  return word_map_of(*find) != nullptr ? Fills::kReplacement : Fills::kNothing;
}

// What a rule says about what to write instead of each term; the matcher has the same terms with
// `(s)` written out.
std::vector<Replacement> replacements_of(const ObjectReader& object) {
  const Node* find = object.find("find");
  const Node* words = find == nullptr ? nullptr : word_map_of(*find);
  std::vector<Replacement> out;
  if (words == nullptr) return out;
  for (const Node& item : words->children) {
    out.push_back({std::string(ascii::trim(item.key)), item.text});
  }
  return out;
}

Examples decode_examples(const Context& context, const ObjectReader& object) {
  const Node* node = object.find("tests");
  const Placing placing = check_of(object) != nullptr ? Placing::kOrWhole : Placing::kAlways;
  if (node != nullptr) return decode_tests(context, *node, placing);
  if (object.is_surely_missing("tests")) {
    context.report(Code::kNoExamples, object.anchor(), "there are no `tests`",
                   "show how it works: \"tests\": {\"match\": [\"… [found] …\"], \"clean\": "
                   "[\"…\"]}");
  }
  return {};
}

// What a rule says about how it weighs.
void describe_weighing(const Weighing& weighing, RuleInfo& info) {
  for (const Weight& weight : weighing.weights) {
    info.weights.push_back({weight.points, weight.because});
  }
  if (weighing.again) info.weights.push_back({weighing.again->points, weighing.again->because});
  for (const Learned& learned : weighing.learned) {
    info.learned.push_back({learned.most, learned.because});
  }
  info.levels = weighing.levels;
}

void decode_rule(const Context& outer, const Node& node, PackIds& ids, Pack& pack) {
  if (!expect(outer, node, Kind::kObject, "rule")) return;
  const Head head = peek_head(node, ids);
  const Context context = outer.in_rule(head.full_id);
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kRuleKeys, "the rule", head.anchor);
  check_id(context, object, ids);
  auto info = std::make_shared<RuleInfo>();
  info->id = head.full_id;
  info->pack = ids.pack;
  decode_info(context, object, *info);
  DecodedMatcher matching;
  std::optional<Combination> combination;
  std::optional<DocumentCheck> check;
  if (combination_of(object) != nullptr) {
    combination = decode_combination(context, object);
    matching.is_found = combination.has_value();
  } else if (check_of(object) != nullptr) {
    if (auto decoded = decode_check(context, object)) {
      check = std::move(decoded->check);
      matching.matcher.near = std::move(decoded->near);
      matching.matcher.unless = std::move(decoded->unless);
      matching.is_found = true;
    }
  } else {
    matching = decode_matcher(context, object);
  }
  info->replacements = replacements_of(object);
  if (matching.matcher.weigh) describe_weighing(*matching.matcher.weigh, *info);
  if (!info->message.empty()) {
    check_message(context, *object.find("message"), fills_of(object));
  }
  Examples examples = decode_examples(context, object);
  info->match_examples = std::move(examples.match);
  info->clean_examples = std::move(examples.clean);
  if (context.problem_count() != before || !matching.is_found) return;
  pack.rules.push_back(Rule{std::move(info), std::move(matching.matcher), std::move(combination),
                            std::move(check), context.origin(head.anchor)});
}

void decode_allow_texts(const Context& context, const ObjectReader& object, Allow& allow) {
  allow.title = required_text(context, object, "title");
  allow.because = required_text(context, object, "because");
  if (const Node* node = object.find("source")) allow.sources = decode_sources(context, *node);
  if (const Node* node = object.find("shields")) {
    allow.shields = decode_categories(context, *node, "shields");
  }
  if (const Node* node = object.find("expires")) allow.expires = decode_date(context, *node);
}

void decode_allow(const Context& outer, const Node& node, PackIds& ids, Pack& pack) {
  if (!expect(outer, node, Kind::kObject, "allow entry")) return;
  const Head head = peek_head(node, ids);
  const Context context = outer.in_rule(head.full_id);
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kAllowKeys, "the allow entry", head.anchor);
  check_id(context, object, ids);
  Allow allow;
  allow.id = head.full_id;
  decode_allow_texts(context, object, allow);
  DecodedMatcher matching = decode_matcher(context, object);
  Examples examples = decode_examples(context, object);
  if (context.problem_count() != before || !matching.is_found) return;
  allow.matcher = std::move(matching.matcher);
  allow.match_examples = std::move(examples.match);
  allow.clean_examples = std::move(examples.clean);
  allow.origin = context.origin(head.anchor);
  pack.allows.push_back(std::move(allow));
}

}  // namespace

void decode_rules(const Context& context, const Node& node, PackIds& ids, Pack& pack) {
  if (!expect(context, node, Kind::kList, "rules")) return;
  for (const Node& item : node.children) decode_rule(context, item, ids, pack);
}

void decode_allows(const Context& context, const Node& node, PackIds& ids, Pack& pack) {
  if (!expect(context, node, Kind::kList, "allow")) return;
  for (const Node& item : node.children) decode_allow(context, item, ids, pack);
}

}  // namespace postlint::rules
