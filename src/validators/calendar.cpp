#include "validators/calendar.h"

#include <array>

#include "validators/ascii.h"
#include "validators/checks.h"
#include "validators/compact.h"

namespace postlint::validators {
namespace {

bool is_part(std::string_view group) noexcept {
  return group.size() <= 2;
}

bool is_year(std::string_view group) noexcept {
  return group.size() == 4 && group.front() != '0';
}

bool date_exists(std::string_view month, std::string_view day, std::string_view year) noexcept {
  return is_part(month) && is_part(day) && day_exists(number(month), number(day), leap_year(year));
}

// The first number is a month where both readings are possible: drafts are mostly American.
bool slashed_or_dashed(const DigitGroups& groups) noexcept {
  const std::string_view year = groups[2];
  if (!is_year(year) && year.size() != 2) return false;
  return date_exists(groups[0], groups[1], year) || date_exists(groups[1], groups[0], year);
}

bool three_groups(const DigitGroups& groups) noexcept {
  switch (groups.separator()) {
    case '-':
    case '/':
      return is_year(groups[0]) ? date_exists(groups[1], groups[2], groups[0])
                                : slashed_or_dashed(groups);
    case '.': return is_year(groups[2]) && date_exists(groups[1], groups[0], groups[2]);
    default: return false;
  }
}

}  // namespace

LeapYear leap_year(std::string_view digits) noexcept {
  const unsigned year = number(digits);
  const bool century = digits.size() > 2 && year % 100 == 0;
  return year % (century ? 400 : 4) == 0 ? LeapYear::kPossible : LeapYear::kNo;
}

bool day_exists(unsigned month, unsigned day, LeapYear leap) noexcept {
  constexpr std::array<unsigned, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > kDays[month - 1]) return false;
  return leap == LeapYear::kPossible || month != 2 || day < 29;
}

// 45 CFR 164.514(b)(2)(i)(C): every element of a date except the year. A month and a day without a
// year count; "3-14" does not, because a dash between two numbers is a range more often.
Verdict calendar_month_day(std::string_view match) noexcept {
  const DigitGroups groups(match);
  if (groups.size() == 3) return verdict(three_groups(groups));
  return verdict(groups.size() == 2 && groups.separator() == '/' && is_part(groups[0]) &&
                 is_part(groups[1]) &&
                 day_exists(number(groups[0]), number(groups[1]), LeapYear::kPossible));
}

}  // namespace postlint::validators
