#include "report/marker_figure.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace dateline::report {

namespace {

using frame::Shape;
using geo::ScreenPoint;

// As in shaders/shape.frag: of what is not verified, in widths of the outline.
constexpr double dashGap = 1.3;
constexpr double dashWidth = 0.75;
constexpr double dashShare = 0.62;
constexpr double dashesOfCircle = 10;

struct Figure {
  Shape shape = Shape::Circle;
  ScreenPoint at;
  double body = 0;  ///< radius of the circle that its filling has the area of
  double outline = 0;

  bool round() const { return shape == Shape::Circle || shape == Shape::Ring; }

  /// Half the diagonal of a diamond, half the side of a square, the radius of a triangle's inscribed circle or of a
  /// circle; the filling's edge moved outwards by `offset`.
  double reach(double offset) const {
    switch (shape) {
      case Shape::Diamond:
        return body * 1.25331 + offset * std::numbers::sqrt2;
      case Shape::Square:
        return body * 0.88623 + offset;
      case Shape::Triangle:
        return body * 0.77756 + offset;
      default:
        return body + offset;
    }
  }

  std::vector<ScreenPoint> corners(double offset) const {
    const double r = reach(offset);
    switch (shape) {
      case Shape::Diamond:
        return {{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}};
      case Shape::Square:
        return {{at.x - r, at.y - r}, {at.x + r, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}};
      case Shape::Triangle:
        return {{at.x, at.y - 2 * r},
                {at.x + std::numbers::sqrt3 * r, at.y + r},
                {at.x - std::numbers::sqrt3 * r, at.y + r}};
      default:
        return {};
    }
  }

  Path contour(double offset) const {
    Path path;
    if (round()) {
      if (reach(offset) > 0) path.circle(at, reach(offset));
    } else {
      path.polygon(corners(offset));
    }
    return path;
  }

  /// From the middle of one dash to the middle of the next.
  double dashPx(double offset) const {
    if (round()) return 2 * std::numbers::pi * reach(offset) / dashesOfCircle;
    const std::vector<ScreenPoint> points = corners(offset);
    const double side = std::hypot(points[1].x - points[0].x, points[1].y - points[0].y);
    return side / (shape == Shape::Triangle ? 4 : 3);
  }
};

void drawNotVerified(const Figure& figure, const frame::Marker& marker, Canvas& canvas) {
  const double offset = figure.outline * (1 + dashGap);
  const Path line = figure.contour(offset);
  const double step = figure.dashPx(offset);
  canvas.stroke(line, {.colour = marker.outline, .widthPx = figure.outline * (1 + dashWidth)});
  canvas.stroke(line, {.colour = marker.fill,
                       .widthPx = figure.outline * dashWidth,
                       .dashPx = dashShare * step,
                       .gapPx = (1 - dashShare) * step,
                       .phasePx = dashShare * step / 2});
}

/// Hollow, and crossed out from corner to corner.
void drawCrossed(const Figure& figure, const frame::Marker& marker, double pen, Canvas& canvas) {
  canvas.fill(figure.contour(-pen), marker.outline);
  Path cross;
  const double far = figure.body * 2;
  cross.polyline(
      std::vector<ScreenPoint>{{figure.at.x - far, figure.at.y - far}, {figure.at.x + far, figure.at.y + far}});
  cross.polyline(
      std::vector<ScreenPoint>{{figure.at.x - far, figure.at.y + far}, {figure.at.x + far, figure.at.y - far}});
  canvas.beginClip(figure.contour(0));
  canvas.stroke(cross, {.colour = marker.fill, .widthPx = pen});
  canvas.endClip();
}

/// One half says so, the other does not.
void drawHalved(const Figure& figure, const frame::Marker& marker, double pen, Canvas& canvas) {
  Path right;
  const double far = figure.body * 3;
  right.rectangle({figure.at.x, figure.at.y - far, figure.at.x + far, figure.at.y + far});
  canvas.beginClip(right);
  canvas.fill(figure.contour(-pen), marker.outline);
  canvas.endClip();
}

}  // namespace

void drawMarker(const frame::Marker& marker, Canvas& canvas) {
  const double outline = static_cast<double>(marker.outlinePx);
  const Figure figure{marker.shape, marker.at, static_cast<double>(marker.sizePx) / 2 - outline, outline};
  if (figure.body <= 0) return;
  if (marker.ringPx > 0) {
    Path ring;
    ring.circle(marker.at, static_cast<double>(marker.ringPx) / 2);
    canvas.fill(ring, marker.ring);
  }
  if (marker.dashedOutline) drawNotVerified(figure, marker, canvas);
  const bool hollow = marker.crossed || marker.halved;
  if (marker.shape == Shape::Ring && !hollow) {
    // Open in the middle: what lies under it shows.
    canvas.stroke(figure.contour(outline / 2), {.colour = marker.outline, .widthPx = outline});
    Path band;
    band.circle(marker.at, figure.body * 0.75);
    canvas.stroke(band, {.colour = marker.fill, .widthPx = figure.body * 0.5});
    return;
  }
  canvas.fill(figure.contour(outline), marker.outline);
  canvas.fill(figure.contour(0), marker.fill);
  const double pen = std::max(0.75 * outline, 1.0);
  if (marker.crossed) {
    drawCrossed(figure, marker, pen, canvas);
  } else if (marker.halved) {
    drawHalved(figure, marker, pen, canvas);
  }
}

}  // namespace dateline::report
