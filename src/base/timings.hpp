// The parts of a run and what each took, for --timings.
#pragma once
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace dateline::base {

/// Laps of one run: each mark ends the lap that the one before began.
class Timings {
 public:
  using Clock = std::chrono::steady_clock;

  Timings() : m_start(Clock::now()), m_last(m_start) {}
  /// Ends a lap and names it.
  void mark(std::string part);
  /// "part … ms" a line, the sum last; the time from the process's start to this object is its first line.
  std::string table() const;

 private:
  Clock::time_point m_start;
  Clock::time_point m_last;
  std::vector<std::pair<std::string, double>> m_parts;  ///< milliseconds
};

}  // namespace dateline::base
