// Dates as people write them in packs, comments and options.
#pragma once

#include <string>
#include <string_view>

#include "postlint/date.h"
#include "postlint/result.h"

namespace postlint {

/// Reads YYYY-MM-DD: ten bytes, digits only, a day that exists. The error says how to write it.
Result<Date> parse_date(std::string_view text);

/// YYYY-MM-DD again.
[[nodiscard]] std::string to_text(const Date& date);

}  // namespace postlint
