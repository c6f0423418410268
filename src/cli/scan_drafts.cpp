#include "cli/scan_drafts.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <variant>

#include "cli/contents.h"

namespace postlint::cli {
namespace {

using Outcome = std::variant<FailedFile, SkippedFile, CheckedDraft>;

Content read(const Input& input) {
  return input.origin == Origin::kStandardInput ? read_standard_input() : read_content(input.name);
}

// What a directory holds by the way may be skipped; what was asked for, or is named like a draft
// but is not readable as one, may not.
Outcome refuse(const Input& input, Content content) {
  const bool may_skip = content.kind == ContentKind::kEmpty ||
                        (content.kind == ContentKind::kNotText && !has_text_extension(input.name));
  if (input.origin == Origin::kWalked && may_skip) {
    return SkippedFile{input.name, std::move(content.reason)};
  }
  return FailedFile{input.name, std::move(content.reason)};
}

Outcome scan(Scanner& scanner, const Input& input, const CheckOptions& options) {
  Content content = read(input);
  if (content.kind != ContentKind::kText) return refuse(input, std::move(content));
  ScanOptions scan_options = options.scan;
  scan_options.filename = input.name;
  Result<Report> report = scanner.scan(content.bytes, scan_options);
  if (!report) return FailedFile{input.name, report.error().message};
  return CheckedDraft{input.name, std::move(content.bytes), std::move(report).value()};
}

// Makes the scanner when there is none, for that can fail too.
Outcome scan_safely(std::optional<Scanner>& scanner, const Ruleset& ruleset, const Input& input,
                    const CheckOptions& options) {
  try {
    if (!scanner) scanner.emplace(ruleset);
    return scan(*scanner, input, options);
  } catch (const std::bad_alloc&) {
    return FailedFile{input.name, "there was not enough memory"};
  } catch (const std::exception&) {
    // what() may quote its input, so it is not repeated.
    return FailedFile{input.name, "an internal error ended the check; please report it"};
  }
}

void sort_in(Outcome outcome, Run& run) {
  if (auto* const draft = std::get_if<CheckedDraft>(&outcome)) {
    run.drafts.push_back(std::move(*draft));
  } else if (auto* const skipped = std::get_if<SkippedFile>(&outcome)) {
    run.skipped.push_back(std::move(*skipped));
  } else if (auto* const failed = std::get_if<FailedFile>(&outcome)) {
    run.failed.push_back(std::move(*failed));
  }
}

std::vector<Outcome> scan_all(const Ruleset& ruleset, std::span<const Input> inputs,
                              const CheckOptions& options) {
  std::vector<Outcome> outcomes(inputs.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    std::optional<Scanner> scanner;
    for (std::size_t i = next++; i < inputs.size(); i = next++) {
      outcomes[i] = scan_safely(scanner, ruleset, inputs[i], options);
    }
  };
  const std::size_t wanted =
      options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> helpers;
  helpers.reserve(wanted);
  try {
    for (std::size_t i = 1; i < std::min(wanted, inputs.size()); ++i) helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // The system gives no more threads; those there are do the work.
  }
  work();
  helpers.clear();  // waits for them
  return outcomes;
}

}  // namespace

Run scan_drafts(const Ruleset& ruleset, Inputs inputs, const CheckOptions& options) {
  Run run = {.ruleset = ruleset,
             .drafts = {},
             .skipped = std::move(inputs.skipped),
             .failed = std::move(inputs.failed),
             .allowed = options.scan.allow};
  for (Outcome& outcome : scan_all(ruleset, inputs.drafts, options)) {
    sort_in(std::move(outcome), run);
  }
  std::ranges::sort(run.skipped, {}, &SkippedFile::name);
  return run;
}

}  // namespace postlint::cli
