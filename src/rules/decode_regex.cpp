#include "rules/decode_regex.h"

#include <functional>
#include <utility>

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

// Writes the pattern with every {{name}} replaced; false when one is wrong.
bool expand_references(const Context& context, const Node& node, std::string& pattern) {
  const std::string_view text = node.text;
  bool is_good = true;
  std::size_t from = 0;
  for (std::size_t open = text.find("{{"); open != std::string_view::npos;
       open = text.find("{{", from)) {
    pattern += text.substr(from, open - from);
    const std::size_t close = text.find("}}", open);
    if (close == std::string_view::npos) {
      context.report_inside(Code::kUnclosedListReference, node, {open, open + 2},
                            "`{{` has no `}}`",
                            "write {{list-name}} for a list, or \\\\{\\\\{ for two braces");
      return false;
    }
    const std::string_view name = text.substr(open + 2, close - open - 2);
    const Span where{open, close + 2};
    const WordList* list = use_list(context, name, context.inside(node, where));
    is_good = is_good && list != nullptr && !list->terms.empty();
    if (list != nullptr) pattern += alternation_of(*list);
    from = close + 2;
  }
  pattern += text.substr(from);
  return is_good;
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

}  // namespace

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
  for (RegexFault& fault : find_unsupported(node.text)) {
    context.report_inside(fault.code, node, fault.where, std::move(fault.message),
                          std::move(fault.hint));
  }
  if (match_case == MatchCase::kIgnored) report_upper_case(context, node);
  Regex regex;
  regex.origin = context.origin(node.span);
  const bool is_expanded = expand_references(context, node, regex.pattern);
  if (!is_expanded || context.problem_count() != before) return std::nullopt;
  return regex;
}

}  // namespace postlint::rules
