// The hierarchy's cells: the Earth halved again and again, by parallels and by meridians in turn. A cell is a prefix of
// the Morton code of the positions in it (G. M. Morton, 1966), so that its events stand next to each other.
#pragma once
#include <cstdint>
#include <functional>

#include "geo/lonlat.hpp"

namespace dateline::events {

/// A position in steps of 360/2³² degrees (9 mm at the equator) from 180° W and from 180° "S": square steps, so that
/// cells of even depth are squares of degrees.
struct GridPoint {
  std::uint32_t x = 0;
  std::uint32_t y = 0;
  bool operator==(const GridPoint&) const = default;
};

inline constexpr double degreesPerStep = 360.0 / 4294967296.0;

inline GridPoint gridPointOf(const geo::LonLat& p) {
  const auto step = [](double degrees) {
    constexpr double most = 4294967295.0;
    const double at = (degrees + 180.0) / degreesPerStep;
    return static_cast<std::uint32_t>(at < 0 ? 0 : at > most ? most : at);
  };
  return {step(p.lon), step(p.lat)};
}
/// The middle of the step.
inline geo::LonLat lonLatOf(const GridPoint& p) {
  return {(p.x + 0.5) * degreesPerStep - 180.0, (p.y + 0.5) * degreesPerStep - 180.0};
}

/// Moves the lower 32 bits of `v` to the even bits.
inline std::uint64_t spreadBits(std::uint64_t v) {
  v &= 0xffffffffULL;
  v = (v | (v << 16)) & 0x0000ffff0000ffffULL;
  v = (v | (v << 8)) & 0x00ff00ff00ff00ffULL;
  v = (v | (v << 4)) & 0x0f0f0f0f0f0f0f0fULL;
  v = (v | (v << 2)) & 0x3333333333333333ULL;
  return (v | (v << 1)) & 0x5555555555555555ULL;
}
/// The way back.
inline std::uint32_t gatherBits(std::uint64_t v) {
  v &= 0x5555555555555555ULL;
  v = (v | (v >> 1)) & 0x3333333333333333ULL;
  v = (v | (v >> 2)) & 0x0f0f0f0f0f0f0f0fULL;
  v = (v | (v >> 4)) & 0x00ff00ff00ff00ffULL;
  v = (v | (v >> 8)) & 0x0000ffff0000ffffULL;
  v = (v | (v >> 16)) & 0x00000000ffffffffULL;
  return static_cast<std::uint32_t>(v);
}
/// The Morton code: y's bits above x's.
inline std::uint64_t mortonOf(const GridPoint& p) {
  return (spreadBits(p.y) << 1) | spreadBits(p.x);
}

/// A cell of depth 0 (the Earth) to 64: the positions whose Morton code begins with the first `depth` bits of `code`.
/// Of even depth it is a square of degrees, of odd depth twice as wide as high.
struct Cell {
  std::uint64_t code = 0;  ///< the first position in it; its other bits are 0
  int depth = 0;
  auto operator<=>(const Cell&) const = default;

  int xBits() const { return depth / 2; }
  int yBits() const { return (depth + 1) / 2; }
  double widthDegrees() const { return 360.0 / static_cast<double>(std::uint64_t{1} << xBits()); }
  double heightDegrees() const { return 360.0 / static_cast<double>(std::uint64_t{1} << yBits()); }
  double west() const { return gatherBits(code) * degreesPerStep - 180.0; }
  double south() const { return gatherBits(code >> 1) * degreesPerStep - 180.0; }
  /// The first half (0) or the second (1): south and north, or west and east. Needs depth < 64.
  Cell half(int which) const { return {code | (static_cast<std::uint64_t>(which) << (63 - depth)), depth + 1}; }
  /// The last code in it.
  std::uint64_t lastCode() const { return depth == 64 ? code : code | (~std::uint64_t{0} >> depth); }
};

/// The cell of this depth that a code lies in.
inline Cell cellOf(std::uint64_t code, int depth) {
  return {depth == 0 ? 0 : code & ~(depth == 64 ? 0 : ~std::uint64_t{0} >> depth), depth};
}

}  // namespace dateline::events
