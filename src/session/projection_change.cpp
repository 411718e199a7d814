#include "session/projection_change.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "geo/flight_path.hpp"
#include "session/open.hpp"

namespace dateline::session {

namespace {

constexpr double radians = std::numbers::pi / 180;
constexpr double earthRadiusMetres = 6'371'000;
constexpr double changeSeconds = 0.55;

std::shared_ptr<const geo::Projection> globeOver(const geo::LonLat& centre) {
  return std::make_shared<const geo::Projection>(geo::Projection::globe(centre));
}

/// The point at a share of the way along the great circle.
geo::LonLat onTheWay(const geo::LonLat& from, const geo::LonLat& to, double t) {
  const double angle = std::acos(std::clamp(geo::cosineBetween(from, to), -1.0, 1.0));
  if (angle < 1e-9) return to;
  const double a = std::sin((1 - t) * angle) / std::sin(angle);
  const double b = std::sin(t * angle) / std::sin(angle);
  double d[3] = {};
  for (const auto& [p, share] : {std::pair(from, a), std::pair(to, b)}) {
    const double cosLat = std::cos(p.lat * radians);
    d[0] += share * cosLat * std::cos(p.lon * radians);
    d[1] += share * cosLat * std::sin(p.lon * radians);
    d[2] += share * std::sin(p.lat * radians);
  }
  return {std::atan2(d[1], d[0]) / radians, std::atan2(d[2], std::hypot(d[0], d[1])) / radians};
}

/// The flight over a globe that turns: as wide as its views are, as far as it turns.
geo::FlightPath globePath(const View& from, const View& to, const geo::Viewport& viewport) {
  const double cosine = geo::cosineBetween(*from.projection->globeCentre(), *to.projection->globeCentre());
  const double way = std::acos(std::clamp(cosine, -1.0, 1.0)) * earthRadiusMetres;
  const double width = std::max(viewport.widthPx, 1);
  return {from.camera.metresPerPx * width, to.camera.metresPerPx * width, way};
}

/// How long it takes: on stage a globe turns at a pace that a room can follow.
double secondsOf(const View& from, const View& to, const State& state) {
  if (!state.stage || !from.projection->globeCentre() || !to.projection->globeCentre()) return changeSeconds;
  return std::clamp(0.6 + 0.55 * globePath(from, to, state.viewport).length(), 0.9, 4.5);
}

/// The centre of a globe on which `p` lies at x, y (parts of the radius), north up; the nearest to the present one.
geo::LonLat centreThatPuts(const geo::LonLat& p, double x, double y, const geo::LonLat& present) {
  const double sinLat = std::sin(p.lat * radians);
  const double cosLat = std::cos(p.lat * radians);
  // Snyder 1987, equations 20-3 and 20-4, solved for the centre.
  const double dlon = std::asin(std::clamp(x / std::max(cosLat, 1e-6), -1.0, 1.0));
  const double along = cosLat * std::cos(dlon);
  const double reach = std::hypot(sinLat, along);
  const double tilt = std::atan2(along, sinLat);
  const double angle = std::acos(std::clamp(y / std::max(reach, 1e-6), -1.0, 1.0));
  const auto latitude = [&](double signedAngle) {
    return std::remainder(signedAngle - tilt, 2 * std::numbers::pi) / radians;
  };
  const double one = latitude(angle);
  const double other = latitude(-angle);
  const double best = std::abs(one - present.lat) <= std::abs(other - present.lat) ? one : other;
  return {std::remainder(p.lon - dlon / radians, 360.0), std::clamp(best, -90.0, 90.0)};
}

}  // namespace

geo::Projection projectionFor(geo::ProjectionKind kind, const dossier::Dossier& dossier,
                              const basemap::Basemap& basemap, std::span<const geo::LonLat> more) {
  return geo::Projection::ofKind(kind, extentOf(dossier, basemap, more));
}

void changeView(State& state, View to) {
  state.flight.reset();
  if (state.reducedMotion || state.viewport.widthPx <= 0 || state.viewport.heightPx <= 0) {
    state.projection = std::move(to.projection);
    state.camera = to.camera;
    return;
  }
  const View from{state.projection, state.camera};
  const double seconds = secondsOf(from, to, state);
  state.projectionChange = ProjectionChange{from, std::move(to), seconds, 0};
}

void advanceProjection(State& state, double seconds) {
  ProjectionChange& change = *state.projectionChange;
  change.elapsed += seconds;
  if (change.elapsed >= change.seconds || state.reducedMotion) {
    settleProjection(state);
    return;
  }
  const double t = change.elapsed / change.seconds;
  const double eased = t * t * (3 - 2 * t);
  const View& from = change.from;
  const View& to = change.to;
  const auto front = from.projection->globeCentre();
  const auto nextFront = to.projection->globeCentre();
  if (front && nextFront) {
    const double width = std::max(state.viewport.widthPx, 1);
    const geo::FlightPath::Point at = globePath(from, to, state.viewport).at(eased);
    state.projection = globeOver(onTheWay(*front, *nextFront, at.wayShare));
    state.camera = {{from.camera.centre.x + (to.camera.centre.x - from.camera.centre.x) * at.wayShare,
                     from.camera.centre.y + (to.camera.centre.y - from.camera.centre.y) * at.wayShare},
                    std::clamp(at.width / width, geo::minMetresPerPx, geo::maxMetresPerPx)};
    return;
  }
  state.projection = std::make_shared<const geo::Projection>(
      geo::Projection::between(from.projection, from.camera, to.projection, to.camera, eased));
  state.camera = geo::Projection::betweenCamera(from.camera, to.camera, eased);
}

void settleProjection(State& state) {
  if (!state.projectionChange) return;
  state.projection = state.projectionChange->to.projection;
  state.camera = state.projectionChange->to.camera;
  state.projectionChange.reset();
}

void turnGlobe(State& state, const geo::ScreenPoint& from, const geo::ScreenPoint& to) {
  const geo::LonLat present = *state.projection->globeCentre();
  const auto held = state.projection->unproject(geo::toProjected(state.camera, state.viewport, from));
  geo::LonLat centre;
  if (held) {
    const geo::Projected at = geo::toProjected(state.camera, state.viewport, to);
    centre = centreThatPuts(*held, at.x / earthRadiusMetres, at.y / earthRadiusMetres, present);
  } else {
    // Beside the globe: as if it were held at its middle.
    const double perPx = state.camera.metresPerPx / earthRadiusMetres / radians;
    centre = {std::remainder(present.lon - (to.x - from.x) * perPx, 360.0),
              std::clamp(present.lat + (to.y - from.y) * perPx, -90.0, 90.0)};
  }
  state.projection = globeOver(centre);
}

std::optional<State> turnedTo(const State& state, const geo::LonLat& place) {
  const auto front = state.projection->globeCentre();
  constexpr double wellSeenDegrees = 50;
  if (!front || geo::cosineBetween(*front, place) > std::cos(wellSeenDegrees * radians)) return std::nullopt;
  State turned = state;
  turned.projection = globeOver(place);
  turned.camera.centre = {0, 0};
  return turned;
}

}  // namespace dateline::session
