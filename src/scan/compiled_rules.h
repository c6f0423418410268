// CompiledRules: everything a scan needs to know of the packs, immutable and shared by threads.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "match/dictionary.h"
#include "match/evidence_matcher.h"
#include "match/pattern_set.h"
#include "postlint/profile.h"
#include "postlint/ruleset.h"
#include "rules/model.h"
#include "scan/views.h"
#include "text/words_view.h"
#include "validators/validators.h"

namespace postlint::scan {

struct CompiledCondition {
  std::size_t evidence = 0;  // index into CompiledRules::evidence
  rules::Window window;
  rules::Side side = rules::Side::kEither;
};

struct CompiledWordTest {
  rules::WordPart part = rules::WordPart::kWhole;
  std::size_t evidence = 0;
};
struct CompiledNearTest {
  CompiledCondition condition;
  bool absent = false;
};
using CompiledTest =
    std::variant<CompiledWordTest, CompiledNearTest, rules::ScopeTest, rules::SentenceStartTest,
                 rules::QuotedTest, rules::ReplacementTest>;

struct CompiledWeight {
  int points = 0;
  std::string because;
  std::vector<CompiledTest> tests;
};

struct CompiledGroupCondition {
  std::size_t group = 0;  // index into CompiledRules::groups
  int at_least = 0;
};

struct CompiledAgain {
  int points = 0;
  std::string because;
  std::optional<std::size_t> except;
};

struct CompiledLearned {
  std::shared_ptr<const match::Dictionary> model;
  rules::Reads reads = rules::Reads::kContext;
  double times = 1;
  int most = 0;
  std::string because;
};

struct CompiledWeighing {
  std::vector<CompiledWeight> weights;
  std::vector<Level> levels;  // in falling order
  std::optional<std::size_t> ignore;
  std::optional<CompiledAgain> again;
  std::vector<CompiledLearned> learned;
};

/// How a place is found. Evidence is shared: equal lists and regexes are compiled once.
struct CompiledMatcher {
  struct Source {
    rules::View view = rules::View::kLower;
    std::size_t evidence = 0;
  };
  std::vector<Source> sources;
  rules::ScopeMask scope = 0;
  const validators::Entry* validator = nullptr;  // null: none
  std::vector<CompiledCondition> near;
  std::vector<CompiledCondition> unless;
  std::vector<CompiledGroupCondition> near_groups;
  std::vector<CompiledGroupCondition> unless_groups;
  std::optional<std::size_t> except;
  std::vector<std::size_t> trim;
  std::optional<CompiledWeighing> weigh;
};

struct CompiledTrait {
  const rules::Trait* model = nullptr;             // in CompiledRules::model
  std::shared_ptr<const match::Dictionary> table;  // null: none
  CompiledMatcher matcher;
};

struct CompiledCombination {
  std::shared_ptr<const RuleInfo> info;
  const rules::Combination* model = nullptr;  // in CompiledRules::model
  std::vector<CompiledTrait> traits;
};

/// A check of the draft as a whole.
struct CompiledCheck {
  const rules::DocumentCheck* model = nullptr;  // in CompiledRules::model
  std::vector<std::size_t> evidence;            // of `missing` and `count` one; of `unpaired` each,
                                                // with and, if given, parted-by
  std::vector<CompiledCondition> near;
  std::vector<CompiledCondition> unless;
};

struct CompiledRule {
  std::shared_ptr<const RuleInfo> info;
  CompiledMatcher matcher;                           // of a combination: without a source
  const CompiledCombination* combination = nullptr;  // in CompiledRules::combinations
  const CompiledCheck* check = nullptr;              // in CompiledRules::checks
};

struct CompiledAllow {
  std::string id;
  std::vector<std::string> shields;  // categories; empty: all
  std::optional<Date> expires;       // last day it shields; nothing: no end
  CompiledMatcher matcher;
};

class CompiledRules {
 public:
  std::vector<rules::Pack> model;  // what was compiled; `only` compiles a part of it again
  std::vector<PackInfo> packs;
  std::vector<std::shared_ptr<const RuleInfo>> infos;  // in load order
  std::vector<AllowInfo> allow_infos;                  // of `allows`, one by one
  std::vector<CompiledRule> rules;
  std::vector<CompiledAllow> allows;
  std::deque<CompiledCombination> combinations;
  std::deque<CompiledCheck> checks;
  std::vector<ProfileInfo> profiles;  // in load order
  std::vector<match::EvidenceMatcher> evidence;
  std::vector<std::vector<CompiledWeight>> groups;  // each group of evidence once
  text::IsWord is_word;  // of the vocabularies of all packs; refers to `evidence`
  /// One set a view; candidates are matcher numbers: allows first, then rules.
  std::array<match::PatternSet, kViewCount> sets;

  [[nodiscard]] const CompiledMatcher& matcher(std::size_t number) const noexcept {
    return number < allows.size() ? allows[number].matcher : rules[number - allows.size()].matcher;
  }

  /// The profile of this name, or null. Linear.
  [[nodiscard]] const ProfileInfo* profile(std::string_view name) const noexcept;

  /// The rule of a pack or of the engine itself with this full id, or null. Linear.
  [[nodiscard]] std::shared_ptr<const RuleInfo> find(std::string_view id) const noexcept;
};

}  // namespace postlint::scan
