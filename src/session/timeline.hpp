// The timeline: passages by day on one of the three clocks, with ranges and vague dates as what they are.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "session/facts.hpp"
#include "session/sift.hpp"

namespace dateline::session {

/// Passages that pass every filter but the time, and all there are.
struct TimeCount {
  std::uint32_t passing = 0;
  std::uint32_t all = 0;
  void add(bool passes) {
    ++all;
    if (passes) ++passing;
  }
};

struct TimeBin {
  TimeCount count;
  static constexpr std::size_t roles = 6;     ///< the five, and passages without a marker
  std::array<std::uint32_t, roles> byRole{};  ///< of the passing ones
};

/// A date that is no single day: a range, or vague.
struct TimeSpan {
  DaySpan days;
  TimeCount count;
};

struct Timeline {
  long first = 0;  ///< days since 1970-01-01 that the axis shows, the last excluded
  long end = 0;
  int daysPerBin = 1;
  std::vector<TimeBin> bins;    ///< passages of a single day
  std::vector<TimeSpan> spans;  ///< by their first day, longer ones first
  TimeCount earlier;            ///< far before the axis, and far behind it
  TimeCount later;
  TimeCount undated;
  std::vector<long> days;  ///< that have passing passages, or where a span of them begins; in order
  std::optional<DayRange> earlierDays;
  std::optional<DayRange> laterDays;

  bool empty() const { return bins.empty(); }
};

/// `passes`: by passage, whether it passes all but the time. The axis depends on the dossier and the clock only.
Timeline timelineOf(const Facts& facts, Clock clock, const std::vector<bool>& passes);

/// True when one of the passage's dates lies in the range.
bool isWithin(std::span<const DaySpan> spans, const DayRange& range);

}  // namespace dateline::session
