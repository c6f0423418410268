// JUnit XML as Jenkins reads it (junit-10.xsd of its xUnit plug-in). A file is a test suite, a
// finding a test case. No times and no host: the same input gives the same bytes.
#include <algorithm>
#include <span>

#include "report/advice.h"
#include "report/entries.h"
#include "report/formats.h"
#include "report/markup.h"

namespace postlint::report {
namespace {

struct Counts {
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::size_t skipped = 0;
};

// A note fails nothing: it is a passed case with its text as output.
bool is_failure(const Entry& entry) {
  return entry.outcome == Outcome::kFound && entry.severity != Severity::kNote;
}

bool is_skipped(const Entry& entry) {
  return entry.outcome == Outcome::kAllowed || entry.outcome == Outcome::kSkipped;
}

Counts counts_of(std::span<const Entry> entries) {
  const auto count = [entries](auto condition) {
    return static_cast<std::size_t>(std::ranges::count_if(entries, condition));
  };
  return {.tests = entries.size(),
          .failures = count(is_failure),
          .errors = count([](const Entry& e) { return e.outcome == Outcome::kNotChecked; }),
          .skipped = count(is_skipped)};
}

std::string totals(const Counts& counts) {
  return attribute("tests", std::to_string(counts.tests)) +
         attribute("failures", std::to_string(counts.failures)) +
         attribute("errors", std::to_string(counts.errors));
}

std::string title_of(const Entry& entry) {
  if (entry.rule.empty()) return entry.message;
  if (!entry.has_place) return entry.rule;
  return std::to_string(entry.begin.at.line) + ":" + std::to_string(entry.begin.at.column) + " " +
         entry.rule;
}

std::string line_of(std::string_view label, std::string_view text) {
  return text.empty() ? "" : markup(label) + ": " + markup(text) + "\n";
}

std::string details(const Entry& entry) {
  std::string out = markup(entry.message) + "\n" + line_of("instead", instead_of(entry));
  if (entry.finding == nullptr) return out;
  out += line_of("why", entry.finding->rule->why);
  for (const Citation& source : entry.finding->rule->sources) {
    out += line_of("source", cited(source));
  }
  return out;
}

std::string element(std::string_view name, std::string_view type, const Entry& entry) {
  return "      <" + std::string(name) + attribute("type", type) +
         attribute("message", entry.message) + ">" + details(entry) + "</" + std::string(name) +
         ">\n";
}

std::string skipped_element(const Entry& entry) {
  const std::string why = entry.outcome == Outcome::kSkipped ? "skipped: " + entry.message
                          : entry.reason.empty()             ? "allowed in the draft"
                                                             : "allowed: " + entry.reason;
  return "      <skipped" + attribute("message", why) + "/>\n";
}

std::string outcome_element(const Entry& entry) {
  if (is_failure(entry)) return element("failure", name_of(entry.severity), entry);
  if (entry.outcome == Outcome::kNotChecked) return element("error", "not checked", entry);
  if (is_skipped(entry)) return skipped_element(entry);
  if (entry.outcome == Outcome::kClean) return {};
  return "      <system-out>" + details(entry) + "</system-out>\n";
}

std::string test_case(const Entry& entry) {
  return "    <testcase" + attribute("classname", file_or_run(entry)) +
         attribute("name", title_of(entry)) + ">\n" + outcome_element(entry) + "    </testcase>\n";
}

std::string suite(std::span<const Entry> entries) {
  const Counts counts = counts_of(entries);
  std::string out = "  <testsuite" + attribute("name", file_or_run(entries.front())) +
                    totals(counts) + attribute("skipped", std::to_string(counts.skipped)) +
                    ">\n    <properties>\n      <property name=\"columns\" "
                    "value=\"code points, from 1\"/>\n    </properties>\n";
  for (const Entry& entry : entries) out += test_case(entry);
  return out + "  </testsuite>\n";
}

}  // namespace

std::string to_junit(const Run& run, const RenderOptions& options) {
  const std::vector<Entry> entries = entries_of(run, options.matches);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"postlint\"" +
                    totals(counts_of(entries)) + ">\n";
  for (const auto& file : by_file(entries)) out += suite(file);
  return out + "</testsuites>\n";
}

}  // namespace postlint::report
