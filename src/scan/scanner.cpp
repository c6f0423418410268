#include "postlint/scanner.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

#include "base/suggest.h"
#include "formats/reader.h"
#include "scan/draft_scan.h"
#include "scan/selection.h"
#include "scan/suppressions.h"

namespace postlint {
namespace {

Date system_date() {
  const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date(now);
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace

std::vector<std::string> known_formats() {
  std::vector<std::string> names;
  for (const formats::Format& format : formats::all()) names.emplace_back(format.name);
  return names;
}

std::vector<std::string> known_extensions() {
  std::vector<std::string> extensions;
  for (const formats::Format& format : formats::all()) {
    extensions.insert(extensions.end(), format.extensions.begin(), format.extensions.end());
  }
  return extensions;
}

std::string allowance_problem(const Allowance& allowance, const Ruleset& ruleset, Date today) {
  const std::shared_ptr<const RuleInfo> rule = ruleset.find(allowance.rule);
  if (rule == nullptr) {
    const std::string near = did_you_mean(ruleset.similar(allowance.rule));
    return "there is no such rule" + (near.empty() ? "" : "; " + near);
  }
  if (rule->locked) {
    return "the rule is locked by pack `" + rule->pack + "` and cannot be allowed";
  }
  const std::optional<scan::TimedReason> because = scan::parse_reason(allowance.reason);
  if (!because) return "it has no valid reason; a date is written (until YYYY-MM-DD)";
  if (today == Date{}) today = system_date();
  if (because->until && *because->until < today) return "the date in its reason has passed";
  return {};
}

std::string selection_problem(const Ruleset& ruleset, const ScanOptions& options) {
  return scan::selection_problem(ruleset.compiled(), options);
}

class Scanner::State {
 public:
  explicit State(Ruleset ruleset) : ruleset_(std::move(ruleset)) {}

  Result<Report> scan(std::string_view draft, ScanOptions options) {
    const std::string problem = selection_problem(ruleset_, options);
    if (!problem.empty()) return Error{problem};
    const formats::Format* const format = format_of(options);
    if (format == nullptr) return Error{"unknown input format `" + options.format + "`"};
    if (options.today == Date{}) options.today = system_date();
    for (const Allowance& allowance : options.allow) {
      const std::string reason = allowance_problem(allowance, ruleset_, options.today);
      if (!reason.empty()) return Error{"cannot allow `" + allowance.rule + "`: " + reason};
    }
    Report report = scan::DraftScan(ruleset_.compiled(), splitter_, options).run(draft, *format);
    report.format = format->name;
    return report;
  }

 private:
  // A profile for threads has plain text read as one. Null for an unknown name.
  [[nodiscard]] const formats::Format* format_of(const ScanOptions& options) const {
    if (!options.format.empty()) return formats::find(options.format);
    const formats::Format& format = formats::for_filename(options.filename);
    const ProfileInfo* const profile = ruleset_.compiled().profile(options.profile);
    const bool is_thread = profile != nullptr && profile->thread && format.name == "plain";
    return is_thread ? formats::find("thread") : &format;
  }

  Ruleset ruleset_;
  text::SentenceSplitter splitter_;
};

Scanner::Scanner(Ruleset ruleset) : state_(std::make_unique<State>(std::move(ruleset))) {}
Scanner::~Scanner() = default;
Scanner::Scanner(Scanner&&) noexcept = default;
Scanner& Scanner::operator=(Scanner&&) noexcept = default;

Result<Report> Scanner::scan(std::string_view draft, const ScanOptions& options) {
  return state_->scan(draft, options);
}

std::size_t Report::count(Severity severity) const noexcept {
  return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

}  // namespace postlint
