#include "rules/decode_evidence_groups.h"

#include <string>
#include <utility>

#include "rules/decode_weight.h"

namespace postlint::rules {
namespace {

std::vector<Word> names_of_groups(const ListTable& lists) {
  std::vector<Word> names;
  for (const auto& [name, group] : lists.groups) names.emplace_back(name);
  return names;
}

// The group that the member `group` names; null after a report.
std::shared_ptr<const EvidenceGroup> use_group(const Context& context, const ObjectReader& object) {
  const Node* node = object.require(context, "group");
  if (node == nullptr) return nullptr;
  const std::optional<std::string> name = text_of(context, *node, "group");
  if (!name) return nullptr;
  ListTable& lists = context.lists();
  const auto found = lists.groups.find(*name);
  if (found != lists.groups.end()) {
    found->second.is_used = true;
    return found->second.group;
  }
  if (!lists.is_complete) return nullptr;
  const std::vector<Word> known = names_of_groups(lists);
  context.report(Code::kUnknownGroup, node->span, "no `evidence` is called " + quote_value(*name),
                 known.empty() ? "define it in `evidence` of the pack" : suggest_word(*name, known));
  return nullptr;
}

std::vector<Weight> weights_of_group(const Context& context, const Node& node) {
  const ObjectReader object(context, node, kGroupUseKeys, "the use of a group", brace_of(node));
  const std::shared_ptr<const EvidenceGroup> group = use_group(context, object);
  return group ? group->weights : std::vector<Weight>();
}

void decode_group(const Context& context, const Node& node) {
  if (!is_hyphen_name(node.key)) {
    context.report(Code::kBadListName, node.key_span,
                   quote_value(node.key) + " cannot be the name of a group of evidence",
                   "use lower-case words joined by hyphens, such as taught-word");
  }
  auto group = std::make_shared<EvidenceGroup>();
  group->name = node.key;
  for (const Node& item : items_of(context, node, node.key)) {
    if (auto weight = decode_weight(context, item)) group->weights.push_back(*std::move(weight));
  }
  const Origin place = context.origin(node.key_span);
  const auto [entry, is_new] =
      context.lists().groups.try_emplace(node.key, ListTable::Group{std::move(group), place});
  if (is_new) return;
  context.report(Code::kDuplicateList, node.key_span,
                 "the evidence " + quote_value(node.key) + " is defined twice, first on " +
                     context.describe(entry->second.name),
                 "give one of the two another name");
}

}  // namespace

void decode_evidence_groups(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "evidence")) return;
  for (const Node& group : node.children) decode_group(context, group);
}

std::vector<Weight> decode_weights(const Context& context, const Node& node) {
  std::vector<Weight> weights;
  for (const Node& item : items_of(context, node, "evidence")) {
    if (names_group(item)) {
      std::vector<Weight> shared = weights_of_group(context, item);
      weights.insert(weights.end(), shared.begin(), shared.end());
    } else if (auto weight = decode_weight(context, item)) {
      weights.push_back(*std::move(weight));
    }
  }
  return weights;
}

std::optional<GroupCondition> decode_group_condition(const Context& context, const Node& node,
                                                     std::string_view what) {
  const std::size_t before = context.problem_count();
  const ObjectReader object(context, node, kGroupConditionKeys, what, brace_of(node));
  GroupCondition condition;
  condition.group = use_group(context, object);
  if (const Node* least = object.require(context, "at-least")) {
    condition.at_least = decode_points(context, *least, "at-least",
                                       "the condition holds from this sum of points up")
                             .value_or(condition.at_least);
  }
  if (context.problem_count() != before || !condition.group) return std::nullopt;
  return condition;
}

bool names_group(const Node& node) noexcept {
  return node.kind == Kind::kObject &&
         std::ranges::find(node.children, "group", &Node::key) != node.children.end();
}

}  // namespace postlint::rules
