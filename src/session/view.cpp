#include "session/view.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "geo/flight_path.hpp"
#include "geo/geodesic.hpp"
#include "session/event_open.hpp"
#include "session/projection_change.hpp"

namespace dateline::session {

namespace {

constexpr std::size_t mostViews = 100;

/// The part of the map that furniture leaves free, pixels.
struct FreePart {
  double left, top, right, bottom;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
  geo::ScreenPoint centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
};

FreePart freePart(const State& state) {
  const double width = state.viewport.widthPx;
  const double height = state.viewport.heightPx;
  FreePart part{state.insets.left, state.insets.top, width - state.insets.right, height - state.insets.bottom};
  // A window too small for its furniture: the map is used whole.
  if (part.width() < width / 4 || part.height() < height / 4) part = {0, 0, width, height};
  return part;
}

/// Room for a marker and its label at the edge, pixels.
double marginPx(const State& state) {
  constexpr double share = 0.05;
  constexpr double most = 56;
  const FreePart part = freePart(state);
  const double scale = state.stage ? stageScale(state.viewport) : state.uiScale;
  return std::clamp(std::min(part.width(), part.height()) * share, 0.0, most * scale);
}

geo::InsetsPx insetsWithMargin(const State& state) {
  const FreePart part = freePart(state);
  const double margin = marginPx(state);
  return {part.left + margin, part.top + margin, state.viewport.widthPx - part.right + margin,
          state.viewport.heightPx - part.bottom + margin};
}

geo::ProjectedBox projectedBox(const State& state, std::span<const geo::LonLat> points) {
  geo::ProjectedBox box;
  for (const geo::LonLat& point : points) {
    if (const std::optional<geo::Projected> at = state.projection->project(point)) box.add(*at);
  }
  return box;
}

/// The whole Earth on a map of the world that is cut along one meridian; nothing for others.
std::optional<geo::ProjectedBox> earthOf(const geo::Projection& projection) {
  const auto kind = geo::kindOfCrs(projection.crs());
  const bool world = kind == geo::ProjectionKind::Robinson || kind == geo::ProjectionKind::Mercator;
  geo::ProjectedBox box;
  if (!world || projection.domain().cuts.size() != 1) return std::nullopt;
  const geo::Domain& domain = projection.domain();
  constexpr double besideCut = 1e-6;
  for (const double lon : {domain.cuts.front() - besideCut, domain.cuts.front() + besideCut}) {
    for (const double lat : {domain.south, 0.0, domain.north}) {
      if (const auto at = projection.project({std::remainder(lon, 360.0), lat})) box.add(*at);
    }
  }
  return box.empty() ? std::nullopt : std::optional(box);
}

/// Moves a view back over the Earth: of what lies beyond it no more is shown than `points` at its edge need for their
/// margin, as long as there is more of the Earth on the other side.
void keepOn(const geo::ProjectedBox& earth, const geo::ProjectedBox& points, const geo::Viewport& viewport,
            double marginPx, geo::Camera& camera) {
  const geo::ProjectedBox seen = geo::visibleBox(camera, viewport);
  const double px = camera.metresPerPx;
  const auto beyond = [&](double metres, double pointsToEdge) {
    return metres - std::clamp(marginPx * px - pointsToEdge, 0.0, marginPx * px);
  };
  const double west = beyond(earth.min.x - seen.min.x, points.min.x - earth.min.x);
  const double east = beyond(seen.max.x - earth.max.x, earth.max.x - points.max.x);
  const double south = beyond(earth.min.y - seen.min.y, points.min.y - earth.min.y);
  const double north = beyond(seen.max.y - earth.max.y, earth.max.y - points.max.y);
  const auto shift = [](double low, double high) {
    if (low > 0 && high < 0) return std::min(low, -high);
    if (high > 0 && low < 0) return -std::min(high, -low);
    return 0.0;
  };
  camera.centre.x += shift(west, east);
  camera.centre.y += shift(south, north);
}

/// How wide a view of a place should be that has no area of its own on the map.
double widthKmFor(dossier::Precision precision) {
  switch (precision) {
    case dossier::Precision::Country:
      return 2000;
    case dossier::Precision::Region:
      return 1000;
    case dossier::Precision::City:
      return 800;
    case dossier::Precision::Exact:
      return 300;
    case dossier::Precision::Vague:
      break;
  }
  return 1500;
}

/// The outline of a place's area; empty when it is a point to the map.
std::vector<geo::LonLat> areaOf(const dossier::Place& place, const basemap::Basemap& basemap) {
  if (place.precision == dossier::Precision::Country) return outlineOf(basemap, place.country);
  if (place.precision == dossier::Precision::Region && place.at) {
    if (const std::optional<std::size_t> region = basemap.regionAt(*place.at)) {
      return borderOf(basemap.regions()[*region].box);
    }
  }
  return {};
}

bool isFar(const View& from, const View& to, const geo::Viewport& viewport) {
  const geo::Camera& a = from.camera;
  const geo::Camera& b = to.camera;
  const auto front = from.projection->globeCentre();
  const auto nextFront = to.projection->globeCentre();
  constexpr double turnedFar = 0.77;  // the cosine of 40°
  if (front && nextFront && geo::cosineBetween(*front, *nextFront) < turnedFar) return true;
  const double shift = std::hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y);
  const double width = std::max(a.metresPerPx, b.metresPerPx) * viewport.widthPx;
  const double zoom = std::abs(std::log2(a.metresPerPx / b.metresPerPx));
  return shift > width / 2 || zoom > 1;
}

void remember(std::vector<View>& views, const View& view) {
  if (!views.empty() && views.back() == view) return;
  if (views.size() >= mostViews) views.erase(views.begin());
  views.push_back(view);
}

/// Longer where there is more to see on the way; at a desk never so long that a person waits for it.
double flightSeconds(const State& state, const geo::Camera& to) {
  const double length = geo::FlightPath(state.camera, to, state.viewport).length();
  if (state.stage) return std::clamp(0.6 + 0.55 * length, 0.9, 4.5);
  return std::clamp(0.3 + 0.2 * length, 0.35, 1.4);
}

constexpr double metresPerKm = 1000;

/// How many metres of the plane a metre of the ground is there, from west to east.
double stretchAt(const geo::Projection& projection, const geo::LonLat& at, const geo::Projected& plane) {
  constexpr double east = 90;
  constexpr double probeMetres = 10'000;
  const std::optional<geo::Projected> beside = projection.project(geo::destination(at, east, probeMetres));
  return beside ? std::hypot(beside->x - plane.x, beside->y - plane.y) / probeMetres : 1.0;
}

}  // namespace

std::vector<geo::LonLat> borderOf(const geo::GeoBox& box) {
  std::vector<geo::LonLat> points;
  constexpr int parts = 16;
  constexpr double turn = 360;
  for (int i = 0; i <= parts; ++i) {
    const double share = static_cast<double>(i) / parts;
    double lon = box.west + box.widthDegrees() * share;
    if (lon > 180) lon -= turn;
    const double lat = box.south + (box.north - box.south) * share;
    points.insert(points.end(), {{lon, box.south}, {lon, box.north}, {box.west, lat}, {box.east, lat}});
    // A globe may show the middle of a box and nothing of its edges.
    for (int j = 2; j < parts; j += 2) points.push_back({lon, box.south + (box.north - box.south) * j / parts});
  }
  return points;
}

geo::Camera cameraAround(const State& state, std::span<const geo::LonLat> points) {
  geo::ProjectedBox box = projectedBox(state, points);
  if (box.empty()) box = projectedBox(state, borderOf({-179.9, -60, 179.9, 80}));
  if (box.empty()) return state.camera;
  // A single point has no size: an empty box would come as close as a camera can.
  constexpr double leastMetres = 10'000;
  const geo::Projected centre = box.centre();
  box.add({centre.x - leastMetres / 2, centre.y - leastMetres / 2});
  box.add({centre.x + leastMetres / 2, centre.y + leastMetres / 2});
  const geo::InsetsPx margins = insetsWithMargin(state);
  const auto earth = earthOf(*state.projection);
  if (!earth) return geo::fitted(box, state.viewport, margins);
  // Most of the world is shown as the world, not with one side sawn off.
  const auto kind = geo::kindOfCrs(state.projection->crs());
  constexpr double most = 0.5;
  const double free = marginPx(state);
  if (kind == geo::ProjectionKind::Robinson &&
      (box.width() > most * earth->width() || box.height() > most * earth->height())) {
    // Its names lie within it: it needs no room for them beside it.
    return geo::fitted(*earth, state.viewport,
                       {margins.left - free / 2, margins.top - free, margins.right - free / 2, margins.bottom});
  }
  geo::Camera camera = geo::fitted(box, state.viewport, margins);
  keepOn(*earth, box, state.viewport, free, camera);
  return camera;
}

geo::Camera cameraForAll(const State& state, const basemap::Basemap& basemap) {
  std::vector<geo::LonLat> points = extentPoints(state.dossier(), basemap);
  if (state.events.open()) {
    const std::vector<geo::LonLat> events = eventExtentPoints(state.events.shown->set());
    points.insert(points.end(), events.begin(), events.end());
  }
  return cameraAround(state, points);
}

geo::Camera cameraAt(const State& state, const geo::LonLat& at, double widthKm) {
  const std::optional<geo::Projected> centre = geo::isValid(at) ? state.projection->project(at) : std::nullopt;
  if (!centre) {
    throw base::UsageError("this map's projection does not show that place", "",
                           "choose another projection with --crs");
  }
  geo::Camera camera = state.camera;
  const FreePart part = freePart(state);
  if (widthKm > 0 && std::isfinite(widthKm)) {
    const double stretch = stretchAt(*state.projection, at, *centre);
    const double wanted = widthKm * metresPerKm * stretch / std::max(1.0, part.width());
    if (std::isfinite(wanted)) camera.metresPerPx = std::clamp(wanted, geo::minMetresPerPx, geo::maxMetresPerPx);
  }
  const geo::ScreenPoint middle = part.centre();
  camera.centre = {centre->x - (middle.x - state.viewport.widthPx / 2.0) * camera.metresPerPx,
                   centre->y + (middle.y - state.viewport.heightPx / 2.0) * camera.metresPerPx};
  return camera;
}

std::optional<dossier::CameraStep> cameraStepOf(const State& state) {
  if (!state.projection || state.viewport.widthPx <= 0 || state.viewport.heightPx <= 0) return std::nullopt;
  const FreePart part = freePart(state);
  const geo::Projected plane = geo::toProjected(destinationOf(state), state.viewport, part.centre());
  const std::optional<geo::LonLat> at = state.projection->unproject(plane);
  if (!at) return std::nullopt;
  const double kmPerPx = destinationOf(state).metresPerPx / stretchAt(*state.projection, *at, plane) / metresPerKm;
  const auto rounded = [](double value, double unit) { return std::round(value / unit) * unit; };
  constexpr double degrees = 1e-4;  // ten metres are as close as a view comes
  dossier::CameraStep step{{rounded(at->lon, degrees), rounded(at->lat, degrees)}, part.width() * kmPerPx};
  step.extra["height_km"] = part.height() * kmPerPx;
  return step;
}

geo::Camera cameraOfStep(const State& state, const dossier::CameraStep& step) {
  const FreePart part = freePart(state);
  double widthKm = step.widthKm;
  const auto height = step.extra.find("height_km");
  if (height != step.extra.end() && height->is_number()) {
    widthKm = std::max(widthKm, height->get<double>() * part.width() / std::max(1.0, part.height()));
  }
  return cameraAt(state, step.centre, widthKm);
}

bool inView(const State& state, std::span<const geo::LonLat> points) {
  const FreePart part = freePart(state);
  const double margin = marginPx(state) / 2;
  return std::ranges::all_of(points, [&](const geo::LonLat& point) {
    const std::optional<geo::Projected> at = state.projection->project(point);
    if (!at) return false;
    const geo::ScreenPoint p = geo::toScreen(destinationOf(state), state.viewport, *at);
    return p.x >= part.left + margin && p.x <= part.right - margin && p.y >= part.top + margin &&
           p.y <= part.bottom - margin;
  });
}

std::optional<geo::Camera> cameraFor(const State& state, const dossier::Place& place, const basemap::Basemap& basemap) {
  const double present = destinationOf(state).metresPerPx;
  const std::vector<geo::LonLat> area = areaOf(place, basemap);
  if (!area.empty()) {
    const geo::Camera whole = cameraAround(state, area);
    constexpr double closeEnough = 1.6;  // times the scale that would fit it tightly
    if (present <= whole.metresPerPx * closeEnough && inView(state, area)) return std::nullopt;
    return whole;
  }
  if (!place.at || !state.projection->project(*place.at)) return std::nullopt;
  geo::Camera close = cameraAt(state, *place.at, widthKmFor(place.precision));
  // Who looks closer already stays as close, unless the surroundings would be lost.
  constexpr double closest = 8;
  constexpr double closeEnough = 1.3;
  const bool closer = present < close.metresPerPx && present * closest >= close.metresPerPx;
  const geo::LonLat at[] = {*place.at};
  if ((closer || (present >= close.metresPerPx && present <= close.metresPerPx * closeEnough)) && inView(state, at)) {
    return std::nullopt;
  }
  if (closer) {
    State here = state;
    here.camera = destinationOf(state);
    close = cameraAt(here, *place.at, 0);
  }
  return close;
}

const geo::Camera& destinationOf(const State& state) {
  return state.flight ? state.flight->to : state.camera;
}

void flyWithoutHistory(State& state, const geo::Camera& to) {
  state.driftFrom.reset();
  state.viewIsFitted = false;
  state.flight.reset();
  if (state.camera == to) return;
  if (state.reducedMotion || state.viewport.widthPx <= 0 || state.viewport.heightPx <= 0) {
    state.camera = to;
  } else {
    state.flight = Flight{state.camera, to, flightSeconds(state, to), 0};
  }
}

void flyTo(State& state, const geo::Camera& to) {
  goTo(state, {state.projection, to});
}

void goTo(State& state, const View& to) {
  if (to == View{state.projection, destinationOf(state)}) return;
  remember(state.viewsBack, {state.projection, destinationOf(state)});
  state.viewsForward.clear();
  goWithoutHistory(state, to);
}

void goWithoutHistory(State& state, const View& to) {
  if (to.projection == state.projection) {
    flyWithoutHistory(state, to.camera);
    return;
  }
  state.driftFrom.reset();
  state.viewIsFitted = false;
  changeView(state, to);
}

void noteDrift(State& state, const View& before) {
  state.viewIsFitted = false;
  const View now{state.projection, state.camera};
  if (!state.driftFrom) state.driftFrom = before;
  if (!isFar(*state.driftFrom, now, state.viewport)) return;
  remember(state.viewsBack, *state.driftFrom);
  state.viewsForward.clear();
  state.driftFrom = now;
}

}  // namespace dateline::session
