#include "dossier/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace dateline::dossier {

namespace {

// How many lists enclose a position in each type's coordinates.
std::optional<int> nestingOf(std::string_view type) {
  if (type == "Point") return 0;
  if (type == "MultiPoint" || type == "LineString") return 1;
  if (type == "MultiLineString" || type == "Polygon") return 2;
  if (type == "MultiPolygon") return 3;
  return std::nullopt;
}

void checkPosition(const Member& position) {
  const std::vector<Member> numbers = position.items();
  if (numbers.size() < 2 || numbers.size() > 4) position.fail("must be [longitude, latitude]");
  numbers[0].number(-180, 180);
  numbers[1].number(-90, 90);
  constexpr double mostMetres = 1e8;
  for (std::size_t i = 2; i < numbers.size(); ++i) numbers[i].number(-mostMetres, mostMetres);
}

void checkPositions(const Member& list, int nesting) {
  if (nesting == 0) return checkPosition(list);
  for (const Member& item : list.items()) checkPositions(item, nesting - 1);
}

geo::LonLat positionOf(const base::Json& position) {
  return {position[0].get<double>(), position[1].get<double>()};
}

void collect(const base::Json& list, int nesting, std::vector<geo::LonLat>& into) {
  if (nesting == 0) {
    into.push_back(positionOf(list));
    return;
  }
  for (const base::Json& item : list) collect(item, nesting - 1, into);
}

void collectAll(const base::Json& geometry, std::vector<geo::LonLat>& into) {
  const std::string type = geometry["type"].get<std::string>();
  if (type == "GeometryCollection") {
    for (const base::Json& part : geometry["geometries"]) collectAll(part, into);
  } else {
    collect(geometry["coordinates"], nestingOf(type).value_or(0), into);
  }
}

struct Centroid {
  double area = 0;  ///< in square degrees, to choose the largest ring by
  geo::LonLat at;
};

// Of a ring in plain degrees: good enough for where a marker stands, and exact offsets are nobody's promise here.
std::optional<Centroid> centroidOf(const base::Json& ring) {
  std::vector<geo::LonLat> points;
  collect(ring, 1, points);
  double doubled = 0;
  double lon = 0;
  double lat = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    const geo::LonLat& a = points[i];
    const geo::LonLat& b = points[i + 1];
    const double cross = a.lon * b.lat - b.lon * a.lat;
    doubled += cross;
    lon += (a.lon + b.lon) * cross;
    lat += (a.lat + b.lat) * cross;
  }
  constexpr double leastArea = 1e-12;
  if (std::abs(doubled) < leastArea) return std::nullopt;
  const geo::LonLat at{lon / (3 * doubled), lat / (3 * doubled)};
  if (!geo::isValid(at)) return std::nullopt;
  return Centroid{std::abs(doubled) / 2, at};
}

std::optional<geo::LonLat> polygonPosition(const base::Json& geometry) {
  std::optional<Centroid> best;
  const auto consider = [&](const base::Json& rings) {
    if (rings.empty()) return;
    const std::optional<Centroid> one = centroidOf(rings[0]);
    if (one && (!best || one->area > best->area)) best = one;
  };
  if (geometry["type"] == "Polygon") {
    consider(geometry["coordinates"]);
  } else {
    for (const base::Json& rings : geometry["coordinates"]) consider(rings);
  }
  if (!best) return std::nullopt;
  return best->at;
}

}  // namespace

void checkGeometry(const Member& geometry) {
  const Member typeMember = geometry.at("type");
  const std::string type = typeMember.text();
  if (type == "GeometryCollection") {
    for (const Member& part : geometry.at("geometries").items()) checkGeometry(part);
    return;
  }
  const std::optional<int> nesting = nestingOf(type);
  if (!nesting) typeMember.fail("is no geometry that GeoJSON knows (Point, Polygon …)");
  const Member coordinates = geometry.at("coordinates");
  if (type == "Point" && coordinates.json().is_array() && coordinates.json().empty()) return;  // an empty point
  checkPositions(coordinates, *nesting);
}

std::optional<geo::LonLat> markerPosition(const base::Json& geometry) {
  if (geometry.is_null()) return std::nullopt;
  const base::Json& type = geometry["type"];
  if (type == "Point") {
    if (geometry["coordinates"].empty()) return std::nullopt;
    return positionOf(geometry["coordinates"]);
  }
  if (type == "Polygon" || type == "MultiPolygon") {
    if (const std::optional<geo::LonLat> at = polygonPosition(geometry)) return at;
  }
  std::vector<geo::LonLat> points;
  collectAll(geometry, points);
  if (points.empty()) return std::nullopt;
  return geo::boxAround(points).centre();
}

bool isPlainPoint(const base::Json& geometry) {
  return geometry.is_object() && geometry.size() == 2 && geometry.contains("type") && geometry["type"] == "Point" &&
         geometry.contains("coordinates") && geometry["coordinates"].size() == 2;
}

}  // namespace dateline::dossier
