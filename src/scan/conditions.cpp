#include "scan/conditions.h"

#include <algorithm>
#include <limits>
#include <ranges>

#include "base/ascii.h"

namespace postlint::scan {
namespace {

using rules::Side;
using rules::Unit;

constexpr std::size_t kLongestListItem = 200;  // bytes
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
                                             std::span<const std::size_t> candidates) {
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
    if (const auto span = in_segment(condition, segment, window, own ? match.span : kNowhere)) {
      return Place{segment, *span};
    }
  }
  return std::nullopt;
}

// The holders of the evidence no more than `count` - 1 blocks away. Readers number blocks in the
// order of their segments.
std::span<const std::size_t> Conditions::paragraphs_around(const CompiledCondition& condition,
                                                           std::size_t segment) {
  const text::Segment& centre = segments_[segment].segment();
  const std::span<const std::size_t> all = holders(condition.evidence, centre.post);
  const auto block_of = [this](std::size_t i) { return segments_[i].segment().block; };
  const std::size_t reach = condition.window.count - 1;
  const auto first =
      std::ranges::lower_bound(all, centre.block - std::min(centre.block, reach), {}, block_of);
  const auto last = std::ranges::upper_bound(all, centre.block + reach, {}, block_of);
  return {first, last};
}

// Of each segment from those of the segment before it, so that a draft without a heading is not
// walked back to its start for every match.
void Conditions::find_introductions() {
  introductions_.resize(segments_.size());
  for (std::size_t i = 1; i < segments_.size(); ++i) {
    const text::Segment& before = segments_[i - 1].segment();
    if (before.post != segments_[i].segment().post) continue;
    const bool is_heading = before.kind == SegmentKind::kHeading;
    const bool is_item = before.text.size() <= kLongestListItem;
    Introduction& introduction = introductions_[i];
    introduction = introductions_[i - 1];
    if (is_heading) introduction = {i - 1, std::nullopt};
    if (ascii::trim(before.text).ends_with(':')) {
      introduction.lead_in = i - 1;
    } else if (!is_item) {
      introduction.lead_in = std::nullopt;
    }
  }
}

std::optional<Place> Conditions::in_introduction(const CompiledCondition& condition,
                                                 std::size_t segment) {
  if (introductions_.empty()) find_introductions();
  const Introduction& introduction = introductions_[segment];
  for (const std::optional<std::size_t> part : {introduction.lead_in, introduction.heading}) {
    if (!part) continue;
    if (const auto span = in_segment(condition, *part, kEverywhere, kNowhere)) {
      return Place{*part, *span};
    }
  }
  return std::nullopt;
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
      return in_segments(condition, match, paragraphs_around(condition, match.segment));
    case Unit::kIntroduction: return in_introduction(condition, match.segment);
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
