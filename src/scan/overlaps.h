// Overlaps: of several findings at one place, one speaks.
#pragma once

#include <vector>

#include "postlint/finding.h"

namespace postlint::scan {

/// Of findings of one category that overlap, keeps the strongest (severity, then confidence, then
/// length, then the earlier rule id) and names the others in its `also`. The result is sorted by
/// place, then rule id. n log n.
[[nodiscard]] std::vector<Finding> resolve_overlaps(std::vector<Finding> findings);

}  // namespace postlint::scan
