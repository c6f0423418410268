// Indicators of quality, judged by the findings of a draft.
#pragma once

#include <vector>

#include "postlint/finding.h"
#include "scan/compiled_rules.h"
#include "scan/selection.h"

namespace postlint::scan {

/// The tables that the profile asks for. An indicator is met when none of its rules has a finding,
/// allowed or not; it is not judged when one of them does not apply or the report is incomplete.
[[nodiscard]] std::vector<IndicatorTable> judge_indicators(const CompiledRules& compiled,
                                                           const Selection& selection,
                                                           const ProfileInfo& profile,
                                                           const Report& report);

}  // namespace postlint::scan
