#include "rules/decode_matcher.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/segment_kind.h"
#include "rules/decode_conditions.h"
#include "rules/decode_find.h"
#include "rules/decode_scope.h"
#include "rules/decode_weigh.h"

namespace postlint::rules {
namespace {

// Whether a regex sees text in which case is ignored.
MatchCase match_case_of(const std::vector<View>& views) {
  return std::ranges::any_of(views, ignores_case) ? MatchCase::kIgnored : MatchCase::kKept;
}

std::vector<Evidence> decode_trim(const Context& context, const Node& node) {
  const bool is_list = node.kind == Kind::kList;
  const std::span<const Node> items =
      is_list ? items_of(context, node, "trim") : std::span<const Node>(&node, 1);
  std::vector<Evidence> trim;
  for (const Node& item : items) {
    if (auto words = decode_word_evidence(context, item, "trim")) trim.push_back(*std::move(words));
  }
  return trim;
}

void decode_context(const Context& context, const ObjectReader& object, Matcher& matcher) {
  if (const Node* node = object.find("near")) {
    DecodedConditions near = decode_conditions(context, *node, "near");
    matcher.near = std::move(near.places);
    matcher.near_groups = std::move(near.groups);
  }
  if (const Node* node = object.find("unless")) {
    DecodedConditions unless = decode_conditions(context, *node, "unless");
    matcher.unless = std::move(unless.places);
    matcher.unless_groups = std::move(unless.groups);
  }
  if (const Node* node = object.find("except")) {
    matcher.except = decode_word_evidence(context, *node, "except");
  }
  if (const Node* node = object.find("trim")) matcher.trim = decode_trim(context, *node);
  if (const Node* node = object.find("weigh")) matcher.weigh = decode_weigh(context, *node);
  if (const Node* node = object.find("validate")) {
    matcher.validator = text_of(context, *node, "validate").value_or(std::string());
    matcher.validator_origin = context.origin(node->span);
  }
}

}  // namespace

DecodedMatcher decode_matcher(const Context& context, const ObjectReader& object) {
  DecodedMatcher result;
  Matcher& matcher = result.matcher;
  const Node* views = object.find("views");
  if (views != nullptr) {
    matcher.views = decode_views(context, *views);
  } else if (object.is_surely_missing("views")) {
    matcher.views = {View::kLower};
  }
  const Node* scope = object.find("scope");
  matcher.scope = scope == nullptr ? kDefaultScopes : decode_scope(context, *scope);
  if (const Node* node = object.require(context, "find")) {
    if (auto find = decode_find(context, *node, match_case_of(matcher.views))) {
      matcher.find = *std::move(find);
      result.is_found = true;
    }
  }
  decode_context(context, object, matcher);
  return result;
}

}  // namespace postlint::rules
