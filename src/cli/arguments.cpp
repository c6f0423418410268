#include "cli/arguments.h"

#include <algorithm>

#include "base/suggest.h"
#include "cli/console.h"

namespace postlint::cli {
namespace {

// "--rules", "--pack", …; also "-j".
std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* const option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

ExitCode usage_error(const CLI::App& app, const std::string& message) {
  say(message);
  say_verbatim("Try: " + app.get_name() + " --help\n");
  return ExitCode::kTrouble;
}

ExitCode unexpected(const CLI::App& app, const std::string& argument) {
  if (!argument.starts_with('-')) {
    return usage_error(app, "unexpected argument `" + argument + "`");
  }
  const std::string name = argument.substr(0, argument.find('='));
  const std::vector<std::string> near = nearest(name, option_names(app));
  return usage_error(
      app, "unknown option `" + name + "`" + (near.empty() ? "" : "; " + did_you_mean(near)));
}

// CLI11 writes "--format: 1 required TEXT missing"; its first word names the option.
ExitCode misused(const CLI::App& app, const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::string option = text.substr(0, text.find_first_of(": "));
  if (!option.starts_with('-')) return usage_error(app, text);
  const bool is_repeated = text.find("At Most") != std::string::npos;
  return usage_error(
      app, "`" + option + "` " + (is_repeated ? "was given more than once" : "needs a value"));
}

}  // namespace

void describe(CLI::App& app, const std::string& command, const std::string& description,
              const std::string& examples) {
  constexpr std::size_t kOptionColumn = 34;
  app.name("postlint " + command);
  app.description(description);
  app.footer(examples);
  app.get_formatter()->column_width(kOptionColumn);
  app.set_help_flag("-h,--help", "Show this help and exit");
  app.allow_extras();  // so that parse() can say what was meant
}

std::optional<ExitCode> parse(CLI::App& app, const Arguments& arguments) {
  try {
    app.parse(Arguments(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::CallForHelp&) {
    return print(app.help(), ExitCode::kClean);
  } catch (const CLI::ParseError& error) {
    return misused(app, error);
  }
  std::vector<std::string> rest = app.remaining();
  std::erase(rest, "--");  // CLI11 keeps the mark itself
  if (rest.empty()) return std::nullopt;
  return unexpected(app, rest.front());
}

ExitCode missing(const CLI::App& app, std::string_view placeholder, std::string_view message) {
  say_verbatim("Usage: " + app.get_name() + " [OPTIONS] " + std::string(placeholder) + "\n");
  return usage_error(app, std::string(message));
}

ExitCode wrong_value(std::string_view option, std::string_view value, std::string_view problem) {
  say(std::string(option) + " `" + std::string(value) + "`: " + std::string(problem));
  return ExitCode::kTrouble;
}

void add_pack_options(CLI::App& app, PackSelection& packs) {
  app.add_option("--rules", packs.rules_directory, "Use the packs of this directory instead")
      ->type_name("DIR")
      ->group("Rules");
  app.add_option("--pack", packs.pack_files, "Add a pack; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false)  // what follows its value is a path
      ->group("Rules");
}

std::optional<Ruleset> load_rules(const PackSelection& packs) {
  Result<Ruleset, PackProblems> loaded = Ruleset::load(packs);
  if (!loaded) {
    for (const PackProblem& problem : loaded.error()) say_verbatim(to_text(problem));
    const std::size_t count = loaded.error().size();
    say(std::to_string(count) + (count == 1 ? " problem" : " problems") +
        " in the rule packs; no draft was read");
    return std::nullopt;
  }
  return std::move(loaded).value();
}

}  // namespace postlint::cli
