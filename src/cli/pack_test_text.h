// The outcome of `postlint pack test` for a person.
#pragma once

#include <cstdint>
#include <string>

#include "postlint/reporter.h"
#include "scan/pack_tests.h"

namespace postlint::cli {

enum class Times : std::uint8_t { kLeftOut, kListed };

/// Failures, warnings, examples by pack, HIPAA letters; the last line is "N passed, N failed".
[[nodiscard]] std::string pack_test_text(const scan::PackTestResult& result, Times times,
                                         Colour colour);

}  // namespace postlint::cli
