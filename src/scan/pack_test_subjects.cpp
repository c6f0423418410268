#include "scan/pack_test_subjects.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "formats/reader.h"
#include "scan/combination.h"
#include "scan/document_checks.h"
#include "scan/matching.h"
#include "scan/overlaps.h"

namespace postlint::scan {
namespace {

void add_once(std::vector<std::string>& texts, const std::string& text) {
  if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
}

std::vector<Span> places_of_check(const CompiledRules& compiled, const CompiledCheck& check,
                                  Sample& sample, Matching& matching) {
  DocumentChecks checks(compiled, sample.text, sample.document, sample.segments,
                        matching.conditions());
  std::vector<Span> places;
  for (const Flagged& flagged : checks.run(check)) places.push_back(flagged.span);
  return places;
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

std::vector<Subject> subjects_of(const CompiledRules& compiled) {
  std::vector<Subject> subjects;
  // Compiled in the order of the model.
  auto compiled_rule = compiled.rules.begin();
  auto compiled_allow = compiled.allows.begin();
  for (const rules::Pack& pack : compiled.model) {
    for (const rules::Rule& rule : pack.rules) {
      subjects.push_back({SubjectKind::kRule, rule.info->id, &rule, nullptr,
                          &compiled_rule->matcher, compiled_rule->combination,
                          compiled_rule->check});
      ++compiled_rule;
    }
    for (const rules::Allow& allow : pack.allows) {
      subjects.push_back({SubjectKind::kAllow, allow.id, nullptr, &allow,
                          &(compiled_allow++)->matcher, nullptr, nullptr});
    }
  }
  return subjects;
}

Sample sample_of(const Example& example, text::SentenceSplitter& splitter,
                 const text::IsWord& is_word) {
  const formats::Format* const format = formats::find(example.format);
  Sample sample{format != nullptr ? format->read(example.text) : formats::read_plain(example.text),
                {},
                example.text};
  for (const text::Segment& segment : sample.document.segments) {
    sample.segments.emplace_back(segment, splitter, is_word);
  }
  return sample;
}

std::vector<Span> places_alone(const CompiledRules& compiled, const Subject& subject,
                               Sample& sample) {
  static const auto kNobody = std::make_shared<const RuleInfo>();
  std::vector<Finding> findings;
  std::vector<Match> matches;
  Matching matching(compiled, sample.segments, kExampleDay);
  if (subject.combination != nullptr) {
    for (const CompiledTrait& trait : subject.combination->traits) matching.learn(trait.matcher);
    const auto combined = combine(*subject.combination, sample.segments, matching);
    if (!combined) return {};
    const text::Segment& segment = sample.document.segments[combined->place.segment];
    return {segment.map.to_parent(combined->place.span)};
  }
  if (subject.check != nullptr) return places_of_check(compiled, *subject.check, sample, matching);
  const CompiledMatcher& matcher = *subject.matcher;
  matching.learn(matcher);
  for (std::size_t i = 0; i < sample.segments.size(); ++i) {
    matches.clear();
    for (const CompiledMatcher::Source& source : matcher.sources) {
      matching.find_all(matcher, source.view, i, matches);
    }
    for (const Match& match : matches) {
      Finding finding;
      finding.rule = kNobody;
      finding.span = sample.document.segments[i].map.to_parent(match.span);
      findings.push_back(std::move(finding));
    }
  }
  std::vector<Span> places;
  for (const Finding& finding : resolve_overlaps(std::move(findings))) {
    places.push_back(finding.span);
  }
  return places;
}

std::string with_brackets(const Example& example) {
  std::string out;
  const auto is_edge = [&example](std::size_t at, auto edge) {
    return std::ranges::any_of(example.expected, [at, edge](const Example::Place& place) {
      return place.begin < place.end && place.*edge == at;
    });
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
