#include "report/figure.hpp"

#include <algorithm>
#include <cmath>

#include "frame/arrow_shape.hpp"
#include "report/ground_figure.hpp"
#include "report/marker_figure.hpp"

namespace dateline::report {

namespace {

using geo::ScreenPoint;

// As in shaders/rectangle.frag.
constexpr double shadowDarkness = 0.16;
constexpr double shadowDrop = 0.4;  ///< of its reach
constexpr int shadowSteps = 8;
// Half of the soft edge that render/polygon_mesh.cpp puts around arrows and leaders: they look as much wider.
constexpr double softEdgePx = 0.5;

void drawDisc(const frame::SoftDisc& disc, Canvas& canvas) {
  if (disc.rim.size() < 3) return;
  Path path;
  path.polygon(disc.rim);
  double radius = 0;
  for (const ScreenPoint& p : disc.rim) radius = std::max(radius, std::hypot(p.x - disc.centre.x, p.y - disc.centre.y));
  canvas.fade(path, disc.centre, radius, disc.colour);
}

void drawArrow(const frame::Arrow& arrow, Canvas& canvas) {
  const frame::ArrowShape shape = frame::shapeOf(arrow);
  if (shape.parts.empty()) return;
  const auto draw = [&](double grownPx, const frame::Colour& colour) {
    if (colour.a == 0) return;
    Path path;
    for (const frame::ArrowPart& part : shape.parts) {
      if (part.axis.size() < 2) continue;
      auto [outline, back] = part.sides(grownPx);
      outline.insert(outline.end(), back.rbegin(), back.rend());
      path.polygon(outline);
    }
    if (shape.halfHeadPx > 0) path.polygon(shape.head(grownPx));
    canvas.fill(path, colour);
  };
  draw(static_cast<double>(arrow.casingPx) + softEdgePx, arrow.casing);
  draw(softEdgePx, arrow.colour);
}

void drawArrows(const std::vector<frame::Arrow>& arrows, Canvas& canvas) {
  for (const frame::Arrow& arrow : arrows) {
    Part part;
    if (!arrow.from.empty() && !arrow.to.empty()) part.id = "flow-" + arrow.from + "-" + arrow.to;
    canvas.begin(part);
    drawArrow(arrow, canvas);
    canvas.end();
  }
}

void drawLeaders(const std::vector<frame::Leader>& leaders, Canvas& canvas) {
  for (const frame::Leader& leader : leaders) {
    Path path;
    path.polyline(std::vector<ScreenPoint>{leader.from, leader.to});
    const double width = static_cast<double>(leader.widthPx) + 2 * softEdgePx;
    if (leader.casing.a > 0) canvas.stroke(path, {.colour = leader.casing, .widthPx = width + 2});
    canvas.stroke(path, {.colour = leader.colour, .widthPx = width});
  }
}

frame::ScreenBox grown(const frame::ScreenBox& box, double px) {
  return {box.left - px, box.top - px, box.right + px, box.bottom + px};
}

void drawShadow(const frame::Rectangle& rectangle, Canvas& canvas) {
  const double reach = static_cast<double>(rectangle.shadowPx);
  const auto darkness = [](double share) { return shadowDarkness * (1 - share) * (1 - share); };
  for (int step = 0; step < shadowSteps; ++step) {
    // From the outside inwards: each adds what is missing to the darkness at its edge.
    const double outer = 1 - static_cast<double>(step) / shadowSteps;
    const double inner = outer - 1.0 / shadowSteps;
    const double px = reach * (outer + inner) / 2;
    frame::ScreenBox box = grown(rectangle.box, px);
    box.top += reach * shadowDrop;
    box.bottom += reach * shadowDrop;
    Path path;
    path.rectangle(box, static_cast<double>(rectangle.radiusPx) + px);
    const double alpha = darkness(inner) - darkness(outer);
    canvas.fill(path, frame::Colour{0, 0, 0, static_cast<std::uint8_t>(std::lround(alpha * 255))});
  }
}

void drawRectangle(const frame::Rectangle& rectangle, Canvas& canvas) {
  if (rectangle.shadowPx > 0) drawShadow(rectangle, canvas);
  const double radius = static_cast<double>(rectangle.radiusPx);
  if (rectangle.fill.a > 0) {
    Path path;
    path.rectangle(rectangle.box, radius);
    canvas.fill(path, rectangle.fill);
  }
  const double pen = static_cast<double>(rectangle.outlinePx);
  if (pen <= 0 || rectangle.outline.a == 0) return;
  Path path;
  path.rectangle(grown(rectangle.box, -pen / 2), std::max(0.0, radius - pen / 2));
  canvas.stroke(path, {.colour = rectangle.outline, .widthPx = pen});
}

void drawMarkers(const std::vector<frame::Marker>& markers, const FigureText& text, Canvas& canvas) {
  for (const frame::Marker& marker : markers) {
    if (marker.place.empty()) {
      drawMarker(marker, canvas);
      continue;
    }
    Part part{.id = "place-" + marker.place};
    if (const auto told = text.places.find(marker.place); told != text.places.end()) {
      const double reach = static_cast<double>(marker.sizePx) / 2;
      part.title = told->second.title;
      part.link = told->second.link;
      part.reach = grown({marker.at.x, marker.at.y, marker.at.x, marker.at.y}, reach);
    }
    canvas.begin(part);
    drawMarker(marker, canvas);
    canvas.end();
  }
}

void drawLabels(const std::vector<frame::Label>& labels, Canvas& canvas) {
  for (const frame::Label& label : labels) canvas.text(label);
}

}  // namespace

void drawFigure(const frame::Frame& frame, const FigureText& text, Canvas& canvas) {
  drawGround(frame, canvas);
  drawEvents(frame, canvas);
  canvas.begin({.id = "uncertainty", .layer = "Uncertainty"});
  for (const frame::SoftDisc& disc : frame.discs) drawDisc(disc, canvas);
  canvas.end();
  canvas.begin({.id = "flows", .layer = "Flows"});
  drawLeaders(frame.leaders, canvas);
  drawArrows(frame.arrows, canvas);
  canvas.end();
  canvas.begin({.id = "names", .layer = "Names"});
  drawLabels(frame.labels, canvas);
  canvas.end();
  canvas.begin({.id = "markers", .layer = "Markers"});
  drawMarkers(frame.markers, text, canvas);
  canvas.end();
  canvas.begin({.id = "furniture", .layer = "Legend and scale"});
  for (const frame::Rectangle& rectangle : frame.furniture) drawRectangle(rectangle, canvas);
  for (const frame::PlacedPicture& logo : frame.pictures) {
    if (logo.picture) canvas.picture(*logo.picture, logo.box, 1);
  }
  for (const frame::Arrow& arrow : frame.furnitureArrows) drawArrow(arrow, canvas);
  for (const frame::Marker& mark : frame.furnitureMarks) drawMarker(mark, canvas);
  drawLabels(frame.furnitureLabels, canvas);
  canvas.end();
}

}  // namespace dateline::report
