// Dates in words: what a person reads; the numbers are in date.cpp.
#include <fmt/format.h>

#include <array>

#include "base/date.hpp"

namespace dateline::base {
namespace {

using MonthNames = std::array<const char*, 12>;

constexpr MonthNames englishMonths{"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
constexpr MonthNames frenchMonths{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr MonthNames englishShort{"Jan.", "Feb.", "Mar.",  "Apr.", "May",  "June",
                                  "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};
constexpr MonthNames frenchShort{"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                 "juil.", "août",  "sept.", "oct.", "nov.", "déc."};

const char* monthName(int month, Language language) {
  const auto index = static_cast<std::size_t>(month - 1);
  return language == Language::French ? frenchMonths.at(index) : englishMonths.at(index);
}

std::string dayOf(const Date& date, Language language) {
  return language == Language::French && date.day == 1 ? "1er" : std::to_string(date.day);
}

std::string yearOf(int year, Language language) {
  if (year > 0) return std::to_string(year);
  // The calendar has a year 0; people call it 1 BC.
  return std::to_string(1 - year) + (language == Language::French ? " av. J.-C." : " BC");
}

/// "7 January" or "January"; empty for a year.
std::string withoutYear(const Date& date, Language language) {
  std::string text;
  if (date.hasDay()) text = dayOf(date, language) + ' ';
  if (date.hasMonth()) text += monthName(date.month, language);
  return text;
}

/// A range between two dates of one precision leaves out what both share.
std::string sayRange(const Date& first, const Date& last, Language language) {
  const bool samePrecision = first.hasDay() == last.hasDay() && first.hasMonth() == last.hasMonth();
  if (!samePrecision || first.year != last.year || !first.hasMonth()) {
    const bool bare = !first.hasMonth() && !last.hasMonth();
    return sayDate(first, language) + (bare ? "–" : " – ") + sayDate(last, language);
  }
  if (!first.hasDay()) {
    return fmt::format("{}–{}", monthName(first.month, language), sayDate(last, language));
  }
  if (first.month == last.month) return fmt::format("{}–{}", dayOf(first, language), sayDate(last, language));
  return fmt::format("{} – {}", withoutYear(first, language), sayDate(last, language));
}

}  // namespace

std::string sayDate(const Date& date, Language language) {
  std::string text = withoutYear(date, language);
  if (!text.empty()) text += ' ';
  return text + yearOf(date.year, language);
}

std::string sayDate(const DateSpan& span, Language language) {
  std::string text =
      span.first == span.last ? sayDate(span.first, language) : sayRange(span.first, span.last, language);
  if (!span.approximate) return text;
  if (language == Language::English) return "about " + text;
  return (span.first.hasDay() ? "vers le " : "vers ") + text;
}

std::string sayDayShort(const Date& date, Language language) {
  if (!date.hasMonth()) return yearOf(date.year, language);
  const auto index = static_cast<std::size_t>(date.month - 1);
  const char* month = language == Language::French ? frenchShort.at(index) : englishShort.at(index);
  return date.hasDay() ? dayOf(date, language) + ' ' + month : std::string(month);
}

}  // namespace dateline::base
