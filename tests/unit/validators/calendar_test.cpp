#include "validators/calendar.h"

#include <gtest/gtest.h>

#include "support.h"

namespace postlint::validators {
namespace {

TEST(CalendarMonthDay, AcceptsDatesAsPeopleWriteThem) {
  for (const char* const date :
       {"3/14", "03/14", "12/31", "3/14/24", "3/14/2024", "3-14-24", "03-14-2024", "14.3.2024",
        "14.03.2024", "1. 2. 2024", "25/12/2023", "2024-03-14", "2024/03/14", "3 / 14 / 2024"}) {
    EXPECT_TRUE(accepts("calendar_month_day", date)) << date;
  }
}

TEST(CalendarMonthDay, RejectsDaysThatDoNotExist) {
  for (const char* const date :
       {"0/14", "3/0", "13/32", "2/30", "4/31", "6/31/2024", "31.4.2024", "2024-02-30",
        "2024-13-01", "2024-00-10", "14/25/2024", "32/1/2024"}) {
    EXPECT_FALSE(accepts("calendar_month_day", date)) << date;
  }
}

TEST(CalendarMonthDay, AcceptsLeapDayWithoutAYear) {
  EXPECT_TRUE(accepts("calendar_month_day", "2/29"));
}

TEST(CalendarMonthDay, AcceptsLeapDayOnlyInLeapYears) {
  for (const char* const date : {"2/29/2024", "2/29/24", "29.2.2000", "2000-02-29", "2/29/00"}) {
    EXPECT_TRUE(accepts("calendar_month_day", date)) << date;
  }
  for (const char* const date : {"2/29/2023", "2/29/23", "29.2.1900", "1900-02-29"}) {
    EXPECT_FALSE(accepts("calendar_month_day", date)) << date;
  }
}

TEST(CalendarMonthDay, RejectsClinicalNumbersThatAreNoDates) {
  for (const char* const text :
       {"24/7", "120/80", "3-14", "7.35", "1.2.3", "4.2.1.3", "5/5/5", "3/14/202", "3/14/20245",
        "3/14-2024", "3/14/2024/1", "0024-03-14", "003/14", "3/014", "14.03.24", "20/40"}) {
    EXPECT_FALSE(accepts("calendar_month_day", text)) << text;
  }
}

TEST(CalendarMonthDay, RejectsOneByteTooManyOrTooFew) {
  for (const char* const text : {"3/", "/14", "3/14/", "3/14/2", "2024-03-", "2024-03-144"}) {
    EXPECT_FALSE(accepts("calendar_month_day", text)) << text;
  }
}

TEST(DayExists, CountsTheDaysOfAYear) {
  int common = 0;
  int leap = 0;
  for (unsigned month = 0; month < 20; ++month) {
    for (unsigned day = 0; day < 40; ++day) {
      common += day_exists(month, day, LeapYear::kNo) ? 1 : 0;
      leap += day_exists(month, day, LeapYear::kPossible) ? 1 : 0;
    }
  }
  EXPECT_EQ(common, 365);
  EXPECT_EQ(leap, 366);
}

}  // namespace
}  // namespace postlint::validators
