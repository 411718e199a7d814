#include "frame/visible_box.hpp"

#include <algorithm>

namespace dateline::frame {
namespace {

constexpr int netStepDegrees = 10;
constexpr int columns = 13;
constexpr int rows = 9;

bool contains(const geo::ProjectedBox& box, const geo::Projected& p) {
  return box.min.x <= p.x && p.x <= box.max.x && box.min.y <= p.y && p.y <= box.max.y;
}

}  // namespace

WorldNet::WorldNet(const geo::Projection& projection) {
  for (int lat = -90; lat <= 90; lat += netStepDegrees) {
    for (int lon = -180; lon <= 180; lon += netStepDegrees) {
      m_points.push_back({static_cast<double>(lon), static_cast<double>(lat)});
    }
  }
  m_projected.resize(m_points.size());
  projection.project(m_points, m_projected);
}

std::optional<WorldNet::Seen> WorldNet::visible(const geo::Projection& projection, const geo::ProjectedBox& box) const {
  std::vector<geo::LonLat> seen;
  bool beyond = false;  // part of the box shows nothing of the Earth
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const geo::Projected p{box.min.x + box.width() * column / (columns - 1),
                             box.min.y + box.height() * row / (rows - 1)};
      if (const auto at = projection.unproject(p)) {
        seen.push_back(*at);
      } else {
        beyond = true;
      }
    }
  }
  bool pole = false;
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    if (!geo::isFinite(m_projected[i]) || !contains(box, m_projected[i])) continue;
    if (std::abs(m_points[i].lat) == 90) pole = true;
    seen.push_back(m_points[i]);
  }
  if (seen.empty()) return std::nullopt;

  geo::GeoBox out = geo::boxAround(seen);
  const double roomLon = out.widthDegrees() / columns + (beyond ? netStepDegrees : 0.5);
  const double roomLat = (out.north - out.south) / rows + (beyond ? netStepDegrees : 0.5);
  out.south = std::max(-90.0, out.south - roomLat);
  out.north = std::min(90.0, out.north + roomLat);
  if (pole || out.widthDegrees() + 2 * roomLon > 330) return Seen{{-180, out.south, 180, out.north}, beyond};
  const auto wrapped = [](double lon) { return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon; };
  out.west = wrapped(out.west - roomLon);
  out.east = wrapped(out.east + roomLon);
  return Seen{out, beyond};
}

}  // namespace dateline::frame
