#include "scan/overlaps.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace postlint::scan {
namespace {

// Kept findings of one category by where they begin; they do not overlap each other.
using Kept = std::map<std::size_t, std::size_t>;

auto strength(const Finding& finding) {
  return std::tuple(finding.severity, finding.confidence, finding.span.size());
}

bool stronger(const Finding& left, const Finding& right) {
  if (strength(left) != strength(right)) return strength(left) > strength(right);
  return std::tie(left.span, left.rule->id) < std::tie(right.span, right.rule->id);
}

// The kept finding that overlaps `span`, or kept.end().
Kept::const_iterator overlapping(const Kept& kept, const std::vector<Finding>& findings,
                                 Span span) {
  const auto next = kept.lower_bound(span.begin);
  if (next != kept.begin()) {
    const auto previous = std::prev(next);
    if (overlaps(findings[previous->second].span, span)) return previous;
  }
  if (next != kept.end() && overlaps(findings[next->second].span, span)) return next;
  return kept.end();
}

void note_weaker(Finding& winner, const std::string& rule) {
  const bool known =
      rule == winner.rule->id || std::ranges::find(winner.also, rule) != winner.also.end();
  if (!known) winner.also.push_back(rule);
}

}  // namespace

std::vector<Finding> resolve_overlaps(std::vector<Finding> findings) {
  std::ranges::sort(findings, stronger);
  std::map<std::string, Kept, std::less<>> kept_by_category;
  std::vector<std::size_t> survivors;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    Kept& kept = kept_by_category[findings[i].rule->category];
    const auto winner = overlapping(kept, findings, findings[i].span);
    if (winner != kept.end()) {
      note_weaker(findings[winner->second], findings[i].rule->id);
      continue;
    }
    kept.emplace(findings[i].span.begin, i);
    survivors.push_back(i);
  }
  std::vector<Finding> out;
  out.reserve(survivors.size());
  for (const std::size_t index : survivors) out.push_back(std::move(findings[index]));
  std::ranges::sort(out, [](const Finding& left, const Finding& right) {
    return std::tie(left.span, left.rule->id) < std::tie(right.span, right.rule->id);
  });
  return out;
}

}  // namespace postlint::scan
