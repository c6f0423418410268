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

// Patterns of patterns may grow without end.
constexpr std::size_t kLargestExpansion = std::size_t{1} << 20U;

void report_upper_case(const Context& context, const Node& node, Span where,
                       std::string_view what) {
  context.report_inside(
      Code::kUpperCaseClass, node, where,
      std::string(what) +
          " matches lower-case letters too, for case is ignored in the view `lower`",
      "add \"views\": [\"clean\"] to keep case, or write the class in lower case");
}

// Writes a regex with every {{name}} replaced by what it stands for.
class Expander {
 public:
  Expander(const Context& context, const Node& regex, MatchCase match_case)
      : context_(context), regex_(regex), match_case_(match_case) {}

  /// Nothing when a reference is wrong.
  std::optional<std::string> run() {
    const bool is_good = expand(context_, regex_);
    if (!is_too_large()) return is_good ? std::optional(std::move(out_)) : std::nullopt;
    context_.report(Code::kPatternTooLarge, regex_.span,
                    "the regex is larger than 1 MiB when its lists and patterns are written out",
                    "use a list or a dictionary in `find` or a condition instead");
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_too_large() const { return out_.size() > kLargestExpansion; }

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

  bool expand_name(const Context& context, const Node& node, Span where) {
    if (is_too_large()) return true;
    if (open_.empty()) reference_ = where;
    const std::string_view name =
        slice(std::string_view(node.text), {where.begin + 2, where.end - 2});
    const ListTable::Entry* entry =
        use_list(context, name, context.inside(node, where), "list or pattern");
    if (entry == nullptr) return false;
    if (entry->pattern != nullptr) return expand_pattern(context, node, where, *entry);
    out_ += alternation_of(entry->list);
    return !entry->list.terms.empty();
  }

  // What is wrong with a pattern is told once, however often it is used.
  bool expand_pattern(const Context& context, const Node& node, Span where,
                      const ListTable::Entry& entry) {
    if (std::ranges::find(open_, &entry) != open_.end()) {
      context.report_inside(
          Code::kPatternInItself, node, where,
          "the pattern " + quote_value(entry.pattern->key) + " refers back to itself",
          "write one of the patterns without the other");
      return false;
    }
    if (context.lists().is_faulty(*entry.pattern)) return false;
    check_case(*entry.pattern);
    open_.push_back(&entry);
    out_ += "(?:";
    const bool is_good = expand(context.in_file(entry.name.file), *entry.pattern);
    out_ += ')';
    open_.pop_back();
    if (!is_good) context.lists().set_faulty(*entry.pattern);
    return is_good;
  }

  // Where case is kept a pattern may have capitals, so the fault is that of the regex that uses it.
  void check_case(const Node& pattern) {
    if (match_case_ == MatchCase::kKept || has_case_fault_) return;
    const std::optional<Span> where = find_upper_case_class(pattern.text);
    if (!where) return;
    has_case_fault_ = true;
    report_upper_case(context_, regex_, reference_,
                      quote_value(slice(std::string_view(pattern.text), *where)) +
                          " of the pattern " + quote_value(pattern.key));
  }

  const Context& context_;
  const Node& regex_;
  MatchCase match_case_;
  std::string out_;
  Span reference_;  // in the regex itself: what is being expanded
  bool has_case_fault_ = false;
  std::vector<const ListTable::Entry*> open_;  // patterns being expanded
};

void report_unsupported(const Context& context, const Node& node) {
  for (RegexFault& fault : find_unsupported(node.text)) {
    context.report_inside(fault.code, node, fault.where, std::move(fault.message),
                          std::move(fault.hint));
  }
}

void decode_pattern(const Context& context, const Node& node) {
  const Origin place = context.origin(node.key_span);
  const bool is_named_well = is_hyphen_name(node.key);
  if (!is_named_well) {
    context.report(Code::kBadListName, node.key_span,
                   quote_value(node.key) + " cannot be the name of a pattern",
                   "use lower-case words joined by hyphens, such as name-word");
  }
  if (text_of(context, node, node.key)) report_unsupported(context, node);
  // A pattern with a mistake still counts as defined.
  if (context.lists().add_pattern(node.key, node, place)) {
    if (!is_named_well) context.lists().use(node.key);  // one mistake is enough
    return;
  }
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
  if (match_case == MatchCase::kIgnored) {
    const std::optional<Span> where = find_upper_case_class(node.text);
    if (where) {
      report_upper_case(context, node, *where,
                        quote_value(slice(std::string_view(node.text), *where)));
    }
  }
  std::optional<std::string> pattern = Expander(context, node, match_case).run();
  if (!pattern || context.problem_count() != before) return std::nullopt;
  return Regex{*std::move(pattern), 0, context.origin(node.span)};
}

}  // namespace postlint::rules
