// Rules that look at a draft as a whole: combinations of details and document checks.
#pragma once

#include <string_view>
#include <vector>

#include "scan/candidate.h"
#include "scan/compiled_rules.h"
#include "scan/matching.h"
#include "scan/segment_view.h"
#include "scan/selection.h"
#include "text/document.h"

namespace postlint::scan {

/// What one draft is made of, for the rules that look at all of it. Refers to its parts.
struct WholeDraft {
  const CompiledRules& compiled;
  const Selection& selection;
  std::string_view draft;
  const text::Document& document;
  std::vector<SegmentView>& segments;
  Matching& matching;
};

/// Appends the findings of all combinations and checks that apply.
void find_in_whole(const WholeDraft& whole, std::vector<Candidate>& out);

}  // namespace postlint::scan
