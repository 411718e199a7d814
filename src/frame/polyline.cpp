#include "frame/polyline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::frame {

using geo::ScreenPoint;

namespace {

ScreenPoint between(const ScreenPoint& a, const ScreenPoint& b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

}  // namespace

double distance(const ScreenPoint& a, const ScreenPoint& b) {
  // Screens have no overflow for hypot to guard against, and paths are measured often.
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

double distanceToSegment(const ScreenPoint& p, const ScreenPoint& a, const ScreenPoint& b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
  return distance(p, between(a, b, t));
}

double distanceToPath(const ScreenPoint& p, const ScreenPath& path) {
  double least = path.empty() ? 1e300 : distance(p, path.front());
  for (std::size_t i = 1; i < path.size(); ++i) least = std::min(least, distanceToSegment(p, path[i - 1], path[i]));
  return least;
}

bool cross(const ScreenPoint& a, const ScreenPoint& b, const ScreenPoint& c, const ScreenPoint& d) {
  const auto side = [](const ScreenPoint& p, const ScreenPoint& q, const ScreenPoint& r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

double lengthOf(const ScreenPath& path) {
  double length = 0;
  for (std::size_t i = 1; i < path.size(); ++i) length += distance(path[i - 1], path[i]);
  return length;
}

ScreenPoint pointAt(const ScreenPath& path, double px) {
  for (std::size_t i = 1; i < path.size(); ++i) {
    const double step = distance(path[i - 1], path[i]);
    if (px <= step && step > 0) return between(path[i - 1], path[i], std::max(0.0, px / step));
    px -= step;
  }
  return path.back();
}

ScreenPath part(const ScreenPath& path, double fromPx, double toPx) {
  const double end = std::min(toPx, lengthOf(path));
  if (path.size() < 2 || !(fromPx < end)) return {};
  ScreenPath out{pointAt(path, fromPx)};
  double gone = 0;
  for (std::size_t i = 1; i < path.size(); ++i) {
    gone += distance(path[i - 1], path[i]);
    if (gone > fromPx && gone < end) out.push_back(path[i]);
  }
  out.push_back(pointAt(path, end));
  return out;
}

ScreenPath resampled(const ScreenPath& path, double stepPx) {
  if (path.size() < 2) return path;
  const double length = lengthOf(path);
  const int steps = std::clamp(static_cast<int>(std::ceil(length / stepPx)), 1, 4000);
  ScreenPath out;
  out.reserve(static_cast<std::size_t>(steps) + 1);
  double passed = 0;
  std::size_t i = 1;
  for (int k = 0; k < steps; ++k) {
    const double at = length * k / steps;
    while (i + 1 < path.size() && passed + distance(path[i - 1], path[i]) < at) {
      passed += distance(path[i - 1], path[i]);
      ++i;
    }
    const double segment = distance(path[i - 1], path[i]);
    out.push_back(between(path[i - 1], path[i], segment > 0 ? (at - passed) / segment : 0));
  }
  out.push_back(path.back());
  return out;
}

ScreenPath bentTo(const ScreenPath& path, const ScreenPoint& end) {
  if (path.size() < 2) return path;
  const ScreenPoint start = path.front();
  const ScreenPoint was{path.back().x - start.x, path.back().y - start.y};
  const ScreenPoint is{end.x - start.x, end.y - start.y};
  const double square = was.x * was.x + was.y * was.y;
  if (square < 1e-9) return {start, end};
  // A product of complex numbers turns and stretches.
  const double c = (is.x * was.x + is.y * was.y) / square;
  const double s = (is.y * was.x - is.x * was.y) / square;
  ScreenPath out;
  out.reserve(path.size());
  for (const ScreenPoint& p : path) {
    const double x = p.x - start.x;
    const double y = p.y - start.y;
    out.push_back({start.x + c * x - s * y, start.y + s * x + c * y});
  }
  return out;
}

ScreenPath bowed(const ScreenPath& path, double px) {
  const double length = lengthOf(path);
  if (path.size() < 2 || length <= 0) return path;
  ScreenPath fine = resampled(path, 12);
  ScreenPath out = fine;
  double gone = 0;
  for (std::size_t i = 1; i + 1 < fine.size(); ++i) {
    gone += distance(fine[i - 1], fine[i]);
    const double dx = fine[i + 1].x - fine[i - 1].x;
    const double dy = fine[i + 1].y - fine[i - 1].y;
    const double norm = std::hypot(dx, dy);
    if (norm <= 0) continue;
    const double aside = px * std::sin(std::numbers::pi * gone / length);
    out[i] = {fine[i].x - dy / norm * aside, fine[i].y + dx / norm * aside};
  }
  return out;
}

}  // namespace dateline::frame
