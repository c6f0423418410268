#include <array>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/values.h"
#include "report/catalogue.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Lists the rules that are loaded, by pack, and the HIPAA letters that they cover.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint rules\n"
    "  postlint rules --format json\n"
    "  postlint rules --pack ward7.pack.json";

constexpr std::array<std::string_view, 2> kFormats = {"text", "json"};

}  // namespace

ExitCode rules_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  std::string format = "text";
  PackSelection packs;
  describe(app, "rules", kDescription, kExamples);
  add_pack_options(app, packs);
  app.add_option("--format", format, "text or json")->type_name("FORMAT")->group("Output");
  if (const auto code = parse(app, arguments)) return *code;
  const auto choice = parse_choice(format, kFormats);
  if (!choice) return wrong_value("--format", format, choice.error().message);
  const std::optional<Ruleset> ruleset = load_rules(packs);
  if (!ruleset) return ExitCode::kTrouble;
  const Colour colour = resolve(ColourChoice::kAuto, Stream::kOutput);
  return print(
      *choice == 0 ? report::rules_as_text(*ruleset, colour) : report::rules_as_json(*ruleset),
      ExitCode::kClean);
}

}  // namespace postlint::cli
