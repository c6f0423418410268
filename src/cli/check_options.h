// The options of `postlint check`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/console.h"
#include "cli/exit_code.h"
#include "postlint/reporter.h"
#include "postlint/ruleset.h"
#include "postlint/scanner.h"

namespace postlint::cli {

enum class Talk : std::uint8_t { kQuiet, kNormal, kVerbose };

struct CheckOptions {
  std::vector<std::string> paths;
  std::string stdin_name = "<stdin>";
  ScanOptions scan;  // format, allowances, date; the file name is filled in for each draft
  PackSelection packs;
  OutputFormat format = OutputFormat::kText;
  Matches matches = Matches::kMasked;
  Reasons reasons = Reasons::kLeftOut;
  Colour colour = Colour::kOff;
  Talk talk = Talk::kNormal;
  std::optional<Severity> fail_on = Severity::kWarning;  // nothing: never
  std::size_t jobs = 0;                                  // 0: one for each processor
  std::string output;                                    // empty: standard output
};

/// The options, or the exit code when the command ends with parsing them.
[[nodiscard]] std::variant<CheckOptions, ExitCode> check_options(
    const std::vector<std::string>& arguments);

}  // namespace postlint::cli
