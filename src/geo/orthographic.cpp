#include "geo/orthographic.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "geo/projection_text.hpp"

namespace dateline::geo {
namespace {

constexpr double radians = std::numbers::pi / 180;
constexpr double semiMajorMetres = 6'378'137;
constexpr double flattening = 1 / 298.257223563;
constexpr double e2 = flattening * (2 - flattening);
/// What PROJ lets pass beyond the horizon.
constexpr double slack = 1e-10;

}  // namespace

Orthographic::Orthographic(double lat0Degrees, double lon0Degrees)
    : m_lon0(lon0Degrees * radians),
      m_sin0(std::sin(lat0Degrees * radians)),
      m_cos0(std::cos(lat0Degrees * radians)),
      m_shift(e2 * m_sin0 / std::sqrt(1 - e2 * m_sin0 * m_sin0)) {}

std::optional<Orthographic> Orthographic::of(const ProjectionText& text) {
  if (text.value("proj") != "ortho") return std::nullopt;
  for (const auto& [key, value] : text.parameters()) {
    const bool plain = key == "proj" || key == "lat_0" || key == "lon_0" || (key == "ellps" && value == "WGS84");
    if (!plain) return std::nullopt;
  }
  return Orthographic(text.degrees("lat_0"), text.degrees("lon_0"));
}

Projected Orthographic::forward(const LonLat& p) const {
  const double sinLat = std::sin(p.lat * radians);
  const double cosLat = std::cos(p.lat * radians);
  const double dlon = p.lon * radians - m_lon0;
  const double along = cosLat * std::cos(dlon);
  if (m_sin0 * sinLat + m_cos0 * along < -slack) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan};
  }
  const double nu = 1 / std::sqrt(1 - e2 * sinLat * sinLat);
  const double x = nu * cosLat * std::sin(dlon);
  const double y = nu * (sinLat * m_cos0 - along * m_sin0) + (m_shift - e2 * nu * sinLat) * m_cos0;
  return {x * semiMajorMetres, y * semiMajorMetres};
}

}  // namespace dateline::geo
