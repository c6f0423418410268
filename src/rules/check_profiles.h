// Checks what profiles and indicators name, which may stand in another pack.
#pragma once

#include <vector>

#include "rules/model.h"
#include "rules/problems.h"

namespace postlint::rules {

/// True when the setting names the rule, its category or its pack.
[[nodiscard]] bool concerns(const SeveritySetting& setting, const RuleInfo& rule);

/// Reports names that no loaded pack knows, profiles of one name, and profiles that weaken a locked
/// rule of another pack.
void check_profiles(const std::vector<Pack>& packs, ProblemSink& sink);

}  // namespace postlint::rules
