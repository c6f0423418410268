#include <array>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/values.h"
#include "report/catalogue.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Lists the profiles that `postlint check --profile` knows: what each is for, what it checks "
    "and\n"
    "the severities it sets.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint profiles\n"
    "  postlint profiles --format json\n"
    "  postlint profiles --pack ward7.pack.json";

constexpr std::array<std::string_view, 2> kFormats = {"text", "json"};

}  // namespace

ExitCode profiles_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  std::string format = "text";
  PackSelection packs;
  describe(app, "profiles", kDescription, kExamples);
  add_pack_options(app, packs);
  app.add_option("--format", format, "text or json")->type_name("FORMAT")->group("Output");
  if (const auto code = parse(app, arguments)) return *code;
  const auto choice = parse_choice(format, kFormats);
  if (!choice) return wrong_value("--format", format, choice.error().message);
  const std::optional<Ruleset> ruleset = load_rules(packs);
  if (!ruleset) return ExitCode::kTrouble;
  if (*choice == 1) return print(report::profiles_as_json(*ruleset), ExitCode::kClean);
  const Colour colour = resolve(ColourChoice::kAuto, Stream::kOutput);
  return print(report::profiles_as_text(*ruleset, colour), ExitCode::kClean);
}

}  // namespace postlint::cli
