// The words of dates by language: months, weekdays, parts of a month, and phrases relative to the day of publication.
#pragma once
#include <optional>
#include <span>
#include <string_view>

namespace dateline::reading {

/// 1 to 12 for a folded month name or abbreviation, 0 for none. `und` languages know French and English.
int monthOf(std::string_view folded, std::string_view language);
/// 1 Monday to 7 Sunday, 0 for none.
int weekdayOf(std::string_view folded, std::string_view language);

enum class RelativeUnit { Day, Week, Weekend, Month, MonthEnd, Year, YearEnd };
enum class RelativeTo { Publication, Narration /* the last date told */ };
struct RelativePhrase {
  std::string_view words;  ///< folded tokens, spaces between
  RelativeUnit unit = RelativeUnit::Day;
  int offset = 0;
  RelativeTo to = RelativeTo::Publication;
};
std::span<const RelativePhrase> relativePhrases(std::string_view language);

/// What behind a month tells its year: «de l'an dernier», "last year", «прошлого года».
struct YearPhrase {
  std::string_view words;
  int offset = 0;
};
std::span<const YearPhrase> yearPhrases(std::string_view language);

/// 1 spring to 4 winter, 0 for none.
int seasonOf(std::string_view folded, std::string_view language);

enum class DatePartName { Early, Mid, Late };
/// «début», "mid", «конце», of a month or year.
std::optional<DatePartName> partNamed(std::string_view folded);

/// Words right before a month that make a month alone a date («en janvier», "since March").
bool opensMonth(std::string_view folded, std::string_view language);
/// Words right before a year alone («en 2021», "since 2019").
bool opensYear(std::string_view folded, std::string_view language);
/// Articles that belong to a date's range («le 6 janvier», «du 7 janvier»), in French.
bool belongsToDate(std::string_view folded, std::string_view language);

}  // namespace dateline::reading
