// TopoJSON as it is read: arcs that neighbours share, decoded to millionths of a degree.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "basemap/basemap.hpp"

namespace dateline::bake {

using basemap::Vertex;
inline constexpr std::int32_t degree = 1'000'000;
inline constexpr std::int32_t halfTurn = 180 * degree;

/// A polyline within −180°…180°. Where it crosses the antimeridian it holds two vertices of one latitude, one at each
/// side of the map.
using Arc = std::vector<Vertex>;

/// Arc numbers in order; ~n is arc n backwards (TopoJSON 2.1.4).
using ArcPath = std::vector<int>;
using ArcPolygon = std::vector<ArcPath>;

struct Geometry {
  std::string name;  ///< properties.name, else the id
  std::string id;
  std::vector<ArcPolygon> polygons;
  std::vector<ArcPath> lines;
};

struct Topology {
  std::vector<Arc> arcs;
  std::map<std::string, std::vector<Geometry>> objects;
};

/// Throws base::InputError for a file that is not TopoJSON.
Topology readTopology(const std::filesystem::path& path);

/// Whether an edge is the step from one side of the map to the other.
inline bool isJump(const Vertex& a, const Vertex& b) {
  return std::abs(a.lonE6 - b.lonE6) > halfTurn;
}
/// Whether an edge only runs along the map's side or the pole's edge: no coast, no border.
bool isSeam(const Vertex& a, const Vertex& b);

/// The vertices along a path of arcs, without repeated ones.
Arc follow(const std::vector<Arc>& arcs, const ArcPath& path);

}  // namespace dateline::bake
