// Generalisation of shared arcs: neighbours keep one common line, and no line ever crosses another.
#pragma once
#include <vector>

#include "topology.hpp"

namespace dateline::bake {

/// Visvalingam and Whyatt (1993): takes away the vertex whose triangle with its neighbours is smallest, as long as that
/// is smaller than a quarter of the tolerance squared, and only where no other vertex lies in that triangle (so that
/// topology stays). End points stay; a closed arc keeps three vertices, an open one that is bent keeps a bend.
std::vector<Arc> simplified(std::vector<Arc> arcs, double toleranceMetres);

}  // namespace dateline::bake
