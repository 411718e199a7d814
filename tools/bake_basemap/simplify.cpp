#include "simplify.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <queue>

namespace dateline::bake {
namespace {

constexpr double metresPerDegree = 111'195;
constexpr std::int32_t cellSize = degree / 2;
constexpr int columns = 720;
constexpr int rows = 360;

int columnOf(std::int32_t lon) {
  return std::clamp((lon + halfTurn) / cellSize, 0, columns - 1);
}
int rowOf(std::int32_t lat) {
  return std::clamp((lat + halfTurn / 2) / cellSize, 0, rows - 1);
}

double cross(const Vertex& a, const Vertex& b, const Vertex& c) {
  return (static_cast<double>(b.lonE6) - a.lonE6) * (static_cast<double>(c.latE6) - a.latE6) -
         (static_cast<double>(b.latE6) - a.latE6) * (static_cast<double>(c.lonE6) - a.lonE6);
}

/// Square metres, on a plane true at the middle vertex.
double triangleArea(const Vertex& a, const Vertex& b, const Vertex& c) {
  const double scale = metresPerDegree / degree;
  const double shrink = std::max(0.05, std::cos(b.latE6 * 1e-6 * M_PI / 180));
  return std::abs(cross(a, b, c)) / 2 * scale * scale * shrink;
}

/// The same, weighed by the angle at b: from 0.3 for a spike to 1.7 for a line that goes straight on.
double weightOf(const Vertex& a, const Vertex& b, const Vertex& c) {
  const double shrink = std::max(0.05, std::cos(b.latE6 * 1e-6 * M_PI / 180));
  const double ux = (static_cast<double>(a.lonE6) - b.lonE6) * shrink, uy = static_cast<double>(a.latE6) - b.latE6;
  const double vx = (static_cast<double>(c.lonE6) - b.lonE6) * shrink, vy = static_cast<double>(c.latE6) - b.latE6;
  const double lengths = std::hypot(ux, uy) * std::hypot(vx, vy);
  const double cosine = lengths > 0 ? (ux * vx + uy * vy) / lengths : 1;
  return triangleArea(a, b, c) * (1 - 0.7 * cosine);
}

/// Inside or on the edge.
bool contains(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& p) {
  const double d1 = cross(a, b, p), d2 = cross(b, c, p), d3 = cross(c, a, p);
  const bool negative = d1 < 0 || d2 < 0 || d3 < 0;
  const bool positive = d1 > 0 || d2 > 0 || d3 > 0;
  return !(negative && positive);
}

struct Node {
  Vertex at;
  std::int32_t previous = -1;  ///< −1 at the ends of an arc
  std::int32_t next = -1;
  std::uint32_t arc = 0;
  std::uint32_t change = 0;  ///< counts what happened to its neighbours: older entries of the queue are stale
  bool removed = false;
};

class Simplifier {
 public:
  explicit Simplifier(const std::vector<Arc>& arcs) : m_inner(arcs.size()), m_leastInner(arcs.size()) {
    for (std::size_t a = 0; a < arcs.size(); ++a) addArc(arcs[a], a);
  }

  void run(double areaLimit) {
    for (std::size_t i = 0; i < m_nodes.size(); ++i) push(static_cast<std::int32_t>(i));
    while (!m_queue.empty() && m_queue.top().area < areaLimit) {
      const Entry entry = m_queue.top();
      m_queue.pop();
      const Node& node = m_nodes[static_cast<std::size_t>(entry.node)];
      if (node.removed || node.change != entry.change) continue;
      if (m_inner[node.arc] <= m_leastInner[node.arc] || !isFree(node)) continue;
      remove(entry.node);
    }
  }

  std::vector<Arc> arcs() const {
    std::vector<Arc> result(m_inner.size());
    for (const auto& node : m_nodes) {
      if (!node.removed) result[node.arc].push_back(node.at);
    }
    return result;
  }

 private:
  struct Entry {
    double area;
    std::int32_t node;
    std::uint32_t change;
    bool operator<(const Entry& o) const { return area != o.area ? area > o.area : node > o.node; }
  };

  Node& at(std::int32_t i) { return m_nodes[static_cast<std::size_t>(i)]; }
  const Node& at(std::int32_t i) const { return m_nodes[static_cast<std::size_t>(i)]; }

  void addArc(const Arc& arc, std::size_t number) {
    const auto first = static_cast<std::int32_t>(m_nodes.size());
    const auto count = static_cast<std::int32_t>(arc.size());
    const bool closed = count > 3 && arc.front() == arc.back();
    m_inner[number] = count - 2;
    m_leastInner[number] = closed ? 2 : std::min(count - 2, 1);
    for (std::int32_t i = 0; i < count; ++i) {
      const Vertex& v = arc[static_cast<std::size_t>(i)];
      Node node{v, i > 0 ? first + i - 1 : -1, i + 1 < count ? first + i + 1 : -1, static_cast<std::uint32_t>(number)};
      m_cells[cellIndex(columnOf(v.lonE6), rowOf(v.latE6))].push_back(first + i);
      m_nodes.push_back(node);
    }
  }

  static std::size_t cellIndex(int column, int row) { return static_cast<std::size_t>(row * columns + column); }

  bool isFixed(const Node& node) const {
    return node.previous < 0 || node.next < 0 || std::abs(node.at.lonE6) == halfTurn;
  }

  void push(std::int32_t i) {
    const Node& node = at(i);
    if (node.removed || isFixed(node)) return;
    m_queue.push({weightOf(at(node.previous).at, node.at, at(node.next).at), i, node.change});
  }

  /// No other vertex in the triangle that goes away with the node.
  bool isFree(const Node& node) const {
    const Vertex &a = at(node.previous).at, &b = node.at, &c = at(node.next).at;
    const auto [west, east] = std::minmax({a.lonE6, b.lonE6, c.lonE6});
    const auto [south, north] = std::minmax({a.latE6, b.latE6, c.latE6});
    for (int row = rowOf(south); row <= rowOf(north); ++row) {
      for (int column = columnOf(west); column <= columnOf(east); ++column) {
        for (const std::int32_t i : m_cells[cellIndex(column, row)]) {
          const Node& other = at(i);
          if (other.removed || other.at == a || other.at == b || other.at == c) continue;
          if (contains(a, b, c, other.at)) return false;
        }
      }
    }
    return true;
  }

  void remove(std::int32_t i) {
    Node& node = at(i);
    node.removed = true;
    --m_inner[node.arc];
    at(node.previous).next = node.next;
    at(node.next).previous = node.previous;
    for (const std::int32_t neighbour : {node.previous, node.next}) {
      ++at(neighbour).change;
      push(neighbour);
    }
  }

  std::vector<Node> m_nodes;
  std::vector<int> m_inner;
  std::vector<int> m_leastInner;
  std::vector<std::vector<std::int32_t>> m_cells{static_cast<std::size_t>(columns) * rows};
  std::priority_queue<Entry> m_queue;
};

Vertex towards(const Vertex& from, const Vertex& to, double share) {
  return {static_cast<std::int32_t>(std::lround(from.lonE6 + share * (static_cast<double>(to.lonE6) - from.lonE6))),
          static_cast<std::int32_t>(std::lround(from.latE6 + share * (static_cast<double>(to.latE6) - from.latE6)))};
}

double metresBetween(const Vertex& a, const Vertex& b) {
  const double shrink = std::cos((static_cast<double>(a.latE6) + b.latE6) / 2e6 * M_PI / 180);
  return std::hypot((static_cast<double>(a.lonE6) - b.lonE6) * shrink, static_cast<double>(a.latE6) - b.latE6) *
         metresPerDegree / degree;
}

/// Chaikin's corner cutting (1974), but never by more than `mostMetres` of an edge. End points stay, and what lies on
/// the map's sides.
Arc rounded(const Arc& line, double mostMetres) {
  const bool closed = line.size() > 3 && line.front() == line.back();
  if (line.size() < 3) return line;
  const auto isFixed = [](const Vertex& v) { return std::abs(v.lonE6) == halfTurn || v.latE6 <= -89 * degree; };
  Arc result;
  const auto corner = [&](const Vertex& before, const Vertex& at, const Vertex& behind) {
    if (isFixed(at) || isJump(before, at) || isJump(at, behind)) {
      result.push_back(at);
      return;
    }
    const double in = metresBetween(before, at), out = metresBetween(at, behind);
    if (in > 0) result.push_back(towards(at, before, std::min(0.25, mostMetres / in)));
    if (out > 0) result.push_back(towards(at, behind, std::min(0.25, mostMetres / out)));
  };
  if (!closed) result.push_back(line.front());
  if (closed) corner(line[line.size() - 2], line.front(), line[1]);
  for (std::size_t i = 1; i + 1 < line.size(); ++i) corner(line[i - 1], line[i], line[i + 1]);
  result.push_back(closed ? result.front() : line.back());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

}  // namespace

std::vector<Arc> simplified(std::vector<Arc> arcs, double toleranceMetres) {
  if (toleranceMetres <= 0) return arcs;
  Simplifier simplifier(arcs);
  simplifier.run(toleranceMetres * toleranceMetres / 4);
  std::vector<Arc> result = simplifier.arcs();
  for (Arc& arc : result) {
    // A triangle or less is a small island: rounding would only shrink it. Finely drawn lines need it less, and are
    // many.
    const int times = toleranceMetres > 5'000 ? 1 : 0;
    for (int i = 0; i < times && arc.size() > 4; ++i) arc = rounded(arc, toleranceMetres * 0.7);
  }
  return result;
}

}  // namespace dateline::bake
