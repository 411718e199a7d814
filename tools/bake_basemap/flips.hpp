// Better triangles out of any triangles.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "topology.hpp"

namespace dateline::bake {

/// Indices of corners, counter-clockwise.
using Triangle = std::array<int, 3>;

/// Twice the signed area: exact, since coordinates have 29 bits.
inline std::int64_t orientation(const Vertex& a, const Vertex& b, const Vertex& c) {
  return (static_cast<std::int64_t>(b.lonE6) - a.lonE6) * (static_cast<std::int64_t>(c.latE6) - a.latE6) -
         (static_cast<std::int64_t>(b.latE6) - a.latE6) * (static_cast<std::int64_t>(c.lonE6) - a.lonE6);
}

/// Flips inner edges until opposite angles sum to at most half a turn (Lawson), longitudes shrunk as on the ground.
void flipToDelaunay(const std::vector<Vertex>& vertices, std::vector<Triangle>& triangles);

}  // namespace dateline::bake
