// Selection: which rules apply to a draft, and how severe their findings are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "postlint/scanner.h"
#include "scan/compiled_rules.h"

namespace postlint::scan {

/// Decided once for a draft, by rule. Refers to nothing.
class Selection {
 public:
  /// The profile, if any, must be one of `compiled`. Linear in the rules.
  Selection(const CompiledRules& compiled, const ScanOptions& options);

  /// Whether the rule with this index applies.
  [[nodiscard]] bool applies(std::size_t rule) const noexcept { return settings_[rule].applies; }

  /// What a finding of the rule counts as. A profile's severity takes the place of the rule's own;
  /// what the rule itself made weaker is never made stronger than before.
  [[nodiscard]] Severity severity(std::size_t rule, Severity found) const noexcept;

  /// How many rules apply, and of how many packs.
  [[nodiscard]] std::size_t rule_count() const noexcept { return rule_count_; }
  [[nodiscard]] std::size_t pack_count() const noexcept { return pack_count_; }

 private:
  struct Setting {
    bool applies = true;
    Severity declared = Severity::kWarning;  // by the rule
    std::optional<Severity> severity;        // by the profile
  };
  std::vector<Setting> settings_;
  std::size_t rule_count_ = 0;
  std::size_t pack_count_ = 0;
};

/// Why `options` name a profile, platform or audience that cannot be used; empty when they can.
[[nodiscard]] std::string selection_problem(const CompiledRules& compiled,
                                            const ScanOptions& options);

}  // namespace postlint::scan
