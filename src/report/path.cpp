#include "report/path.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::report {

namespace {

using geo::ScreenPoint;

// A quarter of a circle as a Bézier curve: how far its control points lie from its ends, of the radius.
constexpr double quarter = 0.5522847498;

double signedArea(std::span<const ScreenPoint> corners) {
  double twice = 0;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const ScreenPoint& a = corners[i];
    const ScreenPoint& b = corners[(i + 1) % corners.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

}  // namespace

void Path::move(const ScreenPoint& p) {
  verbs.push_back(Verb::Move);
  points.push_back(p);
}

void Path::line(const ScreenPoint& p) {
  verbs.push_back(Verb::Line);
  points.push_back(p);
}

void Path::curve(const ScreenPoint& c1, const ScreenPoint& c2, const ScreenPoint& p) {
  verbs.push_back(Verb::Curve);
  points.insert(points.end(), {c1, c2, p});
}

void Path::append(const Path& other) {
  verbs.insert(verbs.end(), other.verbs.begin(), other.verbs.end());
  points.insert(points.end(), other.points.begin(), other.points.end());
}

void Path::polygon(std::span<const ScreenPoint> corners) {
  if (corners.size() < 3) return;
  std::vector<ScreenPoint> turned(corners.begin(), corners.end());
  if (signedArea(corners) < 0) std::ranges::reverse(turned);
  polyline(turned);
  close();
}

void Path::polyline(std::span<const ScreenPoint> points_) {
  if (points_.size() < 2) return;
  move(points_.front());
  for (const ScreenPoint& p : points_.subspan(1)) line(p);
}

void Path::circle(const ScreenPoint& centre, double radius) {
  rectangle({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, radius);
}

void Path::rectangle(const frame::ScreenBox& box, double radius) {
  const double r = std::min({radius, box.width() / 2, box.height() / 2});
  if (r <= 0) {
    polygon(std::vector<ScreenPoint>{
        {box.left, box.top}, {box.right, box.top}, {box.right, box.bottom}, {box.left, box.bottom}});
    return;
  }
  const double k = r * (1 - quarter);
  move({box.left + r, box.top});
  line({box.right - r, box.top});
  curve({box.right - k, box.top}, {box.right, box.top + k}, {box.right, box.top + r});
  line({box.right, box.bottom - r});
  curve({box.right, box.bottom - k}, {box.right - k, box.bottom}, {box.right - r, box.bottom});
  line({box.left + r, box.bottom});
  curve({box.left + k, box.bottom}, {box.left, box.bottom - k}, {box.left, box.bottom - r});
  line({box.left, box.top + r});
  curve({box.left, box.top + k}, {box.left + k, box.top}, {box.left + r, box.top});
  close();
}

void Path::slice(const ScreenPoint& centre, double radius, double from, double to) {
  const auto at = [&](double turn, double far) {
    const double angle = turn * 2 * std::numbers::pi;
    return ScreenPoint{centre.x + far * std::sin(angle), centre.y - far * std::cos(angle)};
  };
  move(centre);
  line(at(from, radius));
  const int parts = std::max(1, static_cast<int>(std::ceil((to - from) * 8)));
  const double step = (to - from) / parts;
  const double handle = 4.0 / 3.0 * std::tan(step * std::numbers::pi / 2) * radius;
  for (int i = 0; i < parts; ++i) {
    const double a = from + i * step;
    const double b = a + step;
    const auto along = [&](double turn, double far) {
      const double angle = turn * 2 * std::numbers::pi;
      return ScreenPoint{far * std::cos(angle), far * std::sin(angle)};
    };
    const ScreenPoint start = at(a, radius);
    const ScreenPoint end = at(b, radius);
    const ScreenPoint out = along(a, handle);
    const ScreenPoint in = along(b, handle);
    curve({start.x + out.x, start.y + out.y}, {end.x - in.x, end.y - in.y}, end);
  }
  close();
}

}  // namespace dateline::report
