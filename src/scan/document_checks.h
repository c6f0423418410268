// Checks of a draft as a whole: what is missing, too much, too long, hard to read, unpaired.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "postlint/finding.h"
#include "scan/compiled_rules.h"
#include "scan/conditions.h"
#include "scan/segment_view.h"
#include "text/document.h"

namespace postlint::scan {

/// A place that a check flags. An empty span stands for the whole draft.
struct Flagged {
  Span span;  // bytes of the draft
  std::size_t post = 0;
  std::size_t block = 0;
  std::optional<Measure> measure;
};

/// Makes the checks of one draft. Refers to all that it is given.
class DocumentChecks {
 public:
  DocumentChecks(const CompiledRules& compiled, std::string_view draft,
                 const text::Document& document, std::vector<SegmentView>& segments,
                 Conditions& conditions)
      : compiled_(compiled),
        draft_(draft),
        document_(document),
        segments_(segments),
        conditions_(conditions) {}

  /// What the check flags, in the order of the draft's parts. Linear in the draft, but for the
  /// place where a part that is too long goes beyond its limit, which is found by halving the part.
  std::vector<Flagged> run(const CompiledCheck& check);

 private:
  // A part of the draft that is looked at: segments `first` to `last`, or a piece of one.
  struct Part {
    std::size_t first = 0;
    std::size_t last = 0;                // behind the last one
    std::optional<Span> within;          // bytes of the only segment
    const text::Image* image = nullptr;  // then nothing else counts
  };

  [[nodiscard]] std::vector<Part> parts(rules::Extent extent);
  [[nodiscard]] std::vector<Part> posts() const;
  [[nodiscard]] std::vector<Part> prose(bool by_sentence);
  [[nodiscard]] bool is_due(const CompiledCheck& check, const Part& part);
  std::vector<Place> occurrences(std::size_t evidence, rules::ScopeMask scope, const Part& part);
  [[nodiscard]] Span in_draft(const Part& part) const;
  [[nodiscard]] Flagged flag(const Part& part) const;
  // A place of the draft, with the post and block in which it begins.
  [[nodiscard]] Flagged flag_at(Span span);

  void check_missing(const CompiledCheck& check, const rules::MissingCheck& missing);
  void check_count(const CompiledCheck& check, const rules::CountCheck& count);
  void check_length(const CompiledCheck& check, const rules::LengthCheck& length);
  void check_metric(const CompiledCheck& check, const rules::MetricCheck& metric);
  void check_unpaired(const CompiledCheck& check);

  const CompiledRules& compiled_;
  std::string_view draft_;
  const text::Document& document_;
  std::vector<SegmentView>& segments_;
  Conditions& conditions_;
  using Start = std::pair<std::size_t, std::size_t>;  // byte of the draft, index of the segment
  std::vector<Start> starts_;  // of all segments, sorted; empty before the first is asked for
  std::vector<Flagged> out_;
};

}  // namespace postlint::scan
