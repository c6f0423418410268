// Parsing with CLI11, whose exceptions and messages stop here.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"
#include "postlint/ruleset.h"

namespace postlint::cli {

using Arguments = std::vector<std::string>;

/// Sets the name, description and examples that `--help` shows, and help itself.
void describe(CLI::App& app, const std::string& command, const std::string& description,
              const std::string& examples);

/// Fills in the options. Returns the exit code when the command ends here: help was printed, or an
/// option is unknown or wrong, which was said with the nearest known one.
[[nodiscard]] std::optional<ExitCode> parse(CLI::App& app, const Arguments& arguments);

/// Says that a command needs an argument, with its usage; returns kTrouble.
ExitCode missing(const CLI::App& app, std::string_view placeholder, std::string_view message);

/// Says what is wrong with the value of an option; returns kTrouble.
ExitCode wrong_value(std::string_view option, std::string_view value, std::string_view problem);

/// `--rules` and `--pack`, which most commands have.
void add_pack_options(CLI::App& app, PackSelection& packs);

/// Loads the packs, or prints every problem of every file to standard error.
[[nodiscard]] std::optional<Ruleset> load_rules(const PackSelection& packs);

}  // namespace postlint::cli
