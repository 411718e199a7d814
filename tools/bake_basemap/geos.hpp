// GEOS with owned handles: polygons whose coordinates are whole millionths of a degree.
#pragma once
#include <geos_c.h>

#include <memory>
#include <vector>

#include "topology.hpp"

namespace dateline::bake {

/// One polygon: the outer ring, then its holes; rings do not repeat their first vertex. Coordinates may reach beyond
/// ±180° until it is cut.
using Ring = std::vector<Vertex>;
using Polygon = std::vector<Ring>;

struct GeosDeleter {
  GEOSContextHandle_t context = nullptr;
  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using GeosPtr = std::unique_ptr<GEOSGeometry, GeosDeleter>;

/// A context of its own for each thread. Geometries must not outlive it. Anything that GEOS cannot do throws
/// std::runtime_error with its message: bad sources stop the build.
class Geos {
 public:
  Geos();
  ~Geos();
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  GeosPtr polygon(const Polygon& polygon) const;
  GeosPtr line(const Arc& line) const;
  GeosPtr box(std::int64_t west, std::int64_t south, std::int64_t east, std::int64_t north) const;
  GeosPtr collection(std::vector<GeosPtr> parts) const;

  GeosPtr madeValid(GeosPtr geometry) const;
  GeosPtr intersection(const GeosPtr& a, const GeosPtr& b) const;
  GeosPtr unioned(const GeosPtr& collection) const;
  GeosPtr polygonized(const GeosPtr& lines) const;
  bool contains(const GeosPtr& area, const Vertex& point) const;

  /// All polygons (or lines) within a geometry, coordinates rounded, rings of fewer than three vertices left out.
  std::vector<Polygon> polygons(const GeosPtr& geometry) const;
  std::vector<Arc> lines(const GeosPtr& geometry) const;

  /// Centre of the largest circle inside, with longitudes shrunk by the cosine of the middle latitude.
  Vertex visualCentre(const Polygon& polygon) const;
  /// The point of a geometry that is nearest to `from`.
  Vertex nearest(const GeosPtr& geometry, const Vertex& from) const;

  /// The polygon as valid ones: rounding may have made a ring touch itself.
  std::vector<Polygon> validParts(const Polygon& polygon) const;

 private:
  GeosPtr own(GEOSGeometry* geometry, const char* what) const;
  GEOSGeometry* ring(const Ring& ring) const;
  GEOSCoordSequence* sequence(const std::vector<Vertex>& vertices, bool close) const;
  std::vector<Vertex> verticesOf(const GEOSGeometry* line) const;

  GEOSContextHandle_t m_context;
  mutable std::string m_message;
};

/// Twice the signed area, square millionths of a degree: positive for counter-clockwise.
double signedArea(const Ring& ring);
/// On the sphere of equal area (6 371.007 km), holes taken off.
double areaKm2(const Polygon& polygon);
double areaKm2(const Ring& ring);

}  // namespace dateline::bake
