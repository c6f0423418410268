// Combination: how many people could fit the details of a draft taken together.
//
// The estimate multiplies the people of the place by the shares of people that fit each detail, as
// if the details were independent of each other. They are not, so it is a reason to look again and
// no measurement; expert determination (45 CFR 164.514(b)(1)) is what can say that a risk is very
// small.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "postlint/finding.h"
#include "scan/compiled_rules.h"
#include "scan/matching.h"
#include "scan/segment_view.h"

namespace postlint::scan {

/// What a combination came to. Places are bytes of the segment's text.
struct Combined {
  rules::EstimateLevel level;
  Estimate estimate;  // its spans are empty: `details` has the places
  /// One detail told in the draft.
  struct Detail {
    Place place;
    std::size_t factor = 0;  // index into estimate.factors
  };
  std::vector<Detail> details;  // by place
  Place place;                  // the part of one sentence that holds most of them
};

/// Gathers the traits over all segments, so over a whole thread. Nothing when too few different
/// ones are told or more people fit than the last level allows. Details at a place that
/// `is_left_out` names do not count.
[[nodiscard]] std::optional<Combined> combine(const CompiledCombination& combination,
                                              std::vector<SegmentView>& segments,
                                              Matching& matching,
                                              const std::function<bool(Place)>& is_left_out = {});

}  // namespace postlint::scan
