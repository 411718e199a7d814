// Polygons to triangles, in whole numbers: exact, and never with a vertex in the middle of a neighbour's edge.
#pragma once
#include <vector>

#include "geos.hpp"

namespace dateline::bake {

/// Triangles of a valid polygon (the outer ring, then its holes), three vertices each, counter-clockwise. Every vertex
/// is used, also those on straight edges. Ear clipping (Meisters 1975) after holes are joined to the outer ring, then
/// edges are flipped to the constrained Delaunay triangulation (Lawson 1977).
std::vector<Vertex> triangulated(const Polygon& polygon);

}  // namespace dateline::bake
