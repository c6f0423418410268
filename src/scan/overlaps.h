// Overlaps: of several findings at one place, one speaks.
#pragma once

#include <vector>

#include "postlint/finding.h"

namespace postlint::scan {

/// Of findings of one category that overlap, keeps the strongest (severity, then confidence, then
/// length, then the earlier rule id) and names the others in its `also`. Two identifiers of which
/// one is only a part of the other both stay: a name in a photograph's caption, a record number in
/// a link. A part is of another HIPAA letter and at most half as long. The result is sorted by
/// place, then rule id. n log n, and for each finding linear in the kept ones that begin no further
/// before it than the longest is long: quadratic when one finding spans most of a draft.
[[nodiscard]] std::vector<Finding> resolve_overlaps(std::vector<Finding> findings);

}  // namespace postlint::scan
