#include "scan/pack_test_tables.h"

#include <algorithm>

#include "formats/reader.h"
#include "scan/matching.h"
#include "scan/segment_view.h"
#include "text/boundaries.h"
#include "text/document.h"

namespace postlint::scan {
namespace {

constexpr char kLastLetter = 'R';

template <typename Entry>
void add_examples(const Entry& entry, PackExamples& out) {
  out.match += entry.match_examples.size();
  out.clean += entry.clean_examples.size();
}

// One example text, normalised once and for all.
struct Sample {
  text::Document document;
  std::vector<SegmentView> segments;
};

// Normalising is not a cost of any one rule.
void normalise(Sample& sample) {
  for (SegmentView& segment : sample.segments) {
    for (const rules::View view : {rules::View::kClean, rules::View::kLower}) {
      static_cast<void>(segment.text(view));
    }
  }
}

std::chrono::nanoseconds time_of(const CompiledRules& compiled, const CompiledRule& rule,
                                 const Sample& sample) {
  // A copy: evidence that another rule has searched would be found at no cost.
  std::vector<SegmentView> segments = sample.segments;
  std::vector<Match> matches;
  const auto start = std::chrono::steady_clock::now();
  Matching matching(compiled, segments);
  for (const CompiledMatcher::Source& source : rule.matcher.sources) {
    for (std::size_t i = 0; i < segments.size(); ++i) {
      matching.find_all(rule.matcher, source.view, i, matches);
    }
  }
  return std::chrono::steady_clock::now() - start;
}

}  // namespace

std::vector<LetterCoverage> letters_of(const CompiledRules& compiled) {
  std::vector<LetterCoverage> out;
  for (char letter = 'A'; letter <= kLastLetter; ++letter) {
    LetterCoverage coverage{letter, {}, 0};
    for (const auto& info : compiled.infos) {
      if (info->hipaa.find(letter) == std::string::npos) continue;
      coverage.rules.push_back(info->id);
      coverage.examples += info->match_examples.size();
    }
    out.push_back(std::move(coverage));
  }
  return out;
}

std::vector<PackExamples> examples_of(const CompiledRules& compiled) {
  std::vector<PackExamples> out;
  for (const rules::Pack& pack : compiled.model) {
    PackExamples entry{pack.name, pack.rules.size(), pack.allows.size(), 0, 0};
    for (const rules::Rule& rule : pack.rules) add_examples(*rule.info, entry);
    for (const rules::Allow& allow : pack.allows) add_examples(allow, entry);
    out.push_back(std::move(entry));
  }
  return out;
}

std::vector<RuleTime> times_of(const CompiledRules& compiled,
                               const std::vector<Subject>& subjects) {
  std::vector<RuleTime> times;
  for (const CompiledRule& rule : compiled.rules) times.push_back({rule.info->id, {}});
  text::SentenceSplitter splitter;
  const auto measure = [&](const Example& example) {
    const formats::Format* const format = formats::find(example.format);
    if (format == nullptr) return;
    Sample sample{format->read(example.text), {}};
    for (const text::Segment& segment : sample.document.segments) {
      sample.segments.emplace_back(segment, splitter);
    }
    normalise(sample);
    for (std::size_t i = 0; i < times.size(); ++i) {
      times[i].total += time_of(compiled, compiled.rules[i], sample);
    }
  };
  for (const Subject& subject : subjects) {
    std::ranges::for_each(subject.match_examples(), measure);
    std::ranges::for_each(subject.clean_examples(), measure);
  }
  std::ranges::stable_sort(times, std::ranges::greater{}, &RuleTime::total);
  return times;
}

}  // namespace postlint::scan
