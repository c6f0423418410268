#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "base/date.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/contents.h"
#include "cli/values.h"
#include "eval/compare.h"
#include "eval/evaluation.h"
#include "report/visible.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Scans a corpus of labelled drafts and counts what was found, missed and found wrongly.\n"
    "docs/evaluation.md defines the numbers and the corpus format.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint eval corpus/dev.ndjson\n"
    "  postlint eval corpus/dev.ndjson --output before.json\n"
    "  postlint eval corpus/dev.ndjson --compare before.json\n\n"
    "Exit status: 0 evaluated; 2 a corpus, a pack or an earlier run cannot be read, a draft could\n"
    "not be checked to the end, or the command or the output is at fault.";

constexpr std::array<std::string_view, 3> kLevels = {"note", "warning", "error"};
constexpr std::array<std::string_view, 3> kFormats = {"text", "json", "predictions"};

struct Options {
  std::vector<std::string> paths;
  PackSelection packs;
  std::string level = "warning";
  std::string format = "text";
  std::string today;
  std::string compare;
  std::string output;
  std::string predictions;
  std::vector<std::string> categories;
  bool lists_errors = false;
  bool shows_matches = false;
};

void add_options(CLI::App& app, Options& options) {
  app.add_option("CORPUS", options.paths, "Files with one labelled draft a line")->type_name("");
  add_pack_options(app, options.packs);
  app.add_option("--fail-on,--level", options.level, "Judge findings from: note, warning, error")
      ->type_name("SEVERITY");
  app.add_option("--category", options.categories, "Judge only this category; repeatable")
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--today", options.today, "The date that decides about expired allowances")
      ->type_name("YYYY-MM-DD");
  app.add_option("--format", options.format, "text, json or predictions (NDJSON)")
      ->type_name("FORMAT");
  app.add_option("--compare", options.compare, "An earlier run, written with --output")
      ->type_name("FILE");
  app.add_option("--output", options.output, "Write the run as JSON to a file, for --compare")
      ->type_name("FILE");
  app.add_option("--predictions", options.predictions, "Write the findings to a file (NDJSON)")
      ->type_name("FILE");
  app.add_flag("--errors", options.lists_errors, "List misses and false findings one by one");
  app.add_flag("--show-matches", options.shows_matches, "Show the words of the drafts in the list");
}

std::optional<eval::Corpus> read(const std::vector<std::string>& paths) {
  std::vector<eval::CorpusFile> files;
  for (const std::string& path : paths) {
    Content content = path == "-" ? read_standard_input() : read_content(path);
    if (content.kind != ContentKind::kText) {
      say("`" + path + "` " + content.reason);
      return std::nullopt;
    }
    files.push_back({path, std::move(content.bytes)});
  }
  auto corpus = eval::read_corpus(files);
  if (corpus) return std::move(corpus).value();
  for (const eval::CorpusProblem& problem : corpus.error()) {
    const std::string line = problem.line == 0 ? "" : ":" + std::to_string(problem.line);
    say(problem.file + line + ": " + problem.message);
  }
  say("the corpus cannot be used; nothing was evaluated");
  return std::nullopt;
}

// A category that no rule has would make an empty evaluation look good.
bool categories_are_known(const Options& options, const Ruleset& ruleset) {
  std::vector<std::string_view> known;
  for (const auto& rule : ruleset.rules()) {
    if (std::ranges::find(known, rule->category) == known.end()) known.push_back(rule->category);
  }
  return std::ranges::all_of(options.categories, [&known](const std::string& category) {
    const auto choice = parse_choice(category, known);
    if (!choice) wrong_value("--category", category, choice.error().message);
    return choice.ok();
  });
}

// A run must not take the place of the corpus it is about.
std::optional<ExitCode> refuse_overwriting(const Options& options) {
  for (const std::string& target : {options.output, options.predictions}) {
    for (const std::string& corpus : options.paths) {
      std::error_code error;
      if (target.empty() || !std::filesystem::equivalent(target, corpus, error) || error) continue;
      return wrong_value("--output", target, "this is a corpus; name another file");
    }
  }
  return std::nullopt;
}

// Ids and labels are somebody else's words: nothing in them may command the terminal.
std::string printable(const std::string& text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += report::visible(std::string_view(text).substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

// What one evaluation is written as.
struct Written {
  std::string json;
  std::string text;
};

// Nothing when the earlier run cannot be compared with, which was said.
std::optional<Written> written(const Options& options, const eval::Evaluation& run) {
  const eval::Errors listed =
      options.shows_matches ? eval::Errors::kListedWithText : eval::Errors::kListed;
  const eval::Errors errors = options.lists_errors ? listed : eval::Errors::kCounted;
  Written out{eval::as_json(run, errors), eval::as_text(run, errors)};
  if (options.compare.empty()) return out;
  const Content before = read_content(options.compare);
  if (before.kind != ContentKind::kText) {
    wrong_value("--compare", options.compare, before.reason);
    return std::nullopt;
  }
  const auto comparison = eval::compare(before.bytes, out.json);
  if (!comparison) {
    wrong_value("--compare", options.compare, comparison.error().message);
    return std::nullopt;
  }
  out.json = eval::with_comparison(out.json, *comparison);
  out.text += "\n" + eval::comparison_as_text(*comparison);
  return out;
}

ExitCode write(const Options& options, const eval::Evaluation& run) {
  const std::optional<Written> report = written(options, run);
  if (!report) return ExitCode::kTrouble;
  ExitCode done = ExitCode::kClean;
  if (run.measures.incomplete > 0) {
    say("drafts that could not be checked to the end: " + std::to_string(run.measures.incomplete));
    done = ExitCode::kTrouble;
  }
  const std::string predictions = eval::predictions_as_ndjson(run);
  if (!options.predictions.empty()) done = write_file(options.predictions, predictions, done);
  if (!options.output.empty()) {
    done = std::max(done, write_file(options.output, report->json, done));
  }
  if (options.format == "predictions") return print(predictions, done);
  return print(options.format == "json" ? report->json : printable(report->text), done);
}

}  // namespace

ExitCode eval_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  Options options;
  describe(app, "eval", kDescription, kExamples);
  add_options(app, options);
  if (const auto code = parse(app, arguments)) return *code;
  if (options.paths.empty()) return missing(app, "CORPUS...", "name a corpus");
  const auto level = parse_choice(options.level, kLevels);
  if (!level) return wrong_value("--fail-on", options.level, level.error().message);
  const auto format = parse_choice(options.format, kFormats);
  if (!format) return wrong_value("--format", options.format, format.error().message);
  eval::Settings settings = {
      .level = static_cast<Severity>(*level), .categories = options.categories, .today = {}};
  if (!options.today.empty()) {
    const auto today = parse_date(options.today);
    if (!today) return wrong_value("--today", options.today, today.error().message);
    settings.today = *today;
  }
  if (options.shows_matches && !options.lists_errors) {
    say("`--show-matches` needs `--errors`, whose list it fills in");
    return ExitCode::kTrouble;
  }
  if (const auto code = refuse_overwriting(options)) return *code;
  const std::optional<Ruleset> ruleset = load_rules(options.packs);
  if (!ruleset || !categories_are_known(options, *ruleset)) return ExitCode::kTrouble;
  std::optional<eval::Corpus> corpus = read(options.paths);
  if (!corpus) return ExitCode::kTrouble;
  return write(options, eval::evaluate(*ruleset, *std::move(corpus), std::move(settings)));
}

}  // namespace postlint::cli
