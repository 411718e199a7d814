#include "geos.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace dateline::bake {
namespace {

void onMessage(const char* message, void* target) {
  *static_cast<std::string*>(target) = message;
}

std::int32_t rounded(double value) {
  return static_cast<std::int32_t>(std::lround(value));
}

void removeRepeats(std::vector<Vertex>& vertices, bool closed) {
  vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
  while (closed && vertices.size() > 1 && vertices.front() == vertices.back()) vertices.pop_back();
}

}  // namespace

Geos::Geos() : m_context(GEOS_init_r()) {
  GEOSContext_setErrorMessageHandler_r(m_context, onMessage, &m_message);
}

Geos::~Geos() {
  GEOS_finish_r(m_context);
}

GeosPtr Geos::own(GEOSGeometry* geometry, const char* what) const {
  if (geometry == nullptr) throw std::runtime_error(std::string("GEOS, ") + what + ": " + m_message);
  return GeosPtr(geometry, GeosDeleter{m_context});
}

GEOSCoordSequence* Geos::sequence(const std::vector<Vertex>& vertices, bool close) const {
  std::vector<double> xy;
  xy.reserve(vertices.size() * 2 + 2);
  for (const auto& v : vertices) {
    xy.push_back(v.lonE6);
    xy.push_back(v.latE6);
  }
  if (close) {
    xy.push_back(vertices.front().lonE6);
    xy.push_back(vertices.front().latE6);
  }
  return GEOSCoordSeq_copyFromBuffer_r(m_context, xy.data(), static_cast<unsigned>(xy.size() / 2), 0, 0);
}

GEOSGeometry* Geos::ring(const Ring& ring) const {
  return GEOSGeom_createLinearRing_r(m_context, sequence(ring, true));
}

GeosPtr Geos::polygon(const Polygon& polygon) const {
  std::vector<GEOSGeometry*> holes;
  for (std::size_t i = 1; i < polygon.size(); ++i) holes.push_back(ring(polygon[i]));
  return own(
      GEOSGeom_createPolygon_r(m_context, ring(polygon.front()), holes.data(), static_cast<unsigned>(holes.size())),
      "polygon");
}

GeosPtr Geos::line(const Arc& line) const {
  return own(GEOSGeom_createLineString_r(m_context, sequence(line, false)), "line");
}

GeosPtr Geos::box(std::int64_t west, std::int64_t south, std::int64_t east, std::int64_t north) const {
  return own(GEOSGeom_createRectangle_r(m_context, static_cast<double>(west), static_cast<double>(south),
                                        static_cast<double>(east), static_cast<double>(north)),
             "box");
}

GeosPtr Geos::collection(std::vector<GeosPtr> parts) const {
  std::vector<GEOSGeometry*> raw;
  for (auto& part : parts) raw.push_back(part.release());
  return own(
      GEOSGeom_createCollection_r(m_context, GEOS_GEOMETRYCOLLECTION, raw.data(), static_cast<unsigned>(raw.size())),
      "collection");
}

GeosPtr Geos::madeValid(GeosPtr geometry) const {
  if (GEOSisValid_r(m_context, geometry.get()) == 1) return geometry;
  GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(m_context);
  GEOSMakeValidParams_setMethod_r(m_context, params, GEOS_MAKE_VALID_STRUCTURE);
  GEOSMakeValidParams_setKeepCollapsed_r(m_context, params, 0);
  GEOSGeometry* valid = GEOSMakeValidWithParams_r(m_context, geometry.get(), params);
  GEOSMakeValidParams_destroy_r(m_context, params);
  return own(valid, "make valid");
}

GeosPtr Geos::intersection(const GeosPtr& a, const GeosPtr& b) const {
  return own(GEOSIntersection_r(m_context, a.get(), b.get()), "intersection");
}

GeosPtr Geos::unioned(const GeosPtr& collection) const {
  return own(GEOSUnaryUnion_r(m_context, collection.get()), "union");
}

GeosPtr Geos::polygonized(const GeosPtr& lines) const {
  const GEOSGeometry* input[] = {lines.get()};
  return own(GEOSPolygonize_r(m_context, input, 1), "polygonize");
}

bool Geos::contains(const GeosPtr& area, const Vertex& point) const {
  const GeosPtr at = own(GEOSGeom_createPointFromXY_r(m_context, point.lonE6, point.latE6), "point");
  return GEOSIntersects_r(m_context, area.get(), at.get()) == 1;
}

std::vector<Vertex> Geos::verticesOf(const GEOSGeometry* line) const {
  const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(m_context, line);
  unsigned count = 0;
  GEOSCoordSeq_getSize_r(m_context, coordinates, &count);
  std::vector<double> xy(count * 2);
  if (count > 0) GEOSCoordSeq_copyToBuffer_r(m_context, coordinates, xy.data(), 0, 0);
  std::vector<Vertex> vertices(count);
  for (std::size_t i = 0; i < count; ++i) vertices[i] = {rounded(xy[2 * i]), rounded(xy[2 * i + 1])};
  return vertices;
}

std::vector<Polygon> Geos::polygons(const GeosPtr& geometry) const {
  std::vector<Polygon> result;
  std::vector<const GEOSGeometry*> open = {geometry.get()};
  while (!open.empty()) {
    const GEOSGeometry* part = open.back();
    open.pop_back();
    if (GEOSGeomTypeId_r(m_context, part) != GEOS_POLYGON) {
      const int count = GEOSGetNumGeometries_r(m_context, part);
      const bool simple = count == 1 && GEOSGetGeometryN_r(m_context, part, 0) == part;
      for (int i = count - 1; i >= 0 && !simple; --i) open.push_back(GEOSGetGeometryN_r(m_context, part, i));
      continue;
    }
    if (GEOSisEmpty_r(m_context, part) == 1) continue;
    Polygon polygon = {verticesOf(GEOSGetExteriorRing_r(m_context, part))};
    for (int i = 0; i < GEOSGetNumInteriorRings_r(m_context, part); ++i) {
      polygon.push_back(verticesOf(GEOSGetInteriorRingN_r(m_context, part, i)));
    }
    for (auto& r : polygon) removeRepeats(r, true);
    if (polygon.front().size() < 3) continue;
    std::erase_if(polygon, [](const Ring& r) { return r.size() < 3; });
    result.push_back(std::move(polygon));
  }
  return result;
}

std::vector<Arc> Geos::lines(const GeosPtr& geometry) const {
  std::vector<Arc> result;
  for (int i = 0; i < GEOSGetNumGeometries_r(m_context, geometry.get()); ++i) {
    const GEOSGeometry* part = GEOSGetGeometryN_r(m_context, geometry.get(), i);
    const int type = GEOSGeomTypeId_r(m_context, part);
    if (type != GEOS_LINESTRING && type != GEOS_LINEARRING) continue;
    Arc line = verticesOf(part);
    removeRepeats(line, false);
    if (line.size() >= 2) result.push_back(std::move(line));
  }
  return result;
}

Vertex Geos::visualCentre(const Polygon& source) const {
  const auto [south, north] = std::minmax_element(source.front().begin(), source.front().end(),
                                                  [](auto& a, auto& b) { return a.latE6 < b.latE6; });
  const double shrink = std::cos((south->latE6 + north->latE6) / 2.0 * 1e-6 * M_PI / 180);
  Polygon shrunk = source;
  for (auto& r : shrunk) {
    for (auto& v : r) v.lonE6 = rounded(v.lonE6 * shrink);
  }
  for (auto& r : shrunk) removeRepeats(r, true);
  if (shrunk.front().size() < 3) return source.front().front();
  std::erase_if(shrunk, [](const Ring& r) { return r.size() < 3; });
  const auto [west, east] = std::minmax_element(shrunk.front().begin(), shrunk.front().end(),
                                                [](auto& a, auto& b) { return a.lonE6 < b.lonE6; });
  const double size = std::max<double>(east->lonE6 - west->lonE6, north->latE6 - south->latE6);
  const GeosPtr valid = madeValid(polygon(shrunk));
  GEOSGeometry* circle = GEOSMaximumInscribedCircle_r(m_context, valid.get(), std::max(100.0, size / 200));
  if (circle == nullptr) return source.front().front();
  const GeosPtr radius = own(circle, "inscribed circle");
  const Vertex centre = verticesOf(radius.get()).front();
  return {rounded(centre.lonE6 / shrink), centre.latE6};
}

Vertex Geos::nearest(const GeosPtr& geometry, const Vertex& from) const {
  const GeosPtr at = own(GEOSGeom_createPointFromXY_r(m_context, from.lonE6, from.latE6), "point");
  GEOSCoordSequence* pair = GEOSNearestPoints_r(m_context, geometry.get(), at.get());
  if (pair == nullptr) throw std::runtime_error("GEOS: no nearest point");
  double x = 0, y = 0;
  GEOSCoordSeq_getXY_r(m_context, pair, 0, &x, &y);
  GEOSCoordSeq_destroy_r(m_context, pair);
  return {rounded(x), rounded(y)};
}

std::vector<Polygon> Geos::validParts(const Polygon& source) const {
  return polygons(madeValid(polygon(source)));
}

double signedArea(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vertex &a = ring[i], &b = ring[(i + 1) % ring.size()];
    const Vertex& o = ring.front();
    sum += (static_cast<double>(a.lonE6) - o.lonE6) * (static_cast<double>(b.latE6) - o.latE6) -
           (static_cast<double>(b.lonE6) - o.lonE6) * (static_cast<double>(a.latE6) - o.latE6);
  }
  return sum;
}

double areaKm2(const Ring& ring) {
  constexpr double radiusKm = 6371.007;
  constexpr double radians = 1e-6 * M_PI / 180;
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vertex &a = ring[i], &b = ring[(i + 1) % ring.size()];
    sum += (a.lonE6 - b.lonE6) * radians * (std::sin(a.latE6 * radians) + std::sin(b.latE6 * radians));
  }
  return std::abs(sum) / 2 * radiusKm * radiusKm;
}

double areaKm2(const Polygon& polygon) {
  double area = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) area += i == 0 ? areaKm2(polygon[i]) : -areaKm2(polygon[i]);
  return area;
}

}  // namespace dateline::bake
