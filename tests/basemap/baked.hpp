// The base map that this build baked, for the tests of what is in it and what is done with it when damaged.
#pragma once
#include <filesystem>
#include <string>

#include "basemap/basemap.hpp"

namespace dateline::basemap::test {

inline std::filesystem::path bakedPath() {
  return std::filesystem::path(DATELINE_BUILD) / "data" / "basemap.bin";
}

/// Opened once for all tests: it is read-only.
inline const Basemap& baked() {
  static const Basemap basemap = Basemap::open(bakedPath());
  return basemap;
}

inline constexpr geo::GeoBox world{-180, -90, 180, 90};

}  // namespace dateline::basemap::test
