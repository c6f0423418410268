// A finding before suppressions and overlaps are settled.
#pragma once

#include <cstddef>
#include <limits>

#include "postlint/finding.h"

namespace postlint::scan {

/// The block of a finding about the whole draft: a suppression anywhere covers it.
inline constexpr std::size_t kEveryBlock = std::numeric_limits<std::size_t>::max();

struct Candidate {
  Finding finding;
  std::size_t block = 0;  // decides whether a suppression covers it
};

}  // namespace postlint::scan
