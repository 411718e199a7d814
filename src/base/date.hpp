// Dates as news tells them: to the year, month or day, single or ranges, exact or about; written in EDTF.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.hpp"

namespace dateline::base {

/// A date of the Gregorian calendar to the precision known: month or day 0 is "not known".
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  bool hasDay() const { return day != 0; }
  bool hasMonth() const { return month != 0; }
  auto operator<=>(const Date&) const = default;
};

/// True for a day that exists (or a month 1 to 12, or a year −9999 to 9999).
bool isValid(const Date& date);

/// Days since 1970-01-01 of the date's first (or last) day: 2022-01 begins on the 1st and ends on the 31st.
long firstDay(const Date& date);
long lastDay(const Date& date);
Date dateOfDay(long daysSinceEpoch);
Date addDays(const Date& date, int days);      ///< needs a day
Date addMonths(const Date& date, int months);  ///< keeps the day where it exists, else the month's last

/// 1 Monday … 7 Sunday (ISO 8601); needs a day.
int weekday(const Date& date);

/// From `first` to `last`, both included; equal for a single date. `approximate` is EDTF's "~".
struct DateSpan {
  Date first;
  Date last;
  bool approximate = false;

  static DateSpan on(const Date& date) { return {date, date, false}; }
  bool operator==(const DateSpan&) const = default;
};

/// "2022-01-07", "2022-01", "2022-01~", "2023-08-01/2023-08-03" (ISO 8601-2 EDTF level 0 and "~" of level 1).
std::string toEdtf(const Date& date);
std::string toEdtf(const DateSpan& span);
std::optional<Date> dateFromEdtf(std::string_view text);
std::optional<DateSpan> spanFromEdtf(std::string_view text);

/// For people: "7 January 2022", "7 janvier 2022", "1–3 août 2023", "about January 2022".
std::string sayDate(const Date& date, Language language);
std::string sayDate(const DateSpan& span, Language language);
/// Without the year: "7 Jan.", "7 janv." for axes and tight places.
std::string sayDayShort(const Date& date, Language language);

/// Today in local time.
Date today();

}  // namespace dateline::base
