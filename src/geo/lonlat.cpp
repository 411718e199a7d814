#include "geo/lonlat.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace dateline::geo {
namespace {

double wrapped(double lon) {
  const double turned = std::remainder(lon, 360.0);
  return turned == -180.0 && lon > 0 ? 180.0 : turned;
}

}  // namespace

LonLat GeoBox::centre() const {
  return {wrapped(west + widthDegrees() / 2), (south + north) / 2};
}

bool GeoBox::contains(const LonLat& p) const {
  if (p.lat < south || p.lat > north) return false;
  if (crossesAntimeridian()) return p.lon >= west || p.lon <= east;
  return p.lon >= west && p.lon <= east;
}

GeoBox boxAround(std::span<const LonLat> points) {
  assert(!points.empty());
  std::vector<double> lons;
  lons.reserve(points.size());
  GeoBox box{0, points.front().lat, 0, points.front().lat};
  for (const LonLat& p : points) {
    lons.push_back(p.lon);
    box.south = std::min(box.south, p.lat);
    box.north = std::max(box.north, p.lat);
  }
  std::sort(lons.begin(), lons.end());
  // The box is what the widest gap between neighbouring meridians leaves; the gap over 180° wins a tie.
  double widest = lons.front() + 360.0 - lons.back();
  box.west = lons.front();
  box.east = lons.back();
  for (std::size_t i = 1; i < lons.size(); ++i) {
    const double gap = lons[i] - lons[i - 1];
    if (gap <= widest) continue;
    widest = gap;
    box.west = lons[i];
    box.east = lons[i - 1];
  }
  return box;
}

}  // namespace dateline::geo
