// The commands of the program.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.h"

namespace postlint::cli {

/// Each takes the arguments after its name and returns what the program returns.
ExitCode check_command(const std::vector<std::string>& arguments);
ExitCode explain_command(const std::vector<std::string>& arguments);
ExitCode rules_command(const std::vector<std::string>& arguments);
ExitCode profiles_command(const std::vector<std::string>& arguments);
ExitCode pack_command(const std::vector<std::string>& arguments);
ExitCode eval_command(const std::vector<std::string>& arguments);
ExitCode version_command();

struct Command {
  std::string_view name;
  std::string_view summary;
  ExitCode (*run)(const std::vector<std::string>& arguments);
};

inline constexpr std::array kCommands = {
    Command{"check", "Read drafts and report what not to publish", check_command},
    Command{"explain", "Say why a rule exists, and how to write it instead", explain_command},
    Command{"rules", "List the rules that are loaded", rules_command},
    Command{"profiles", "List the profiles: what to check for which use", profiles_command},
    Command{"pack", "Test the examples of rule packs (pack test)", pack_command},
    Command{"eval", "Measure the rules on a corpus of labelled drafts", eval_command},
};

/// Runs the command that `arguments` name; options may stand before its name.
ExitCode run(std::vector<std::string> arguments);

}  // namespace postlint::cli
