// From TopoJSON's rings, which run on across the antimeridian and around the pole, to polygons within ±180°.
#pragma once
#include <vector>

#include "geos.hpp"

namespace dateline::bake {

/// A closed line without jumps: longitudes run on past ±180°.
struct Unrolled {
  Ring ring;
  int turns = 0;  ///< how often it winds around the globe: ±1 for the coast of Antarctica
};
Unrolled unrolled(const Arc& closed);

/// The parts of one TopoJSON polygon within ±180°, valid, pole included where it winds around it. Empty for one that
/// has no area (quantised to a point or line).
std::vector<Polygon> assembled(const Geos& geos, const std::vector<Arc>& arcs, const ArcPolygon& polygon);

}  // namespace dateline::bake
