#include "triangulate.hpp"

#include <algorithm>
#include <cmath>

#include "ear_clipper.hpp"
#include "flips.hpp"

namespace dateline::bake {

std::vector<Vertex> triangulated(const Polygon& polygon) {
  EarClipper clipper(polygon);
  auto triangles = clipper.run();
  const auto& vertices = clipper.vertices();
  flipToDelaunay(vertices, triangles);
  std::vector<Vertex> result;
  result.reserve(triangles.size() * 3);
  for (const auto& triangle : triangles) {
    for (const int corner : triangle) result.push_back(vertices[static_cast<std::size_t>(corner)]);
  }
  return result;
}

}  // namespace dateline::bake
