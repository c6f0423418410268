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

auto strength(const Finding& finding) {
  return std::tuple(finding.severity, finding.confidence, finding.span.size());
}

bool stronger(const Finding& left, const Finding& right) {
  if (strength(left) != strength(right)) return strength(left) > strength(right);
  return std::tie(left.span, left.rule->id) < std::tie(right.span, right.rule->id);
}

// Kept findings of one category; longer ones may hold others.
struct Kept {
  std::multimap<std::size_t, std::size_t> by_begin;  // indexes into the findings
  std::size_t longest = 0;                           // bytes
};

bool is_part_of(const Finding& part, const Finding& whole) {
  const bool is_other = part.rule->hipaa != whole.rule->hipaa;
  return is_other && contains(whole.span, part.span) && part.span.size() * 2 <= whole.span.size();
}

bool are_rivals(const Finding& left, const Finding& right) {
  return overlaps(left.span, right.span) && !is_part_of(left, right) && !is_part_of(right, left);
}

// The kept finding in whose place `finding` stands, or null.
Finding* rival_of(const Finding& finding, const Kept& kept, std::vector<Finding>& findings) {
  const std::size_t begin = finding.span.begin;
  auto entry = kept.by_begin.lower_bound(begin > kept.longest ? begin - kept.longest : 0);
  for (; entry != kept.by_begin.end() && entry->first < finding.span.end; ++entry) {
    Finding& other = findings[entry->second];
    if (are_rivals(finding, other)) return &other;
  }
  return nullptr;
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
    if (Finding* const winner = rival_of(findings[i], kept, findings)) {
      note_weaker(*winner, findings[i].rule->id);
      continue;
    }
    kept.by_begin.emplace(findings[i].span.begin, i);
    kept.longest = std::max(kept.longest, findings[i].span.size());
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
