// Who allowed a finding.
#pragma once

#include "postlint/reporter.h"

namespace postlint::report {

/// True when the caller allowed it (`--allow`), false when the draft itself says so: a reason
/// written in the draft is draft text and is masked with it.
[[nodiscard]] bool is_external(const Run& run, const SuppressedFinding& suppressed) noexcept;

}  // namespace postlint::report
