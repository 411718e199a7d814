// A large set of events in columns: where, when, of what type; its texts stay in their file. Read-only once it is open.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "base/message.hpp"
#include "events/cell.hpp"
#include "events/csv_header.hpp"
#include "geo/lonlat.hpp"

namespace dateline::events {

/// Seconds since 1970-01-01T00:00Z, and the sign of a row that has no time.
inline constexpr std::int64_t noMoment = std::numeric_limits<std::int64_t>::min();

/// The types that a set tells apart; rarer ones are one together.
inline constexpr std::size_t mostTypes = 64;

/// Rows that could not be used.
struct LeftOut {
  struct Row {
    std::uint64_t line = 0;  ///< of the file, from 1
    base::Message why;
  };
  static constexpr std::size_t mostNamed = 3;
  std::uint64_t count = 0;
  std::vector<Row> first;  ///< the first few
};

/// One event as its row tells it.
struct Record {
  std::uint32_t event = 0;  ///< its index in the set
  geo::LonLat at;
  std::optional<std::int64_t> moment;
  std::string momentText;  ///< as it stands in the file
  std::string type;
  std::string text;  ///< its passage; empty: it has none
  std::string source;
};

/// Events [first, last) of a set.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool operator==(const Range&) const = default;
};

/// Called after each stage of loading, with its name, for timings.
using StageDone = std::function<void(const char*)>;

class EventSet {
 public:
  /// Reads a CSV file and puts its events in the hierarchy's order. Throws InputError for a file that cannot be read,
  /// has no columns lon and lat, no row with a position, or more than 2³² rows.
  static std::shared_ptr<const EventSet> load(const std::filesystem::path& path, const StageDone& stageDone = {});

  std::uint32_t size() const { return static_cast<std::uint32_t>(m_xs.size()); }
  const std::filesystem::path& path() const { return m_file.path(); }
  /// The file's name without folder and ending.
  std::string name() const { return path().stem().string(); }
  const LeftOut& leftOut() const { return m_leftOut; }
  std::uint64_t withoutText() const { return m_withoutText; }
  bool hasTypes() const { return m_format.has(Field::Type); }
  bool hasTimes() const { return !m_times.empty(); }

  /// By type: names and counts, the commonest first; "" is the type of rows that name none. Where `othersFrom` is less
  /// than the number of types, the last one stands for all rarer ones.
  const std::vector<std::string>& types() const { return m_types; }
  const std::vector<std::uint32_t>& typeCounts() const { return m_typeCounts; }
  bool lastTypeIsOthers() const { return m_lastTypeIsOthers; }

  /// The first and the last moment; both noMoment where no event has one.
  std::int64_t earliest() const { return m_earliest; }
  std::int64_t latest() const { return m_latest; }
  std::uint32_t withoutTime() const { return m_withoutTime; }

  // The columns, in the hierarchy's order.
  GridPoint point(std::uint32_t event) const { return {m_xs[event], m_ys[event]}; }
  geo::LonLat at(std::uint32_t event) const { return lonLatOf(point(event)); }
  std::uint8_t type(std::uint32_t event) const { return m_kinds.empty() ? std::uint8_t{0} : m_kinds[event]; }
  std::int64_t moment(std::uint32_t event) const;
  const std::vector<std::uint32_t>& xs() const { return m_xs; }
  const std::vector<std::uint32_t>& ys() const { return m_ys; }
  const std::vector<std::uint8_t>& kinds() const { return m_kinds; }  ///< empty: all are of type 0
  /// Units of `timeUnitSeconds` since `earliest`, noTime for none; empty: no event has a time.
  const std::vector<std::uint32_t>& times() const { return m_times; }
  std::int64_t timeUnitSeconds() const { return m_timeUnitSeconds; }
  static constexpr std::uint32_t noTime = 0xffffffffU;

  /// Cells are told apart down to this depth; deeper ones are not halved.
  int deepest() const { return m_deepest; }
  /// The events of a cell that lies in `within` (all events: {0, size()}).
  Range rangeOf(const Cell& cell, const Range& within) const;
  Range rangeOf(const Cell& cell) const { return rangeOf(cell, {0, size()}); }
  /// Where the second half of a cell's events begins, given the range of the cell.
  std::uint32_t splitOf(const Cell& cell, const Range& range) const;

  /// The row of an event, read from its file. Throws InputError when the file no longer holds it.
  Record record(std::uint32_t event) const;

 private:
  explicit EventSet(base::InputFile file) : m_file(std::move(file)) {}
  void order(struct RawEvents&& raw);
  void setTypes(const struct RawEvents& raw, std::vector<std::uint8_t>& typeOf);
  void setTimeUnit(const struct RawEvents& raw);

  base::InputFile m_file;
  CsvFormat m_format;
  LeftOut m_leftOut;
  std::uint64_t m_withoutText = 0;
  std::vector<std::string> m_types;
  std::vector<std::uint32_t> m_typeCounts;
  bool m_lastTypeIsOthers = false;
  std::int64_t m_earliest = noMoment;
  std::int64_t m_latest = noMoment;
  std::int64_t m_timeUnitSeconds = 1;
  std::uint32_t m_withoutTime = 0;
  int m_deepest = 0;
  std::vector<std::uint32_t> m_xs;
  std::vector<std::uint32_t> m_ys;
  std::vector<std::uint32_t> m_times;
  std::vector<std::uint8_t> m_kinds;
  std::vector<std::uint64_t> m_offsets;
};

}  // namespace dateline::events
