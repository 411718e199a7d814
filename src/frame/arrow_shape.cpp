#include "frame/arrow_shape.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "frame/arrow_plan.hpp"
#include "frame/screen_vector.hpp"

namespace dateline::frame {

namespace {

using geo::ScreenPoint;

// Dashes are as long as the line is wide: a thin one would else fall apart, a thick one close up.
constexpr double dashOfWidth = 2.4;
constexpr double gapOfWidth = 1.5;

ScreenPoint normalAt(const std::vector<ScreenPoint>& axis, std::size_t i) {
  const std::size_t before = i == 0 ? 0 : i - 1;
  const std::size_t behind = std::min(i + 1, axis.size() - 1);
  return leftOf(unit(axis[behind] - axis[before]));
}

/// The axis up to the head's base, with widths; the last point is the neck.
ArrowPart bodyOf(const Arrow& arrow, double headLength) {
  double whole = 0;
  for (std::size_t i = 1; i < arrow.path.size(); ++i) whole += length(arrow.path[i] - arrow.path[i - 1]);
  const double stop = std::max(whole - headLength, whole * 0.3);
  ArrowPart body;
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
std::vector<ArrowPart> dashesOf(const ArrowPart& body, double neckPx) {
  const double dashPx = std::max(6.0, dashOfWidth * neckPx);
  const double gapPx = std::max(4.5, gapOfWidth * neckPx);
  std::vector<ArrowPart> dashes(1);
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
ArrowPart resampled(const ArrowPart& body) {
  ArrowPart fine;
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

ArrowPart::Sides ArrowPart::sides(double grownPx) const {
  Sides sides{std::vector<ScreenPoint>(axis.size()), std::vector<ScreenPoint>(axis.size())};
  for (std::size_t i = 0; i < axis.size(); ++i) {
    const ScreenPoint out = normalAt(axis, i) * (halfWidth[i] + grownPx);
    sides.left[i] = axis[i] + out;
    sides.right[i] = axis[i] - out;
  }
  return sides;
}

std::array<ScreenPoint, 3> ArrowShape::head(double grownPx) const {
  const ScreenPoint along = unit(tip - neck);
  const ScreenPoint out = leftOf(along) * (halfHeadPx + grownPx * 1.6);
  const ScreenPoint base = neck - along * grownPx;
  return {base + out, base - out, tip + along * (grownPx * 2)};
}

ArrowShape shapeOf(const Arrow& arrow) {
  ArrowShape shape;
  if (arrow.path.size() < 2) return shape;
  const ArrowPart body = bodyOf(arrow, arrow.headPx * headLengthShare);
  shape.parts = arrow.dashed ? dashesOf(resampled(body), arrow.neckPx) : std::vector<ArrowPart>{body};
  shape.neck = body.axis.back();
  shape.tip = arrow.path.back();
  shape.halfHeadPx = std::max(0.0, static_cast<double>(arrow.headPx) / 2);
  return shape;
}

}  // namespace dateline::frame
