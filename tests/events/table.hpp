// Small tables of events written by the tests, in a folder of this test run.
#pragma once
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "events/event_set.hpp"

namespace table {

namespace fs = std::filesystem;

inline fs::path written(const std::string& name, const std::string& bytes) {
  const fs::path folder = fs::temp_directory_path() / "dateline_events_test";
  fs::create_directories(folder);
  const fs::path path = folder / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

inline std::shared_ptr<const dateline::events::EventSet> loaded(const std::string& bytes,
                                                                const std::string& name = "t.csv") {
  return dateline::events::EventSet::load(written(name, bytes));
}

/// Numbers from 0 to `below` − 1 that are the same in every run.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : m_state(seed) {}
  std::uint32_t below(std::uint32_t below) {
    m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>((m_state >> 33) % below);
  }

 private:
  std::uint64_t m_state;
};

/// Rows in clusters and apart, of five types, over a thousand hours; some stand in the very same place.
inline std::string manyRows(int count) {
  Numbers numbers(7);
  std::string csv = "lon,lat,time,type,text\n";
  for (int i = 0; i < count; ++i) {
    const int cluster = static_cast<int>(numbers.below(9));
    const double spread = cluster < 3 ? 0.01 : cluster < 6 ? 1 : 40;
    const double lon = cluster * 13.0 - 50 + spread * (numbers.below(2001) / 1000.0 - 1);
    const double lat = cluster * 9.0 - 35 + spread * (numbers.below(2001) / 1000.0 - 1);
    const bool timed = numbers.below(10) != 0;
    csv += std::to_string(lon) + "," + std::to_string(lat) + ",";
    if (timed) csv += std::to_string(1'600'000'000 + 3600 * static_cast<long>(numbers.below(1000)));
    csv += ",type" + std::to_string(numbers.below(5)) + ",row " + std::to_string(i) + "\n";
  }
  return csv;
}

}  // namespace table
