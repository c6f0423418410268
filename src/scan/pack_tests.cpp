#include "scan/pack_tests.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "formats/reader.h"
#include "scan/draft_scan.h"
#include "scan/pack_test_subjects.h"
#include "scan/pack_test_tables.h"
#include "scan/shields.h"
#include "text/boundaries.h"

namespace postlint::scan {
namespace {

using Findings = std::vector<Finding>;
using Kind = PackTestKind;

Span span_of(const Example::Place& place) {
  return {place.begin, place.end};
}

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

// The finding that speaks for `place` in a scan by the whole set, or null.
const Finding* reported(const Findings& findings, const RuleInfo& rule, Span place) {
  const auto found = std::ranges::find_if(findings, [&](const Finding& finding) {
    if (finding.rule->category != rule.category) return false;
    const bool is_named = finding.rule->id == rule.id ||
                          std::ranges::find(finding.also, rule.id) != finding.also.end();
    if (place.empty()) return is_named && finding.span.empty();
    return is_named ? overlaps(finding.span, place) : contains(finding.span, place);
  });
  return found == findings.end() ? nullptr : &*found;
}

class PackTester {
 public:
  explicit PackTester(const CompiledRules& whole) : whole_(whole), subjects_(subjects_of(whole)) {}

  PackTestResult run(Timing timing) {
    for (const Subject& subject : subjects_) test(subject);
    result_.letters = letters_of(whole_);
    result_.packs = examples_of(whole_);
    if (timing == Timing::kMeasured) result_.times = times_of(whole_, subjects_);
    return std::move(result_);
  }

 private:
  // A place of an allow entry.
  struct Allowed {
    Span span;
    const Subject* entry;
  };

  // What one example's text gives.
  struct Outcome {
    std::vector<Span> alone;  // of the subject, shielded ones too
    Findings whole;
    Shields shields;
    std::vector<Allowed> allowed;
  };

  void test(const Subject& subject);
  void test_match(const Subject& subject, const Example& example);
  void test_clean(const Subject& subject, const Example& example);
  void test_place(const Subject& subject, const Example& example, Span place,
                  const Outcome& outcome);
  void test_whole_set(const Subject& subject, const Example& example, Span place,
                      const Outcome& outcome);
  void test_shield(const Subject& subject, const Example& example, Span place,
                   const Outcome& outcome);
  void test_text(const Subject& subject, const std::string& text);
  void test_suggestions(const Subject& subject);

  Findings scan(std::string_view text, std::string_view format, const Subject* subject = nullptr);
  Outcome outcome_of(const Subject& subject, const Example& example);
  [[nodiscard]] static std::string category_of(const Subject& subject);
  std::optional<Finding> worst_in(std::string_view text);

  void fail(Kind kind, const Subject& subject, std::string message, std::string text,
            std::string expected = {}, std::string found = {}) {
    result_.failures.push_back({kind, subject.id, std::move(message), std::move(text),
                                std::move(expected), std::move(found)});
  }
  // Counts what ran since `before` failures were known as one test.
  void count_test(std::size_t before) {
    ++(result_.failures.size() == before ? result_.passed : result_.failed);
  }

  const CompiledRules& whole_;
  std::vector<Subject> subjects_;
  text::SentenceSplitter splitter_;
  bool has_fired_ = false;  // the subject at work has found something in a match example
  PackTestResult result_;
};

// For a subject that is meant for certain places or uses, the first of them.
Findings PackTester::scan(std::string_view text, std::string_view format, const Subject* subject) {
  const formats::Format* const reader = formats::find(format);
  ScanOptions options;
  options.today = kExampleDay;
  if (subject != nullptr && subject->rule != nullptr) {
    const RuleInfo& info = *subject->rule->info;
    if (!info.platforms.empty()) options.platform = info.platforms.front();
    if (!info.audiences.empty()) options.audience = info.audiences.front();
  }
  return DraftScan(whole_, splitter_, options)
      .run(text, reader != nullptr ? *reader : *formats::find("plain"))
      .findings;
}

std::string PackTester::category_of(const Subject& subject) {
  return subject.rule != nullptr ? subject.rule->info->category : std::string();
}

PackTester::Outcome PackTester::outcome_of(const Subject& subject, const Example& example) {
  Outcome out;
  out.whole = scan(example.text, example.format, &subject);
  Sample sample = sample_of(example, splitter_, whole_.is_word);
  out.alone = places_alone(whole_, subject, sample);
  for (const Subject& other : subjects_) {
    if (other.kind != SubjectKind::kAllow) continue;
    for (const Span span : places_alone(whole_, other, sample)) {
      out.shields.add(span, other.allow->shields);
      out.allowed.push_back({span, &other});
    }
  }
  out.shields.seal();
  return out;
}

// Found in the whole set too: by this rule, or by one that speaks for it.
void PackTester::test_whole_set(const Subject& subject, const Example& example, Span place,
                                const Outcome& outcome) {
  const RuleInfo& rule = *subject.rule->info;
  if (reported(outcome.whole, rule, place) != nullptr) return;
  std::string why = "found by the rule alone, but nothing of its category is reported there";
  for (const Allowed& allowed : outcome.allowed) {
    if (contains(allowed.span, place) && outcome.shields.covers(place, rule.category)) {
      why = "shielded by the allow entry " + quoted(allowed.entry->id);
    }
  }
  fail(Kind::kLost, subject, why, with_brackets(example), std::string(slice(example.text, place)));
}

void PackTester::test_shield(const Subject& subject, const Example& example, Span place,
                             const Outcome& outcome) {
  const std::vector<std::string>& shields = subject.allow->shields;
  for (const Finding& finding : outcome.whole) {
    const bool is_shielded =
        shields.empty() || std::ranges::find(shields, finding.rule->category) != shields.end();
    if (!is_shielded || finding.rule->pack == "postlint" || !contains(place, finding.span))
      continue;
    fail(Kind::kNotShielded, subject, quoted(finding.rule->id) + " reports a place that is allowed",
         with_brackets(example), std::string(slice(example.text, place)),
         std::string(slice(example.text, finding.span)));
  }
}

void PackTester::test_place(const Subject& subject, const Example& example, Span place,
                            const Outcome& outcome) {
  if (std::ranges::find(outcome.alone, place) != outcome.alone.end()) {
    if (subject.kind == SubjectKind::kRule) {
      test_whole_set(subject, example, place, outcome);
    } else {
      test_shield(subject, example, place, outcome);
    }
    return;
  }
  const std::string expected(slice(example.text, place));
  const auto other =
      std::ranges::find_if(outcome.alone, [place](Span found) { return overlaps(found, place); });
  if (other == outcome.alone.end()) {
    return fail(Kind::kMissed, subject, "the marked place is not found", with_brackets(example),
                expected);
  }
  fail(Kind::kWrongSpan, subject, "another place is found than the marked one",
       with_brackets(example), expected, std::string(slice(example.text, *other)));
}

void PackTester::test_match(const Subject& subject, const Example& example) {
  const std::size_t before = result_.failures.size();
  const Outcome outcome = outcome_of(subject, example);
  has_fired_ = has_fired_ || !outcome.alone.empty();
  for (const Example::Place& place : example.expected) {
    test_place(subject, example, span_of(place), outcome);
  }
  for (const Span found : outcome.alone) {
    const bool is_expected = std::ranges::any_of(example.expected, [&](const auto& place) {
      return span_of(place) == found || overlaps(span_of(place), found);
    });
    const bool is_shielded =
        subject.kind == SubjectKind::kRule && outcome.shields.covers(found, category_of(subject));
    if (is_expected || is_shielded) continue;
    fail(Kind::kExtraPlace, subject, "more is found than is marked", with_brackets(example), {},
         std::string(slice(example.text, found)));
  }
  count_test(before);
}

void PackTester::test_clean(const Subject& subject, const Example& example) {
  const std::size_t before = result_.failures.size();
  const Outcome outcome = outcome_of(subject, example);
  for (const Span found : outcome.alone) {
    const bool is_rule = subject.kind == SubjectKind::kRule;
    if (is_rule && outcome.shields.covers(found, category_of(subject))) continue;
    fail(Kind::kFires, subject, "the text must stay clean", with_brackets(example), {},
         std::string(slice(example.text, found)));
  }
  count_test(before);
}

std::optional<Finding> PackTester::worst_in(std::string_view text) {
  std::optional<Finding> worst;
  for (Finding& finding : scan(text, "plain")) {
    const bool is_of_whole_draft = finding.span.empty();  // a text that is offered is none
    if (finding.severity < Severity::kWarning || finding.rule->pack == "postlint") continue;
    if (is_of_whole_draft) continue;
    if (!worst || finding.severity > worst->severity) worst = std::move(finding);
  }
  return worst;
}

void PackTester::test_text(const Subject& subject, const std::string& text) {
  const std::size_t before = result_.failures.size();
  if (const std::optional<Finding> finding = worst_in(text)) {
    fail(Kind::kFlaggedText, subject,
         "what is offered instead is itself flagged by " + quoted(finding->rule->id), text, {},
         std::string(slice(text, finding->span)));
  }
  count_test(before);
}

void PackTester::test_suggestions(const Subject& subject) {
  for (const std::string& suggestion : subject.rule->info->suggest) {
    const std::string_view text = without_arrow(suggestion);
    const std::optional<Finding> finding = worst_in(text);
    if (!finding) continue;
    result_.warnings.push_back({Kind::kFlaggedText,
                                subject.id,
                                "a suggestion is itself flagged by " + quoted(finding->rule->id),
                                suggestion,
                                {},
                                std::string(slice(text, finding->span))});
  }
}

void PackTester::test(const Subject& subject) {
  has_fired_ = false;
  for (const Example& example : subject.match_examples()) test_match(subject, example);
  const std::size_t before = result_.failures.size();
  if (!has_fired_) fail(Kind::kNeverFires, subject, "no example makes it find anything", {});
  count_test(before);
  for (const Example& example : subject.clean_examples()) test_clean(subject, example);
  result_.texts += subject.match_examples().size() + subject.clean_examples().size();
  for (const std::string& text : subject.replacements()) test_text(subject, text);
  if (subject.rule != nullptr) test_suggestions(subject);
}

}  // namespace

PackTestResult run_pack_tests(const Ruleset& ruleset, Timing timing) {
  return PackTester(ruleset.compiled()).run(timing);
}

}  // namespace postlint::scan
