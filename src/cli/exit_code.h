// What the program tells its caller.
#pragma once

#include <cstdint>

namespace postlint::cli {

/// Never a count, and never shared between meanings.
enum class ExitCode : std::uint8_t {
  kClean = 0,     // nothing at or above --fail-on
  kFindings = 1,  // findings
  kTrouble = 2,   // usage, bad pack, unreadable input, nothing checked, output not written
};

}  // namespace postlint::cli
