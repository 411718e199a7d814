// Outlines in pixels of a picture (origin at the top left, y down): lines and Bézier curves, as every vector format
// has them.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "frame/frame.hpp"
#include "geo/camera.hpp"

namespace dateline::report {

struct Path {
  enum class Verb : std::uint8_t { Move, Line, Curve /* three points */, Close };

  std::vector<Verb> verbs;
  std::vector<geo::ScreenPoint> points;

  bool empty() const { return verbs.empty(); }
  void move(const geo::ScreenPoint& p);
  void line(const geo::ScreenPoint& p);
  void curve(const geo::ScreenPoint& c1, const geo::ScreenPoint& c2, const geo::ScreenPoint& p);
  void close() { verbs.push_back(Verb::Close); }
  void append(const Path& other);

  /// Closed; nothing of fewer than three corners. Turned so that shapes which overlap add up.
  void polygon(std::span<const geo::ScreenPoint> corners);
  /// Open; nothing of fewer than two points.
  void polyline(std::span<const geo::ScreenPoint> line);
  void circle(const geo::ScreenPoint& centre, double radius);
  void rectangle(const frame::ScreenBox& box, double radius = 0);
  /// A slice of a disc between two turns (0 to 1, clockwise from the top).
  void slice(const geo::ScreenPoint& centre, double radius, double from, double to);
};

}  // namespace dateline::report
