// Generalisation of shared arcs: neighbours keep one common line, and no line ever crosses another.
#pragma once
#include <vector>

#include "basemap/basemap.hpp"
#include "topology.hpp"

namespace dateline::bake {

/// How coarse a level is, metres: 0 for the source as it is.
inline double toleranceOf(int level) {
  return level + 1 < basemap::levelCount ? basemap::levelToleranceMetres[level] : 0;
}

/// Visvalingam and Whyatt (1993): takes away the vertex whose triangle with its neighbours is smallest, as long as that
/// is smaller than a quarter of the tolerance squared, and only where no other vertex lies in that triangle (so that
/// topology stays). Spikes count for less than their area and flat bends for more. End points stay; a closed arc keeps
/// three vertices, an open one that is bent keeps a bend. What is left is rounded: corners are cut, by a part of the
/// tolerance at most, so that long straight borders stay straight.
std::vector<Arc> simplified(std::vector<Arc> arcs, double toleranceMetres);

}  // namespace dateline::bake
