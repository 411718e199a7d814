#include "frame/relief.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "geo/clip.hpp"

namespace dateline::frame {
namespace {

constexpr double mostCells = 12'000;

/// How close to the cut its columns are kept: enough to fall on their own sides.
constexpr double besideCutDegrees = 1e-6;

/// From 0 below the first edge to 1 above the second.
double smoothStep(double from, double to, double value) {
  const double t = std::clamp((value - from) / (to - from), 0.0, 1.0);
  return t * t * (3 - 2 * t);
}

struct Net {
  std::vector<double> longitudes;  ///< of its columns, going on beyond ±180
  std::vector<double> latitudes;
  std::vector<geo::LonLat> points;  ///< row by row from the south; longitudes as above
  std::vector<geo::Projected> projected;
};

/// The grid's meridians, and one on either side of each cut, so that cells end there instead of being torn.
std::vector<double> longitudesOf(const ReliefGrid& grid, const std::vector<double>& cuts) {
  std::vector<double> out;
  const double east = grid.west + static_cast<double>(grid.columns * grid.stepDegrees);
  for (int column = 0; column <= grid.columns; ++column) {
    out.push_back(grid.west + static_cast<double>(column * grid.stepDegrees));
  }
  for (const double cut : cuts) {
    for (double at = grid.west + std::fmod(cut - grid.west + 720.0, 360.0); at <= east; at += 360) {
      std::erase_if(out, [&](double lon) { return std::abs(lon - at) < 2 * besideCutDegrees; });
      out.push_back(at - besideCutDegrees);
      out.push_back(at + besideCutDegrees);
    }
  }
  std::ranges::sort(out);
  return out;
}

/// The grid's parallels as far as the projection shows them, and the last ones that it does.
std::vector<double> latitudesOf(const ReliefGrid& grid, const geo::Domain& domain) {
  std::vector<double> out;
  for (int row = 0; row <= grid.rows; ++row) {
    const double lat = std::min(90.0, grid.south + static_cast<double>(row * grid.stepDegrees));
    const double kept = std::clamp(lat, domain.south, domain.north);
    if (out.empty() || kept > out.back()) out.push_back(kept);
  }
  return out;
}

geo::LonLat wrapped(const geo::LonLat& p) {
  return std::abs(p.lon) <= 180 ? p : geo::LonLat{std::remainder(p.lon, 360.0), p.lat};
}

Net netOf(const ReliefGrid& grid, const geo::Projection& projection) {
  Net net;
  net.longitudes = longitudesOf(grid, projection.domain().cuts);
  net.latitudes = latitudesOf(grid, projection.domain());
  std::vector<geo::LonLat> points;
  for (const double lat : net.latitudes) {
    for (const double lon : net.longitudes) {
      net.points.push_back({lon, lat});
      points.push_back(wrapped(net.points.back()));
    }
  }
  net.projected.resize(points.size());
  projection.project(points, net.projected);
  return net;
}

/// The mesh in the making.
class MeshBuilder {
 public:
  MeshBuilder(const Net& net, const geo::Projection& projection, ReliefMesh& mesh)
      : m_net(net), m_projection(projection), m_clipper(projection.domain()), m_mesh(mesh) {}

  void run() {
    for (std::size_t i = 0; i < m_net.points.size(); ++i) addVertex(m_net.points[i], m_net.projected[i]);
    const std::size_t columns = m_net.longitudes.size();
    for (std::size_t row = 0; row + 1 < m_net.latitudes.size(); ++row) {
      for (std::size_t column = 0; column + 1 < columns; ++column) {
        // Between the two sides of a cut there is nothing.
        if (m_net.longitudes[column + 1] - m_net.longitudes[column] < 3 * besideCutDegrees) continue;
        const std::size_t corner = row * columns + column;
        addCell({corner, corner + 1, corner + columns + 1, corner + columns});
      }
    }
  }

 private:
  void addVertex(const geo::LonLat& p, const geo::Projected& at) {
    ReliefVertex vertex;
    if (geo::isFinite(at)) {
      vertex.at = {static_cast<float>(at.x - m_mesh.origin.x), static_cast<float>(at.y - m_mesh.origin.y)};
    }
    // Not wrapped: the texture repeats, and a column beyond 180° must not run back across the whole picture.
    vertex.u = static_cast<float>((p.lon + 180.0) / 360.0);
    vertex.v = static_cast<float>((90.0 - p.lat) / 180.0);
    m_mesh.vertices.push_back(vertex);
  }

  void addCell(const std::array<std::size_t, 4>& corners) {
    std::size_t inside = 0;
    for (const std::size_t i : corners) {
      if (geo::isFinite(m_net.projected[i]) && m_projection.domain().contains(m_net.points[i])) ++inside;
    }
    if (inside == 4 && !(m_projection.domain().mayTear && isTorn(corners))) {
      for (const std::size_t k : {0U, 1U, 2U, 0U, 2U, 3U}) addIndex(corners[k]);
    } else if (inside > 0 && m_projection.domain().isCap()) {
      addClipped(corners);
    }
  }

  /// What the Earth's round edge leaves of a cell.
  void addClipped(const std::array<std::size_t, 4>& corners) {
    std::array<geo::LonLat, 4> cell;
    for (std::size_t k = 0; k < 4; ++k) cell[k] = m_net.points[corners[k]];
    m_clipper.polygon(cell, [&](std::span<const geo::LonLat> part) {
      const std::size_t first = m_mesh.vertices.size();
      for (const geo::LonLat& p : part) {
        geo::Projected at;
        const geo::LonLat onEarth = wrapped(p);
        m_projection.project(std::span(&onEarth, 1), std::span(&at, 1));
        addVertex(p, at);
      }
      for (std::size_t k = 2; k < part.size(); ++k) {
        for (const std::size_t i : {first, first + k - 1, first + k}) addIndex(i);
      }
    });
  }

  bool isTorn(const std::array<std::size_t, 4>& corners) const {
    // A cell of a plane that is not torn is about a parallelogram.
    const auto& p = m_net.projected;
    const auto length = [&](std::size_t a, std::size_t b) { return std::hypot(p[a].x - p[b].x, p[a].y - p[b].y); };
    const double most = 1.6 * std::max(length(corners[0], corners[1]), length(corners[0], corners[3])) + 1;
    const auto& [a, b, c, d] = corners;
    return std::max(length(c, d), length(b, c)) > most || length(a, c) > 2 * most ||
           std::hypot(p[a].x + p[c].x - p[b].x - p[d].x, p[a].y + p[c].y - p[b].y - p[d].y) > most;
  }

  void addIndex(std::size_t i) { m_mesh.indices.push_back(static_cast<std::uint32_t>(i)); }

  const Net& m_net;
  const geo::Projection& m_projection;
  geo::Clipper m_clipper;
  ReliefMesh& m_mesh;
};

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
  MeshBuilder(net, projection, *mesh).run();
  return mesh;
}

std::shared_ptr<const LinePiece> earthEdge(const ReliefMesh& mesh, std::uint64_t key) {
  // Edges of triangles that no second one shares. The net of a whole turn begins and ends on one meridian, so vertices
  // are told apart by where they lie (to some metres).
  using Corner = std::pair<std::int64_t, std::int64_t>;
  std::map<std::pair<Corner, Corner>, int> uses;
  const auto cornerOf = [&](std::uint32_t index) {
    const PlanePoint& p = mesh.vertices[index].at;
    return Corner{std::llround(static_cast<double>(p.x) / 4), std::llround(static_cast<double>(p.y) / 4)};
  };
  const auto edgeOf = [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(std::min(cornerOf(a), cornerOf(b)), std::max(cornerOf(a), cornerOf(b)));
  };
  const auto eachEdge = [&](auto&& take) {
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
      for (std::size_t k = 0; k < 3; ++k) take(mesh.indices[i + k], mesh.indices[i + (k + 1) % 3]);
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
  return static_cast<float>(smoothStep(350, 900, metresPerPx));
}

float pictureFade(double metresPerPx) {
  return static_cast<float>(smoothStep(1'450, 1'850, metresPerPx));
}

}  // namespace dateline::frame
