#include "cli/check_options.h"
#include "base/date.h"

#include <array>

#include "cli/arguments.h"
#include "cli/values.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Reads drafts before they are published and reports what could identify a patient or reads as\n"
    "unprofessional. Nothing is sent anywhere and no file is changed.\n\n"
    "A directory is searched for text files; `-` reads standard input.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint check draft.txt\n"
    "  postlint check draft.txt --why\n"
    "  postlint check posts/ --verbose\n"
    "  pbpaste | postlint check - --thread\n"
    "  postlint check post.md --profile foamed-blog\n"
    "  postlint check draft.md --allow reidentification/room-or-bed=\"consented, form 12\"\n"
    "  postlint check posts/ --format sarif --output report.sarif\n\n"
    "Exit status: 0 nothing at or above --fail-on; 1 findings; 2 something could not be checked,\n"
    "or the command, a pack or the output is at fault.";

constexpr std::array<std::string_view, 4> kFailOn = {"note", "warning", "error", "never"};
constexpr std::array<std::string_view, 3> kColours = {"auto", "always", "never"};

// What the user typed, before it is checked.
struct Raw {
  std::string format = "text";
  std::string input_format = "auto";
  std::string fail_on = "warning";
  std::string colour = "auto";
  std::string jobs;
  std::string today;
  std::vector<std::string> allow;
  bool is_thread = false;
  bool shows_matches = false;
  bool gives_reasons = false;
  bool is_verbose = false;
  bool is_quiet = false;
};

void add_input_options(CLI::App& app, CheckOptions& options, Raw& raw) {
  app.add_option("PATH", options.paths, "Files, directories, or - for standard input")
      ->type_name("");
  app.add_option("--stdin-filename", options.stdin_name, "The name of standard input in reports")
      ->type_name("NAME")
      ->group("Input");
  app.add_option("--input-format", raw.input_format,
                 "auto (by the name), plain, thread or markdown")
      ->type_name("FORMAT")
      ->group("Input");
  app.add_flag("--thread", raw.is_thread,
               "The same as --input-format thread: posts parted by --- lines or numbered 1/5")
      ->group("Input");
  app.add_option("-j,--jobs", raw.jobs, "Threads to use; the report is the same with any number")
      ->type_name("N")
      ->group("Input");
}

void add_policy_options(CLI::App& app, CheckOptions& options, Raw& raw) {
  add_pack_options(app, options.packs);
  app.add_option("--profile", options.scan.profile,
                 "What the draft is for, such as review-reply; `postlint profiles` lists them")
      ->type_name("NAME")
      ->group("Rules");
  app.add_option("--platform", options.scan.platform,
                 "Where it will appear, such as x or bluesky; the profile's if not given")
      ->type_name("NAME")
      ->group("Rules");
  app.add_option("--audience", options.scan.audience,
                 "What it is written for, such as tweet-chat; the profile's if not given")
      ->type_name("NAME")
      ->group("Rules");
  app.add_option("--allow", raw.allow, "Allow what a rule finds, with the reason; repeatable")
      ->type_name("RULE=REASON")
      ->allow_extra_args(false)
      ->group("Rules");
  app.add_option("--today", raw.today, "The date that decides whether an allowance has expired")
      ->type_name("YYYY-MM-DD")
      ->group("Rules");
  app.add_option("--fail-on", raw.fail_on, "Exit with 1 from: note, warning, error; or never")
      ->type_name("SEVERITY")
      ->group("Rules");
}

void add_output_options(CLI::App& app, CheckOptions& options, Raw& raw) {
  app.add_option("--format", raw.format,
                 "text, one-line, json, ndjson, sarif, junit, github, gitlab, checkstyle, rdjson, "
                 "csv or html")
      ->type_name("FORMAT")
      ->group("Output");
  app.add_option("--output", options.output, "Write the report to a file")
      ->type_name("FILE")
      ->group("Output");
  app.add_flag("--show-matches", raw.shows_matches,
               "Show the draft's words in the report; a terminal shows them anyway")
      ->group("Output");
  app.add_flag("--why", raw.gives_reasons,
               "Say what spoke for and against each finding; json, ndjson and sarif do anyway")
      ->group("Output");
  app.add_option("--color,--colour", raw.colour, "auto, always or never; NO_COLOR is respected")
      ->type_name("WHEN")
      ->group("Output");
  app.add_flag("-v,--verbose", raw.is_verbose, "List what was skipped, and why")->group("Output");
  app.add_flag("-q,--quiet", raw.is_quiet, "Print findings and errors only")->group("Output");
}

std::optional<ExitCode> take_input_format(const Raw& raw, CheckOptions& options) {
  const std::vector<std::string> known = known_formats();
  std::vector<std::string_view> choices(known.begin(), known.end());
  choices.insert(choices.begin(), "auto");
  const auto choice = parse_choice(raw.input_format, choices);
  if (!choice) return wrong_value("--input-format", raw.input_format, choice.error().message);
  if (*choice > 0) options.scan.format = raw.input_format;
  if (!raw.is_thread) return std::nullopt;
  if (*choice > 0 && raw.input_format != "thread") {
    return wrong_value("--input-format", raw.input_format, "--thread says otherwise");
  }
  options.scan.format = "thread";
  return std::nullopt;
}

std::optional<ExitCode> take_policy(const Raw& raw, CheckOptions& options) {
  for (const std::string& text : raw.allow) {
    const auto allowance = parse_allowance(text);
    if (!allowance) return wrong_value("--allow", text, allowance.error().message);
    options.scan.allow.push_back(*allowance);
  }
  if (!raw.today.empty()) {
    const auto today = parse_date(raw.today);
    if (!today) return wrong_value("--today", raw.today, today.error().message);
    options.scan.today = *today;
  }
  const auto fail_on = parse_choice(raw.fail_on, kFailOn);
  if (!fail_on) return wrong_value("--fail-on", raw.fail_on, fail_on.error().message);
  options.fail_on = *fail_on < 3 ? std::optional(static_cast<Severity>(*fail_on)) : std::nullopt;
  return std::nullopt;
}

bool has_reasons(OutputFormat format) {
  switch (format) {
    case OutputFormat::kText:
    case OutputFormat::kJson:
    case OutputFormat::kNdjson:
    case OutputFormat::kSarif:
    case OutputFormat::kHtml: return true;
    default: return false;
  }
}

std::optional<ExitCode> take_output(const Raw& raw, CheckOptions& options) {
  const std::vector<std::string_view> formats = output_format_names();
  const auto format = parse_choice(raw.format, formats);
  if (!format) return wrong_value("--format", raw.format, format.error().message);
  options.format = output_format(raw.format).value_or(OutputFormat::kText);
  if (raw.gives_reasons && !has_reasons(options.format)) {
    return wrong_value("--why", "--format " + raw.format, "it has no room for it; choose text");
  }
  if (raw.gives_reasons) options.reasons = Reasons::kGiven;
  const auto colour = parse_choice(raw.colour, kColours);
  if (!colour) return wrong_value("--color", raw.colour, colour.error().message);
  const auto choice = static_cast<ColourChoice>(*colour);
  const bool is_to_file = !options.output.empty();
  options.colour =
      is_to_file && choice == ColourChoice::kAuto ? Colour::kOff : resolve(choice, Stream::kOutput);
  const bool is_own_terminal =
      !is_to_file && options.format == OutputFormat::kText && is_terminal(Stream::kOutput);
  options.matches = raw.shows_matches || is_own_terminal ? Matches::kShown : Matches::kMasked;
  return std::nullopt;
}

std::optional<ExitCode> take_habits(const Raw& raw, CheckOptions& options) {
  if (raw.is_quiet && raw.is_verbose) {
    return wrong_value("--quiet", "--verbose", "choose one of the two");
  }
  if (raw.is_quiet) options.talk = Talk::kQuiet;
  if (raw.is_verbose) options.talk = Talk::kVerbose;
  if (raw.jobs.empty()) return std::nullopt;
  const auto jobs = parse_jobs(raw.jobs);
  if (!jobs) return wrong_value("--jobs", raw.jobs, jobs.error().message);
  options.jobs = *jobs;
  return std::nullopt;
}

}  // namespace

std::variant<CheckOptions, ExitCode> check_options(const std::vector<std::string>& arguments) {
  CLI::App app;
  CheckOptions options;
  Raw raw;
  describe(app, "check", kDescription, kExamples);
  add_input_options(app, options, raw);
  add_policy_options(app, options, raw);
  add_output_options(app, options, raw);
  if (const auto code = parse(app, arguments)) return *code;
  if (options.paths.empty()) {
    return missing(app, "PATH...", "name a draft to check, or - for standard input");
  }
  for (const auto take : {take_input_format, take_policy, take_output, take_habits}) {
    if (const auto code = take(raw, options)) return *code;
  }
  return options;
}

}  // namespace postlint::cli
