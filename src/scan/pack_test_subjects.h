// What is tested: a rule or an allow entry with its examples, seen alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/model.h"
#include "scan/compiled_rules.h"

namespace postlint::scan {

enum class SubjectKind : std::uint8_t { kRule, kAllow };

/// Views into the model it was made from, which must outlive it.
struct Subject {
  SubjectKind kind = SubjectKind::kRule;
  std::string id;
  const rules::Rule* rule = nullptr;    // null for an allow entry
  const rules::Allow* allow = nullptr;  // null for a rule
  std::string lane;                     // its category in lanes_of()

  [[nodiscard]] const std::vector<Example>& match_examples() const;
  [[nodiscard]] const std::vector<Example>& clean_examples() const;

  /// Texts that would be put into a draft: the fix and the replacements of a word map, each once.
  [[nodiscard]] std::vector<std::string> replacements() const;
};

/// All rules and allow entries, pack by pack, rules first.
[[nodiscard]] std::vector<Subject> subjects_of(const std::vector<rules::Pack>& model);

/// The subjects as rules, each in a category of its own: nothing shields and nothing outweighs
/// another, so that one scan says what every rule and allow entry finds alone.
[[nodiscard]] std::shared_ptr<const CompiledRules> lanes_of(const std::vector<Subject>& subjects);

/// The example as its pack writes it: marked places in brackets, other brackets escaped.
[[nodiscard]] std::string with_brackets(const Example& example);

/// A suggestion without what it tells to replace: `"addict" → "person who uses drugs"` gives
/// `"person who uses drugs"`.
[[nodiscard]] std::string_view without_arrow(std::string_view suggestion);

}  // namespace postlint::scan
