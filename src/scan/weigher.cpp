#include "scan/weigher.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "scan/word_core.h"
#include "scan/word_features.h"
#include "text/boundaries.h"

namespace postlint::scan {

using rules::View;
using rules::WordPart;

namespace {

// The sum of the weights of the different features that hold, and of the feature "bias".
double score_of(const match::Dictionary& model, std::vector<std::string> features) {
  std::ranges::sort(features);
  const auto repeated = std::ranges::unique(features);
  features.erase(repeated.begin(), repeated.end());
  double score = model.find("bias").value_or(0);
  for (const std::string& feature : features) score += model.find(feature).value_or(0);
  return score;
}

}  // namespace

Weigher::Words Weigher::words_of(std::optional<std::size_t> ignore, std::string_view text) const {
  Words words{{}, ascii::trim(text)};
  for (const Span span : text::words(text)) {
    const std::string_view word = core_of(slice(text, span));
    const bool is_ignored = ignore && compiled_.evidence[*ignore].matches_whole(word);
    if (!word.empty() && !is_ignored) words.all.emplace_back(word);
  }
  return words;
}

bool Weigher::holds_words(const CompiledWordTest& test, const Words& words) const {
  const match::EvidenceMatcher& evidence = compiled_.evidence[test.evidence];
  const auto is_match = [&evidence](std::string_view word) { return evidence.matches_whole(word); };
  if (test.part == WordPart::kWhole) return is_match(words.whole);
  if (words.all.empty()) return false;
  switch (test.part) {
    case WordPart::kFirst: return is_match(words.all.front());
    case WordPart::kLast: return is_match(words.all.back());
    case WordPart::kAny: return std::ranges::any_of(words.all, is_match);
    case WordPart::kEvery: return std::ranges::all_of(words.all, is_match);
    case WordPart::kNone: return std::ranges::none_of(words.all, is_match);
    case WordPart::kWhole: break;
  }
  return false;
}

// Quotes and brackets may stand before a sentence's first word.
bool Weigher::begins_sentence(Place place) {
  SegmentView& view = segments_[place.segment];
  const Span sentence = view.window(place.span, {rules::Unit::kSentences, 1});
  const std::string_view before =
      slice(std::string_view(view.segment().text), {sentence.begin, place.span.begin});
  return core_of(before).empty();
}

bool Weigher::holds(const CompiledTest& test, const Subject& subject, const Words& words) {
  if (const auto* word = std::get_if<CompiledWordTest>(&test)) return holds_words(*word, words);
  if (const auto* near = std::get_if<CompiledNearTest>(&test)) {
    return conditions_.evidence_for(near->condition, subject.place).has_value() != near->absent;
  }
  if (const auto* scope = std::get_if<rules::ScopeTest>(&test)) {
    const text::Segment& segment = segments_[subject.place.segment].segment();
    return (scope->scope & scope_bit(segment.kind_at(subject.place.span.begin))) != 0;
  }
  SegmentView& view = segments_[subject.place.segment];
  const std::string_view lower = view.text(View::kLower);
  if (std::holds_alternative<rules::QuotedTest>(test)) {
    return is_quoted(lower, view.to_view(View::kLower, subject.place.span));
  }
  if (std::holds_alternative<rules::ReplacementTest>(test)) {
    if (subject.replacement == nullptr) return false;
    const auto [stems, is_new] = stems_.try_emplace(subject.place.segment, lower);
    return stems->second.stand_beside(*subject.replacement,
                                      view.to_view(View::kLower, subject.place.span));
  }
  return begins_sentence(subject.place);
}

void Weigher::learn(const CompiledWeighing& weighing, const Subject& subject) {
  if (!weighing.again) return;
  const std::optional<std::size_t> except = weighing.again->except;
  for (std::string& word : words_of(weighing.ignore, subject.text).all) {
    if (except && compiled_.evidence[*except].matches_whole(word)) continue;
    learnt_[&weighing][std::move(word)].push_back(subject.place);
  }
}

bool Weigher::holds_word_of_another(const CompiledWeighing& weighing, const Words& words,
                                    Place match) const {
  const auto learnt = learnt_.find(&weighing);
  if (learnt == learnt_.end()) return false;
  const auto is_elsewhere = [&match](const Place& place) {
    return place.segment != match.segment || !overlaps(place.span, match.span);
  };
  return std::ranges::any_of(words.all, [&](const std::string& word) {
    const auto places = learnt->second.find(word);
    return places != learnt->second.end() && std::ranges::any_of(places->second, is_elsewhere);
  });
}

double Weigher::document_score(const match::Dictionary& model) {
  const auto [entry, is_new] = document_scores_.try_emplace(&model);
  if (!is_new) return entry->second;
  std::vector<std::string> features;
  for (SegmentView& view : segments_) append_document_features(view.text(View::kLower), features);
  entry->second = score_of(model, std::move(features));
  return entry->second;
}

double Weigher::context_score(const match::Dictionary& model, Place place) {
  SegmentView& view = segments_[place.segment];
  return score_of(
      model, context_features(view.text(View::kLower), view.to_view(View::kLower, place.span)));
}

double Weigher::sentence_score(const match::Dictionary& model, Place place) {
  SegmentView& view = segments_[place.segment];
  const Span sentence = view.window(place.span, {rules::Unit::kSentences, 1});
  const auto [entry, is_new] = sentence_scores_.try_emplace({&model, place.segment, sentence});
  if (!is_new) return entry->second;
  std::vector<std::string> features;
  append_document_features(slice(view.text(View::kLower), view.to_view(View::kLower, sentence)),
                           features);
  entry->second = score_of(model, std::move(features));
  return entry->second;
}

int Weigher::learned_points(const CompiledLearned& learned, Place place) {
  double score = 0;
  switch (learned.reads) {
    case rules::Reads::kContext: score = context_score(*learned.model, place); break;
    case rules::Reads::kSentence: score = sentence_score(*learned.model, place); break;
    case rules::Reads::kDocument: score = document_score(*learned.model); break;
  }
  const double points = std::round(score * learned.times);
  return static_cast<int>(std::clamp<double>(points, -learned.most, learned.most));
}

int Weigher::sum(const std::vector<CompiledWeight>& weights, const Subject& subject,
                 const Words& words, std::vector<Reason>* reasons) {
  int sum = 0;
  for (const CompiledWeight& weight : weights) {
    const bool all_hold = std::ranges::all_of(
        weight.tests, [&](const CompiledTest& test) { return holds(test, subject, words); });
    if (!all_hold) continue;
    sum += weight.points;
    if (reasons != nullptr) reasons->push_back({weight.points, weight.because});
  }
  return sum;
}

bool Weigher::reaches(const CompiledGroupCondition& condition, const Subject& subject) {
  const Words words = words_of(std::nullopt, subject.text);
  return sum(compiled_.groups[condition.group], subject, words, nullptr) >= condition.at_least;
}

std::optional<Weighed> Weigher::weigh(const CompiledWeighing& weighing, const Subject& subject) {
  const Words words = words_of(weighing.ignore, subject.text);
  Weighed weighed;
  int points = sum(weighing.weights, subject, words, &weighed.reasons);
  for (const CompiledLearned& learned : weighing.learned) {
    const int learnt = learned_points(learned, subject.place);
    if (learnt == 0) continue;
    points += learnt;
    weighed.reasons.push_back({learnt, learned.because});
  }
  if (weighing.again && holds_word_of_another(weighing, words, subject.place)) {
    points += weighing.again->points;
    weighed.reasons.push_back({weighing.again->points, weighing.again->because});
  }
  const auto level = std::ranges::find_if(weighing.levels,
                                          [points](const Level& one) { return points >= one.at; });
  if (level == weighing.levels.end()) return std::nullopt;
  weighed.level = *level;
  return weighed;
}

}  // namespace postlint::scan
