// DraftScan: the way of one draft from its document to a report.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "formats/reader.h"
#include "postlint/finding.h"
#include "postlint/scanner.h"
#include "scan/candidate.h"
#include "scan/compiled_rules.h"
#include "scan/engine_rules.h"
#include "scan/matching.h"
#include "scan/segment_view.h"
#include "scan/selection.h"
#include "scan/suppressions.h"
#include "text/boundaries.h"

namespace postlint::scan {

/// Made for one scan and thrown away. `options.today` must be set, and selection_problem() must
/// accept the options.
class DraftScan {
 public:
  DraftScan(const CompiledRules& compiled, text::SentenceSplitter& splitter,
            const ScanOptions& options)
      : compiled_(compiled),
        splitter_(splitter),
        options_(options),
        selection_(compiled, options) {}

  Report run(std::string_view draft, const formats::Format& format);

 private:
  void scan_segment(std::size_t segment, Matching& matching);
  void find_rules(std::size_t segment, Matching& matching, std::vector<Candidate>& out);
  void learn(Matching& matching);
  void drop_directive(std::size_t segment, std::vector<Candidate>& found) const;
  void drop_shielded(std::size_t segment, Matching& matching, std::vector<Candidate>& found);
  [[nodiscard]] Finding make_finding(std::size_t number, const Match& match,
                                     std::size_t segment) const;
  std::size_t post_at(std::size_t byte) const;
  void report_engine(EngineRule rule, Span span);
  void report_input(std::string_view draft, const formats::Format& format);
  void apply_suppressions();
  void collect_candidates(std::size_t segment);

  const CompiledRules& compiled_;
  text::SentenceSplitter& splitter_;
  const ScanOptions& options_;
  const Selection selection_;
  text::Document document_;
  std::vector<SegmentView> segments_;
  std::vector<Candidate> candidates_;
  std::vector<std::size_t> in_view_[kViewCount];  // matcher numbers that may match this segment
  Report report_;
};

}  // namespace postlint::scan
