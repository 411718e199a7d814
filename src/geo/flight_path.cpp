#include "geo/flight_path.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::geo {
namespace {

// Van Wijk and Nuij 2003, "Smooth and efficient zooming and panning", equations 9 and 13: rho is the trade between
// zooming and panning (their experiments found 1.42).
constexpr double rho = 1.42;
constexpr double rho2 = rho * rho;

double widthMetres(const Camera& camera, const Viewport& viewport) {
  return camera.metresPerPx * std::max(viewport.widthPx, 1);
}

double wayMetres(const Camera& from, const Camera& to) {
  return std::hypot(to.centre.x - from.centre.x, to.centre.y - from.centre.y);
}

}  // namespace

FlightPath::FlightPath(double fromWidth, double toWidth, double way)
    : m_fromWidth(fromWidth), m_toWidth(toWidth), m_way(way) {
  constexpr double nowhere = 1e-6;  // of a width: the general formulas divide by the way
  m_onlyZooms = way < nowhere * std::max(fromWidth, toWidth);
  if (m_onlyZooms) {
    m_length = std::abs(std::log(toWidth / fromWidth)) / rho;
    return;
  }
  const double grown = toWidth * toWidth - fromWidth * fromWidth;
  const double far = rho2 * rho2 * way * way;
  m_r0 = -std::asinh((grown + far) / (2 * fromWidth * rho2 * way));
  const double r1 = -std::asinh((grown - far) / (2 * toWidth * rho2 * way));
  m_length = (r1 - m_r0) / rho;
}

FlightPath::FlightPath(const Camera& from, const Camera& to, const Viewport& viewport)
    : FlightPath(widthMetres(from, viewport), widthMetres(to, viewport), wayMetres(from, to)) {}

FlightPath::Point FlightPath::at(double share) const {
  if (!(share > 0)) return {0, m_fromWidth};
  if (share >= 1) return {1, m_toWidth};
  if (m_onlyZooms) return {share, m_fromWidth * std::pow(m_toWidth / m_fromWidth, share)};
  const double r = rho * m_length * share + m_r0;
  const double way = m_fromWidth / rho2 * (std::cosh(m_r0) * std::tanh(r) - std::sinh(m_r0));
  return {way / m_way, m_fromWidth * std::cosh(m_r0) / std::cosh(r)};
}

Camera between(const Camera& from, const Camera& to, const Viewport& viewport, double t) {
  if (!(t > 0)) return from;
  if (t >= 1) return to;
  const FlightPath::Point at = FlightPath(from, to, viewport).at(t);
  const double metresPerPx = at.width / std::max(viewport.widthPx, 1);
  return {{from.centre.x + (to.centre.x - from.centre.x) * at.wayShare,
           from.centre.y + (to.centre.y - from.centre.y) * at.wayShare},
          std::clamp(metresPerPx, minMetresPerPx, maxMetresPerPx)};
}

}  // namespace dateline::geo
