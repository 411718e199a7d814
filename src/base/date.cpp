#include "base/date.hpp"

#include <fmt/format.h>

#include <cassert>
#include <charconv>
#include <chrono>
#include <ctime>

namespace dateline::base {
namespace {

std::chrono::year_month_day calendar(const Date& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
          std::chrono::day(static_cast<unsigned>(date.day))};
}

int lastDayOfMonth(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

long dayNumber(const Date& date) {
  return std::chrono::sys_days(calendar(date)).time_since_epoch().count();
}

/// Exactly `text` as digits: no sign, no space.
std::optional<int> digits(std::string_view text, std::size_t count) {
  if (text.size() != count) return std::nullopt;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool dropSuffix(std::string_view& text, char suffix) {
  if (text.empty() || text.back() != suffix) return false;
  text.remove_suffix(1);
  return true;
}

}  // namespace

bool isValid(const Date& date) {
  if (date.year < -9999 || date.year > 9999) return false;
  if (date.month == 0) return date.day == 0;
  if (date.month < 1 || date.month > 12 || date.day < 0) return false;
  return date.day <= lastDayOfMonth(date.year, date.month);
}

long firstDay(const Date& date) {
  assert(isValid(date));
  return dayNumber({date.year, date.hasMonth() ? date.month : 1, date.hasDay() ? date.day : 1});
}

long lastDay(const Date& date) {
  assert(isValid(date));
  if (date.hasDay()) return dayNumber(date);
  const int month = date.hasMonth() ? date.month : 12;
  return dayNumber({date.year, month, lastDayOfMonth(date.year, month)});
}

Date dateOfDay(long daysSinceEpoch) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days(std::chrono::days(daysSinceEpoch))};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Date addDays(const Date& date, int days) {
  assert(date.hasDay());
  return dateOfDay(firstDay(date) + days);
}

Date addMonths(const Date& date, int months) {
  assert(date.hasMonth());
  const int total = date.year * 12 + (date.month - 1) + months;
  const int month = ((total % 12) + 12) % 12;
  Date moved{(total - month) / 12, month + 1, 0};
  if (date.hasDay()) moved.day = std::min(date.day, lastDayOfMonth(moved.year, moved.month));
  return moved;
}

int weekday(const Date& date) {
  assert(date.hasDay());
  return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(calendar(date))).iso_encoding());
}

std::string toEdtf(const Date& date) {
  std::string text = date.year < 0 ? fmt::format("-{:04}", -date.year) : fmt::format("{:04}", date.year);
  if (date.hasMonth()) text += fmt::format("-{:02}", date.month);
  if (date.hasDay()) text += fmt::format("-{:02}", date.day);
  return text;
}

std::string toEdtf(const DateSpan& span) {
  const std::string about = span.approximate ? "~" : "";
  if (span.first == span.last) return toEdtf(span.first) + about;
  return toEdtf(span.first) + about + "/" + toEdtf(span.last) + about;
}

std::optional<Date> dateFromEdtf(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto year = digits(text.substr(0, 4), 4);
  if (!year || (negative && *year == 0)) return std::nullopt;
  Date date{negative ? -*year : *year, 0, 0};
  if (text.size() >= 7) {
    const auto month = digits(text.substr(5, 2), 2);
    if (text[4] != '-' || !month || *month == 0) return std::nullopt;
    date.month = *month;
  }
  if (text.size() == 10) {
    const auto day = digits(text.substr(8, 2), 2);
    if (text[7] != '-' || !day || *day == 0) return std::nullopt;
    date.day = *day;
  }
  return isValid(date) ? std::optional(date) : std::nullopt;
}

std::optional<DateSpan> spanFromEdtf(std::string_view text) {
  const auto slash = text.find('/');
  std::string_view firstText = text.substr(0, slash);
  std::string_view lastText = slash == std::string_view::npos ? firstText : text.substr(slash + 1);
  const bool firstAbout = dropSuffix(firstText, '~');
  const bool lastAbout = dropSuffix(lastText, '~');
  const auto first = dateFromEdtf(firstText);
  const auto last = dateFromEdtf(lastText);
  if (!first || !last || firstDay(*first) > lastDay(*last)) return std::nullopt;
  return DateSpan{*first, *last, firstAbout || lastAbout};
}

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

}  // namespace dateline::base
