// Rules and scans in tests, in few words.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/ruleset.h"
#include "postlint/scanner.h"

namespace postlint::scan {

/// A rule in short: `body` holds `find` and whatever else the test is about.
struct RuleText {
  std::string id;
  std::string body;
  std::string category = "phi";
  std::string severity = "error";
};

inline std::string json_of(const RuleText& rule) {
  return R"({"id":")" + rule.id + R"(","title":"T","message":"M","why":"W","suggest":["S"],)" +
         R"("source":{"cite":"C"},"category":")" + rule.category + R"(","severity":")" +
         rule.severity + R"(",)" + rule.body + R"(,"tests":{"match":["[x]"],"clean":["y"]}})";
}

inline std::string allow_json(const std::string& id, const std::string& body) {
  return R"({"id":")" + id + R"(","title":"T","because":"B","source":{"cite":"C"},)" + body +
         R"(,"tests":{"match":["[x]"],"clean":["y"]}})";
}

inline std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ",") + part;
  return out;
}

/// The ruleset of pack `t` with these rules and allow entries.
inline Ruleset ruleset_of(const std::vector<RuleText>& rules,
                          const std::vector<std::string>& allows = {}) {
  std::vector<std::string> texts;
  for (const RuleText& rule : rules) texts.push_back(json_of(rule));
  // A list that no rule uses is an error.
  const bool uses_list = joined(texts).find(R"("list":"l")") != std::string::npos;
  const std::string lists = uses_list ? R"("lists":{"l":["alpha","beta"]},)" : "";
  const std::string json = R"({"schema":1,"pack":"t","version":"1.0.0","title":"T","owner":"O",)"
                           R"("license":"Apache-2.0",)" +
                           lists + R"("allow":[)" + joined(allows) + R"(],"rules":[)" +
                           joined(texts) + "]}";
  auto ruleset = Ruleset::from_json(json, "test.json");
  if (!ruleset) {
    std::string problems;
    for (const PackProblem& problem : ruleset.error()) problems += to_text(problem);
    throw std::invalid_argument(problems);
  }
  return std::move(ruleset).value();
}

inline ScanOptions as(std::string_view format) {
  ScanOptions options;
  options.format = format;
  options.today = {2026, 6, 15};
  return options;
}

inline Report scan_draft(const Ruleset& ruleset, std::string_view draft,
                         const ScanOptions& options = as("plain")) {
  const auto exact = std::make_unique<char[]>(draft.size());
  std::ranges::copy(draft, exact.get());
  Scanner scanner(ruleset);
  Result<Report> report = scanner.scan({exact.get(), draft.size()}, options);
  if (!report) throw std::invalid_argument(report.error().message);
  return std::move(report).value();
}

using Found = std::vector<std::string>;

/// "rule: text" of each finding, without the pack's name.
inline Found described(const Report& report, std::string_view draft) {
  Found out;
  for (const Finding& finding : report.findings) {
    const std::string& id = finding.rule->id;
    out.push_back(id.substr(id.find('/') + 1) + ": " + std::string(slice(draft, finding.span)));
  }
  return out;
}

inline Found found(const Ruleset& ruleset, std::string_view draft,
                   const ScanOptions& options = as("plain")) {
  return described(scan_draft(ruleset, draft, options), draft);
}

/// What one rule called `r` with this body finds: the texts only.
inline Found hits(const std::string& body, std::string_view draft,
                  std::string_view format = "plain") {
  Found out;
  for (const std::string& text : found(ruleset_of({{"r", body}}), draft, as(format))) {
    out.push_back(text.substr(text.find(": ") + 2));
  }
  return out;
}

}  // namespace postlint::scan
