#include "geo/geodesic.hpp"

#include <geodesic.h>

#include <algorithm>
#include <cassert>

namespace dateline::geo {
namespace {

geod_geodesic wgs84() {
  geod_geodesic ellipsoid;
  geod_init(&ellipsoid, 6'378'137.0, 1 / 298.257223563);
  return ellipsoid;
}

constexpr double maxSteps = 100'000;

}  // namespace

double distanceMetres(const LonLat& a, const LonLat& b) {
  const geod_geodesic ellipsoid = wgs84();
  double metres = 0;
  geod_inverse(&ellipsoid, a.lat, a.lon, b.lat, b.lon, &metres, nullptr, nullptr);
  return metres;
}

std::vector<LonLat> geodesic(const LonLat& a, const LonLat& b, double stepMetres) {
  assert(stepMetres > 0);
  const geod_geodesic ellipsoid = wgs84();
  geod_geodesicline line;
  geod_inverseline(&line, &ellipsoid, a.lat, a.lon, b.lat, b.lon, GEOD_DISTANCE_IN | GEOD_LATITUDE | GEOD_LONGITUDE);
  const double metres = line.s13;
  const int steps = metres > 0 ? static_cast<int>(std::clamp(std::ceil(metres / stepMetres), 1.0, maxSteps)) : 1;

  std::vector<LonLat> points{a};
  points.reserve(static_cast<std::size_t>(steps) + 1);
  for (int i = 1; i < steps; ++i) {
    LonLat p;
    geod_position(&line, metres * i / steps, &p.lat, &p.lon, nullptr);
    points.push_back(p);
  }
  points.push_back(b);
  return points;
}

LonLat destination(const LonLat& from, double azimuthDegrees, double metres) {
  const geod_geodesic ellipsoid = wgs84();
  LonLat to;
  geod_direct(&ellipsoid, from.lat, from.lon, azimuthDegrees, metres, &to.lat, &to.lon, nullptr);
  return to;
}

}  // namespace dateline::geo
