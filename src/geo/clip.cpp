#include "geo/clip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace dateline::geo {
namespace {

constexpr double radians = std::numbers::pi / 180;
/// How close to a cut a vertex is kept: a millimetre, enough to fall on its own side.
constexpr double besideCutDegrees = 1e-8;
constexpr double turn = 360;

LonLat between(const LonLat& a, const LonLat& b, double t) {
  return {a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)};
}

/// The part of a polygon on one side of a meridian or parallel.
std::vector<LonLat> half(std::span<const LonLat> corners, double LonLat::*axis, double edge, bool keepAbove) {
  const auto inside = [&](const LonLat& p) { return keepAbove ? p.*axis >= edge : p.*axis <= edge; };
  std::vector<LonLat> out;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const LonLat& a = corners[i];
    const LonLat& b = corners[(i + 1) % corners.size()];
    if (inside(a)) out.push_back(a);
    if (inside(a) == inside(b)) continue;
    LonLat at = between(a, b, (edge - a.*axis) / (b.*axis - a.*axis));
    at.*axis = edge;
    out.push_back(at);
  }
  return out;
}

/// The copy of a meridian that lies next to a longitude which may run beyond ±180.
double copyNear(double meridian, double lon) {
  return meridian + turn * std::round((lon - meridian) / turn);
}

using Vector = std::array<double, 3>;

Vector directionOf(const LonLat& p) {
  const double c = std::cos(p.lat * radians);
  return {c * std::cos(p.lon * radians), c * std::sin(p.lon * radians), std::sin(p.lat * radians)};
}

double dot(const Vector& a, const Vector& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

}  // namespace

Clipper::Clipper(Domain domain)
    : m_domain(std::move(domain)), m_cosRadius(std::cos(m_domain.radiusDegrees * radians) + 1e-12) {}

bool Clipper::isInCap(const LonLat& p) const {
  return cosineBetween(p, m_domain.centre) >= m_cosRadius;
}

Clipper::Side Clipper::sideOf(const GeoBox& box) const {
  if (box.south > m_domain.north || box.north < m_domain.south) return Side::Outside;
  bool across = box.south < m_domain.south || box.north > m_domain.north;
  const LonLat middle{(box.west + box.east) / 2, (box.south + box.north) / 2};
  for (const double cut : m_domain.cuts) {
    const double near = copyNear(cut, middle.lon);
    across = across || (box.west - besideCutDegrees <= near && near <= box.east + besideCutDegrees);
  }
  if (m_domain.isCap()) {
    // A circle around the box; its edges bulge beyond its corners a little.
    const auto angle = [](const LonLat& a, const LonLat& b) {
      return std::acos(std::clamp(cosineBetween(a, b), -1.0, 1.0)) / radians;
    };
    const double toNorth = angle(middle, {box.west, box.north});
    const double reach = std::max(toNorth, angle(middle, {box.west, box.south})) + 0.5;
    const double distance = angle(middle, m_domain.centre);
    if (distance - reach > m_domain.radiusDegrees) return Side::Outside;
    across = across || distance + reach > m_domain.radiusDegrees;
  }
  return across ? Side::Across : Side::Inside;
}

/// Where the edge from a to b leaves the cap, on its inner side.
LonLat Clipper::edgeBetween(const LonLat& a, const LonLat& b) const {
  // Always computed in one direction, so that neighbours get the same point.
  const bool ordered = std::pair(a.lon, a.lat) < std::pair(b.lon, b.lat);
  const LonLat& from = ordered ? a : b;
  const LonLat& to = ordered ? b : a;
  const bool fromInside = isInCap(from);
  double in = fromInside ? 0 : 1;
  double out = fromInside ? 1 : 0;
  for (int i = 0; i < 40; ++i) {
    const double middle = (in + out) / 2;
    (isInCap(between(from, to, middle)) ? in : out) = middle;
  }
  return between(from, to, in);
}

/// Points along the cap's edge between two on it, both left out.
void Clipper::appendArc(Points& out, const LonLat& from, const LonLat& to) const {
  const double lon = m_domain.centre.lon * radians;
  const double lat = m_domain.centre.lat * radians;
  const Vector centre = directionOf(m_domain.centre);
  const Vector east{-std::sin(lon), std::cos(lon), 0};
  const Vector north{-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)};
  const auto azimuth = [&](const LonLat& p) {
    const Vector d = directionOf(p);
    return std::atan2(dot(d, east), dot(d, north));
  };
  const double start = azimuth(from);
  const double way = std::remainder(azimuth(to) - start, 2 * std::numbers::pi);
  constexpr double stepRadians = 2 * radians;
  const int parts = static_cast<int>(std::ceil(std::abs(way) / stepRadians));
  const double cosine = m_cosRadius;
  const double sine = std::sqrt(std::max(0.0, 1 - cosine * cosine));
  for (int i = 1; i < parts; ++i) {
    const double angle = start + way * i / parts;
    Vector d{};
    for (std::size_t k = 0; k < 3; ++k) {
      d[k] = cosine * centre[k] + sine * (std::cos(angle) * north[k] + std::sin(angle) * east[k]);
    }
    const double at = std::atan2(d[1], d[0]) / radians;
    out.push_back({copyNear(at, out.back().lon), std::asin(std::clamp(d[2], -1.0, 1.0)) / radians});
  }
}

Clipper::Points Clipper::insideCap(const Points& corners) const {
  std::vector<bool> inside(corners.size());
  std::transform(corners.begin(), corners.end(), inside.begin(), [&](const LonLat& p) { return isInCap(p); });
  const auto outer = std::ranges::find(inside, false);
  if (outer == inside.end()) return corners;
  // Begun outside, the way back in always comes before the next way out.
  const auto first = static_cast<std::size_t>(outer - inside.begin());
  Points out;
  LonLat exit;
  bool hasExit = false;
  std::size_t entryAt = 0;
  for (std::size_t k = 0; k < corners.size(); ++k) {
    const std::size_t i = (first + k) % corners.size();
    const std::size_t next = (i + 1) % corners.size();
    if (inside[i]) out.push_back(corners[i]);
    if (inside[i] == inside[next]) continue;
    const LonLat edge = edgeBetween(corners[i], corners[next]);
    if (inside[i]) {
      out.push_back(edge);
      exit = edge;
      hasExit = true;
    } else {
      if (hasExit) appendArc(out, exit, edge);
      if (!hasExit) entryAt = out.size();
      out.push_back(edge);
    }
  }
  if (hasExit && !out.empty()) appendArc(out, exit, out[entryAt]);
  return out;
}

void Clipper::cutAt(std::size_t index, const Points& corners, const Take& take) const {
  if (corners.size() < 3) return;
  if (index >= m_domain.cuts.size()) {
    take(corners);
    return;
  }
  const auto [west, east] = std::ranges::minmax_element(corners, {}, &LonLat::lon);
  const double cut = copyNear(m_domain.cuts[index], (west->lon + east->lon) / 2);
  if (east->lon < cut - besideCutDegrees || west->lon > cut + besideCutDegrees) {
    cutAt(index + 1, corners, take);
    return;
  }
  cutAt(index + 1, half(corners, &LonLat::lon, cut - besideCutDegrees, false), take);
  cutAt(index + 1, half(corners, &LonLat::lon, cut + besideCutDegrees, true), take);
}

void Clipper::polygon(std::span<const LonLat> corners, const Take& take) const {
  Points rest(corners.begin(), corners.end());
  if (m_domain.south > -90) rest = half(rest, &LonLat::lat, m_domain.south, true);
  if (m_domain.north < 90) rest = half(rest, &LonLat::lat, m_domain.north, false);
  if (m_domain.isCap() && !rest.empty()) rest = insideCap(rest);
  cutAt(0, rest, take);
}

/// Breaks a line that lies inside otherwise where it meets a cut.
void Clipper::cutLine(const Points& points, const Take& take) const {
  Points run;
  const auto finish = [&] {
    if (run.size() >= 2) take(run);
    run.clear();
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    LonLat p = points[i];
    for (const double meridian : m_domain.cuts) {
      const double onCut = copyNear(meridian, p.lon);
      if (std::abs(p.lon - onCut) < besideCutDegrees) {
        // On the cut itself it goes to the side that the line comes from, or goes to.
        const double beside = !run.empty() ? run.back().lon : i + 1 < points.size() ? points[i + 1].lon : onCut - 1;
        p.lon = onCut + (beside < onCut ? -besideCutDegrees : besideCutDegrees);
      }
      if (run.empty()) continue;
      const LonLat a = run.back();
      const double cut = copyNear(meridian, (a.lon + p.lon) / 2);
      if ((a.lon < cut) == (p.lon < cut)) continue;
      const double lat = between(a, p, (cut - a.lon) / (p.lon - a.lon)).lat;
      const double side = a.lon < cut ? -besideCutDegrees : besideCutDegrees;
      run.push_back({cut + side, lat});
      finish();
      run.push_back({cut - side, lat});
    }
    run.push_back(p);
  }
  finish();
}

void Clipper::line(std::span<const LonLat> points, const Take& take) const {
  const auto inside = [&](const LonLat& p) {
    return p.lat >= m_domain.south && p.lat <= m_domain.north && (!m_domain.isCap() || isInCap(p));
  };
  const auto edge = [&](const LonLat& in, const LonLat& out) {
    double near = 0;
    double far = 1;
    for (int i = 0; i < 40; ++i) {
      const double middle = (near + far) / 2;
      (inside(between(in, out, middle)) ? near : far) = middle;
    }
    return between(in, out, near);
  };
  Points run;
  const auto finish = [&] {
    if (run.size() >= 2) cutLine(run, take);
    run.clear();
  };
  bool before = false;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool now = inside(points[i]);
    if (i > 0 && now != before) {
      run.push_back(now ? edge(points[i], points[i - 1]) : edge(points[i - 1], points[i]));
      if (!now) finish();
    }
    if (now) run.push_back(points[i]);
    before = now;
  }
  finish();
}

}  // namespace dateline::geo
