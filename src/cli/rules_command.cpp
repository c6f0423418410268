#include <array>
#include <cstdint>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/values.h"
#include "report/catalogue.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Lists the rules that are loaded, by pack, and the HIPAA letters that they cover. With\n"
    "--coverage, says for each letter which rules check it and what text cannot show.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint rules\n"
    "  postlint rules --coverage\n"
    "  postlint rules --format json\n"
    "  postlint rules --pack ward7.pack.json";

constexpr std::array<std::string_view, 2> kFormats = {"text", "json"};

enum class Listing : std::uint8_t { kRules, kCoverage };

std::string as_text(const Ruleset& ruleset, Listing listing) {
  const Colour colour = resolve(ColourChoice::kAuto, Stream::kOutput);
  return listing == Listing::kRules ? report::rules_as_text(ruleset, colour)
                                    : report::coverage_as_text(ruleset, colour);
}

std::string as_json(const Ruleset& ruleset, Listing listing) {
  return listing == Listing::kRules ? report::rules_as_json(ruleset)
                                    : report::coverage_as_json(ruleset);
}

}  // namespace

ExitCode rules_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  std::string format = "text";
  bool wants_coverage = false;
  PackSelection packs;
  describe(app, "rules", kDescription, kExamples);
  add_pack_options(app, packs);
  app.add_flag("--coverage", wants_coverage, "What is checked for each HIPAA letter, and what not")
      ->group("Output");
  app.add_option("--format", format, "text or json")->type_name("FORMAT")->group("Output");
  if (const auto code = parse(app, arguments)) return *code;
  const auto choice = parse_choice(format, kFormats);
  if (!choice) return wrong_value("--format", format, choice.error().message);
  const std::optional<Ruleset> ruleset = load_rules(packs);
  if (!ruleset) return ExitCode::kTrouble;
  const Listing listing = wants_coverage ? Listing::kCoverage : Listing::kRules;
  return print(*choice == 0 ? as_text(*ruleset, listing) : as_json(*ruleset, listing),
               ExitCode::kClean);
}

}  // namespace postlint::cli
