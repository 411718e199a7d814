// A table of events to open, for the tests of the whole program.
#pragma once
#include <cstdint>
#include <string>

namespace dateline::test {

/// A table of three years of events, half of them around four towns, the same every time.
inline std::string manyEvents(int count) {
  std::string table = "lon,lat,time,type\n";
  std::uint32_t chance = 1;
  const auto next = [&](std::uint32_t below) {
    chance = chance * 1664525U + 1013904223U;
    return (chance >> 8U) % below;
  };
  constexpr const char* types[] = {"Protest", "Protest", "Riot", "Strike"};
  for (int i = 0; i < count; ++i) {
    // Half of them around a few towns.
    const std::uint32_t town = next(8);
    const double lon = town < 4 ? 44 + 9 * town + next(200) / 100.0 : 40 + next(4'000) / 100.0;
    const double lat = town < 4 ? 38 + 4 * town + next(200) / 100.0 : 35 + next(2'000) / 100.0;
    table += std::to_string(lon) + "," + std::to_string(lat) + "," + std::to_string(2019 + next(3)) + "-0" +
             std::to_string(1 + next(9)) + "-1" + std::to_string(next(9)) + "," + types[next(4)] + "\n";
  }
  return table;
}

}  // namespace dateline::test
