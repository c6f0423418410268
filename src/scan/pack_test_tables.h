// What `pack test` tells beside failures: coverage of the HIPAA letters, examples, time.
#pragma once

#include <vector>

#include "scan/compiled_rules.h"
#include "scan/pack_test_subjects.h"
#include "scan/pack_tests.h"

namespace postlint::scan {

/// One entry for each letter A to R, covered or not.
[[nodiscard]] std::vector<LetterCoverage> letters_of(const CompiledRules& compiled);

/// One entry for each pack.
[[nodiscard]] std::vector<PackExamples> examples_of(const CompiledRules& compiled);

/// Measures each rule on the text of every example of every subject.
[[nodiscard]] std::vector<RuleTime> times_of(const CompiledRules& compiled,
                                             const std::vector<Subject>& subjects);

}  // namespace postlint::scan
