#include "render/polygon_mesh.hpp"

#include <cmath>
#include <cstddef>

#include "frame/arrow_shape.hpp"
#include "frame/screen_vector.hpp"

namespace dateline::render {

namespace {

using frame::operator+;
using frame::operator-;
using frame::operator*;
using frame::leftOf;
using frame::length;
using frame::unit;
using geo::ScreenPoint;
using Mesh = std::vector<PolygonVertex>;
using Rgba = std::array<float, 4>;

constexpr double featherPx = 1.0;

void vertex(Mesh& mesh, const ScreenPoint& p, const Rgba& colour) {
  mesh.push_back({static_cast<float>(p.x), static_cast<float>(p.y), colour});
}

void quad(Mesh& mesh, const ScreenPoint (&corner)[4], const Rgba& near, const Rgba& far) {
  vertex(mesh, corner[0], near);
  vertex(mesh, corner[1], near);
  vertex(mesh, corner[2], far);
  vertex(mesh, corner[0], near);
  vertex(mesh, corner[2], far);
  vertex(mesh, corner[3], far);
}

/// The band outside an edge of the outline, fading to nothing.
void feather(Mesh& mesh, const ScreenPoint& a, const ScreenPoint& b, const Rgba& colour) {
  const ScreenPoint out = leftOf(unit(b - a)) * featherPx;
  quad(mesh, {a, b, b + out, a + out}, colour, Rgba{});
}

void appendBody(Mesh& mesh, const frame::ArrowPart& body, double grownPx, const Rgba& colour, bool openEnd) {
  const std::size_t count = body.axis.size();
  if (count < 2) return;
  const auto [left, right] = body.sides(grownPx);
  for (std::size_t i = 0; i + 1 < count; ++i) {
    quad(mesh, {left[i], right[i], right[i + 1], left[i + 1]}, colour, colour);
    feather(mesh, left[i], left[i + 1], colour);
    feather(mesh, right[i + 1], right[i], colour);
  }
  feather(mesh, right[0], left[0], colour);
  if (!openEnd) feather(mesh, left[count - 1], right[count - 1], colour);
}

void appendHead(Mesh& mesh, const std::array<ScreenPoint, 3>& head, const Rgba& colour) {
  const auto& [left, right, end] = head;
  vertex(mesh, left, colour);
  vertex(mesh, right, colour);
  vertex(mesh, end, colour);
  feather(mesh, left, end, colour);
  feather(mesh, end, right, colour);
  feather(mesh, right, left, colour);
}

}  // namespace

std::array<float, 4> premultiplied(const frame::Colour& colour, float opacity) {
  const float alpha = static_cast<float>(colour.a) / 255.0F * opacity;
  const auto channel = [alpha](std::uint8_t value) { return static_cast<float>(value) / 255.0F * alpha; };
  return {channel(colour.r), channel(colour.g), channel(colour.b), alpha};
}

void appendArrow(std::vector<PolygonVertex>& mesh, const frame::Arrow& arrow) {
  const frame::ArrowShape shape = frame::shapeOf(arrow);
  if (shape.parts.empty()) return;
  const auto draw = [&](double grownPx, const frame::Colour& colour) {
    if (colour.a == 0) return;
    const Rgba rgba = premultiplied(colour);
    for (const frame::ArrowPart& part : shape.parts) {
      appendBody(mesh, part, grownPx, rgba, &part == &shape.parts.back());
    }
    if (shape.halfHeadPx > 0) appendHead(mesh, shape.head(grownPx), rgba);
  };
  draw(arrow.casingPx, arrow.casing);
  draw(0, arrow.colour);
}

void appendDisc(std::vector<PolygonVertex>& mesh, const frame::SoftDisc& disc) {
  constexpr double full = 0.66;
  if (disc.rim.size() < 3) return;
  const Rgba colour = premultiplied(disc.colour);
  for (std::size_t i = 0; i < disc.rim.size(); ++i) {
    const ScreenPoint& a = disc.rim[i];
    const ScreenPoint& b = disc.rim[(i + 1) % disc.rim.size()];
    const ScreenPoint innerA = disc.centre + (a - disc.centre) * full;
    const ScreenPoint innerB = disc.centre + (b - disc.centre) * full;
    vertex(mesh, disc.centre, colour);
    vertex(mesh, innerA, colour);
    vertex(mesh, innerB, colour);
    quad(mesh, {innerA, innerB, b, a}, colour, Rgba{});
  }
}

void appendLeader(std::vector<PolygonVertex>& mesh, const frame::Leader& leader) {
  if (length(leader.to - leader.from) < 1e-6) return;
  const frame::ArrowPart body{{leader.from, leader.to}, {leader.widthPx / 2.0, leader.widthPx / 2.0}};
  if (leader.casing.a > 0) appendBody(mesh, body, 1, premultiplied(leader.casing), false);
  appendBody(mesh, body, 0, premultiplied(leader.colour), false);
}

}  // namespace dateline::render
