#include "scan/pack_test_subjects.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "scan/compiler.h"

namespace postlint::scan {
namespace {

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
}

rules::Rule in_own_lane(const Subject& subject) {
  rules::Rule out;
  auto info = subject.rule != nullptr ? std::make_shared<RuleInfo>(*subject.rule->info)
                                      : std::make_shared<RuleInfo>();
  info->id = subject.id;
  info->category = subject.lane;
  out.matcher = subject.rule != nullptr ? subject.rule->matcher : subject.allow->matcher;
  out.info = std::move(info);
  return out;
}

}  // namespace

const std::vector<Example>& Subject::match_examples() const {
  return rule != nullptr ? rule->info->match_examples : allow->match_examples;
}

const std::vector<Example>& Subject::clean_examples() const {
  return rule != nullptr ? rule->info->clean_examples : allow->clean_examples;
}

std::vector<std::string> Subject::replacements() const {
  std::vector<std::string> texts;
  if (rule == nullptr) return texts;
  add_once(texts, rule->info->fix);
  if (const auto* words = std::get_if<rules::WordList>(&rule->matcher.find)) {
    for (const rules::Term& term : words->terms) add_once(texts, term.replacement);
  }
  return texts;
}

std::vector<Subject> subjects_of(const std::vector<rules::Pack>& model) {
  std::vector<Subject> subjects;
  for (const rules::Pack& pack : model) {
    for (const rules::Rule& rule : pack.rules) {
      subjects.push_back(
          {SubjectKind::kRule, rule.info->id, &rule, nullptr, "rule " + rule.info->id});
    }
    for (const rules::Allow& allow : pack.allows) {
      subjects.push_back({SubjectKind::kAllow, allow.id, nullptr, &allow, "allow " + allow.id});
    }
  }
  return subjects;
}

std::shared_ptr<const CompiledRules> lanes_of(const std::vector<Subject>& subjects) {
  rules::Pack pack;
  for (const Subject& subject : subjects) pack.rules.push_back(in_own_lane(subject));
  rules::ProblemSink sink;  // stays empty: every matcher of these subjects has compiled before
  std::vector<rules::Pack> packs;
  packs.push_back(std::move(pack));
  return compile(std::move(packs), sink);
}

std::string with_brackets(const Example& example) {
  std::string out;
  const auto is_edge = [&example](std::size_t at, auto edge) {
    return std::ranges::find(example.expected, at, edge) != example.expected.end();
  };
  for (std::size_t at = 0; at <= example.text.size(); ++at) {
    if (is_edge(at, &Example::Place::end)) out += ']';
    if (is_edge(at, &Example::Place::begin)) out += '[';
    if (at == example.text.size()) break;
    const char letter = example.text[at];
    if (letter == '[' || letter == ']') out += '\\';
    out += letter;
  }
  return out;
}

std::string_view without_arrow(std::string_view suggestion) {
  constexpr std::array<std::string_view, 3> kArrows = {"\xE2\x86\x92", "->", "=>"};
  for (const std::string_view arrow : kArrows) {
    const std::size_t at = suggestion.find(arrow);
    if (at != std::string_view::npos) return ascii::trim(suggestion.substr(at + arrow.size()));
  }
  return suggestion;
}

}  // namespace postlint::scan
