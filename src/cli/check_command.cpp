#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "base/ascii.h"
#include "cli/arguments.h"
#include "cli/check_options.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/scan_drafts.h"

namespace postlint::cli {
namespace {

bool allowances_hold(const Ruleset& ruleset, const ScanOptions& options) {
  bool all_hold = true;
  for (const Allowance& allowance : options.allow) {
    const std::string problem = allowance_problem(allowance, ruleset, options.today);
    if (problem.empty()) continue;
    all_hold = false;
    wrong_value("--allow", allowance.rule, problem);
  }
  return all_hold;
}

// A profile, platform or audience that is none is refused before a draft is read.
bool selection_holds(const Ruleset& ruleset, const ScanOptions& options) {
  const std::string problem = selection_problem(ruleset, options);
  if (problem.empty()) return true;
  say(problem);
  return false;
}

void say_unused(const Run& run) {
  for (const Allowance& allowance : run.allowed) {
    bool is_used = false;
    for (const CheckedDraft& draft : run.drafts) {
      for (const SuppressedFinding& suppressed : draft.report.suppressed) {
        is_used = is_used || suppressed.finding.rule->id == allowance.rule;
      }
    }
    if (!is_used) say("note: --allow " + allowance.rule + " was not needed");
  }
}

// Formats that a reader is yet to be written for: their marks stay in the text and may part a name
// from its cue.
constexpr std::array<std::string_view, 4> kReadAsPlain = {".htm", ".html", ".srt", ".vtt"};

void say_read_as_plain(const Run& run) {
  for (const CheckedDraft& draft : run.drafts) {
    const std::string extension =
        ascii::to_lower(std::filesystem::path(draft.name).extension().string());
    if (std::ranges::find(kReadAsPlain, extension) == kReadAsPlain.end()) continue;
    say("note: `" + draft.name + "` was read as plain text, marks and all; its " +
        extension.substr(1) + " form is not understood");
  }
}

// A report must not take the place of the draft it is about.
bool is_input(const std::string& output, const Inputs& inputs) {
  for (const Input& input : inputs.drafts) {
    std::error_code error;
    if (std::filesystem::equivalent(input.name, output, error) && !error) return true;
  }
  return false;
}

void say_incidents(const Run& run) {
  for (const CheckedDraft& draft : run.drafts) {
    if (draft.report.complete()) continue;
    const PositionIndex index(draft.text);
    for (const Incident& incident : draft.report.incidents) {
      const Position at = index.at(incident.span.begin);
      say(draft.name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) +
          ": not checked: " + incident.message);
    }
  }
}

void say_before(const Run& run, const CheckOptions& options) {
  for (const FailedFile& file : run.failed) say("`" + file.name + "` " + file.reason);
  if (options.format != OutputFormat::kText) say_incidents(run);
  if (options.talk == Talk::kQuiet) return;
  if (options.talk == Talk::kVerbose) {
    for (const PackInfo& pack : run.ruleset.packs()) {
      say("pack " + pack.name + " " + pack.version + ", " + std::to_string(pack.rule_count) +
          " rules");
    }
    for (const SkippedFile& file : run.skipped) say("skipped `" + file.name + "`: " + file.reason);
  }
  say_unused(run);
  say_read_as_plain(run);
}

void say_after(const Run& run, const CheckOptions& options) {
  if (run.drafts.empty() && run.failed.empty()) {
    say("nothing was checked: no text file was found" +
        std::string(run.skipped.empty() || options.talk == Talk::kVerbose
                        ? ""
                        : "; --verbose lists what was skipped"));
  }
  const bool has_verdict = options.format == OutputFormat::kText && options.output.empty();
  if (!has_verdict && options.talk != Talk::kQuiet) say_verbatim(verdict(run) + "\n");
}

ExitCode outcome(const Run& run, std::optional<Severity> fail_on) {
  if (run.drafts.empty() || !run.failed.empty()) return ExitCode::kTrouble;
  ExitCode code = ExitCode::kClean;
  for (const CheckedDraft& draft : run.drafts) {
    if (!draft.report.complete()) return ExitCode::kTrouble;
    for (const Finding& finding : draft.report.findings) {
      if (fail_on && finding.severity >= *fail_on) code = ExitCode::kFindings;
    }
  }
  return code;
}

ExitCode write_report(const Run& run, const CheckOptions& options) {
  const RenderOptions how = {
      .format = options.format,
      .matches = options.matches,
      .colour = options.colour,
      .closing = options.talk == Talk::kQuiet ? Closing::kNone : Closing::kVerdict,
      .reasons = options.reasons};
  const std::string text = render(run, how);
  const ExitCode done = outcome(run, options.fail_on);
  return options.output.empty() ? print(text, done) : write_file(options.output, text, done);
}

ExitCode check(const CheckOptions& options) {
  const std::optional<Ruleset> ruleset = load_rules(options.packs);
  if (!ruleset || !selection_holds(*ruleset, options.scan) ||
      !allowances_hold(*ruleset, options.scan)) {
    return ExitCode::kTrouble;
  }
  Inputs inputs = collect_inputs(options.paths, options.stdin_name);
  if (!options.output.empty() && is_input(options.output, inputs)) {
    return wrong_value("--output", options.output, "this is a draft to check; name another file");
  }
  const Run run = scan_drafts(*ruleset, std::move(inputs), options);
  say_before(run, options);
  const ExitCode code = write_report(run, options);
  say_after(run, options);
  return code;
}

}  // namespace

ExitCode check_command(const std::vector<std::string>& arguments) {
  const auto options = check_options(arguments);
  if (const auto* const code = std::get_if<ExitCode>(&options)) return *code;
  return check(std::get<CheckOptions>(options));
}

}  // namespace postlint::cli
