#include "flips.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace dateline::bake {
namespace {

class Flipper {
 public:
  Flipper(const std::vector<Vertex>& vertices, std::vector<Triangle>& triangles)
      : m_vertices(vertices), m_triangles(triangles) {
    double lat = 0;
    for (const auto& v : vertices) lat += v.latE6 * 1e-6 / static_cast<double>(vertices.size());
    m_shrink = std::max(0.1, std::cos(lat * M_PI / 180));
    for (std::size_t t = 0; t < triangles.size(); ++t) addSides(static_cast<int>(t));
  }

  void run() {
    for (const auto& [key, sides] : m_edges) m_open.push_back(key);
    // The map's order is not the same everywhere; a file must be.
    std::sort(m_open.begin(), m_open.end());
    std::size_t budget = m_triangles.size() * 60;
    while (!m_open.empty() && budget-- > 0) {
      const std::uint64_t key = m_open.back();
      m_open.pop_back();
      tryFlip(key);
    }
  }

 private:
  struct Sides {
    int first = -1;
    int second = -1;
    bool tooMany = false;
  };

  static std::uint64_t keyOf(int a, int b) {
    const auto [low, high] = std::minmax(a, b);
    return (static_cast<std::uint64_t>(low) << 32) | static_cast<std::uint32_t>(high);
  }

  const Vertex& vertex(int i) const { return m_vertices[static_cast<std::size_t>(i)]; }
  Triangle& triangle(int i) { return m_triangles[static_cast<std::size_t>(i)]; }

  void addSides(int t) {
    for (std::size_t i = 0; i < 3; ++i) addSide(triangle(t)[i], triangle(t)[(i + 1) % 3], t);
  }

  void addSide(int a, int b, int t) {
    Sides& sides = m_edges[keyOf(a, b)];
    if (sides.first < 0) {
      sides.first = t;
    } else if (sides.second < 0) {
      sides.second = t;
    } else {
      sides.tooMany = true;
    }
  }

  void replaceSide(int a, int b, int from, int to) {
    Sides& sides = m_edges[keyOf(a, b)];
    (sides.first == from ? sides.first : sides.second) = to;
  }

  static int opposite(const Triangle& t, int a, int b) {
    for (const int corner : t) {
      if (corner != a && corner != b) return corner;
    }
    return -1;
  }

  /// Cosine of the angle at `at`.
  double cosine(int at, int a, int b) const {
    const Vertex &o = vertex(at), &p = vertex(a), &q = vertex(b);
    const double ax = (p.lonE6 - o.lonE6) * m_shrink, ay = p.latE6 - o.latE6;
    const double bx = (q.lonE6 - o.lonE6) * m_shrink, by = q.latE6 - o.latE6;
    return (ax * bx + ay * by) / std::max(1e-9, std::hypot(ax, ay) * std::hypot(bx, by));
  }

  void tryFlip(std::uint64_t key) {
    const auto found = m_edges.find(key);
    if (found == m_edges.end() || found->second.second < 0 || found->second.tooMany) return;
    const Sides sides = found->second;
    int a = static_cast<int>(key >> 32), b = static_cast<int>(key & 0xffffffff);
    const int p = opposite(triangle(sides.first), a, b), q = opposite(triangle(sides.second), a, b);
    if (p < 0 || q < 0 || p == q) return;
    // a→b so that p lies to the left.
    if (orientation(vertex(a), vertex(b), vertex(p)) < 0) std::swap(a, b);
    const bool convex =
        orientation(vertex(p), vertex(a), vertex(q)) > 0 && orientation(vertex(q), vertex(b), vertex(p)) > 0;
    if (!convex || m_edges.contains(keyOf(p, q))) return;
    const double angleP = std::acos(std::clamp(cosine(p, a, b), -1.0, 1.0));
    const double angleQ = std::acos(std::clamp(cosine(q, a, b), -1.0, 1.0));
    if (angleP + angleQ <= M_PI + 1e-9) return;
    triangle(sides.first) = {p, a, q};
    triangle(sides.second) = {q, b, p};
    m_edges.erase(found);
    m_edges[keyOf(p, q)] = {sides.first, sides.second, false};
    replaceSide(a, q, sides.second, sides.first);
    replaceSide(b, p, sides.first, sides.second);
    for (const auto& side : {keyOf(p, a), keyOf(a, q), keyOf(q, b), keyOf(b, p)}) m_open.push_back(side);
  }

  const std::vector<Vertex>& m_vertices;
  std::vector<Triangle>& m_triangles;
  double m_shrink = 1;
  std::unordered_map<std::uint64_t, Sides> m_edges;
  std::vector<std::uint64_t> m_open;
};

}  // namespace

void flipToDelaunay(const std::vector<Vertex>& vertices, std::vector<Triangle>& triangles) {
  if (triangles.size() < 2) return;
  Flipper(vertices, triangles).run();
}

}  // namespace dateline::bake
