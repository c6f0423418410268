// A day of the calendar.
#pragma once

#include <compare>

namespace postlint {

/// A calendar date, proleptic Gregorian. All zero stands for "not given".
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend auto operator<=>(const Date&, const Date&) = default;
};

}  // namespace postlint
