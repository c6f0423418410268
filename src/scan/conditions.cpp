#include "scan/conditions.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace postlint::scan {
namespace {

using rules::Side;
using rules::Unit;

constexpr Span kNowhere{0, 0};
constexpr Span kEverywhere{0, std::numeric_limits<std::size_t>::max()};

Span on_side(Span window, Span match, Side side) {
  if (side == Side::kBefore) window.end = std::min(window.end, match.begin);
  if (side == Side::kAfter) window.begin = std::max(window.begin, match.end);
  return window;
}

}  // namespace

std::optional<Span> Conditions::in_segment(const CompiledCondition& condition, std::size_t segment,
                                           Span window, Span avoid) {
  const std::vector<Span>& found =
      segments_[segment].occurrences(condition.evidence, compiled_.evidence[condition.evidence]);
  auto span = std::lower_bound(found.begin(), found.end(), Span{window.begin, 0});
  for (; span != found.end() && span->end <= window.end; ++span) {
    if (!overlaps(*span, avoid)) return *span;
  }
  return std::nullopt;
}

const std::vector<std::size_t>& Conditions::holders(std::size_t evidence,
                                                    std::optional<std::size_t> post) {
  const auto [entry, is_new] = holders_.try_emplace({evidence, post});
  if (!is_new) return entry->second;
  const auto post_of = [](const SegmentView& view) { return view.segment().post; };
  auto range = std::ranges::subrange(segments_);
  if (post) range = std::ranges::equal_range(segments_, *post, {}, post_of);
  for (SegmentView& view : range) {
    if (view.occurrences(evidence, compiled_.evidence[evidence]).empty()) continue;
    entry->second.push_back(static_cast<std::size_t>(&view - segments_.data()));
  }
  return entry->second;
}

std::optional<Place> Conditions::in_segments(const CompiledCondition& condition, Place match,
                                             const std::vector<std::size_t>& candidates) {
  // Only the match's own segment can hold nothing but evidence that overlaps the match, so this
  // looks at no more than two of them.
  auto candidate = condition.side == Side::kAfter
                       ? std::ranges::lower_bound(candidates, match.segment)
                       : candidates.begin();
  for (; candidate != candidates.end(); ++candidate) {
    const std::size_t segment = *candidate;
    const bool own = segment == match.segment;
    if (condition.side == Side::kBefore && segment > match.segment) break;
    const Span window = own ? on_side(kEverywhere, match.span, condition.side) : kEverywhere;
    if (const auto span =
            in_segment(condition, segment, window, own ? match.span : kNowhere)) {
      return Place{segment, *span};
    }
  }
  return std::nullopt;
}

std::vector<std::size_t> Conditions::paragraphs_around(std::size_t segment,
                                                       std::size_t count) const {
  const text::Segment& centre = segments_[segment].segment();
  const auto is_near = [&](std::size_t i) {
    const text::Segment& other = segments_[i].segment();
    const std::size_t distance = other.block > centre.block ? other.block - centre.block
                                                            : centre.block - other.block;
    return other.post == centre.post && distance < count;
  };
  // Segments of one block stand together, so the walk stops soon.
  std::size_t first = segment;
  while (first > 0 && is_near(first - 1)) --first;
  std::vector<std::size_t> out;
  for (std::size_t i = first; i < segments_.size() && is_near(i); ++i) out.push_back(i);
  return out;
}

std::optional<Place> Conditions::evidence_for(const CompiledCondition& condition, Place match) {
  switch (condition.window.unit) {
    case Unit::kDocument:
      return in_segments(condition, match, holders(condition.evidence, std::nullopt));
    case Unit::kPost: {
      const std::size_t post = segments_[match.segment].segment().post;
      return in_segments(condition, match, holders(condition.evidence, post));
    }
    case Unit::kParagraphs:
      return in_segments(condition, match,
                         paragraphs_around(match.segment, condition.window.count));
    case Unit::kCharacters:
    case Unit::kWords:
    case Unit::kSentences: break;
  }
  const Span window = on_side(segments_[match.segment].window(match.span, condition.window),
                              match.span, condition.side);
  const auto span = in_segment(condition, match.segment, window, match.span);
  if (!span) return std::nullopt;
  return Place{match.segment, *span};
}

}  // namespace postlint::scan
