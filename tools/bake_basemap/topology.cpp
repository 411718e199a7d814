#include "topology.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/json.hpp"

namespace dateline::bake {
namespace {

/// Adds the vertices where a→b meets the antimeridian, so that no edge spans the map.
void appendCrossing(Arc& arc, const Vertex& a, const Vertex& b) {
  const double shift = a.lonE6 > 0 ? 360.0 * degree : -360.0 * degree;
  const std::int32_t side = a.lonE6 > 0 ? halfTurn : -halfTurn;
  const double span = b.lonE6 + shift - a.lonE6;
  const double t = span == 0 ? 0 : (side - a.lonE6) / span;
  const auto lat = static_cast<std::int32_t>(std::lround(a.latE6 + t * (b.latE6 - a.latE6)));
  if (a.lonE6 != side) arc.push_back({side, lat});
  if (b.lonE6 != -side) arc.push_back({-side, lat});
}

void append(Arc& arc, const Vertex& v) {
  if (!arc.empty() && arc.back() == v) return;
  if (!arc.empty() && isJump(arc.back(), v)) appendCrossing(arc, arc.back(), v);
  if (arc.empty() || !(arc.back() == v)) arc.push_back(v);
}

Arc decodeArc(const base::Json& deltas, const base::Json& transform) {
  const double scale[2] = {transform.at("scale").at(0), transform.at("scale").at(1)};
  const double origin[2] = {transform.at("translate").at(0), transform.at("translate").at(1)};
  Arc arc;
  double x = 0, y = 0;
  for (const auto& delta : deltas) {
    x += delta.at(0).get<double>();
    y += delta.at(1).get<double>();
    append(arc, {static_cast<std::int32_t>(std::lround((x * scale[0] + origin[0]) * degree)),
                 static_cast<std::int32_t>(std::lround((y * scale[1] + origin[1]) * degree))});
  }
  return arc;
}

std::string textOf(const base::Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_null() ? std::string() : value.dump();
}

Geometry decodeGeometry(const base::Json& json) {
  Geometry geometry;
  if (json.contains("id")) geometry.id = textOf(json["id"]);
  geometry.name = geometry.id;
  if (json.contains("properties") && json["properties"].contains("name")) {
    geometry.name = textOf(json["properties"]["name"]);
  }
  const auto type = json.at("type").get<std::string>();
  const auto& arcs = json.at("arcs");
  if (type == "Polygon") geometry.polygons.push_back(arcs.get<ArcPolygon>());
  if (type == "MultiPolygon") geometry.polygons = arcs.get<std::vector<ArcPolygon>>();
  if (type == "LineString") geometry.lines.push_back(arcs.get<ArcPath>());
  if (type == "MultiLineString") geometry.lines = arcs.get<std::vector<ArcPath>>();
  return geometry;
}

}  // namespace

bool isSeam(const Vertex& a, const Vertex& b) {
  const bool alongSide = std::abs(a.lonE6) == halfTurn && std::abs(b.lonE6) == halfTurn;
  const std::int32_t edge = -89 * degree - 900'000;
  return alongSide || (a.latE6 < edge && b.latE6 < edge);
}

Topology readTopology(const std::filesystem::path& path) {
  const base::Json json = base::parseJson(base::readFile(path), path.string());
  Topology topology;
  try {
    for (const auto& arc : json.at("arcs")) topology.arcs.push_back(decodeArc(arc, json.at("transform")));
    for (const auto& [name, collection] : json.at("objects").items()) {
      for (const auto& geometry : collection.at("geometries")) {
        topology.objects[name].push_back(decodeGeometry(geometry));
      }
    }
  } catch (const base::Json::exception& error) {
    throw base::InputError({"not the TopoJSON that was expected ({})", {error.what()}}, path.string(),
                           "derive it again with scripts/derive_basemap.py");
  }
  return topology;
}

Arc follow(const std::vector<Arc>& arcs, const ArcPath& path) {
  Arc line;
  for (const int number : path) {
    const auto& arc = arcs.at(static_cast<std::size_t>(number >= 0 ? number : ~number));
    const auto add = [&](const Vertex& v) {
      if (line.empty() || !(line.back() == v)) line.push_back(v);
    };
    if (number >= 0) {
      for (auto v = arc.begin(); v != arc.end(); ++v) add(*v);
    } else {
      for (auto v = arc.rbegin(); v != arc.rend(); ++v) add(*v);
    }
  }
  return line;
}

}  // namespace dateline::bake
