#include "report/ground_paths.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace dateline::report {

namespace {

using geo::ScreenPoint;

// Vertices that two pieces share fall on the same point of this grid.
constexpr double stepsPerPx = 100;

/// A point of the grid.
struct Vertex {
  std::int32_t x = 0;
  std::int32_t y = 0;
  bool operator==(const Vertex&) const = default;
  std::uint64_t key() const {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32 | static_cast<std::uint32_t>(y);
  }
};

std::int32_t onGrid(double px) {
  constexpr double far = 2e7;  // outside it does not matter where exactly
  return static_cast<std::int32_t>(std::lround(std::clamp(px * stepsPerPx, -far, far)));
}

/// Edges of triangles, with those removed that are walked both ways.
class Edges {
 public:
  void add(const Vertex& a, const Vertex& b) {
    if (a == b) return;
    auto& back = m_from[b.key()];
    const auto known =
        std::ranges::find_if(back, [&](std::size_t i) { return m_edges[i].to == a && m_edges[i].alive; });
    if (known != back.end()) {
      m_edges[*known].alive = false;
      back.erase(known);
      return;
    }
    m_from[a.key()].push_back(m_edges.size());
    m_edges.push_back({a, b, true});
  }

  Path rings() {
    Path path;
    for (const Edge& first : m_edges) {
      if (!first.alive) continue;
      bool isFirst = true;
      Vertex at = first.from;
      for (Edge* edge = next(at); edge != nullptr; edge = next(at)) {
        if (isFirst) path.move(pointOf(at));
        isFirst = false;
        edge->alive = false;
        at = edge->to;
        if (at == first.from) break;
        path.line(pointOf(at));
      }
      path.close();
    }
    return path;
  }

 private:
  struct Edge {
    Vertex from, to;
    bool alive;
  };

  static ScreenPoint pointOf(const Vertex& v) { return {v.x / stepsPerPx, v.y / stepsPerPx}; }

  Edge* next(const Vertex& at) {
    for (const std::size_t i : m_from[at.key()]) {
      if (m_edges[i].alive) return &m_edges[i];
    }
    return nullptr;
  }

  std::vector<Edge> m_edges;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_from;  ///< edges by where they begin
};

template <class Vertices, class Indices, class Place>
void addTriangles(Edges& edges, const Vertices& vertices, const Indices& indices, Place place) {
  std::vector<Vertex> grid;
  grid.reserve(vertices.size());
  for (const auto& vertex : vertices) {
    const ScreenPoint at = place(vertex);
    grid.push_back({onGrid(at.x), onGrid(at.y)});
  }
  for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
    const std::array corner{grid[indices[i]], grid[indices[i + 1]], grid[indices[i + 2]]};
    for (std::size_t k = 0; k < 3; ++k) edges.add(corner[k], corner[(k + 1) % 3]);
  }
}

}  // namespace

ScreenPoint GroundView::toPx(const geo::Projected& origin, const frame::PlanePoint& at) const {
  return geo::toScreen(camera, size, {origin.x + static_cast<double>(at.x), origin.y + static_cast<double>(at.y)});
}

bool GroundView::shows(const geo::ProjectedBox& box) const {
  return box.overlaps(geo::visibleBox(camera, size));
}

Path outlineOf(std::span<const frame::AreaPiece* const> pieces, const GroundView& view) {
  Edges edges;
  for (const frame::AreaPiece* piece : pieces) {
    if (!view.shows(piece->box)) continue;
    addTriangles(edges, piece->vertices, piece->indices,
                 [&](const frame::PlanePoint& at) { return view.toPx(piece->origin, at); });
  }
  return edges.rings();
}

Path outlineOf(const frame::ReliefMesh& mesh, const GroundView& view) {
  Edges edges;
  addTriangles(edges, mesh.vertices, mesh.indices,
               [&](const frame::ReliefVertex& vertex) { return view.toPx(mesh.origin, vertex.at); });
  return edges.rings();
}

void appendLines(const frame::LinePiece& piece, const GroundView& view, double reachPx, std::vector<Polyline>& lines) {
  if (!view.shows(piece.box)) return;
  const frame::ScreenBox seen{-reachPx, -reachPx, view.size.widthPx + reachPx, view.size.heightPx + reachPx};
  const frame::LineSegment* before = nullptr;
  for (const frame::LineSegment& segment : piece.segments) {
    const ScreenPoint a = view.toPx(piece.origin, segment.a);
    const ScreenPoint b = view.toPx(piece.origin, segment.b);
    const frame::ScreenBox box{std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) + 1e-6,
                               std::max(a.y, b.y) + 1e-6};
    if (!box.overlaps(seen)) {
      before = nullptr;
      continue;
    }
    const bool disputed = (segment.flags & 1U) != 0;
    const bool goesOn = before != nullptr && before->b.x == segment.a.x && before->b.y == segment.a.y &&
                        before->rank == segment.rank && lines.back().disputed == disputed;
    if (!goesOn) {
      lines.push_back({{a}, static_cast<double>(segment.distance) / view.camera.metresPerPx, segment.rank, disputed});
    }
    lines.back().points.push_back(b);
    before = &segment;
  }
}

}  // namespace dateline::report
