#include "scan/whole_draft.h"

#include <algorithm>
#include <utility>

#include "scan/combination.h"
#include "scan/document_checks.h"
#include "scan/suppressions.h"

namespace postlint::scan {
namespace {

Span in_draft(const WholeDraft& whole, const Place& place) {
  return whole.document.segments[place.segment].map.to_parent(place.span);
}

Candidate candidate_of(const WholeDraft& whole, const CompiledCombination& combination,
                       Combined combined) {
  const text::Segment& segment = whole.document.segments[combined.place.segment];
  Candidate candidate;
  candidate.block = segment.block;
  Finding& finding = candidate.finding;
  finding.rule = combination.info;
  finding.severity = combined.level.severity;
  finding.confidence = combined.level.confidence;
  finding.span = in_draft(whole, combined.place);
  finding.post = segment.post;
  for (const Combined::Detail& detail : combined.details) {
    const Span span = in_draft(whole, detail.place);
    combined.estimate.factors[detail.factor].span = span;
    finding.evidence.push_back(span);
  }
  finding.estimate = std::move(combined.estimate);
  return candidate;
}

void find_combination(const WholeDraft& whole, const CompiledCombination& combination,
                      std::vector<Candidate>& out) {
  const auto is_in_directive = [&whole](Place place) {
    const text::Segment& comment = whole.document.segments[place.segment];
    return comment.kind == SegmentKind::kComment &&
           std::ranges::any_of(directive_parts(comment.text, whole.compiled),
                               [place](Span part) { return contains(part, place.span); });
  };
  std::optional<Combined> combined =
      combine(combination, whole.segments, whole.matching, is_in_directive);
  if (combined) out.push_back(candidate_of(whole, combination, *std::move(combined)));
}

Candidate candidate_of(const CompiledRule& rule, const Flagged& flagged) {
  Candidate candidate;
  candidate.block = flagged.span.empty() ? kEveryBlock : flagged.block;
  Finding& finding = candidate.finding;
  finding.rule = rule.info;
  finding.severity = rule.info->severity;
  finding.confidence = rule.info->confidence;
  finding.span = flagged.span;
  finding.post = flagged.post;
  finding.measure = flagged.measure;
  return candidate;
}

}  // namespace

void find_in_whole(const WholeDraft& whole, std::vector<Candidate>& out) {
  DocumentChecks checks(whole.compiled, whole.draft, whole.document, whole.segments,
                        whole.matching.conditions());
  for (std::size_t i = 0; i < whole.compiled.rules.size(); ++i) {
    if (!whole.selection.applies(i)) continue;
    const CompiledRule& rule = whole.compiled.rules[i];
    const std::size_t before = out.size();
    if (rule.combination != nullptr) find_combination(whole, *rule.combination, out);
    if (rule.check != nullptr) {
      for (const Flagged& flagged : checks.run(*rule.check)) {
        out.push_back(candidate_of(rule, flagged));
      }
    }
    for (std::size_t found = before; found < out.size(); ++found) {
      Finding& finding = out[found].finding;
      finding.severity = whole.selection.severity(i, finding.severity);
    }
  }
}

}  // namespace postlint::scan
