#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/values.h"

namespace postlint::cli {
namespace {

std::string help_text() {
  constexpr std::size_t kNameColumns = 10;
  std::string text =
      "postlint reads a draft before you publish it and reports what could identify a patient or\n"
      "reads as unprofessional. It works on this computer only and sends nothing anywhere.\n\n"
      "Usage: postlint COMMAND [OPTIONS]\n\nCommands:\n";
  for (const Command& command : kCommands) {
    const std::string padding(kNameColumns - command.name.size(), ' ');
    text += "  " + std::string(command.name) + padding + std::string(command.summary) + "\n";
  }
  return text +
         "\nOptions:\n"
         "  -h, --help     Show this help; `postlint COMMAND --help` shows a command's options\n"
         "  -V, --version  Show the versions of the program and of its rule packs\n"
         "\nExamples:\n"
         "  postlint check draft.txt\n"
         "  postlint explain reidentification/room-or-bed\n";
}

const Command* find_command(std::string_view name) {
  const auto* const found = std::ranges::find(kCommands, name, &Command::name);
  return found == kCommands.end() ? nullptr : found;
}

// Index of the first argument that is neither an option nor the value of one.
std::size_t command_position(const std::vector<std::string>& arguments) {
  std::size_t i = 0;
  while (i < arguments.size() && arguments[i].starts_with('-')) {
    const bool may_take_value = arguments[i].find('=') == std::string::npos;
    const std::string_view next =
        i + 1 < arguments.size() ? std::string_view(arguments[i + 1]) : "";
    const bool is_value = !next.empty() && !next.starts_with('-') && find_command(next) == nullptr;
    i += may_take_value && is_value ? 2 : 1;
  }
  return i;
}

ExitCode unknown_command(const std::string& name) {
  std::error_code error;
  if (std::filesystem::exists(name, error)) {
    say("`" + name + "` is not a command; to check it: postlint check " + name);
    return ExitCode::kTrouble;
  }
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) names.push_back(command.name);
  say("unknown command `" + name + "`; " + hint(name, names));
  return ExitCode::kTrouble;
}

ExitCode without_command(const std::vector<std::string>& arguments) {
  const auto asks_for = [&arguments](std::string_view brief, std::string_view full) {
    return std::ranges::any_of(arguments, [&](const auto& a) { return a == brief || a == full; });
  };
  if (asks_for("-h", "--help")) return print(help_text(), ExitCode::kClean);
  if (asks_for("-V", "--version")) return version_command();
  say_verbatim(help_text());
  say(arguments.empty() ? "name a command" : "name a command before `" + arguments.front() + "`");
  return ExitCode::kTrouble;
}

ExitCode help_command(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return print(help_text(), ExitCode::kClean);
  const Command* const command = find_command(arguments.front());
  return command == nullptr ? unknown_command(arguments.front()) : command->run({"--help"});
}

}  // namespace

ExitCode run(std::vector<std::string> arguments) {
  const std::size_t position = command_position(arguments);
  if (position >= arguments.size()) return without_command(arguments);
  const std::string name = arguments[position];
  arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(position));
  if (name == "help") return help_command(arguments);
  const Command* const command = find_command(name);
  return command == nullptr ? unknown_command(name) : command->run(arguments);
}

}  // namespace postlint::cli
