#include "report/suppression.h"

#include <algorithm>

namespace postlint::report {

bool is_external(const Run& run, const SuppressedFinding& suppressed) noexcept {
  return std::ranges::any_of(run.allowed, [&suppressed](const Allowance& allowance) {
    return allowance.rule == suppressed.finding.rule->id && allowance.reason == suppressed.reason;
  });
}

}  // namespace postlint::report
