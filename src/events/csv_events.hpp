// All rows of a CSV file as raw events, read in parallel. Inside events only.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "events/cell.hpp"
#include "events/csv_header.hpp"
#include "events/event_set.hpp"

namespace dateline::events {

/// A row as it was read; 24 bytes, because ten million of them are held at once.
struct RawEvent {
  static constexpr std::uint64_t mostOffset = (std::uint64_t{1} << 48) - 1;  ///< larger files do not exist
  GridPoint at;
  std::int64_t moment = noMoment;
  std::uint64_t offset : 48 = 0;  ///< of the row in the file
  std::uint64_t type : 16 = 0;    ///< index into RawEvents::types
};
static_assert(sizeof(RawEvent) == 24);

struct RawEvents {
  std::vector<RawEvent> events;  ///< in the file's order
  std::vector<std::string> types;
  std::uint64_t withoutText = 0;
  LeftOut leftOut;
};

/// Reads every row behind the header. What cannot be placed is counted and left out. The result does not depend on how
/// many threads read.
RawEvents readCsvEvents(const base::MappedFile& file, const CsvFormat& format);

/// The row's position; says in `why` what keeps it from having one.
bool readPosition(std::string_view lon, std::string_view lat, bool decimalComma, geo::LonLat& at, base::Message& why);

}  // namespace dateline::events
