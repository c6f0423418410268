#include "scan/pack_test_tables.h"

#include <algorithm>
#include <ctime>
#include <string>

#include "scan/combination.h"
#include "scan/matching.h"
#include "scan/segment_view.h"
#include "text/boundaries.h"

namespace postlint::scan {
namespace {

constexpr char kLastLetter = 'R';

template <typename Entry>
void add_examples(const Entry& entry, PackExamples& out) {
  out.match += entry.match_examples.size();
  out.clean += entry.clean_examples.size();
}

// Normalising is not a cost of any one rule.
void normalise(Sample& sample) {
  for (SegmentView& segment : sample.segments) {
    for (const rules::View view : kViews) static_cast<void>(segment.text(view));
  }
}

std::vector<Sample> samples_of(const std::vector<Subject>& subjects,
                               text::SentenceSplitter& splitter, const text::IsWord& is_word) {
  std::vector<Sample> samples;
  const auto add = [&](const Example& example) {
    samples.push_back(sample_of(example, splitter, is_word));
    normalise(samples.back());
  };
  for (const Subject& subject : subjects) {
    std::ranges::for_each(subject.match_examples(), add);
    std::ranges::for_each(subject.clean_examples(), add);
  }
  return samples;
}

// Processor time, for other programs must not make a rule look slow.
std::chrono::nanoseconds time_of(const CompiledRules& compiled, const CompiledRule& rule,
                                 const std::vector<Sample>& samples) {
  // Copies: evidence that another rule has searched would be found at no cost.
  std::vector<std::vector<SegmentView>> texts;
  for (const Sample& sample : samples) texts.push_back(sample.segments);
  std::vector<Match> matches;
  const std::clock_t start = std::clock();
  for (std::vector<SegmentView>& segments : texts) {
    Matching matching(compiled, segments, kExampleDay);
    if (rule.combination != nullptr) (void)combine(*rule.combination, segments, matching);
    matching.learn(rule.matcher);
    for (const CompiledMatcher::Source& source : rule.matcher.sources) {
      for (std::size_t i = 0; i < segments.size(); ++i) {
        matching.find_all(rule.matcher, source.view, i, matches);
      }
    }
    matches.clear();
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
      std::chrono::duration<double>(seconds));
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
  text::SentenceSplitter splitter;
  const std::vector<Sample> samples = samples_of(subjects, splitter, compiled.is_word);
  std::vector<RuleTime> times;
  for (const CompiledRule& rule : compiled.rules) {
    times.push_back({rule.info->id, time_of(compiled, rule, samples)});
  }
  std::ranges::stable_sort(times, std::ranges::greater{}, &RuleTime::total);
  return times;
}

}  // namespace postlint::scan
