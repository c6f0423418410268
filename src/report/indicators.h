// Indicators of quality as a table of text.
#pragma once

#include <string>
#include <vector>

#include "postlint/profile.h"
#include "report/paint.h"

namespace postlint::report {

/// A line for each indicator: met, not met, or not judged and why; a table for each publication.
/// Holds no text of the draft.
[[nodiscard]] std::string indicators_as_text(const std::vector<IndicatorTable>& tables,
                                             const Paint& paint);

}  // namespace postlint::report
