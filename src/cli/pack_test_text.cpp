#include "cli/pack_test_text.h"

#include <array>
#include <cstdio>

#include "report/hipaa.h"
#include "report/paragraph.h"
#include "report/visible.h"

namespace postlint::cli {
namespace {

std::string failure_text(const scan::PackTestFailure& failure, Severity severity,
                         const report::Paint& paint) {
  const std::string_view word = severity == Severity::kError ? "failed" : "warning";
  std::string text = paint.severity(severity, word) + " " + paint.bold(failure.subject) + ": " +
                     report::visible(failure.message) + "\n";
  const auto add = [&text, &paint](std::string_view label, const std::string& value) {
    if (!value.empty()) text += report::paragraph(paint, label, value);
  };
  add("text", failure.text);
  add("expected", failure.expected);
  add("found", failure.found);
  return text + "\n";
}

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::string pack_line(const scan::PackExamples& pack) {
  return "pack " + pack.pack + ": " + counted(pack.rules, "rule") + ", " +
         std::to_string(pack.allows) + " allowed shapes, " + counted(pack.match, "text") +
         " to find, " + counted(pack.clean, "text") + " to leave alone\n";
}

std::string letter_line(const scan::LetterCoverage& letter) {
  std::string text = std::string("  ") + letter.letter + "  ";
  text += letter.rules.empty()
              ? "no rule"
              : counted(letter.rules.size(), "rule") + ", " + counted(letter.examples, "example");
  return text + "  (" + std::string(report::hipaa_words(letter.letter)) + ")\n";
}

std::string time_line(const scan::RuleTime& time, std::size_t texts) {
  const double each =
      texts == 0 ? 0.0
                 : static_cast<double>(time.total.count()) / 1000.0 / static_cast<double>(texts);
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%10.3f", each);
  return std::string(buffer.data()) + "  " + time.rule + "\n";
}

}  // namespace

std::string pack_test_text(const scan::PackTestResult& result, Times times, Colour colour) {
  const report::Paint paint(colour);
  std::string text;
  for (const auto& failure : result.failures) {
    text += failure_text(failure, Severity::kError, paint);
  }
  for (const auto& warning : result.warnings) {
    text += failure_text(warning, Severity::kWarning, paint);
  }
  for (const auto& pack : result.packs) text += pack_line(pack);
  text += "HIPAA letters of 45 CFR 164.514(b)(2)(i):\n";
  for (const auto& letter : result.letters) text += letter_line(letter);
  if (times == Times::kListed) {
    text += "Slowest rules, microseconds a text:\n";
    for (const scan::RuleTime& time : result.times) text += time_line(time, result.texts);
  }
  return text + std::to_string(result.passed) + " passed, " + std::to_string(result.failed) +
         " failed\n";
}

}  // namespace postlint::cli
