#include "frame/relief.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

namespace dateline::frame {
namespace {

constexpr double mostCells = 24'000;
constexpr double metresPerDegree = 111'000;

/// How close to the cut its columns are kept: enough to fall on their own sides.
constexpr double besideCutDegrees = 1e-6;

struct Net {
  std::vector<double> longitudes;  ///< of its columns, going on beyond ±180
  std::vector<geo::LonLat> points;
  std::vector<geo::Projected> projected;
};

/// The grid's meridians, and one on either side of the cut, so that cells end there instead of being torn.
std::vector<double> longitudesOf(const ReliefGrid& grid, double cut) {
  std::vector<double> out;
  for (int column = 0; column <= grid.columns; ++column) {
    const double lon = grid.west + static_cast<double>(column * grid.stepDegrees);
    const double next = lon + grid.stepDegrees;
    const double here = lon + std::remainder(cut - lon, 360.0);
    const double ahead = here < lon ? here + 360 : here;
    const bool onCut = std::abs(here - lon) < 2 * besideCutDegrees;
    if (!onCut) out.push_back(lon);
    const double split = onCut ? lon : ahead;
    if (onCut || (split < next - 2 * besideCutDegrees && column < grid.columns)) {
      out.push_back(split - besideCutDegrees);
      out.push_back(split + besideCutDegrees);
    }
  }
  return out;
}

Net netOf(const ReliefGrid& grid, const geo::Projection& projection) {
  Net net;
  net.longitudes = longitudesOf(grid, projection.cutMeridian());
  for (int row = 0; row <= grid.rows; ++row) {
    const double lat = std::min(90.0, grid.south + static_cast<double>(row * grid.stepDegrees));
    for (const double lon : net.longitudes) net.points.push_back({std::remainder(lon, 360.0), lat});
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
    vertex.u = static_cast<float>((net.longitudes[i % net.longitudes.size()] + 180.0) / 360.0);
    vertex.v = static_cast<float>((90.0 - net.points[i].lat) / 180.0);
    mesh->vertices.push_back(vertex);
  }
  const auto columns = static_cast<std::uint32_t>(net.longitudes.size());
  const double longest = grid.stepDegrees * metresPerDegree * 15;
  for (int row = 0; row < grid.rows; ++row) {
    for (std::uint32_t column = 0; column + 1 < columns; ++column) {
      const std::uint32_t corner = static_cast<std::uint32_t>(row) * columns + column;
      const std::uint32_t above = corner + columns;
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

std::shared_ptr<const LinePiece> earthEdge(const ReliefMesh& mesh, std::uint64_t key) {
  // Edges of the net's cells that no second cell shares. The net of a whole turn begins and ends on one meridian, so
  // vertices are told apart by where they lie (to a metre).
  using Corner = std::pair<std::int64_t, std::int64_t>;
  std::map<std::pair<Corner, Corner>, int> uses;
  const auto cornerOf = [&](std::uint32_t index) {
    const PlanePoint& p = mesh.vertices[index].at;
    return Corner{std::llround(static_cast<double>(p.x) / 4), std::llround(static_cast<double>(p.y) / 4)};
  };
  const auto edgeOf = [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(std::min(cornerOf(a), cornerOf(b)), std::max(cornerOf(a), cornerOf(b)));
  };
  // Six indices a cell: its corners are the first three and the last.
  const auto eachEdge = [&](auto&& take) {
    for (std::size_t i = 0; i + 5 < mesh.indices.size(); i += 6) {
      const std::uint32_t corner[4] = {mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2], mesh.indices[i + 5]};
      for (std::size_t k = 0; k < 4; ++k) take(corner[k], corner[(k + 1) % 4]);
    }
  };
  eachEdge([&](std::uint32_t a, std::uint32_t b) { ++uses[edgeOf(a, b)]; });
  auto piece = std::make_shared<LinePiece>();
  piece->key = key;
  piece->origin = mesh.origin;
  eachEdge([&](std::uint32_t a, std::uint32_t b) {
    const auto edge = edgeOf(a, b);
    if (edge.first == edge.second || uses[edge] != 1) return;
    piece->segments.push_back({mesh.vertices[a].at, mesh.vertices[b].at, 0, 0, 0});
    for (const std::uint32_t index : {a, b}) {
      const PlanePoint& p = mesh.vertices[index].at;
      piece->box.add({mesh.origin.x + static_cast<double>(p.x), mesh.origin.y + static_cast<double>(p.y)});
    }
  });
  return piece;
}

float reliefFade(double metresPerPx) {
  const double t = std::clamp((metresPerPx - 350) / (900 - 350), 0.0, 1.0);
  return static_cast<float>(t * t * (3 - 2 * t));
}

}  // namespace dateline::frame
