#include "rules/decode_scope.h"

#include <optional>
#include <string>

#include "base/segment_kind.h"

namespace postlint::rules {
namespace {

// The bit of a scope by its name without `!`; reports an unknown one.
ScopeMask bit_of(const Context& context, const Node& node, std::string_view name) {
  for (std::size_t i = 0; i < kScopeNames.size(); ++i) {
    if (kScopeNames[i] == name) return ScopeMask{1} << i;
  }
  context.report(Code::kUnknownScope, node.span, "unknown scope " + quote_value(name),
                 suggest_word(name, kScopeNames));
  return 0;
}

void report_mixed(const Context& context, const Node& node) {
  context.report(Code::kMixedScope, node.span, "plain and negated scopes are mixed",
                 "name the scopes to look at, or with `!` those to leave out, not both");
}

}  // namespace

ScopeMask decode_scope(const Context& context, const Node& node) {
  ScopeMask mask = 0;
  std::optional<bool> is_negated;
  bool is_mixed = false;
  for (const Node& item : items_of(context, node, "scope")) {
    const std::optional<std::string> text = text_of(context, item, "scope");
    if (!text) continue;
    const bool negates = text->starts_with('!');
    const ScopeMask bit = bit_of(context, item, std::string_view(*text).substr(negates ? 1 : 0));
    if (is_negated.value_or(negates) != negates && !is_mixed) {
      report_mixed(context, item);
      is_mixed = true;
    } else if (bit != 0 && (mask & bit) != 0 && !is_mixed) {
      context.report(Code::kRepeatedValue, item.span,
                     "scope " + quote_value(*text) + " is given twice", "delete one");
    }
    is_negated = is_negated.value_or(negates);
    mask |= bit;
  }
  return is_negated.value_or(false) ? kDefaultScopes & ~mask : mask;
}

std::vector<View> decode_views(const Context& context, const Node& node) {
  std::vector<View> views;
  for (const Node& item : items_of(context, node, "views")) {
    const auto view = decode_choice(context, item, "view", kViews, Code::kUnknownView);
    if (!view) continue;
    if (std::ranges::find(views, *view) != views.end()) {
      context.report(Code::kRepeatedValue, item.span,
                     "view " + quote_value(item.text) + " is given twice", "delete one");
    } else {
      views.push_back(*view);
    }
  }
  const auto keeps_case = [](View view) { return view == View::kRaw || view == View::kClean; };
  if (std::ranges::any_of(views, keeps_case)) {
    std::ranges::replace(views, View::kWords, View::kCasedWords);
  }
  return views;
}

}  // namespace postlint::rules
