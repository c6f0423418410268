// `postlint eval`: precision and recall on a labelled corpus.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"

namespace postlint::cli {

/// Takes the arguments after `eval`.
ExitCode eval_command(const std::vector<std::string>& arguments);

}  // namespace postlint::cli
