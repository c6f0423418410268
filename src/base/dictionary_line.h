// One line of a dictionary file: a term, or a term, a tab and a number; more columns are for people.
#pragma once

#include <optional>
#include <string_view>

namespace postlint {

/// The term of a dictionary's line: what stands before the first tab.
[[nodiscard]] std::string_view term_of(std::string_view line) noexcept;

/// The number after the first tab, 0 when there is no column; nothing when it is no finite number.
[[nodiscard]] std::optional<double> number_of(std::string_view line) noexcept;

}  // namespace postlint
