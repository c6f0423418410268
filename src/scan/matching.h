// Matching: applies one compiled matcher to one segment.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "scan/compiled_rules.h"
#include "scan/conditions.h"
#include "scan/segment_view.h"
#include "scan/weigher.h"

namespace postlint::scan {

struct Match {
  Span span;  // bytes of the segment's text
  rules::View view = rules::View::kRaw;
  Span in_view;                              // the same in `view`
  bool is_guess = false;                     // the view may not read what was meant
  const std::string* replacement = nullptr;  // null: the rule offers none
  double number = 0;                         // of a dictionary's term
  std::vector<Place> evidence;               // one for each `near` that held
  std::optional<Weighed> weighed;            // of a matcher that weighs evidence
};

/// Applies matchers to the segments of one draft.
class Matching {
 public:
  /// `today` is what validators that know of dates count from.
  Matching(const CompiledRules& compiled, std::vector<SegmentView>& segments, Date today)
      : compiled_(compiled),
        segments_(segments),
        today_(today),
        conditions_(compiled, segments),
        weigher_(compiled, segments, conditions_) {}
  Matching(const Matching&) = delete;  // the weigher refers to the conditions
  Matching& operator=(const Matching&) = delete;

  /// Appends every place of the segment where the matcher holds: found by its evidence in `view`,
  /// in scope, accepted by its validator and conditions.
  void find_all(const CompiledMatcher& matcher, rules::View view, std::size_t segment,
                std::vector<Match>& out);

  [[nodiscard]] Conditions& conditions() noexcept { return conditions_; }

  /// Remembers the words of the matches that are a warning or worse, in all segments, for a matcher
  /// that weighs them `again`. Called once, before the places are looked for.
  void learn(const CompiledMatcher& matcher);

 private:
  bool accepts(const CompiledMatcher& matcher, std::size_t segment, Match& match);
  std::string words_of(const Match& match, std::size_t segment);
  Span trimmed(const CompiledMatcher& matcher, SegmentView& view, rules::View in, Span span);
  [[nodiscard]] bool is_exception(const CompiledMatcher& matcher, std::string_view words) const;

  const CompiledRules& compiled_;
  std::vector<SegmentView>& segments_;
  Date today_;
  Conditions conditions_;
  Weigher weigher_;
  std::vector<match::Hit> hits_;
};

}  // namespace postlint::scan
