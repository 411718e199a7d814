#include "frame/relief.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::frame {
namespace {

constexpr double mostCells = 24'000;
constexpr double metresPerDegree = 111'000;

struct Net {
  std::vector<geo::LonLat> points;
  std::vector<geo::Projected> projected;
};

Net netOf(const ReliefGrid& grid, const geo::Projection& projection) {
  Net net;
  for (int row = 0; row <= grid.rows; ++row) {
    for (int column = 0; column <= grid.columns; ++column) {
      const double lon = grid.west + static_cast<double>(column * grid.stepDegrees);
      const double lat = std::min(90.0, grid.south + static_cast<double>(row * grid.stepDegrees));
      net.points.push_back({std::remainder(lon, 360.0), lat});
    }
  }
  net.projected.resize(net.points.size());
  projection.project(net.points, net.projected);
  return net;
}

}  // namespace

ReliefGrid reliefGrid(const geo::GeoBox& box) {
  ReliefGrid grid;
  const double cells = box.widthDegrees() * (box.north - box.south);
  grid.stepDegrees = std::max(1, static_cast<int>(std::ceil(std::sqrt(cells / mostCells))));
  const int step = grid.stepDegrees;
  const auto down = [&](double degrees) { return static_cast<int>(std::floor(degrees / step)) * step; };
  grid.west = down(box.west);
  grid.south = std::max(-90, down(box.south));
  const int east = -down(-(box.west + box.widthDegrees()));
  const int north = std::min(90, -down(-box.north));
  grid.columns = std::max(1, (east - grid.west) / step);
  grid.rows = std::max(1, (north - grid.south + step - 1) / step);
  return grid;
}

std::shared_ptr<const ReliefMesh> reliefMesh(const ReliefGrid& grid, const basemap::Hillshade& hillshade,
                                             const geo::Projection& projection, std::uint64_t key) {
  const Net net = netOf(grid, projection);
  auto mesh = std::make_shared<ReliefMesh>();
  mesh->key = key;
  mesh->textureWidth = hillshade.width;
  mesh->textureHeight = hillshade.height;
  mesh->shade = hillshade.shade;
  geo::ProjectedBox box;
  for (const geo::Projected& p : net.projected) {
    if (geo::isFinite(p)) box.add(p);
  }
  if (box.empty()) return mesh;
  mesh->origin = box.centre();
  mesh->vertices.reserve(net.points.size());
  for (std::size_t i = 0; i < net.points.size(); ++i) {
    const geo::Projected& p = net.projected[i];
    ReliefVertex vertex;
    if (geo::isFinite(p)) {
      vertex.at = {static_cast<float>(p.x - mesh->origin.x), static_cast<float>(p.y - mesh->origin.y)};
    }
    // Not wrapped: the texture repeats, and a column beyond 180° must not run back across the whole picture.
    const auto column = static_cast<int>(i % static_cast<std::size_t>(grid.columns + 1));
    vertex.u = static_cast<float>((grid.west + column * grid.stepDegrees + 180.0) / 360.0);
    vertex.v = static_cast<float>((90.0 - net.points[i].lat) / 180.0);
    mesh->vertices.push_back(vertex);
  }
  const double longest = grid.stepDegrees * metresPerDegree * 15;
  for (int row = 0; row < grid.rows; ++row) {
    for (int column = 0; column < grid.columns; ++column) {
      const auto corner = static_cast<std::uint32_t>(row * (grid.columns + 1) + column);
      const auto above = corner + static_cast<std::uint32_t>(grid.columns + 1);
      const std::uint32_t quad[4] = {corner, corner + 1, above + 1, above};
      bool whole = true;
      for (int k = 0; k < 4 && whole; ++k) {
        const geo::Projected& a = net.projected[quad[k]];
        const geo::Projected& b = net.projected[quad[(k + 1) % 4]];
        whole = geo::isFinite(a) && geo::isFinite(b) && std::hypot(a.x - b.x, a.y - b.y) < longest;
      }
      if (!whole) continue;
      for (const int k : {0, 1, 2, 0, 2, 3}) mesh->indices.push_back(quad[k]);
    }
  }
  return mesh;
}

float reliefFade(double metresPerPx) {
  const double t = std::clamp((metresPerPx - 350) / (900 - 350), 0.0, 1.0);
  return static_cast<float>(t * t * (3 - 2 * t));
}

}  // namespace dateline::frame
