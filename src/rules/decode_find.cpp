#include "rules/decode_find.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "rules/decode_dictionaries.h"
#include "rules/decode_lists.h"

namespace postlint::rules {
namespace {

constexpr std::int64_t kLargestGroup = 99;

// How a missing or second kind is reported.
struct KindRules {
  Code none = Code::kFindWithoutKind;
  Code several = Code::kFindWithSeveralKinds;
  std::string_view repair;
};

// The one member among `kinds`; reports none or several.
const Node* only_kind(const Context& context, const ObjectReader& object,
                      std::span<const Word> kinds, std::string_view what, const KindRules& rules) {
  std::vector<const Node*> found;
  std::string names;
  for (const Word kind : kinds) {
    names += (names.empty() ? "`" : ", `") + std::string(kind) + "`";
    if (const Node* node = object.find(kind)) found.push_back(node);
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    if (object.has_unknown_key()) return nullptr;
    context.report(rules.none, object.anchor(), std::string(what) + " says nothing to look for",
                   "give one of " + names);
    return nullptr;
  }
  std::ranges::sort(found, {}, [](const Node* node) { return node->span.begin; });
  context.report(
      rules.several, found[1]->key_span,
      std::string(what) + " has both `" + found[0]->key + "` and `" + found[1]->key + "`",
      std::string(rules.repair));
  for (const Node* node : found) context.lists().skip(*node);
  return nullptr;
}

// Text in which case is ignored has no capitals, so nothing would ever be found.
void refuse_lost_capitals(const Context& context, const ObjectReader& object,
                          MatchCase match_case) {
  const Node* node = object.find("case");
  if (node == nullptr || node->text != "capitalised" || match_case == MatchCase::kKept) return;
  context.report(Code::kBadDictionary, node->span,
                 "`case` finds nothing, for the view `lower` has no capitals",
                 "add \"views\": [\"clean\"] to the rule, or delete `case`");
}

template <typename T>
std::optional<Evidence> as_evidence(std::optional<T> value) {
  if (!value) return std::nullopt;
  return Evidence(*std::move(value));
}

void decode_group(const Context& context, const Node& node, Regex& regex) {
  if (!expect(context, node, Kind::kNumber, "group")) return;
  if (node.integer && *node.integer >= 0 && *node.integer <= kLargestGroup) {
    regex.group = static_cast<int>(*node.integer);
    return;
  }
  context.report(Code::kBadGroup, node.span, "`group` must be a whole number from 0 to 99",
                 "1 is the first ( ) of the regex, 0 is the whole match");
}

std::optional<Evidence> decode_find_regex(const Context& context, const ObjectReader& object,
                                          const Node& node, MatchCase match_case) {
  std::optional<Regex> regex = decode_regex(context, node, match_case);
  Regex ignored;
  const Node* group = object.find("group");
  if (group != nullptr) decode_group(context, *group, regex ? *regex : ignored);
  if (!regex) return std::nullopt;
  return Evidence(*std::move(regex));
}

std::optional<Evidence> decode_find_words(const Context& context, const Node& node) {
  const bool is_map = node.kind == Kind::kObject;
  std::optional<WordList> words =
      is_map ? decode_replacements(context, node, "words") : decode_terms(context, node, "words");
  return as_evidence(std::move(words));
}

}  // namespace

std::optional<Evidence> decode_find(const Context& context, const Node& node,
                                    MatchCase match_case) {
  constexpr std::array kinds = {Word("regex"), Word("words"), Word("list"), Word("dictionary")};
  if (!expect(context, node, Kind::kObject, "find")) return std::nullopt;
  const ObjectReader object(context, node, kFindKeys, "`find`", node.key_span);
  if (const Node* combination = object.find("combination")) {
    context.report(Code::kMisplacedCombination, combination->key_span,
                   "a `combination` cannot stand here", "only a rule may combine details");
    context.lists().skip(*combination);
    return std::nullopt;
  }
  for (const Word check : kCheckKinds) {
    const Node* misplaced = object.find(check);
    if (misplaced == nullptr) continue;
    context.report(Code::kMisplacedCheck, misplaced->key_span,
                   "`" + std::string(check) + "` cannot stand here",
                   "only a rule may check a draft as a whole");
    context.lists().skip(*misplaced);
    return std::nullopt;
  }
  constexpr KindRules kind_rules = {.repair = "keep one of them, or make two rules"};
  const Node* kind = only_kind(context, object, kinds, "`find`", kind_rules);
  if (kind == nullptr) return std::nullopt;
  if (kind->key != "dictionary") refuse_dictionary_keys(context, object);
  if (kind->key == "regex") return decode_find_regex(context, object, *kind, match_case);
  if (const Node* group = object.find("group")) {
    context.report(Code::kBadGroup, group->key_span, "`group` without a regex",
                   "delete it: a term is always reported whole");
  }
  if (kind->key == "dictionary") {
    refuse_lost_capitals(context, object, match_case);
    return as_evidence(decode_dictionary_terms(context, object, *kind));
  }
  if (kind->key == "words") return decode_find_words(context, *kind);
  return as_evidence(decode_list_names(context, *kind));
}

std::optional<Evidence> decode_evidence(const Context& context, const ObjectReader& object,
                                        std::string_view what) {
  constexpr std::array kinds = {Word("any"), Word("list"), Word("regex"), Word("dictionary")};
  constexpr KindRules kind_rules = {Code::kConditionWithoutEvidence,
                                    Code::kConditionWithSeveralKinds,
                                    "keep one of them; `near` and `unless` take a list of several"};
  const Node* kind = only_kind(context, object, kinds, what, kind_rules);
  if (kind == nullptr) return std::nullopt;
  if (kind->key == "dictionary") {
    return as_evidence(decode_dictionary_terms(context, object, *kind));
  }
  refuse_dictionary_keys(context, object);
  if (kind->key == "any") return as_evidence(decode_terms(context, *kind, "any"));
  if (kind->key == "list") return as_evidence(decode_list_names(context, *kind));
  return as_evidence(decode_regex(context, *kind, MatchCase::kKept));
}

std::optional<Evidence> decode_word_evidence(const Context& context, const Node& node,
                                             std::string_view name) {
  const bool is_text = node.kind == Kind::kString;
  if (!expect(context, node, Kind::kObject, name,
              is_text ? "write {\"any\": [\"…\"]}, {\"list\": \"…\"} or {\"dictionary\": \"…\"}"
                      : "write {\"any\": […]}")) {
    return std::nullopt;
  }
  const Span anchor = node.key.empty() ? brace_of(node) : node.key_span;
  const std::string what = "`" + std::string(name) + "`";
  const ObjectReader object(context, node, kExceptKeys, what, anchor);
  return decode_evidence(context, object, what);
}

}  // namespace postlint::rules
