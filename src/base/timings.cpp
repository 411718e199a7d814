#include "base/timings.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>

namespace dateline::base {
namespace {

/// Milliseconds since the kernel started this process (in its clock ticks of 10 ms); 0 where it does not tell.
double sinceProcessStartMs() {
  std::ifstream file("/proc/self/stat");
  const std::string stat((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  // The program's name is in parentheses and may hold anything; field 22 is the start.
  const auto close = stat.rfind(')');
  if (close == std::string::npos) return 0;
  std::istringstream fields(stat.substr(close + 1));
  std::string skipped;
  for (int field = 3; field < 22; ++field) fields >> skipped;
  double ticks = 0;
  fields >> ticks;
  timespec now{};
  if (!fields || clock_gettime(CLOCK_BOOTTIME, &now) != 0) return 0;
  const double nowMs = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  const double startMs = ticks * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
  return nowMs > startMs ? nowMs - startMs : 0;
}

double milliseconds(Timings::Clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

}  // namespace

void Timings::mark(std::string part) {
  const auto now = Clock::now();
  m_parts.emplace_back(std::move(part), milliseconds(now - m_last));
  m_last = now;
}

std::string Timings::table() const {
  const double before = sinceProcessStartMs() - milliseconds(Clock::now() - m_start);
  std::string table;
  double sum = 0;
  const auto line = [&table](std::string_view part, double ms) {
    fmt::format_to(std::back_inserter(table), "{:<28}{:>9.1f} ms\n", part, ms);
  };
  if (before > 0) {
    line("start", before);
    sum = before;
  }
  for (const auto& [part, ms] : m_parts) {
    line(part, ms);
    sum += ms;
  }
  line("total", sum);
  return table;
}

}  // namespace dateline::base
