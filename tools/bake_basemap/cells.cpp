#include "cells.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::bake {
namespace {

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}

struct Stop {
  double t;
  Vertex at;
};

/// Adds the crossings of a→b with the lines at multiples of `step` of one coordinate.
void addCrossings(std::vector<Stop>& stops, const Vertex& a, const Vertex& b, std::int32_t step, bool meridians) {
  const std::int64_t from = meridians ? a.lonE6 : a.latE6;
  const std::int64_t to = meridians ? b.lonE6 : b.latE6;
  if (from == to) return;
  const auto [low, high] = std::minmax(from, to);
  for (std::int64_t at = (floorDiv(low, step) + 1) * step; at < high; at += step) {
    const double t = static_cast<double>(at - from) / static_cast<double>(to - from);
    const auto onLine = static_cast<std::int32_t>(at);
    const double other = meridians ? a.latE6 + t * (static_cast<double>(b.latE6) - a.latE6)
                                   : a.lonE6 + t * (static_cast<double>(b.lonE6) - a.lonE6);
    const auto rounded = static_cast<std::int32_t>(std::lround(other));
    stops.push_back({t, meridians ? Vertex{onLine, rounded} : Vertex{rounded, onLine}});
  }
}

void appendPart(Arc& line, Vertex a, Vertex b) {
  const std::int64_t dx = static_cast<std::int64_t>(b.lonE6) - a.lonE6;
  const std::int64_t dy = static_cast<std::int64_t>(b.latE6) - a.latE6;
  const std::int64_t longest = std::max(std::abs(dx), std::abs(dy));
  const std::int64_t pieces = (longest + degree - 1) / degree;
  for (std::int64_t i = 1; i < pieces; ++i) {
    const double t = static_cast<double>(i) / static_cast<double>(pieces);
    line.push_back({static_cast<std::int32_t>(std::lround(a.lonE6 + t * static_cast<double>(dx))),
                    static_cast<std::int32_t>(std::lround(a.latE6 + t * static_cast<double>(dy)))});
  }
  line.push_back(b);
}

void cutPolygon(const Geos& geos, const GeosPtr& area, std::array<int, 4> cells, std::int32_t size,
                const std::function<void(Cell, const Polygon&)>& take);

/// Halves a block of cells (west, south, east, north; half open) until one is left.
void cutPart(const Geos& geos, const Polygon& polygon, std::int32_t size,
             const std::function<void(Cell, const Polygon&)>& take) {
  const auto byLon = [](auto& a, auto& b) { return a.lonE6 < b.lonE6; };
  const auto byLat = [](auto& a, auto& b) { return a.latE6 < b.latE6; };
  const auto [w, e] = std::minmax_element(polygon.front().begin(), polygon.front().end(), byLon);
  const auto [s, n] = std::minmax_element(polygon.front().begin(), polygon.front().end(), byLat);
  const auto index = [&](std::int64_t value, std::int64_t origin, bool upper) {
    const std::int64_t shifted = value + origin;
    return static_cast<int>(upper ? (shifted + size - 1) / size : shifted / size);
  };
  const std::array<int, 4> cells = {index(w->lonE6, halfTurn, false), index(s->latE6, halfTurn / 2, false),
                                    index(e->lonE6, halfTurn, true), index(n->latE6, halfTurn / 2, true)};
  if (cells[2] - cells[0] <= 1 && cells[3] - cells[1] <= 1) {
    take({cells[0], cells[1]}, densified(polygon, size));
    return;
  }
  cutPolygon(geos, geos.madeValid(geos.polygon(polygon)), cells, size, take);
}

void cutPolygon(const Geos& geos, const GeosPtr& area, std::array<int, 4> cells, std::int32_t size,
                const std::function<void(Cell, const Polygon&)>& take) {
  std::array<int, 4> first = cells, second = cells;
  if (cells[2] - cells[0] >= cells[3] - cells[1]) {
    first[2] = second[0] = (cells[0] + cells[2]) / 2;
  } else {
    first[3] = second[1] = (cells[1] + cells[3]) / 2;
  }
  for (const auto& half : {first, second}) {
    const auto at = [&](int i, std::int32_t origin) { return static_cast<std::int64_t>(i) * size - origin; };
    const GeosPtr box =
        geos.box(at(half[0], halfTurn), at(half[1], halfTurn / 2), at(half[2], halfTurn), at(half[3], halfTurn / 2));
    for (const auto& part : geos.polygons(geos.intersection(area, box))) cutPart(geos, part, size, take);
  }
}

}  // namespace

std::int32_t cellSizeOf(int level) {
  constexpr std::array<int, basemap::levelCount> degrees = {15, 15, 10, 10, 5, 5};
  return degrees.at(static_cast<std::size_t>(level)) * degree;
}

void appendEdge(Arc& line, const Vertex& a, const Vertex& b, std::int32_t cellSize) {
  // Always computed in one direction, so that both neighbours round alike.
  const bool forwards = a.lonE6 != b.lonE6 ? a.lonE6 < b.lonE6 : a.latE6 < b.latE6;
  const Vertex& from = forwards ? a : b;
  const Vertex& to = forwards ? b : a;
  std::vector<Stop> stops;
  // An edge along the grid may be shared in part only: whole degrees are stops that all have in common.
  const bool straight = from.lonE6 == to.lonE6 || from.latE6 == to.latE6;
  const std::int32_t step = straight ? degree : cellSize;
  addCrossings(stops, from, to, step, true);
  addCrossings(stops, from, to, step, false);
  std::sort(stops.begin(), stops.end(), [](const Stop& p, const Stop& q) { return p.t < q.t; });
  Arc edge = {from};
  for (const auto& stop : stops) {
    if (!(edge.back() == stop.at) && !(stop.at == to)) appendPart(edge, edge.back(), stop.at);
  }
  appendPart(edge, edge.back(), to);
  if (!forwards) std::reverse(edge.begin(), edge.end());
  line.insert(line.end(), edge.begin() + 1, edge.end());
}

Arc densified(const Arc& line, std::int32_t cellSize) {
  Arc result = {line.front()};
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (isJump(line[i - 1], line[i])) {
      result.push_back(line[i]);
    } else {
      appendEdge(result, line[i - 1], line[i], cellSize);
    }
  }
  return result;
}

Polygon densified(const Polygon& polygon, std::int32_t cellSize) {
  Polygon result;
  for (const auto& ring : polygon) {
    Ring dense = {ring.front()};
    for (std::size_t i = 1; i <= ring.size(); ++i) appendEdge(dense, ring[i - 1], ring[i % ring.size()], cellSize);
    dense.pop_back();
    result.push_back(std::move(dense));
  }
  return result;
}

void cutIntoCells(const Geos& geos, const Polygon& polygon, std::int32_t cellSize,
                  const std::function<void(Cell, const Polygon&)>& take) {
  cutPart(geos, polygon, cellSize, take);
}

void cutIntoCells(const Arc& line, std::int32_t cellSize, const std::function<void(Cell, Arc)>& take) {
  const Arc dense = densified(line, cellSize);
  const auto cellOf = [&](const Vertex& a, const Vertex& b) {
    const std::int64_t x = (static_cast<std::int64_t>(a.lonE6) + b.lonE6) / 2 + halfTurn;
    const std::int64_t y = (static_cast<std::int64_t>(a.latE6) + b.latE6) / 2 + halfTurn / 2;
    const int lastColumn = static_cast<int>(2LL * halfTurn / cellSize) - 1;
    const int lastRow = static_cast<int>(static_cast<std::int64_t>(halfTurn) / cellSize) - 1;
    return Cell{std::min(static_cast<int>(x / cellSize), lastColumn),
                std::min(static_cast<int>(y / cellSize), lastRow)};
  };
  Arc stretch;
  Cell current;
  const auto finish = [&] {
    if (stretch.size() >= 2) take(current, std::move(stretch));
    stretch.clear();
  };
  for (std::size_t i = 1; i < dense.size(); ++i) {
    const Vertex &a = dense[i - 1], &b = dense[i];
    if (a == b) continue;
    if (isSeam(a, b) || isJump(a, b)) {
      finish();
      continue;
    }
    const Cell cell = cellOf(a, b);
    if (stretch.empty() || !(cell == current)) {
      finish();
      current = cell;
      stretch.push_back(a);
    }
    stretch.push_back(b);
  }
  finish();
}

}  // namespace dateline::bake
