// SegmentView: one segment with everything that is computed from its text on demand.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/evidence_matcher.h"
#include "rules/model.h"
#include "scan/views.h"
#include "text/boundaries.h"
#include "text/document.h"
#include "text/folded.h"

namespace postlint::scan {

/// What a place of an unmasking view shows.
struct Showing {
  bool more = false;   // than the view's parent
  bool guess = false;  // a reading that may not be what was meant
};

/// Offsets in and out are bytes of the segment's text unless a view is named. Nothing is computed
/// before it is asked for, and nothing twice. Not thread-safe.
class SegmentView {
 public:
  /// All must outlive it.
  SegmentView(const text::Segment& segment, text::SentenceSplitter& splitter,
              const text::IsWord& is_word)
      : segment_(&segment), splitter_(&splitter), is_word_(&is_word) {}

  [[nodiscard]] const text::Segment& segment() const noexcept { return *segment_; }

  /// The text of a view; lives as long as this object.
  std::string_view text(rules::View view);

  Span from_view(rules::View view, Span span);
  Span to_view(rules::View view, Span span);

  /// False for an unmasking view that shows nothing its parent does not show.
  bool shows_more(rules::View view) { return !steps_of(view).empty(); }

  /// What a span of an unmasking view holds or touches.
  Showing showing(rules::View view, Span span);

  /// Where the evidence occurs, looked for in the lower view; sorted, without overlaps.
  const std::vector<Span>& occurrences(std::size_t evidence_id,
                                       const match::EvidenceMatcher& matcher);

  /// Sentences that cover the text without gaps.
  const std::vector<Span>& sentences();

  /// The part of the segment that a window of words, characters or sentences around `span` covers.
  Span window(Span span, rules::Window window);

 private:
  using Steps = std::vector<text::Folded>;

  const Steps& steps_of(rules::View view);
  const std::vector<Span>& words();

  const text::Segment* segment_;
  text::SentenceSplitter* splitter_;
  const text::IsWord* is_word_;
  std::array<std::optional<Steps>, kViewCount> steps_;  // raw stays empty
  std::optional<std::vector<Span>> words_;
  std::optional<std::vector<Span>> sentences_;
  std::unordered_map<std::size_t, std::vector<Span>> occurrences_;
};

}  // namespace postlint::scan
