// The events that pass a filter, counted so that any cell's counts are known without going through its events.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "events/event_set.hpp"

namespace dateline::events {

/// What is shown. Without a time range, events without a time pass too.
struct Filter {
  std::optional<std::int64_t> from;   ///< seconds since 1970, included
  std::optional<std::int64_t> until;  ///< excluded
  std::uint64_t hiddenTypes = 0;      ///< a bit a type

  bool hides(std::size_t type) const { return ((hiddenTypes >> type) & 1U) != 0; }
  bool byTime() const { return from.has_value() || until.has_value(); }
  bool operator==(const Filter&) const = default;
};

/// How many events of a range pass, by type, and where they are on average.
struct Counts {
  std::uint32_t total = 0;
  std::array<std::uint32_t, mostTypes> byType{};
  double meanX = 0;  ///< steps, as GridPoint's
  double meanY = 0;

  geo::LonLat mean() const { return {meanX * degreesPerStep - 180.0, meanY * degreesPerStep - 180.0}; }
};

/// A set with a filter applied. Making one goes once through the columns; every question after that is answered from
/// sums over blocks of 256 events.
class Sifted {
 public:
  Sifted(std::shared_ptr<const EventSet> set, const Filter& filter);

  const EventSet& set() const { return *m_set; }
  const std::shared_ptr<const EventSet>& shared() const { return m_set; }
  const Filter& filter() const { return m_filter; }
  std::uint32_t total() const { return m_passing.back(); }
  std::uint32_t totalOf(std::size_t type) const { return m_byType[m_byType.size() - m_types + type]; }

  bool passes(std::uint32_t event) const { return (m_mask[event / 64] >> (event % 64) & 1U) != 0; }
  /// How many events of a range pass; quicker than counts().
  std::uint32_t count(const Range& range) const { return rank(range.last) - rank(range.first); }
  Counts counts(const Range& range) const;
  /// The passing event of a range that has `index` passing ones before it. Needs index < count(range).
  std::uint32_t nth(const Range& range, std::uint32_t index) const;
  /// The largest count of any cell of this depth: what the scale of circles is made for. Kept once it was asked for.
  std::uint32_t largestCell(int depth) const;

 private:
  static constexpr std::uint32_t blockEvents = 256;
  static constexpr std::uint32_t wordsPerBlock = blockEvents / 64;

  void siftBlock(std::size_t block);
  std::uint32_t rank(std::uint32_t event) const;  ///< passing events before it
  void addEvents(const Range& range, Counts& counts, std::uint64_t& sumX, std::uint64_t& sumY) const;

  std::shared_ptr<const EventSet> m_set;
  Filter m_filter;
  std::size_t m_types;
  std::uint32_t m_timeFirst = 0;  ///< units of the set's times that pass: [first, first + span]
  std::uint32_t m_timeSpan = 0;
  bool m_noTimePasses = true;
  bool m_nothingPasses = false;
  std::vector<std::uint64_t> m_mask;
  // Sums over all blocks before one; one entry more than there are blocks.
  std::vector<std::uint32_t> m_passing;
  std::vector<std::uint32_t> m_byType;  ///< block by block, type by type
  std::vector<std::uint64_t> m_sumX;
  std::vector<std::uint64_t> m_sumY;
  mutable std::mutex m_guard;
  mutable std::map<int, std::uint32_t> m_largest;
};

/// Events by time: for the chart under the map.
struct TimeBins {
  std::int64_t from = 0;  ///< seconds since 1970
  std::int64_t binSeconds = 1;
  std::vector<std::vector<std::uint32_t>> byType;  ///< by type, then by bin
  std::size_t bins() const { return byType.empty() ? 0 : byType.front().size(); }
};

/// All events of the set that have a time, in about `bins` bins of a round length; no bins where none has one.
TimeBins timeBinsOf(const EventSet& set, std::size_t bins);

}  // namespace dateline::events
