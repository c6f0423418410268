#include <algorithm>
#include <array>
#include <optional>

#include "base/number.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/pack_test_text.h"
#include "cli/values.h"
#include "scan/pack_tests.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Runs the examples that rules carry, alone and against the whole set: what is marked must be\n"
    "found, clean texts must stay clean, every rule must be able to find something.\n"
    "Without a PACK the built-in packs are tested.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint pack test\n"
    "  postlint pack test ward7.pack.json\n"
    "  postlint pack test ward7.pack.json --with-built-in\n"
    "  postlint pack test --rules rules/ --slowest 10\n\n"
    "Exit status: 0 all passed; 1 an example failed; 2 a pack cannot be loaded.";

constexpr std::size_t kListedByTimes = 10;

ExitCode pack_test(const Arguments& arguments) {
  CLI::App app;
  PackSelection packs;
  bool is_with_built_in = false;
  bool is_timed = false;
  std::string slowest = "5";
  describe(app, "pack test", kDescription, kExamples);
  app.add_option("PACK", packs.pack_files, "Pack files, or directories with a pack.json")
      ->type_name("");
  app.add_option("--rules", packs.rules_directory, "Test the packs of this directory")
      ->type_name("DIR");
  app.add_flag("--with-built-in", is_with_built_in, "Test together with the built-in packs");
  app.add_option("--slowest", slowest, "How many of the slowest rules to list; 5 unless told")
      ->type_name("N");
  app.add_flag("--times", is_timed, "List at least the ten slowest rules");
  if (const auto code = parse(app, arguments)) return *code;
  const std::optional<std::size_t> shown = parse_number(slowest);
  if (!shown) return wrong_value("--slowest", slowest, "give a number");
  packs.use_builtin = is_with_built_in || packs.pack_files.empty();
  const std::optional<Ruleset> ruleset = load_rules(packs);
  if (!ruleset) return ExitCode::kTrouble;
  const bool is_measured = is_timed || *shown > 0;
  scan::PackTestResult result = scan::run_pack_tests(
      *ruleset, is_measured ? scan::Timing::kMeasured : scan::Timing::kLeftOut);
  const std::size_t listed = is_timed ? std::max(*shown, kListedByTimes) : *shown;
  result.times.resize(std::min(listed, result.times.size()));
  return print(pack_test_text(result, result.times.empty() ? Times::kLeftOut : Times::kListed,
                              resolve(ColourChoice::kAuto, Stream::kOutput)),
               result.failed == 0 ? ExitCode::kClean : ExitCode::kFindings);
}

}  // namespace

ExitCode pack_command(const Arguments& arguments) {
  constexpr std::array<std::string_view, 1> kNames = {"test"};
  // By name: what stands before it may be the value of an option.
  const auto test = std::ranges::find(arguments, kNames.front());
  if (test != arguments.end()) {
    Arguments rest(arguments.begin(), test);
    rest.insert(rest.end(), test + 1, arguments.end());
    return pack_test(rest);
  }
  if (!arguments.empty() && (arguments.front() == "--help" || arguments.front() == "-h")) {
    return pack_test({"--help"});
  }
  const auto name = std::ranges::find_if(
      arguments, [](const std::string& argument) { return !argument.starts_with('-'); });
  say(name == arguments.end() ? "name what to do with the pack: postlint pack test"
                              : "unknown command `pack " + *name + "`; " + hint(*name, kNames));
  return ExitCode::kTrouble;
}

}  // namespace postlint::cli
