// Two runs side by side.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "postlint/result.h"

namespace postlint::eval {

/// A number of a table that is not the same in both runs.
struct Change {
  std::string table;    // "overall", "rule", …
  std::string row;      // "hipaa/mrn"; empty in tables of one row
  std::string measure;  // "recall"
  std::optional<double> before;
  std::optional<double> after;
  bool is_count = false;  // whole numbers
};

/// Ids only, never text.
struct Comparison {
  std::vector<Change> changes;  // in the order of the later run; "overall" is always complete
  std::size_t unchanged = 0;    // numbers
  std::vector<std::string> newly_found;  // drafts with a gold span that only the later run finds
  std::vector<std::string> lost;         // drafts with a gold span that only the earlier run found
  std::vector<std::string> newly_false;  // drafts with a false finding where there was none
  std::vector<std::string> no_longer_false;
  std::vector<std::string> differing;  // in both runs, but with other gold spans
  std::size_t only_before = 0;         // drafts that the later run does not have
  std::size_t only_after = 0;
  bool same_settings = true;
};

/// Compares two runs that as_json() wrote. Fails when one is not such a run.
Result<Comparison> compare(std::string_view before, std::string_view after);

[[nodiscard]] std::string comparison_as_text(const Comparison& comparison);

/// The later run with a member `comparison` added.
[[nodiscard]] std::string with_comparison(std::string_view after, const Comparison& comparison);

}  // namespace postlint::eval
