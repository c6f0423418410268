// Shields: places that look like identifiers and are not.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/span.h"

namespace postlint::scan {

/// Allowed places of one segment, by the category they shield. Add all, then ask.
class Shields {
 public:
  /// `categories` empty: shields findings of every category.
  void add(Span span, const std::vector<std::string>& categories);
  void seal();

  /// True when `span` lies wholly inside one allowed place for `category`. Logarithmic.
  [[nodiscard]] bool covers(Span span, std::string_view category) const;

 private:
  struct Group {
    std::vector<Span> spans;                // sorted by begin once sealed
    std::vector<std::size_t> furthest_end;  // largest end up to each span
  };
  [[nodiscard]] static bool covers(const Group& group, Span span);

  std::map<std::string, Group, std::less<>> groups_;  // "" stands for every category
};

}  // namespace postlint::scan
