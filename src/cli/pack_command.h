// `postlint pack`: working on rule packs.
#pragma once

#include <string>
#include <vector>

#include "cli/exit_code.h"

namespace postlint::cli {

/// `pack test [PACK…]` runs the examples of packs. Takes the arguments after `pack`.
ExitCode pack_command(const std::vector<std::string>& arguments);

}  // namespace postlint::cli
