#include "ear_clipper.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::bake {
namespace {

bool isBefore(const Vertex& a, const Vertex& b) {
  return a.lonE6 != b.lonE6 ? a.lonE6 < b.lonE6 : a.latE6 < b.latE6;
}

/// Whether the open segments a–b and c–d meet, or one ends on the other (common end points do not count).
bool meet(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d) {
  if (a == c || a == d || b == c || b == d) return false;
  const auto sign = [](std::int64_t v) { return (v > 0) - (v < 0); };
  const int o1 = sign(orientation(a, b, c)), o2 = sign(orientation(a, b, d));
  const int o3 = sign(orientation(c, d, a)), o4 = sign(orientation(c, d, b));
  if (o1 == 0 && o2 == 0) {  // on one line: do the ranges overlap?
    const auto [a1, b1] = std::minmax(a, b, isBefore);
    const auto [c1, d1] = std::minmax(c, d, isBefore);
    return isBefore(a1, d1) && isBefore(c1, b1);
  }
  return o1 * o2 <= 0 && o3 * o4 <= 0;
}

}  // namespace

EarClipper::EarClipper(const Polygon& polygon) {
  m_start = addRing(polygon.front(), true);
  for (std::size_t i = 1; i < polygon.size(); ++i) m_holes.push_back(addRing(polygon[i], false));
  // From the west, so that a bridge to the west meets no hole that is not joined yet.
  std::sort(m_holes.begin(), m_holes.end(), [&](int a, int b) { return isBefore(at(a).at, at(b).at); });
  for (const int hole : m_holes) joinHole(hole);
  buildGrid();
}

int EarClipper::addNode(const Vertex& at, int vertex) {
  m_nodes.push_back({at, vertex, 0, 0, false});
  return static_cast<int>(m_nodes.size()) - 1;
}

/// Returns the ring's westernmost node.
int EarClipper::addRing(const Ring& ring, bool counterClockwise) {
  Ring ordered = ring;
  if ((signedArea(ring) > 0) != counterClockwise) std::reverse(ordered.begin(), ordered.end());
  const int first = static_cast<int>(m_nodes.size());
  const int count = static_cast<int>(ordered.size());
  int westernmost = first;
  for (int i = 0; i < count; ++i) {
    const Vertex& v = ordered[static_cast<std::size_t>(i)];
    const auto [known, isNew] = m_indices.emplace(std::pair(v.lonE6, v.latE6), static_cast<int>(m_vertices.size()));
    if (isNew) m_vertices.push_back(v);
    const int node = addNode(v, known->second);
    at(node).previous = first + (i + count - 1) % count;
    at(node).next = first + (i + 1) % count;
    if (isBefore(v, at(westernmost).at)) westernmost = node;
  }
  return westernmost;
}

/// Whether p lies strictly within the angle at a node, seen from the polygon's inside.
bool EarClipper::isInCone(const Node& apex, const Vertex& p) const {
  const Vertex &before = at(apex.previous).at, &after = at(apex.next).at;
  const bool leftOfIn = orientation(before, apex.at, p) > 0, leftOfOut = orientation(apex.at, after, p) > 0;
  const bool isConvex = orientation(before, apex.at, after) > 0;
  return isConvex ? leftOfIn && leftOfOut : leftOfIn || leftOfOut;
}

bool EarClipper::crossesNothing(int from, int to) const {
  const Vertex &a = at(from).at, &b = at(to).at;
  return std::none_of(m_nodes.begin(), m_nodes.end(), [&](const Node& node) {
    const Vertex &c = node.at, &d = at(node.next).at;
    if (!(c == a) && !(c == b) && orientation(a, b, c) == 0 && !isBefore(c, std::min(a, b, isBefore)) &&
        !isBefore(std::max(a, b, isBefore), c)) {
      return true;  // the bridge would pass through a vertex
    }
    return meet(a, b, c, d);
  });
}

/// The nearest node of the joined ring that the hole's westernmost node sees.
int EarClipper::bridgeTo(int hole) const {
  const Vertex& h = at(hole).at;
  std::vector<std::pair<double, int>> candidates;
  for (int node = m_start, first = true; first || node != m_start; node = at(node).next, first = false) {
    const Vertex& v = at(node).at;
    if (isBefore(h, v)) continue;
    candidates.emplace_back(std::hypot(static_cast<double>(v.lonE6) - h.lonE6, static_cast<double>(v.latE6) - h.latE6),
                            node);
  }
  std::sort(candidates.begin(), candidates.end());
  for (const auto& [distance, node] : candidates) {
    if (distance == 0) {  // the hole touches the ring here
      if (isInCone(at(node), at(at(hole).next).at)) return node;
    } else if (isInCone(at(node), h) && crossesNothing(hole, node)) {
      return node;
    }
  }
  return candidates.empty() ? m_start : candidates.front().second;
}

void EarClipper::joinHole(int hole) {
  const int outer = bridgeTo(hole);
  // outer → hole … hole' → outer' → what followed outer.
  const int holeAgain = addNode(at(hole).at, at(hole).vertex);
  const int outerAgain = addNode(at(outer).at, at(outer).vertex);
  const int afterOuter = at(outer).next, beforeHole = at(hole).previous;
  at(outer).next = hole;
  at(hole).previous = outer;
  at(beforeHole).next = holeAgain;
  at(holeAgain).previous = beforeHole;
  at(holeAgain).next = outerAgain;
  at(outerAgain).previous = holeAgain;
  at(outerAgain).next = afterOuter;
  at(afterOuter).previous = outerAgain;
}

void EarClipper::buildGrid() {
  std::int32_t east = at(m_start).at.lonE6, north = at(m_start).at.latE6;
  m_west = east;
  m_south = north;
  for (const auto& node : m_nodes) {
    m_west = std::min(m_west, node.at.lonE6);
    east = std::max(east, node.at.lonE6);
    m_south = std::min(m_south, node.at.latE6);
    north = std::max(north, node.at.latE6);
  }
  m_side = std::clamp(static_cast<int>(std::sqrt(static_cast<double>(m_nodes.size()) / 2)), 1, 200);
  m_cellWidth = (static_cast<std::int64_t>(east) - m_west) / m_side + 1;
  m_cellHeight = (static_cast<std::int64_t>(north) - m_south) / m_side + 1;
  m_cells.resize(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side));
  for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i) m_cells[cellOf(at(i).at)].push_back(i);
}

std::size_t EarClipper::cellOf(const Vertex& v) const {
  const std::int64_t column = (static_cast<std::int64_t>(v.lonE6) - m_west) / m_cellWidth;
  const std::int64_t row = (static_cast<std::int64_t>(v.latE6) - m_south) / m_cellHeight;
  return static_cast<std::size_t>(row * m_side + column);
}

bool EarClipper::isBlocking(const Node& other, const Node& a, const Node& b, const Node& c,
                            Strictness strictness) const {
  const Vertex& p = other.at;
  if (p == a.at || p == c.at) return false;
  if (p == b.at) {
    // Another corner at the tip: its edges must not lead through the ear.
    const auto leadsIn = [&](int end) {
      const Vertex& q = at(end).at;
      return orientation(b.at, c.at, q) > 0 && orientation(a.at, b.at, q) > 0;
    };
    return &other != &b && strictness == Strictness::Exact && (leadsIn(other.previous) || leadsIn(other.next));
  }
  const std::int64_t d1 = orientation(a.at, b.at, p), d2 = orientation(b.at, c.at, p), d3 = orientation(c.at, a.at, p);
  return strictness == Strictness::Exact ? d1 >= 0 && d2 >= 0 && d3 >= 0 : d1 > 0 && d2 > 0 && d3 > 0;
}

bool EarClipper::isEar(int node, Strictness strictness) const {
  const Node& b = at(node);
  const Node &a = at(b.previous), &c = at(b.next);
  if (orientation(a.at, b.at, c.at) <= 0) return false;
  if (strictness == Strictness::Any) return true;
  const auto [west, east] = std::minmax({a.at.lonE6, b.at.lonE6, c.at.lonE6});
  const auto [south, north] = std::minmax({a.at.latE6, b.at.latE6, c.at.latE6});
  const std::int64_t firstColumn = (static_cast<std::int64_t>(west) - m_west) / m_cellWidth;
  const std::int64_t lastColumn = (static_cast<std::int64_t>(east) - m_west) / m_cellWidth;
  const std::int64_t lastRow = (static_cast<std::int64_t>(north) - m_south) / m_cellHeight;
  for (std::int64_t row = (static_cast<std::int64_t>(south) - m_south) / m_cellHeight; row <= lastRow; ++row) {
    for (std::int64_t column = firstColumn; column <= lastColumn; ++column) {
      for (const int i : m_cells[static_cast<std::size_t>(row * m_side + column)]) {
        if (!at(i).removed && isBlocking(at(i), a, b, c, strictness)) return false;
      }
    }
  }
  return true;
}

void EarClipper::cut(int node, std::vector<Triangle>& triangles) {
  Node& b = at(node);
  if (orientation(at(b.previous).at, b.at, at(b.next).at) > 0) {
    triangles.push_back({at(b.previous).vertex, b.vertex, at(b.next).vertex});
  }
  b.removed = true;
  at(b.previous).next = b.next;
  at(b.next).previous = b.previous;
}

std::vector<Triangle> EarClipper::run() {
  std::vector<Triangle> triangles;
  std::size_t left = m_nodes.size();
  int node = m_start;
  Strictness strictness = Strictness::Exact;
  std::size_t misses = 0;
  while (left > 2) {
    const int next = at(node).next;
    const bool isDegenerate = strictness == Strictness::Any && misses > left;
    if (isEar(node, strictness) || isDegenerate) {
      cut(node, triangles);
      --left;
      misses = 0;
      strictness = Strictness::Exact;
      // Not the neighbour next: fans of slivers would grow.
      node = at(next).next;
      continue;
    }
    node = next;
    if (++misses > left && strictness != Strictness::Any) {
      strictness = strictness == Strictness::Exact ? Strictness::Loose : Strictness::Any;
      misses = 0;
    }
  }
  return triangles;
}

}  // namespace dateline::bake
