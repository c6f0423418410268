#include "rules/decode_lists.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "rules/terms.h"

namespace postlint::rules {
namespace {

// Gathers terms and refuses those that can never fire.
class TermCollector {
 public:
  TermCollector(const Context& context, Span list) : context_(context) {
    words_.origin = context.origin(list);
  }

  void add(std::string_view written, std::string_view replacement, Span where) {
    const std::string_view term = ascii::trim(written);
    if (term.empty()) {
      context_.report(Code::kBlankTerm, where, "a term is blank", "delete it");
    } else if (count_markers(term) > kMostMarkers) {
      context_.report(Code::kTooManyForms, where,
                      "term " + quote_value(term) + " has more than four `(s)`",
                      "write it as several terms");
    } else if (!is_shadowed(term, where)) {
      for (TermForm& form : expand_term(term, replacement)) {
        words_.terms.push_back(
            Term{std::move(form.text), std::move(form.replacement), context_.origin(where)});
      }
    }
  }

  [[nodiscard]] WordList take() { return std::move(words_); }

 private:
  struct First {
    std::string written;
    Span where;
  };

  bool is_shadowed(std::string_view term, Span where) {
    for (const TermForm& form : expand_term(term, {})) {
      const auto [found, is_new] =
          seen_.try_emplace(shadow_key(form.text), First{std::string(term), where});
      if (is_new || found->second.where == where) continue;
      report(term, form.text, found->second, where);
      return true;
    }
    return false;
  }

  void report(std::string_view term, std::string_view form, const First& first, Span where) const {
    std::string what = "term " + quote_value(term) + " never fires";
    if (term != form)
      what = "form " + quote_value(form) + " of term " + quote_value(term) + " never fires";
    context_.report(Code::kDuplicateTerm, where,
                    what + ": " + quote_value(first.written) + " on " +
                        context_.describe(context_.origin(first.where)) + " covers it",
                    "keep one of the two; case does not matter");
  }

  const Context& context_;
  WordList words_;
  std::map<std::string, First, std::less<>> seen_;
};

void decode_named_list(const Context& context, const Node& node) {
  const Origin place = context.origin(node.key_span);
  const bool is_named_well = is_hyphen_name(node.key);
  if (!is_named_well) {
    context.report(Code::kBadListName, node.key_span,
                   quote_value(node.key) + " cannot be the name of a list",
                   "use lower-case words joined by hyphens, such as patient-words");
  }
  std::optional<WordList> words = decode_terms(context, node, node.key);
  // A list with a mistake still counts as defined.
  if (context.lists().add(node.key, std::move(words).value_or(WordList()), place)) {
    if (!is_named_well) context.lists().use(node.key);  // one mistake is enough
    return;
  }
  const ListTable::Entry* first = context.lists().find(node.key);
  context.report(Code::kDuplicateList, node.key_span,
                 "list " + quote_value(node.key) + " is defined twice, first on " +
                     context.describe(first->name),
                 "join the two lists or rename one");
}

}  // namespace

void decode_lists(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "lists")) {
    context.lists().is_complete = false;
    return;
  }
  for (const Node& list : node.children) decode_named_list(context, list);
}

std::optional<WordList> decode_terms(const Context& context, const Node& node,
                                     std::string_view name) {
  const std::size_t before = context.problem_count();
  TermCollector collector(context, node.span);
  for (const Node& item : items_of(context, node, name)) {
    if (expect(context, item, Kind::kString, "term")) collector.add(item.text, {}, item.span);
  }
  if (context.problem_count() != before) return std::nullopt;
  return collector.take();
}

std::optional<WordList> decode_replacements(const Context& context, const Node& node,
                                            std::string_view name) {
  const std::size_t before = context.problem_count();
  if (node.children.empty()) {
    context.report(Code::kEmptyList, node.span, "`" + std::string(name) + "` has no terms",
                   "add a term with its replacement: \"term\": \"replacement\"");
  }
  TermCollector collector(context, node.span);
  for (const Node& item : node.children) {
    const std::string replacement = text_of(context, item, item.key).value_or(std::string());
    collector.add(item.key, replacement, item.key_span);
  }
  if (context.problem_count() != before) return std::nullopt;
  return collector.take();
}

const ListTable::Entry* use_list(const Context& context, std::string_view name, Span where,
                                 std::string_view kinds) {
  if (const ListTable::Entry* entry = context.lists().use(name)) return entry;
  if (!context.lists().is_complete) return nullptr;
  auto& dictionaries = context.lists().dictionaries;
  if (const auto other = dictionaries.find(name); other != dictionaries.end()) {
    other->second.is_used = true;
    context.report(Code::kUnknownList, where, quote_value(name) + " is a dictionary, no list",
                   "name it as `dictionary`; it cannot stand among lists or in a regex");
    return nullptr;
  }
  std::string hint = did_you_mean(context.lists().similar(name));
  if (hint.empty()) {
    hint = "define it under `lists`" + std::string(kinds == "list" ? "" : " or `patterns`") +
           " in a file of this pack";
  }
  context.report(Code::kUnknownList, where,
                 "no " + std::string(kinds) + " is called " + quote_value(name), std::move(hint));
  return nullptr;
}

namespace {

bool is_list(const Context& context, const ListTable::Entry& entry, const Node& item) {
  if (entry.pattern == nullptr) return true;
  context.report(Code::kUnknownList, item.span, quote_value(item.text) + " is a pattern, no list",
                 "write it in a regex: {{" + item.text + "}}");
  return false;
}

}  // namespace

std::optional<WordList> decode_list_names(const Context& context, const Node& node) {
  const bool is_one = node.kind == Kind::kString;
  const std::span<const Node> names =
      is_one ? std::span<const Node>(&node, 1) : items_of(context, node, "list");
  WordList merged;
  merged.origin = context.origin(node.span);
  std::set<std::string> seen;
  std::set<std::string> forms;
  bool is_good = !names.empty();
  for (const Node& item : names) {
    const std::optional<std::string> name = text_of(context, item, "list");
    if (name && !seen.insert(*name).second) {
      context.report(Code::kRepeatedValue, item.span,
                     "list " + quote_value(*name) + " is named twice", "delete one");
      is_good = false;
    }
    const ListTable::Entry* entry = name ? use_list(context, *name, item.span) : nullptr;
    is_good = is_good && entry != nullptr && is_list(context, *entry, item);
    if (entry == nullptr) continue;
    for (const Term& term : entry->list.terms) {
      if (forms.insert(shadow_key(term.text)).second) merged.terms.push_back(term);
    }
  }
  if (!is_good) return std::nullopt;
  return merged;
}

}  // namespace postlint::rules
