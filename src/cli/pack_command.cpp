#include "cli/pack_command.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <optional>

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/values.h"
#include "eval/table.h"
#include "report/hipaa.h"
#include "report/visible.h"
#include "scan/pack_tests.h"

namespace postlint::cli {
namespace {

using scan::PackTestFailure;
using scan::PackTestResult;

constexpr const char* kDescription =
    "test: runs the examples of rules and allow entries, each alone and against the whole set, "
    "and\n"
    "tells which HIPAA letters are covered and what each rule costs. Without a PACK the built-in\n"
    "packs are tested.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint pack test\n"
    "  postlint pack test ward7.pack.json\n"
    "  postlint pack test --rules rules/ --slowest 20\n\n"
    "Exit status: 0 all passed; 1 some failed; 2 a pack cannot be loaded, or the command is wrong.";

constexpr std::array<std::string_view, 1> kActions = {"test"};

std::string counted(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

std::string line(const std::string& name, const std::string& value) {
  return value.empty() ? "" : "  " + name + report::visible(value) + "\n";
}

std::string failure_text(const PackTestFailure& failure, const std::string& level) {
  return level + ": " + failure.subject + ": " + report::visible(failure.message) + "\n" +
         line("text:     ", failure.text) + line("expected: ", failure.expected) +
         line("found:    ", failure.found) + "\n";
}

// "hipaa/mrn, hipaa/ssn" on lines of at most 100 columns.
std::string wrapped(const std::vector<std::string>& words) {
  constexpr std::size_t kColumns = 100;
  std::string out;
  std::string row;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i] + (i + 1 < words.size() ? "," : "");
    if (!row.empty() && row.size() + 1 + word.size() > kColumns)
      out += std::exchange(row, "") + "\n";
    row += (row.empty() ? "     " : " ") + word;
  }
  return row.empty() ? out : out + row + "\n";
}

std::string letters_text(const PackTestResult& result) {
  std::string out = "Letters of 45 CFR 164.514(b)(2)(i)\n";
  std::string missing;
  for (const scan::LetterCoverage& letter : result.letters) {
    if (letter.rules.empty()) {
      missing += std::string(missing.empty() ? "" : ", ") + letter.letter + " (" +
                 std::string(report::hipaa_words(letter.letter)) + ")";
      continue;
    }
    out += std::string("  ") + letter.letter + "  " +
           std::string(report::hipaa_words(letter.letter)) + ": " +
           counted(letter.rules.size(), "rule", "rules") + ", " +
           counted(letter.examples, "example", "examples") + "\n" + wrapped(letter.rules);
  }
  return out + "  Not covered: " + (missing.empty() ? "none" : missing) + ".\n\n";
}

std::string packs_text(const PackTestResult& result) {
  eval::Table table({"Pack", "rules", "allow entries", "match examples", "clean examples"});
  for (const scan::PackExamples& pack : result.packs) {
    table.add({pack.pack, std::to_string(pack.rules), std::to_string(pack.allows),
               std::to_string(pack.match), std::to_string(pack.clean)});
  }
  return table.text() + "\n";
}

std::string microseconds(std::chrono::nanoseconds total, std::size_t texts) {
  std::array<char, 32> buffer{};
  const double each = static_cast<double>(total.count()) / 1000.0 /
                      static_cast<double>(std::max<std::size_t>(texts, 1));
  std::snprintf(buffer.data(), buffer.size(), "%.2f", each);
  return buffer.data();
}

std::string times_text(const PackTestResult& result, std::size_t slowest) {
  const std::size_t shown = std::min(slowest, result.times.size());
  if (shown == 0) return {};
  eval::Table table({"Slowest rules", "microseconds a text"});
  for (std::size_t i = 0; i < shown; ++i) {
    table.add({result.times[i].rule, microseconds(result.times[i].total, result.texts)});
  }
  return table.text() + "  (each rule on all " + counted(result.texts, "example", "examples") +
         ", without the set that spares it most texts)\n\n";
}

std::string result_text(const PackTestResult& result, std::size_t slowest) {
  std::string out;
  for (const PackTestFailure& failure : result.failures) out += failure_text(failure, "failed");
  for (const PackTestFailure& warning : result.warnings) out += failure_text(warning, "warning");
  out += letters_text(result) + packs_text(result) + times_text(result, slowest);
  return out + std::to_string(result.passed) + " passed, " + std::to_string(result.failed) +
         " failed\n";
}

std::optional<std::size_t> whole_number(const std::string& text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = !text.empty() && error == std::errc{} && end == text.data() + text.size();
  return is_number ? std::optional(value) : std::nullopt;
}

ExitCode test_packs(const PackSelection& packs, std::size_t slowest) {
  const std::optional<Ruleset> ruleset = load_rules(packs);
  if (!ruleset) return ExitCode::kTrouble;
  const PackTestResult result = scan::run_pack_tests(*ruleset);
  return print(result_text(result, slowest),
               result.failed == 0 ? ExitCode::kClean : ExitCode::kFindings);
}

}  // namespace

ExitCode pack_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  std::string action;
  std::string slowest = "5";
  PackSelection packs;
  describe(app, "pack", kDescription, kExamples);
  app.add_option("ACTION", action, "test");
  app.add_option("PACK", packs.pack_files, "Pack files, or directories with a pack.json");
  app.add_option("--rules", packs.rules_directory, "Test the packs of this directory")
      ->type_name("DIR")
      ->group("Rules");
  app.add_option("--slowest", slowest, "How many of the slowest rules to name; 5 unless told")
      ->type_name("N")
      ->group("Output");
  if (const auto code = parse(app, arguments)) return *code;
  if (action.empty()) {
    say_verbatim(app.help());
    say("say what to do with packs: test");
    return ExitCode::kTrouble;
  }
  if (const auto known = parse_choice(action, kActions); !known) {
    say("`pack` cannot `" + action + "`; " + known.error().message);
    return ExitCode::kTrouble;
  }
  const std::optional<std::size_t> shown = whole_number(slowest);
  if (!shown) return wrong_value("--slowest", slowest, "give a number");
  packs.use_builtin = packs.pack_files.empty();
  return test_packs(packs, *shown);
}

}  // namespace postlint::cli
