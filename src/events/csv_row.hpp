// One row of a CSV file, cut into its fields without copying them (RFC 4180, and what programs really write). Inside
// events only.
#pragma once
#include <array>
#include <string>
#include <string_view>

#include "events/csv_header.hpp"

namespace dateline::events {

/// A quoted field that is longer was never closed.
inline constexpr std::size_t mostQuotedBytes = std::size_t{1} << 20;

struct CsvRow {
  std::array<std::string_view, fieldCount> fields;  ///< by Field; a quoted one without its outer quotes
  bool empty = false;                               ///< nothing but spaces and separators
  bool unclosed = false;                            ///< a quote was opened and never closed

  std::string_view operator[](Field field) const { return fields[static_cast<std::size_t>(field)]; }
};

/// Reads the row that begins at `at` and returns where the next one begins.
const char* readCsvRow(const char* at, const char* end, const CsvFormat& format, CsvRow& row);

/// A field's text for people: doubled quotes once, without what is no UTF-8 and control characters but line breaks.
std::string textOfField(std::string_view field);

}  // namespace dateline::events
