// Reads and scans all drafts of one invocation.
#pragma once

#include "cli/check_options.h"
#include "cli/inputs.h"
#include "postlint/reporter.h"

namespace postlint::cli {

/// Drafts are shared out to threads; the run is the same whatever their number.
[[nodiscard]] Run scan_drafts(const Ruleset& ruleset, Inputs inputs, const CheckOptions& options);

}  // namespace postlint::cli
