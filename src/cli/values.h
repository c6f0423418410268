// Values of options, checked.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "postlint/result.h"
#include "postlint/scanner.h"

namespace postlint::cli {

/// "hipaa/mrn=consented, form 12"; refuses a missing or blank reason.
[[nodiscard]] Result<Allowance> parse_allowance(std::string_view text);

/// A number of threads from 1 to 256.
[[nodiscard]] Result<std::size_t> parse_jobs(std::string_view text);

/// The index of `text` in `choices`, or an error that lists them and names the nearest.
[[nodiscard]] Result<std::size_t> parse_choice(std::string_view text,
                                               std::span<const std::string_view> choices);

/// "did you mean `a`?" or, when nothing is near, "use a, b or c".
[[nodiscard]] std::string hint(std::string_view word, std::span<const std::string_view> choices);

}  // namespace postlint::cli
