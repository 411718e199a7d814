// Triangles with soft edges for shapes that are known only in pixels: arrows.
#pragma once
#include <array>
#include <vector>

#include "frame/frame.hpp"

namespace dateline::render {

/// A vertex as polygon.vert takes it: pixels, and a premultiplied colour of 0 to 1.
struct PolygonVertex {
  float x = 0;
  float y = 0;
  std::array<float, 4> colour{};
};

/// Premultiplied, 0 to 1; `opacity` is multiplied in.
std::array<float, 4> premultiplied(const frame::Colour& colour, float opacity = 1);

/// Appends an arrow: its casing, then its body and head, three vertices a triangle.
void appendArrow(std::vector<PolygonVertex>& mesh, const frame::Arrow& arrow);

/// Appends a disc: filled to two thirds of the way to its rim, from there on fading to nothing at the rim.
void appendDisc(std::vector<PolygonVertex>& mesh, const frame::SoftDisc& disc);

/// Appends a thin straight line with its casing.
void appendLeader(std::vector<PolygonVertex>& mesh, const frame::Leader& leader);

}  // namespace dateline::render
