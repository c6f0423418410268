#include "base/date.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

#include "base/number.h"

namespace postlint {
Result<Date> parse_date(std::string_view text) {
  const Error error = {"write a date as YYYY-MM-DD, as in 2026-03-01"};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return error;
  const auto year = parse_number(text.substr(0, 4));
  const auto month = parse_number(text.substr(5, 2));
  const auto day = parse_number(text.substr(8, 2));
  if (!year || !month || !day) return error;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (*year == 0 || !date.ok()) return Error{"there is no such day"};
  return Date{static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day)};
}

std::string to_text(const Date& date) {
  const auto padded = [](int number, std::size_t width) {
    std::string digits = std::to_string(number);
    digits.insert(0, width - std::min(width, digits.size()), '0');
    return digits;
  };
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

}  // namespace postlint
