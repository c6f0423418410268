#include "scan/shields.h"

#include <algorithm>

namespace postlint::scan {

void Shields::add(Span span, const std::vector<std::string>& categories) {
  if (categories.empty()) groups_[""].spans.push_back(span);
  for (const std::string& category : categories) groups_[category].spans.push_back(span);
}

void Shields::seal() {
  for (auto& [category, group] : groups_) {
    std::ranges::sort(group.spans);
    std::size_t furthest = 0;
    for (const Span& span : group.spans) {
      furthest = std::max(furthest, span.end);
      group.furthest_end.push_back(furthest);
    }
  }
}

bool Shields::covers(const Group& group, Span span) {
  const auto after =
      std::ranges::upper_bound(group.spans, span.begin, {}, [](const Span& s) { return s.begin; });
  if (after == group.spans.begin()) return false;
  const auto index = static_cast<std::size_t>(after - group.spans.begin()) - 1;
  return group.furthest_end[index] >= span.end;
}

bool Shields::covers(Span span, std::string_view category) const {
  const auto covered_by = [&](std::string_view name) {
    const auto group = groups_.find(name);
    return group != groups_.end() && covers(group->second, span);
  };
  return covered_by("") || covered_by(category);
}

}  // namespace postlint::scan
