/// Which days exist, for dates that stand alone or inside another number.
#pragma once

#include <cstdint>
#include <string_view>

namespace postlint::validators {

/// Whether 29 February is possible in the year at hand.
enum class LeapYear : std::uint8_t { kNo, kPossible };

/// Year of two digits (of some century: 00 may be 2000) or of four, by the Gregorian rule.
LeapYear leap_year(std::string_view digits) noexcept;

/// Whether the calendar has this day.
bool day_exists(unsigned month, unsigned day, LeapYear leap) noexcept;

}  // namespace postlint::validators
