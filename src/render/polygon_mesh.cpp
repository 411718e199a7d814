#include "render/polygon_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dateline::render {

namespace {

using geo::ScreenPoint;
using Mesh = std::vector<PolygonVertex>;
using Rgba = std::array<float, 4>;

constexpr double featherPx = 1.0;
constexpr double headLengthOfWidth = 1.2;
// Dashes are as long as the line is wide: a thin one would else fall apart, a thick one close up.
constexpr double dashOfWidth = 2.4;
constexpr double gapOfWidth = 1.5;

ScreenPoint operator+(const ScreenPoint& a, const ScreenPoint& b) {
  return {a.x + b.x, a.y + b.y};
}
ScreenPoint operator-(const ScreenPoint& a, const ScreenPoint& b) {
  return {a.x - b.x, a.y - b.y};
}
ScreenPoint operator*(const ScreenPoint& a, double k) {
  return {a.x * k, a.y * k};
}
double length(const ScreenPoint& v) {
  return std::hypot(v.x, v.y);
}

ScreenPoint unit(const ScreenPoint& v) {
  const double l = length(v);
  return l > 1e-9 ? v * (1 / l) : ScreenPoint{1, 0};
}

ScreenPoint leftOf(const ScreenPoint& along) {
  return {along.y, -along.x};
}

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

/// A stretch of the arrow's axis with a width at each of its points.
struct Body {
  std::vector<ScreenPoint> axis;
  std::vector<double> halfWidth;
};

ScreenPoint normalAt(const std::vector<ScreenPoint>& axis, std::size_t i) {
  const std::size_t before = i == 0 ? 0 : i - 1;
  const std::size_t behind = std::min(i + 1, axis.size() - 1);
  return leftOf(unit(axis[behind] - axis[before]));
}

void appendBody(Mesh& mesh, const Body& body, double grownPx, const Rgba& colour, bool openEnd) {
  const std::size_t count = body.axis.size();
  if (count < 2) return;
  std::vector<ScreenPoint> left(count);
  std::vector<ScreenPoint> right(count);
  for (std::size_t i = 0; i < count; ++i) {
    const ScreenPoint out = normalAt(body.axis, i) * (body.halfWidth[i] + grownPx);
    left[i] = body.axis[i] + out;
    right[i] = body.axis[i] - out;
  }
  for (std::size_t i = 0; i + 1 < count; ++i) {
    quad(mesh, {left[i], right[i], right[i + 1], left[i + 1]}, colour, colour);
    feather(mesh, left[i], left[i + 1], colour);
    feather(mesh, right[i + 1], right[i], colour);
  }
  feather(mesh, right[0], left[0], colour);
  if (!openEnd) feather(mesh, left[count - 1], right[count - 1], colour);
}

void appendHead(Mesh& mesh, const ScreenPoint& neck, const ScreenPoint& tip, double halfWidth, double grownPx,
                const Rgba& colour) {
  const ScreenPoint along = unit(tip - neck);
  const ScreenPoint out = leftOf(along) * (halfWidth + grownPx * 1.6);
  const ScreenPoint base = neck - along * grownPx;
  const ScreenPoint end = tip + along * (grownPx * 2);
  const ScreenPoint left = base + out;
  const ScreenPoint right = base - out;
  vertex(mesh, left, colour);
  vertex(mesh, right, colour);
  vertex(mesh, end, colour);
  feather(mesh, left, end, colour);
  feather(mesh, end, right, colour);
  feather(mesh, right, left, colour);
}

/// The axis up to the head's base, with widths; the last point is the neck.
Body bodyOf(const frame::Arrow& arrow, double headLength) {
  double whole = 0;
  for (std::size_t i = 1; i < arrow.path.size(); ++i) whole += length(arrow.path[i] - arrow.path[i - 1]);
  const double stop = std::max(whole - headLength, whole * 0.3);
  Body body;
  double gone = 0;
  const auto add = [&](const ScreenPoint& p, double at) {
    body.axis.push_back(p);
    body.halfWidth.push_back((arrow.tailPx + (arrow.neckPx - arrow.tailPx) * (at / stop)) / 2);
  };
  add(arrow.path.front(), 0);
  for (std::size_t i = 1; i < arrow.path.size(); ++i) {
    const double step = length(arrow.path[i] - arrow.path[i - 1]);
    if (step < 1e-6) continue;
    if (gone + step >= stop) {
      add(arrow.path[i - 1] + (arrow.path[i] - arrow.path[i - 1]) * ((stop - gone) / step), stop);
      break;
    }
    gone += step;
    add(arrow.path[i], gone);
  }
  return body;
}

/// Cuts a body into dashes; the last one reaches the neck.
std::vector<Body> dashesOf(const Body& body, double neckPx) {
  const double dashPx = std::max(6.0, dashOfWidth * neckPx);
  const double gapPx = std::max(4.5, gapOfWidth * neckPx);
  std::vector<Body> dashes(1);
  double inPattern = 0;
  for (std::size_t i = 0; i < body.axis.size(); ++i) {
    if (i > 0) inPattern += length(body.axis[i] - body.axis[i - 1]);
    if (inPattern > dashPx + gapPx) {
      inPattern = 0;
      dashes.emplace_back();
    }
    if (inPattern <= dashPx) {
      dashes.back().axis.push_back(body.axis[i]);
      dashes.back().halfWidth.push_back(body.halfWidth[i]);
    }
  }
  return dashes;
}

/// The same axis with a point about every two pixels, so that dashes begin and end where they should.
Body resampled(const Body& body) {
  Body fine;
  for (std::size_t i = 0; i + 1 < body.axis.size(); ++i) {
    const double step = length(body.axis[i + 1] - body.axis[i]);
    const int parts = std::max(1, static_cast<int>(step / 2));
    for (int part = 0; part < parts; ++part) {
      const double t = static_cast<double>(part) / parts;
      fine.axis.push_back(body.axis[i] + (body.axis[i + 1] - body.axis[i]) * t);
      fine.halfWidth.push_back(body.halfWidth[i] + (body.halfWidth[i + 1] - body.halfWidth[i]) * t);
    }
  }
  fine.axis.push_back(body.axis.back());
  fine.halfWidth.push_back(body.halfWidth.back());
  return fine;
}

}  // namespace

std::array<float, 4> premultiplied(const frame::Colour& colour, float opacity) {
  const float alpha = static_cast<float>(colour.a) / 255.0F * opacity;
  const auto channel = [alpha](std::uint8_t value) { return static_cast<float>(value) / 255.0F * alpha; };
  return {channel(colour.r), channel(colour.g), channel(colour.b), alpha};
}

void appendArrow(std::vector<PolygonVertex>& mesh, const frame::Arrow& arrow) {
  if (arrow.path.size() < 2) return;
  const double headLength = arrow.headPx * headLengthOfWidth;
  const Body body = bodyOf(arrow, headLength);
  const std::vector<Body> parts = arrow.dashed ? dashesOf(resampled(body), arrow.neckPx) : std::vector<Body>{body};
  const auto draw = [&](double grownPx, const frame::Colour& colour) {
    if (colour.a == 0) return;
    const Rgba rgba = premultiplied(colour);
    for (const Body& part : parts) appendBody(mesh, part, grownPx, rgba, &part == &parts.back());
    if (arrow.headPx > 0) appendHead(mesh, body.axis.back(), arrow.path.back(), arrow.headPx / 2, grownPx, rgba);
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
  const Body body{{leader.from, leader.to}, {leader.widthPx / 2.0, leader.widthPx / 2.0}};
  if (leader.casing.a > 0) appendBody(mesh, body, 1, premultiplied(leader.casing), false);
  appendBody(mesh, body, 0, premultiplied(leader.colour), false);
}

}  // namespace dateline::render
