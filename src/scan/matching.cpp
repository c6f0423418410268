#include "scan/matching.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace postlint::scan {

using rules::View;

bool Matching::is_exception(const CompiledMatcher& matcher, std::size_t segment, Span span) {
  if (!matcher.except) return false;
  SegmentView& view = segments_[segment];
  const std::string_view lower = slice(view.text(View::kLower), view.to_view(View::kLower, span));
  return compiled_.evidence[*matcher.except].matches_whole(ascii::trim(lower));
}

bool Matching::accepts(const CompiledMatcher& matcher, std::size_t segment,
                       std::string_view matched, Match& match) {
  const SegmentKind kind = segments_[segment].segment().kind_at(match.span.begin);
  if ((matcher.scope & scope_bit(kind)) == 0) return false;
  if (matcher.validator != nullptr && matcher.validator(matched) == validators::Verdict::kReject) {
    return false;
  }
  if (is_exception(matcher, segment, match.span)) return false;
  const Place place{segment, match.span};
  for (const CompiledCondition& condition : matcher.near) {
    const std::optional<Place> evidence = conditions_.evidence_for(condition, place);
    if (!evidence) return false;
    match.evidence.push_back(*evidence);
  }
  return std::ranges::none_of(matcher.unless, [&](const CompiledCondition& condition) {
    return conditions_.evidence_for(condition, place).has_value();
  });
}

void Matching::find_all(const CompiledMatcher& matcher, View view, std::size_t segment,
                        std::vector<Match>& out) {
  const auto source = std::ranges::find(matcher.sources, view, &CompiledMatcher::Source::view);
  if (source == matcher.sources.end()) return;
  const std::string_view text = segments_[segment].text(view);
  hits_.clear();
  compiled_.evidence[source->evidence].find_all(text, hits_);
  for (const match::Hit& hit : hits_) {
    Match match;
    match.span = segments_[segment].from_view(view, hit.span);
    match.view = view;
    if (hit.replacement != nullptr && !hit.replacement->empty()) {
      match.replacement = hit.replacement;
    }
    if (accepts(matcher, segment, slice(text, hit.span), match)) out.push_back(std::move(match));
  }
}

}  // namespace postlint::scan
