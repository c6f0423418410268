// Compiles the rule model: patterns, sets, validators.
#pragma once

#include <memory>
#include <vector>

#include "rules/model.h"
#include "rules/problems.h"
#include "scan/compiled_rules.h"

namespace postlint::scan {

/// Compiles `packs`. Every pattern RE2 refuses and every unknown validator goes to `sink`; the
/// result must not be used unless the sink is empty.
std::shared_ptr<const CompiledRules> compile(std::vector<rules::Pack> packs,
                                             rules::ProblemSink& sink);

}  // namespace postlint::scan
