#include "frame/turning_ground.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

#include "frame/hash.hpp"
#include "frame/relief.hpp"
#include "geo/domain.hpp"

namespace dateline::frame {
namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double earthMetres = 6'378'137;
/// How much further than it sees a globe may turn before the flat picture is drawn anew.
constexpr double mostTurnDegrees = 54;
constexpr double turnShare = 0.6;  ///< of the angle that is seen, where that is less
constexpr int mostSidePx = 2048;

double angleBetween(const geo::LonLat& a, const geo::LonLat& b) {
  return std::acos(std::clamp(geo::cosineBetween(a, b), -1.0, 1.0)) / degree;
}

/// How far from the point that the globe looks down on the view reaches, degrees.
double seenDegrees(const GroundRequest& request) {
  const geo::ProjectedBox box = geo::visibleBox(request.camera, request.viewport);
  const double x = std::max(std::abs(box.min.x), std::abs(box.max.x));
  const double y = std::max(std::abs(box.min.y), std::abs(box.max.y));
  return std::asin(std::min(1.0, std::hypot(x, y) / earthMetres)) / degree;
}

/// The globe's rim as a closed line.
std::shared_ptr<const LinePiece> rimOf(const geo::Projection& globe, std::uint64_t key) {
  constexpr int steps = 240;
  constexpr double justInside = 90 - 1e-6;
  const geo::LonLat centre = *globe.globeCentre();
  std::vector<geo::LonLat> points;
  const double sin0 = std::sin(centre.lat * degree);
  const double cos0 = std::cos(centre.lat * degree);
  for (int i = 0; i <= steps; ++i) {
    // Snyder 1987, equations 5-5 and 5-6.
    const double azimuth = 2 * std::numbers::pi * i / steps;
    const double sinC = std::sin(justInside * degree);
    const double cosC = std::cos(justInside * degree);
    const double lat = std::asin(std::clamp(sin0 * cosC + cos0 * sinC * std::cos(azimuth), -1.0, 1.0)) / degree;
    const double lon =
        std::atan2(sinC * std::sin(azimuth), cos0 * cosC - sin0 * sinC * std::cos(azimuth)) / degree + centre.lon;
    points.push_back({std::remainder(lon, 360.0), lat});
  }
  std::vector<geo::Projected> at(points.size());
  globe.project(points, at);
  auto piece = std::make_shared<LinePiece>();
  piece->key = key;
  const auto plane = [](const geo::Projected& p) {
    return PlanePoint{static_cast<float>(p.x), static_cast<float>(p.y)};
  };
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    if (!geo::isFinite(at[i]) || !geo::isFinite(at[i + 1])) continue;
    piece->box.add(at[i]);
    piece->box.add(at[i + 1]);
    piece->segments.push_back({plane(at[i]), plane(at[i + 1]), 0, 0, 0});
  }
  return piece;
}

}  // namespace

void TurningGround::lookDownOn(const geo::LonLat& centre, const GroundRequest& request, double seen) {
  m_centre = centre;
  m_globeMetresPerPx = request.camera.metresPerPx;
  m_reachDegrees = seen + std::min(mostTurnDegrees, turnShare * seen);
  m_projection.emplace(geo::Projection::fromCrs("+proj=laea +lat_0=" + std::to_string(centre.lat) + " +lon_0=" +
                                                std::to_string(centre.lon) + " +R=" + std::to_string(earthMetres)));
  const double sideMetres = 4 * earthMetres * std::sin(m_reachDegrees / 2 * degree);
  const int sidePx = std::clamp(static_cast<int>(std::ceil(sideMetres / m_globeMetresPerPx)), 1, mostSidePx);
  m_size = {sidePx, sidePx};
  m_camera = {{0, 0}, sideMetres / sidePx};
  m_flat.reset();
}

std::shared_ptr<const ReliefMesh> TurningGround::meshOn(const geo::Projection& globe, std::uint64_t key) const {
  ReliefMesh mesh = *reliefMesh(reliefGrid({-180, -90, 180, 90}), {}, globe, key);
  // From where its texture would lie on a map of the whole Earth to where it lies in the flat picture.
  std::vector<geo::LonLat> places;
  places.reserve(mesh.vertices.size());
  for (const ReliefVertex& vertex : mesh.vertices) {
    places.push_back({std::remainder(static_cast<double>(vertex.u) * 360 - 180, 360.0),
                      std::clamp(90 - static_cast<double>(vertex.v) * 180, -90.0, 90.0)});
  }
  std::vector<geo::Projected> flat(places.size());
  m_projection->project(places, flat);
  const double side = m_camera.metresPerPx * m_size.widthPx;
  for (std::size_t i = 0; i < flat.size(); ++i) {
    if (!geo::isFinite(flat[i])) continue;
    mesh.vertices[i].u = static_cast<float>(flat[i].x / side + 0.5);
    mesh.vertices[i].v = static_cast<float>(flat[i].y / side + 0.5);
  }
  return std::make_shared<const ReliefMesh>(std::move(mesh));
}

Ground TurningGround::build(const GroundRequest& request) {
  const geo::LonLat centre = *request.projection->globeCentre();
  const double seen = seenDegrees(request);
  const bool reaches = m_projection && m_globeMetresPerPx == request.camera.metresPerPx &&
                       seen + angleBetween(m_centre, centre) <= m_reachDegrees;
  if (!reaches) lookDownOn(centre, request, seen);
  GroundRequest flat = request;
  flat.projection = &*m_projection;
  flat.camera = m_camera;
  flat.viewport = m_size;
  flat.hasty = false;
  const Ground& drawn = m_builder.build(flat);
  if (!m_flat || m_flat->ground.key != drawn.key)
    m_flat = std::make_shared<const FlatGround>(FlatGround{drawn, m_camera, m_size});

  Ground ground;
  ground.passing = true;
  ground.key = Hash().add(drawn.key).add(request.projection->crs()).add(std::string_view("turning")).value();
  ground.look = ground.key;
  ground.water = drawn.water;
  ground.beyond = drawn.beyond;
  ground.earth = meshOn(*request.projection, ground.key);
  ground.flat = m_flat;
  LineStroke rim;
  rim.colour = request.theme->shoreline;
  rim.widthPx = 1.1F * static_cast<float>(request.scale);
  rim.piece = rimOf(*request.projection, Hash().add(ground.key).add(std::uint64_t{1}).value());
  ground.lines.push_back(std::move(rim));
  return ground;
}

}  // namespace dateline::frame
