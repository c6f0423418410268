// Conditions: is there evidence near a match?
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "scan/compiled_rules.h"
#include "scan/segment_view.h"

namespace postlint::scan {

/// A place in one segment of the draft.
struct Place {
  std::size_t segment = 0;
  Span span;  // bytes of the segment's text
};

/// Answers conditions for one draft. Each piece of evidence is searched once in each segment it is
/// asked for, so that many matches cost no more than a few.
class Conditions {
 public:
  Conditions(const CompiledRules& compiled, std::vector<SegmentView>& segments)
      : compiled_(compiled), segments_(segments) {}

  /// The first evidence within the condition's window that does not overlap the match, if any.
  std::optional<Place> evidence_for(const CompiledCondition& condition, Place match);

 private:
  // Segments that hold the evidence, in order; for kPost the key's second part is the post.
  const std::vector<std::size_t>& holders(std::size_t evidence, std::optional<std::size_t> post);
  std::optional<Span> in_segment(const CompiledCondition& condition, std::size_t segment,
                                 Span window, Span avoid);
  std::optional<Place> in_segments(const CompiledCondition& condition, Place match,
                                   std::span<const std::size_t> candidates);
  void find_introductions();
  std::optional<Place> in_introduction(const CompiledCondition& condition, std::size_t segment);
  std::span<const std::size_t> paragraphs_around(const CompiledCondition& condition,
                                                 std::size_t segment);

  // What leads a segment in: the nearest heading above, and the nearest segment that ends with a
  // colon when only short ones, as of a list or a table, stand between.
  struct Introduction {
    std::optional<std::size_t> heading;
    std::optional<std::size_t> lead_in;
  };

  const CompiledRules& compiled_;
  std::vector<SegmentView>& segments_;
  std::vector<Introduction> introductions_;  // of each segment; empty before the first is asked for
  std::map<std::pair<std::size_t, std::optional<std::size_t>>, std::vector<std::size_t>> holders_;
};

}  // namespace postlint::scan
