#include "scan/compiler.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/suggest.h"

namespace postlint::scan {
namespace {

using rules::Code;
using rules::View;

std::uintptr_t address_of(const rules::DictionaryFile& file) {
  return reinterpret_cast<std::uintptr_t>(&file);
}

// Equal evidence has equal keys, wherever it stands.
std::string key_of(const rules::Evidence& evidence, View view) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(view)));
  if (const auto* regex = std::get_if<rules::Regex>(&evidence)) {
    return key + "r" + std::to_string(regex->group) + ":" + regex->pattern;
  }
  if (const auto* dictionary = std::get_if<rules::DictionaryTerms>(&evidence)) {
    key += "d" + std::to_string(static_cast<int>(dictionary->letter_case));
    key += ":" + std::to_string(dictionary->at_least) + ":" + std::to_string(dictionary->at_most);
    for (const auto& file : dictionary->files) key += ":" + std::to_string(address_of(*file));
    return key;
  }
  for (const rules::Term& term : std::get<rules::WordList>(evidence).terms) {
    key += '\x1F' + term.text + '\x1E' + term.replacement;
  }
  return key;
}

rules::Origin origin_of(const rules::Evidence& evidence) {
  return std::visit([](const auto& value) { return value.origin; }, evidence);
}

Code code_of(match::PatternFault fault) {
  switch (fault) {
    case match::PatternFault::kTooLarge: return Code::kPatternTooLarge;
    case match::PatternFault::kMatchesEmpty: return Code::kPatternMatchesEmpty;
    case match::PatternFault::kNoSuchGroup: return Code::kNoSuchGroup;
    case match::PatternFault::kSyntax: break;
  }
  return Code::kInvalidPattern;
}

std::string hint_for(match::PatternFault fault) {
  switch (fault) {
    case match::PatternFault::kTooLarge:
      return "make the pattern smaller, or use a word list instead of a long alternation";
    case match::PatternFault::kMatchesEmpty:
      return "it would match everywhere; make at least one part mandatory";
    case match::PatternFault::kNoSuchGroup:
      return "count the `(`…`)` from the left; `(?:`…`)` does not count";
    case match::PatternFault::kSyntax: break;
  }
  return "the syntax is that of RE2: https://github.com/google/re2/wiki/Syntax";
}

std::string validator_hint(std::string_view name) {
  std::vector<std::string_view> names;
  std::string all;
  for (const validators::Entry& known : validators::all()) {
    names.push_back(known.name);
    all += (all.empty() ? "" : ", ") + std::string(known.name);
  }
  const std::string near = did_you_mean(nearest(name, names));
  return near.empty() ? "use one of " + all : near;
}

class Compiler {
 public:
  explicit Compiler(rules::ProblemSink& sink)
      : sink_(sink), out_(std::make_shared<CompiledRules>()) {}

  std::shared_ptr<const CompiledRules> run(std::vector<rules::Pack> packs) {
    out_->model = std::move(packs);  // first: compiled combinations refer to it
    for (const rules::Pack& pack : out_->model) {
      verified_ = pack.verified;
      for (const rules::Allow& allow : pack.allows) add_allow(allow);
    }
    for (const rules::Pack& pack : out_->model) {
      verified_ = pack.verified;
      for (const rules::Rule& rule : pack.rules) add_rule(rule);
      out_->packs.push_back({pack.name, pack.version, pack.title, pack.owner, pack.rules.size(),
                             pack.allows.size(), pack.coverage});
    }
    for (const rules::Pack& pack : out_->model) {
      for (const rules::Profile& profile : pack.profiles) out_->profiles.push_back(profile.info);
    }
    compile_vocabulary();
    for (match::PatternSet& set : out_->sets) set.compile();
    return out_;
  }

 private:
  void compile_vocabulary() {
    std::vector<std::size_t> words;
    for (const rules::Pack& pack : out_->model) {
      verified_ = pack.verified;
      for (const rules::DictionaryTerms& terms : pack.vocabulary) {
        words.push_back(evidence_index(terms, View::kLower, pack.name));
      }
    }
    out_->is_word = [&evidence = out_->evidence, words](std::string_view word) {
      return std::ranges::any_of(
          words, [&](std::size_t index) { return evidence[index].matches_whole(word); });
    };
  }

  void add_allow(const rules::Allow& allow) {
    const std::size_t number = next_number_++;
    out_->allow_infos.push_back({allow.id, allow.title, allow.because, allow.shields, allow.expires,
                                 allow.match_examples, allow.clean_examples});
    out_->allows.push_back(
        {allow.id, allow.shields, allow.expires, compile_matcher(allow.matcher, number, allow.id)});
  }

  void add_rule(const rules::Rule& rule) {
    const std::size_t number = next_number_++;
    out_->infos.push_back(rule.info);
    if (rule.combination) {
      out_->rules.push_back({rule.info, {}, add_combination(rule), nullptr});
    } else if (rule.check) {
      out_->rules.push_back({rule.info, {}, nullptr, add_check(rule)});
    } else {
      out_->rules.push_back(
          {rule.info, compile_matcher(rule.matcher, number, rule.info->id), nullptr, nullptr});
    }
  }

  const CompiledCheck* add_check(const rules::Rule& rule) {
    CompiledCheck& out = out_->checks.emplace_back();
    const std::string& id = rule.info->id;
    out.model = &*rule.check;
    if (const auto* missing = std::get_if<rules::MissingCheck>(out.model)) {
      out.evidence = {evidence_index(missing->evidence, View::kLower, id)};
    } else if (const auto* count = std::get_if<rules::CountCheck>(out.model)) {
      out.evidence = {evidence_index(count->evidence, View::kLower, id)};
    } else if (const auto* unpaired = std::get_if<rules::UnpairedCheck>(out.model)) {
      out.evidence = {evidence_index(unpaired->each, View::kRaw, id),
                      evidence_index(unpaired->with, View::kRaw, id)};
      if (unpaired->parted_by) {
        out.evidence.push_back(evidence_index(*unpaired->parted_by, View::kRaw, id));
      }
    }
    for (const rules::Condition& condition : rule.matcher.near) {
      out.near.push_back(compile_condition(condition, id));
    }
    for (const rules::Condition& condition : rule.matcher.unless) {
      out.unless.push_back(compile_condition(condition, id));
    }
    return &out;
  }

  const CompiledCombination* add_combination(const rules::Rule& rule) {
    CompiledCombination& out = out_->combinations.emplace_back();
    out.info = rule.info;
    out.model = &*rule.combination;
    for (const rules::Trait& trait : rule.combination->traits) {
      CompiledTrait& compiled = out.traits.emplace_back();
      compiled.model = &trait;
      compiled.matcher = compile_matcher(trait.matcher, std::nullopt, rule.info->id);
      if (trait.table) compiled.table = dictionaries_->of(trait.table);
    }
    return &out;
  }

  // With a number the matcher is tried only where the set of its view lets it.
  CompiledMatcher compile_matcher(const rules::Matcher& matcher, std::optional<std::size_t> number,
                                  const std::string& rule) {
    CompiledMatcher out;
    out.scope = matcher.scope;
    out.validator = validator(matcher, rule);
    for (const View view : matcher.views) {
      out.sources.push_back({view, evidence_index(matcher.find, view, rule)});
      if (!number) continue;
      out_->sets[static_cast<std::size_t>(view)].add(match::set_pattern_of(matcher.find, view),
                                                     *number);
    }
    for (const rules::Condition& condition : matcher.near) {
      out.near.push_back(compile_condition(condition, rule));
    }
    for (const rules::Condition& condition : matcher.unless) {
      out.unless.push_back(compile_condition(condition, rule));
    }
    out.near_groups = compile_groups(matcher.near_groups, rule);
    out.unless_groups = compile_groups(matcher.unless_groups, rule);
    if (matcher.except) out.except = evidence_index(*matcher.except, View::kLower, rule);
    for (const rules::Evidence& words : matcher.trim) {
      out.trim.push_back(evidence_index(words, View::kLower, rule));
    }
    if (matcher.weigh) out.weigh = compile_weighing(*matcher.weigh, rule);
    return out;
  }

  CompiledWeighing compile_weighing(const rules::Weighing& weighing, const std::string& rule) {
    CompiledWeighing out;
    out.levels = weighing.levels;
    if (weighing.ignore) out.ignore = evidence_index(*weighing.ignore, View::kLower, rule);
    for (const rules::Learned& one : weighing.learned) {
      out.learned.push_back(
          {dictionaries_->of(one.model), one.reads, one.times, one.most, one.because});
    }
    if (weighing.again) out.again = compile_again(*weighing.again, rule);
    out.weights = compile_weights(weighing.weights, rule);
    return out;
  }

  std::vector<CompiledWeight> compile_weights(const std::vector<rules::Weight>& weights,
                                              const std::string& rule) {
    std::vector<CompiledWeight> out;
    for (const rules::Weight& weight : weights) {
      CompiledWeight& compiled =
          out.emplace_back(CompiledWeight{weight.points, weight.because, {}});
      for (const rules::WeightTest& test : weight.tests) {
        compiled.tests.push_back(compile_test(test, rule));
      }
    }
    return out;
  }

  std::vector<CompiledGroupCondition> compile_groups(
      const std::vector<rules::GroupCondition>& conditions, const std::string& rule) {
    std::vector<CompiledGroupCondition> out;
    for (const rules::GroupCondition& condition : conditions) {
      const auto [entry, is_new] = groups_.try_emplace(condition.group.get(), out_->groups.size());
      if (is_new) out_->groups.push_back(compile_weights(condition.group->weights, rule));
      out.push_back({entry->second, condition.at_least});
    }
    return out;
  }

  CompiledAgain compile_again(const rules::Again& again, const std::string& rule) {
    CompiledAgain out{again.points, again.because, std::nullopt};
    if (again.except) out.except = evidence_index(*again.except, View::kLower, rule);
    return out;
  }

  CompiledTest compile_test(const rules::WeightTest& test, const std::string& rule) {
    if (const auto* words = std::get_if<rules::WordTest>(&test)) {
      return CompiledWordTest{words->part, evidence_index(words->evidence, View::kLower, rule)};
    }
    if (const auto* near = std::get_if<rules::NearTest>(&test)) {
      return CompiledNearTest{compile_condition(near->condition, rule), near->absent};
    }
    if (const auto* scope = std::get_if<rules::ScopeTest>(&test)) return *scope;
    if (std::holds_alternative<rules::QuotedTest>(test)) return rules::QuotedTest{};
    if (std::holds_alternative<rules::ReplacementTest>(test)) return rules::ReplacementTest{};
    return rules::SentenceStartTest{};
  }

  CompiledCondition compile_condition(const rules::Condition& condition, const std::string& rule) {
    return {evidence_index(condition.evidence, View::kLower, rule), condition.window,
            condition.side};
  }

  std::size_t evidence_index(const rules::Evidence& evidence, View view, const std::string& rule) {
    const auto* const list = std::get_if<rules::WordList>(&evidence);
    if (list != nullptr && list->terms.empty()) return 0;  // the loader has said why
    const auto [entry, is_new] = known_.try_emplace(key_of(evidence, view), out_->evidence.size());
    if (!is_new) return entry->second;
    if (verified_) {
      out_->evidence.push_back(match::EvidenceMatcher::deferred(evidence, view, dictionaries_));
      return entry->second;
    }
    Result<match::EvidenceMatcher, match::PatternError> compiled =
        match::EvidenceMatcher::compile(evidence, view, dictionaries_);
    if (compiled) {
      out_->evidence.push_back(std::move(compiled).value());
      return entry->second;
    }
    known_.erase(entry);  // report the same pattern again where it stands again
    const match::PatternError& error = compiled.error();
    const std::string part = error.part.empty() ? "" : " (`" + error.part + "`)";
    sink_.add(code_of(error.fault), origin_of(evidence),
              "the pattern cannot be used: " + error.message + part, rule, hint_for(error.fault));
    return 0;
  }

  const validators::Entry* validator(const rules::Matcher& matcher, const std::string& rule) {
    if (matcher.validator.empty()) return nullptr;
    const validators::Entry* const entry = validators::find(matcher.validator);
    if (entry != nullptr) return entry;
    sink_.add(Code::kUnknownValidator, matcher.validator_origin,
              "unknown validator `" + matcher.validator + "`", rule,
              validator_hint(matcher.validator));
    return nullptr;
  }

  rules::ProblemSink& sink_;
  std::shared_ptr<CompiledRules> out_;
  std::shared_ptr<match::DictionaryCache> dictionaries_ =
      std::make_shared<match::DictionaryCache>();
  std::unordered_map<std::string, std::size_t> known_;
  std::unordered_map<const rules::EvidenceGroup*, std::size_t> groups_;
  std::size_t next_number_ = 0;
  bool verified_ = false;  // of the pack at hand
};

}  // namespace

std::shared_ptr<const CompiledRules> compile(std::vector<rules::Pack> packs,
                                             rules::ProblemSink& sink) {
  return Compiler(sink).run(std::move(packs));
}

}  // namespace postlint::scan
