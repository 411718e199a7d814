#include "assemble.hpp"

#include <algorithm>

namespace dateline::bake {
namespace {

constexpr std::int32_t fullTurn = 2 * halfTurn;
constexpr std::int32_t pole = -90 * degree;

/// The ring opened at the antimeridian and led along the pole's edge of the map.
Ring closedAtPole(const Arc& closed) {
  Arc line(closed.begin(), closed.end() - 1);
  const auto side = std::find_if(line.begin(), line.end(), [](auto& v) { return std::abs(v.lonE6) == halfTurn; });
  std::rotate(line.begin(), side, line.end());
  line.push_back(line.front());
  auto [ring, turns] = unrolled(line);
  // unrolled() leaves the closing vertex out; it lies a full turn away.
  const Vertex end{ring.front().lonE6 + turns * fullTurn, ring.front().latE6};
  ring.push_back(end);
  ring.push_back({end.lonE6, pole});
  ring.push_back({ring.front().lonE6, pole});
  return ring;
}

void shift(Ring& ring, std::int32_t by) {
  for (auto& v : ring) v.lonE6 += by;
}

std::pair<std::int32_t, std::int32_t> lonRange(const Ring& ring) {
  const auto [w, e] = std::minmax_element(ring.begin(), ring.end(), [](auto& a, auto& b) { return a.lonE6 < b.lonE6; });
  return {w->lonE6, e->lonE6};
}

/// Brings a ring's middle within half a turn of `centre`.
void bringNear(Ring& ring, std::int32_t centre) {
  const auto [west, east] = lonRange(ring);
  const std::int32_t middle = west + (east - west) / 2;
  if (middle - centre > halfTurn) shift(ring, -fullTurn);
  if (centre - middle > halfTurn) shift(ring, fullTurn);
}

/// The 1:50m source has the edge of the map at the pole as a ring of its own.
bool isPoleEdge(const Arc& ring) {
  return std::all_of(ring.begin(), ring.end(), [](auto& v) { return v.latE6 < pole + degree / 10; });
}

void appendCut(const Geos& geos, const Polygon& whole, std::vector<Polygon>& result) {
  const auto [west, east] = lonRange(whole.front());
  for (const int turn : {-1, 0, 1}) {
    const std::int32_t by = turn * fullTurn;
    if (west + by >= halfTurn || east + by <= -halfTurn) continue;
    Polygon copy = whole;
    for (auto& ring : copy) shift(ring, by);
    GeosPtr area = geos.madeValid(geos.polygon(copy));
    if (west + by < -halfTurn || east + by > halfTurn) {
      area = geos.intersection(area, geos.box(-halfTurn, pole, halfTurn, -pole));
    }
    for (auto& part : geos.polygons(area)) result.push_back(std::move(part));
  }
}

}  // namespace

Unrolled unrolled(const Arc& closed) {
  Unrolled result;
  std::int64_t offset = 0;
  for (std::size_t i = 0; i < closed.size(); ++i) {
    if (i > 0) {
      const std::int64_t step = static_cast<std::int64_t>(closed[i].lonE6) - closed[i - 1].lonE6;
      if (step > halfTurn) offset -= fullTurn;
      if (step < -halfTurn) offset += fullTurn;
    }
    const Vertex v{static_cast<std::int32_t>(closed[i].lonE6 + offset), closed[i].latE6};
    if (result.ring.empty() || !(result.ring.back() == v)) result.ring.push_back(v);
  }
  result.turns = static_cast<int>(offset / fullTurn);
  const bool closes = closed.size() > 1 && closed.front() == closed.back();
  if (closes && result.ring.size() > 1) result.ring.pop_back();
  return result;
}

std::vector<Polygon> assembled(const Geos& geos, const std::vector<Arc>& arcs, const ArcPolygon& source) {
  std::vector<Polygon> result;
  Polygon whole;
  for (const auto& path : source) {
    const Arc closed = follow(arcs, path);
    if (isPoleEdge(closed)) continue;
    if (closed.size() < 4) {
      if (whole.empty()) return result;
      continue;
    }
    Unrolled ring = unrolled(closed);
    if (ring.turns != 0) {
      ring.ring = closedAtPole(closed);
    }
    if (ring.ring.size() < 3) {
      if (whole.empty()) return result;
      continue;
    }
    if (!whole.empty()) {
      const auto [west, east] = lonRange(whole.front());
      bringNear(ring.ring, west + (east - west) / 2);
    }
    whole.push_back(std::move(ring.ring));
  }
  if (!whole.empty()) appendCut(geos, whole, result);
  return result;
}

}  // namespace dateline::bake
