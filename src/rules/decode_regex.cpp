#include "rules/decode_regex.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "rules/decode_lists.h"
#include "rules/regex_syntax.h"

namespace postlint::rules {
namespace {

constexpr std::string_view kBlank = "(?:\\s+|-)";

void append_term(std::string& pattern, std::string_view term) {
  bool was_blank = false;
  for (const char c : term) {
    const bool is_blank = ascii::is_space(c);
    if (is_blank && !was_blank) pattern += kBlank;
    was_blank = is_blank;
    if (is_blank) continue;
    const bool is_plain = ascii::is_alnum(c) || static_cast<unsigned char>(c) >= 0x80;
    if (!is_plain) pattern += '\\';
    pattern += c;
  }
}

// Writes patterns with every {{name}} replaced by what it stands for.
class Expander {
 public:
  explicit Expander(std::string& out) : out_(out) {}

  /// False when a reference is wrong.
  bool expand(const Context& context, const Node& node) {
    const std::string_view text = node.text;
    bool is_good = true;
    std::size_t from = 0;
    for (std::size_t open = text.find("{{"); open != std::string_view::npos;
         open = text.find("{{", from)) {
      out_ += text.substr(from, open - from);
      const std::size_t close = text.find("}}", open);
      if (close == std::string_view::npos) {
        context.report_inside(Code::kUnclosedListReference, node, {open, open + 2},
                              "`{{` has no `}}`",
                              "write {{list-name}} for a list, or \\\\{\\\\{ for two braces");
        return false;
      }
      is_good = expand_name(context, node, {open, close + 2}) && is_good;
      from = close + 2;
    }
    out_ += text.substr(from);
    return is_good;
  }

 private:
  bool expand_name(const Context& context, const Node& node, Span where) {
    const std::string_view name = slice(std::string_view(node.text), {where.begin + 2, where.end - 2});
    const ListTable::Entry* entry = use_list(context, name, context.inside(node, where));
    if (entry == nullptr) return false;
    if (entry->pattern == nullptr) {
      out_ += alternation_of(entry->list);
      return !entry->list.terms.empty();
    }
    if (std::ranges::find(open_, entry) != open_.end()) {
      context.report_inside(Code::kPatternInItself, node, where,
                            "the pattern " + quote_value(name) + " refers back to itself",
                            "write one of the patterns without the other");
      return false;
    }
    open_.push_back(entry);
    out_ += "(?:";
    const bool is_good = expand(context.in_file(entry->name.file), *entry->pattern);
    out_ += ')';
    open_.pop_back();
    return is_good;
  }

  std::string& out_;
  std::vector<const ListTable::Entry*> open_;  // patterns being expanded
};

void report_unsupported(const Context& context, const Node& node) {
  for (RegexFault& fault : find_unsupported(node.text)) {
    context.report_inside(fault.code, node, fault.where, std::move(fault.message),
                          std::move(fault.hint));
  }
}

void report_upper_case(const Context& context, const Node& node) {
  const std::optional<Span> where = find_upper_case_class(node.text);
  if (!where) return;
  context.report_inside(
      Code::kUpperCaseClass, node, *where,
      quote_value(slice(std::string_view(node.text), *where)) +
          " matches lower-case letters too, for case is ignored in the view `lower`",
      "add \"views\": [\"clean\"] to keep case, or write the class in lower case");
}

void decode_pattern(const Context& context, const Node& node) {
  const Origin place = context.origin(node.key_span);
  if (!is_hyphen_name(node.key)) {
    context.report(Code::kBadListName, node.key_span,
                   quote_value(node.key) + " cannot be the name of a pattern",
                   "use lower-case words joined by hyphens, such as name-word");
    return;
  }
  if (!text_of(context, node, node.key)) return;
  report_unsupported(context, node);
  if (context.lists().add_pattern(node.key, node, place)) return;
  context.report(Code::kDuplicateList, node.key_span,
                 quote_value(node.key) + " is defined twice, first on " +
                     context.describe(context.lists().find(node.key)->name),
                 "rename one; lists and patterns share their names");
}

}  // namespace

void decode_patterns(const Context& context, const Node& node) {
  if (!expect(context, node, Kind::kObject, "patterns")) {
    context.lists().is_complete = false;
    return;
  }
  for (const Node& pattern : node.children) decode_pattern(context, pattern);
}

std::string alternation_of(const WordList& list) {
  std::vector<std::string_view> terms;
  for (const Term& term : list.terms) terms.push_back(term.text);
  std::ranges::stable_sort(terms, std::greater{}, &std::string_view::size);
  std::string pattern = "(?i:";
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (i > 0) pattern += '|';
    append_term(pattern, terms[i]);
  }
  return pattern + ")";
}

std::optional<Regex> decode_regex(const Context& context, const Node& node, MatchCase match_case) {
  const std::size_t before = context.problem_count();
  if (!text_of(context, node, "regex")) return std::nullopt;
  report_unsupported(context, node);
  if (match_case == MatchCase::kIgnored) report_upper_case(context, node);
  Regex regex;
  regex.origin = context.origin(node.span);
  const bool is_expanded = Expander(regex.pattern).expand(context, node);
  if (!is_expanded || context.problem_count() != before) return std::nullopt;
  return regex;
}

}  // namespace postlint::rules
