// Estimates in words: how many people could fit, and what to leave out.
#pragma once

#include <string>
#include <vector>

#include "postlint/finding.h"

namespace postlint::report {

/// "at most one person", "about 3 people", "about 1,200 people": two digits count, the rest would
/// pretend.
[[nodiscard]] std::string people_in_words(double people);

/// "the town", "the town and the age".
[[nodiscard]] std::string titles_in_words(const std::vector<std::string>& titles);

/// One line for each factor, with its figure and where that comes from. No text of the draft.
[[nodiscard]] std::vector<std::string> factors_in_words(const Estimate& estimate);

}  // namespace postlint::report
