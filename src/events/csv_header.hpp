// What a CSV file of events looks like: its separator, and which of its columns hold what. Inside events only.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::events {

/// What a column may hold for us.
enum class Field : std::uint8_t { Lon, Lat, Time, Type, Text, Source };
inline constexpr std::size_t fieldCount = 6;

struct CsvFormat {
  static constexpr std::size_t mostColumns = 256;  ///< later ones are not looked at
  static constexpr std::uint8_t unused = 0xff;

  char separator = ',';
  char newline = '\n';                            ///< '\r' in files of old Macintoshes
  bool decimalComma = false;                      ///< "76,95": only where the separator is another sign
  bool timeIsDay = false;                         ///< the column is called a date: "20220105" is a day
  std::array<std::uint8_t, mostColumns> fieldOf;  ///< by column: a Field, or `unused`
  std::array<int, fieldCount> columnOf;           ///< by Field: a column, or −1
  std::size_t firstRow = 0;                       ///< bytes before the first row: the header, a byte order mark

  bool has(Field field) const { return columnOf[static_cast<std::size_t>(field)] >= 0; }
};

/// Reads the first line. Separators are comma, semicolon, tab or bar; names of columns are in any case, in English or
/// French, with the usual synonyms. `name` is the file's, for errors. Throws InputError when no column is a longitude
/// and a latitude, and for files that are not UTF-8's kin (UTF-16).
CsvFormat readCsvHeader(std::string_view bytes, const std::string& name);

}  // namespace dateline::events
