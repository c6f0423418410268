#include "scan/matching.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "scan/word_core.h"
#include "text/boundaries.h"
#include "text/normalize.h"

namespace postlint::scan {

using rules::View;

// What tests of words look at: the match in lower case, unmasked when it was found so.
std::string Matching::words_of(const Match& match, std::size_t segment) {
  SegmentView& view = segments_[segment];
  if (is_unmasking(match.view)) return text::fold_term(slice(view.text(match.view), match.in_view));
  return std::string(slice(view.text(View::kLower), view.to_view(View::kLower, match.span)));
}

bool Matching::is_exception(const CompiledMatcher& matcher, std::string_view words) const {
  return matcher.except && compiled_.evidence[*matcher.except].matches_whole(ascii::trim(words));
}

bool Matching::accepts(const CompiledMatcher& matcher, std::size_t segment, Match& match) {
  const SegmentKind kind = segments_[segment].segment().kind_at(match.span.begin);
  if ((matcher.scope & scope_bit(kind)) == 0) return false;
  const bool is_rejected =
      matcher.validator != nullptr &&
      validators::judge(*matcher.validator,
                        slice(segments_[segment].text(match.view), match.in_view),
                        today_) == validators::Verdict::kReject;
  if (is_rejected) return false;
  const std::string words = words_of(match, segment);
  if (is_exception(matcher, words)) return false;
  const Place place{segment, match.span};
  for (const CompiledCondition& condition : matcher.near) {
    const std::optional<Place> evidence = conditions_.evidence_for(condition, place);
    if (!evidence) return false;
    match.evidence.push_back(*evidence);
  }
  const bool is_cleared =
      std::ranges::any_of(matcher.unless, [&](const CompiledCondition& condition) {
        return conditions_.evidence_for(condition, place).has_value();
      });
  if (is_cleared) return false;
  const Weigher::Subject subject{place, words, match.replacement};
  const auto is_reached = [&](const CompiledGroupCondition& condition) {
    return weigher_.reaches(condition, subject);
  };
  if (!std::ranges::all_of(matcher.near_groups, is_reached)) return false;
  if (std::ranges::any_of(matcher.unless_groups, is_reached)) return false;
  if (matcher.weigh) match.weighed = weigher_.weigh(*matcher.weigh, subject);
  return !matcher.weigh || match.weighed;
}

// `span` of the view without the words at both ends that the matcher trims; empty when none is
// left.
Span Matching::trimmed(const CompiledMatcher& matcher, SegmentView& view, View in, Span span) {
  if (matcher.trim.empty()) return span;
  const std::string_view text = view.text(in);
  std::vector<Span> words = text::words(slice(text, span));
  const auto is_trimmed = [&](Span word) {
    const std::string lower = text::fold_term(core_of(slice(slice(text, span), word)));
    return std::ranges::any_of(matcher.trim, [&](std::size_t evidence) {
      return compiled_.evidence[evidence].matches_whole(lower);
    });
  };
  while (!words.empty() && is_trimmed(words.front())) words.erase(words.begin());
  const std::size_t before = words.size();
  while (!words.empty() && is_trimmed(words.back())) words.pop_back();
  if (words.empty()) return {span.begin, span.begin};
  const Span last = {span.begin + words.back().begin, span.begin + words.back().end};
  if (words.size() == before) return {span.begin + words.front().begin, last.end};
  // What stood between the last word and those taken off goes with them: "Askew," → "Askew".
  const std::string_view core = core_of(slice(text, last));
  const auto end = static_cast<std::size_t>(core.data() + core.size() - text.data());
  return {span.begin + words.front().begin, end};
}

void Matching::learn(const CompiledMatcher& matcher) {
  if (!matcher.weigh || !matcher.weigh->again) return;
  std::vector<std::pair<Place, std::string>> places;
  std::vector<Match> matches;
  for (std::size_t segment = 0; segment < segments_.size(); ++segment) {
    matches.clear();
    for (const CompiledMatcher::Source& source : matcher.sources) {
      find_all(matcher, source.view, segment, matches);
    }
    for (const Match& match : matches) {
      if (match.weighed->level.severity >= Severity::kWarning) {
        places.emplace_back(Place{segment, match.span}, words_of(match, segment));
      }
    }
  }
  for (const auto& [place, words] : places) weigher_.learn(*matcher.weigh, {place, words, nullptr});
}

void Matching::find_all(const CompiledMatcher& matcher, View view, std::size_t segment,
                        std::vector<Match>& out) {
  const auto source = std::ranges::find(matcher.sources, view, &CompiledMatcher::Source::view);
  if (source == matcher.sources.end()) return;
  if (is_unmasking(view) && !segments_[segment].shows_more(view)) return;
  const std::string_view text = segments_[segment].text(view);
  hits_.clear();
  compiled_.evidence[source->evidence].find_all(text, hits_);
  for (const match::Hit& hit : hits_) {
    const Span kept = trimmed(matcher, segments_[segment], view, hit.span);
    if (kept.empty()) continue;
    const Showing showing =
        is_unmasking(view) ? segments_[segment].showing(view, kept) : Showing{true, false};
    if (!showing.more) continue;
    Match match;
    match.span = segments_[segment].from_view(view, kept);
    match.view = view;
    match.in_view = kept;
    match.is_guess = showing.guess;
    match.number = hit.number;
    if (hit.replacement != nullptr && !hit.replacement->empty()) {
      match.replacement = hit.replacement;
    }
    if (accepts(matcher, segment, match)) out.push_back(std::move(match));
  }
}

}  // namespace postlint::scan
