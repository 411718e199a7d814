// Geographic positions in degrees: a type of their own that never turns silently into projected metres.
#pragma once
#include <cmath>
#include <span>

namespace dateline::geo {

/// WGS 84, degrees; longitude −180 to 180, latitude −90 to 90.
struct LonLat {
  double lon = 0;
  double lat = 0;
  bool operator==(const LonLat&) const = default;
};

/// True for finite numbers within the ranges above.
inline bool isValid(const LonLat& p) {
  return std::isfinite(p.lon) && std::isfinite(p.lat) && std::abs(p.lon) <= 180.0 && std::abs(p.lat) <= 90.0;
}

/// A box of meridians and parallels, degrees. west > east means that it crosses the antimeridian.
struct GeoBox {
  double west = 0;
  double south = 0;
  double east = 0;
  double north = 0;

  bool crossesAntimeridian() const { return west > east; }
  double widthDegrees() const { return crossesAntimeridian() ? east - west + 360.0 : east - west; }
  LonLat centre() const;
  bool contains(const LonLat& p) const;
  bool operator==(const GeoBox&) const = default;
};

/// The smallest box around the points, across the antimeridian where that is narrower. Needs at least one point.
GeoBox boxAround(std::span<const LonLat> points);

}  // namespace dateline::geo
