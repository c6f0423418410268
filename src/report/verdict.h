// Counts of one run, for the verdict and the machine formats.
#pragma once

#include <cstddef>

#include "postlint/reporter.h"

namespace postlint::report {

struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t suppressed = 0;
  std::size_t incidents = 0;
  std::size_t posts = 0;
  std::size_t rules = 0;  // that applied, in the draft with the most
  std::size_t packs = 0;  // the same

  [[nodiscard]] std::size_t findings() const noexcept { return errors + warnings + notes; }
};

[[nodiscard]] Tally tally_of(const Run& run);

/// False when a file could not be read, a part of a draft could not be checked, or there was
/// nothing to check: such a run is never clean.
[[nodiscard]] bool is_complete(const Run& run) noexcept;

/// What to do: the first sentence of the verdict, with its full stop.
[[nodiscard]] std::string advice(const Run& run);

/// What was really looked at: the second sentence.
[[nodiscard]] std::string account(const Run& run);

}  // namespace postlint::report
