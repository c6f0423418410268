#include "cli/eval_command.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/arguments.h"
#include "cli/console.h"
#include "cli/contents.h"
#include "cli/values.h"
#include "eval/compare.h"
#include "eval/corpus.h"
#include "eval/evaluation.h"
#include "report/visible.h"

namespace postlint::cli {
namespace {

constexpr const char* kDescription =
    "Scans labelled drafts and counts what was found, missed and wrongly found. A corpus holds "
    "one\n"
    "JSON object a line: id, text, spans (start, end, class or label, and more) in code points.\n"
    "docs/evaluation.md defines every number.";

constexpr const char* kExamples =
    "Examples:\n"
    "  postlint eval corpus/dev.ndjson\n"
    "  postlint eval corpus/dev.ndjson --output before.json\n"
    "  postlint eval corpus/dev.ndjson --compare before.json\n"
    "  postlint eval corpus/dev.ndjson --errors --show-matches\n\n"
    "Exit status: 0 evaluated; 2 a corpus line is malformed, a draft could not be checked to the\n"
    "end, or the command, a pack or the output is at fault.";

constexpr std::array<std::string_view, 2> kFormats = {"text", "json"};
constexpr std::array<std::string_view, 3> kLevels = {"note", "warning", "error"};

struct EvalOptions {
  std::vector<std::string> corpora;
  std::string format = "text";
  std::string level = "warning";
  std::string today;
  std::string output;
  std::string compare;
  std::string predictions;
  bool lists_errors = false;
  bool shows_matches = false;
  PackSelection packs;
  eval::Settings settings;
};

void add_options(CLI::App& app, EvalOptions& options) {
  app.add_option("CORPUS", options.corpora, "Files of labelled drafts (NDJSON)");
  add_pack_options(app, options.packs);
  app.add_option("--fail-on", options.level, "Judge findings from: note, warning or error")
      ->type_name("SEVERITY")
      ->group("Rules");
  app.add_option("--category", options.settings.categories, "Judge this category only; repeatable")
      ->type_name("NAME")
      ->expected(1)
      ->take_all()
      ->group("Rules");
  app.add_option("--today", options.today, "The date that decides whether an allowance has expired")
      ->type_name("YYYY-MM-DD")
      ->group("Rules");
  app.add_option("--format", options.format, "text or json")->type_name("FORMAT")->group("Output");
  app.add_option("--output", options.output, "Write the run as JSON to a file, for --compare")
      ->type_name("FILE")
      ->group("Output");
  app.add_option("--compare", options.compare, "Show what changed since an earlier run")
      ->type_name("FILE")
      ->group("Output");
  app.add_option("--predictions", options.predictions, "Write the findings as NDJSON")
      ->type_name("FILE")
      ->group("Output");
  app.add_flag("--errors", options.lists_errors, "List misses and false findings by id and place")
      ->group("Output");
  app.add_flag("--show-matches", options.shows_matches, "Show the drafts' words in that list")
      ->group("Output");
}

// Writing a run over what it was made from would lose it.
std::optional<ExitCode> refuse_overwriting(const EvalOptions& options) {
  for (const std::string& target : {options.output, options.predictions}) {
    for (const std::string& corpus : options.corpora) {
      std::error_code error;
      if (!target.empty() && std::filesystem::equivalent(target, corpus, error) && !error) {
        return wrong_value("--output", target, "this is a corpus; name another file");
      }
    }
  }
  return std::nullopt;
}

std::optional<ExitCode> take(EvalOptions& options) {
  const auto format = parse_choice(options.format, kFormats);
  if (!format) return wrong_value("--format", options.format, format.error().message);
  const auto level = parse_choice(options.level, kLevels);
  if (!level) return wrong_value("--fail-on", options.level, level.error().message);
  options.settings.level = static_cast<Severity>(*level);
  if (!options.today.empty()) {
    const auto today = parse_date(options.today);
    if (!today) return wrong_value("--today", options.today, today.error().message);
    options.settings.today = *today;
  }
  if (options.shows_matches && !options.lists_errors) {
    return wrong_value("--show-matches", "", "it needs --errors, whose list it fills in");
  }
  return refuse_overwriting(options);
}

// A category that neither a rule nor a label has would make an empty evaluation look good.
bool categories_are_known(const EvalOptions& options, const Ruleset& ruleset) {
  std::vector<std::string_view> known;
  for (const auto& rule : ruleset.rules()) {
    if (std::ranges::find(known, rule->category) == known.end()) known.push_back(rule->category);
  }
  return std::ranges::all_of(options.settings.categories, [&known](const std::string& category) {
    const auto choice = parse_choice(category, known);
    if (!choice) wrong_value("--category", category, choice.error().message);
    return choice.ok();
  });
}

void say_problems(const std::vector<eval::CorpusProblem>& problems) {
  constexpr std::size_t kMost = 20;
  for (std::size_t i = 0; i < std::min(kMost, problems.size()); ++i) {
    const eval::CorpusProblem& problem = problems[i];
    const std::string line = problem.line > 0 ? ":" + std::to_string(problem.line) : "";
    say(problem.file + line + ": " + problem.message);
  }
  if (problems.size() > kMost) {
    say("and " + std::to_string(problems.size() - kMost) + " more problems");
  }
  say("the corpus cannot be used; nothing was evaluated");
}

std::optional<std::string> read_file(const std::string& path) {
  Content content = read_content(path);
  if (content.kind == ContentKind::kText) return std::move(content.bytes);
  say("`" + path + "` " + content.reason);
  return std::nullopt;
}

std::optional<eval::Corpus> read_corpora(const std::vector<std::string>& paths) {
  std::vector<eval::CorpusFile> files;
  bool is_readable = true;
  for (const std::string& path : paths) {
    std::optional<std::string> content = read_file(path);
    is_readable = is_readable && content.has_value();
    if (content) files.push_back({path, *std::move(content)});
  }
  if (!is_readable) return std::nullopt;
  auto corpus = eval::read_corpus(files);
  if (corpus) return std::move(corpus).value();
  say_problems(corpus.error());
  return std::nullopt;
}

// Labels and ids of a corpus are somebody else's words too.
std::string printable(const std::string& text) {
  std::string out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += report::visible(std::string_view(text).substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  return out;
}

eval::Errors errors_wanted(const EvalOptions& options) {
  if (!options.lists_errors) return eval::Errors::kCounted;
  return options.shows_matches ? eval::Errors::kListedWithText : eval::Errors::kListed;
}

ExitCode report_run(const EvalOptions& options, const eval::Evaluation& run,
                    const std::optional<std::string>& earlier) {
  std::string json = as_json(run, errors_wanted(options));
  std::string text = options.format == "text" ? as_text(run, errors_wanted(options)) : "";
  if (earlier) {
    const auto comparison = eval::compare(*earlier, json);
    if (!comparison) {
      return wrong_value("--compare", options.compare, comparison.error().message);
    }
    json = with_comparison(json, *comparison);
    text += text.empty() ? "" : "\n" + comparison_as_text(*comparison);
  }
  ExitCode done = ExitCode::kClean;
  if (run.measures.incomplete > 0) {
    say(std::to_string(run.measures.incomplete) + " drafts could not be checked to the end");
    done = ExitCode::kTrouble;
  }
  if (!options.predictions.empty()) {
    done = std::max(done, write_file(options.predictions, predictions_as_ndjson(run), done));
  }
  if (!options.output.empty()) done = std::max(done, write_file(options.output, json, done));
  return print(options.format == "json" ? json : printable(text), done);
}

ExitCode evaluate(const EvalOptions& options) {
  const std::optional<Ruleset> ruleset = load_rules(options.packs);
  if (!ruleset || !categories_are_known(options, *ruleset)) return ExitCode::kTrouble;
  std::optional<eval::Corpus> corpus = read_corpora(options.corpora);
  if (!corpus) return ExitCode::kTrouble;
  std::optional<std::string> earlier;
  if (!options.compare.empty()) {
    earlier = read_file(options.compare);
    if (!earlier) return ExitCode::kTrouble;
  }
  return report_run(options, eval::evaluate(*ruleset, *std::move(corpus), options.settings),
                    earlier);
}

}  // namespace

ExitCode eval_command(const std::vector<std::string>& arguments) {
  CLI::App app;
  EvalOptions options;
  describe(app, "eval", kDescription, kExamples);
  add_options(app, options);
  if (const auto code = parse(app, arguments)) return *code;
  if (options.corpora.empty()) {
    say_verbatim(app.help());
    say("name a corpus");
    return ExitCode::kTrouble;
  }
  if (const auto code = take(options)) return *code;
  return evaluate(options);
}

}  // namespace postlint::cli
