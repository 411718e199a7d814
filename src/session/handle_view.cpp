// The map's view: pan, zoom, flights, the view history, time.
#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "geo/flight_path.hpp"
#include "geo/geodesic.hpp"
#include "session/event_open.hpp"
#include "session/handlers.hpp"
#include "session/open.hpp"
#include "session/projection_change.hpp"
#include "session/stage_view.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

void mustBeFinite(std::initializer_list<double> numbers) {
  if (std::ranges::all_of(numbers, [](double number) { return std::isfinite(number); })) return;
  throw base::UsageError("the map cannot move by a number without end", "", "try it again");
}

/// The camera moves by hand: a flight under way ends where it is.
void moveByHand(State& state, const geo::Camera& to) {
  const View before{state.projection, state.camera};
  state.flight.reset();
  state.camera = to;
  noteDrift(state, before);
}

geo::ScreenPoint freeCentre(const State& state) {
  return {(state.insets.left + state.viewport.widthPx - state.insets.right) / 2,
          (state.insets.top + state.viewport.heightPx - state.insets.bottom) / 2};
}

/// A view of the history; its projection is the chosen one again.
void goBackTo(State& state, const View& to) {
  if (to.projection->crs() != state.projection->crs() &&
      !(to.projection->globeCentre() && state.projection->globeCentre())) {
    state.projectionKind = geo::kindOfCrs(to.projection->crs());
  }
  goWithoutHistory(state, to);
}

/// The camera that shows in `next` what `state` shows: all, or the same middle at the same scale.
geo::Camera cameraInto(const State& state, State& next, const basemap::Basemap& basemap) {
  if (state.viewIsFitted) return cameraForAll(next, basemap);
  const geo::ScreenPoint middle = freeCentre(state);
  constexpr double reachPx = 100;
  const auto at = [&](double dxPx) {
    return state.projection->unproject(geo::toProjected(state.camera, state.viewport, {middle.x + dxPx, middle.y}));
  };
  const auto centre = at(0);
  const auto left = at(-reachPx);
  const auto right = at(reachPx);
  if (!centre) return cameraForAll(next, basemap);
  if (next.projection->globeCentre()) {
    next.projection = std::make_shared<const geo::Projection>(geo::Projection::globe(*centre));
  }
  if (!next.projection->project(*centre)) return cameraForAll(next, basemap);
  if (!left || !right) return cameraAt(next, *centre, 0);
  const double kmPerPx = geo::distanceMetres(*left, *right) / (2 * reachPx) / 1000;
  const double freePx = std::max(1.0, state.viewport.widthPx - state.insets.left - state.insets.right);
  return cameraAt(next, *centre, kmPerPx * freePx);
}

}  // namespace

Effects handle(State& state, const ResizeMap& action, const Services& services) {
  if (action.viewport.widthPx < 0 || action.viewport.heightPx < 0) {
    throw base::UsageError("a map has no negative size", "", "give its width and height in pixels");
  }
  state.viewport = action.viewport;
  state.insets = action.insets;
  if (state.stage) {
    state.insets = stageInsets(state.viewport);
    enterStep(state, state.stage->step, true, services);
    return {};
  }
  if (state.viewIsFitted) {
    state.flight.reset();
    state.camera = cameraForAll(state, services.basemap);
  }
  return {};
}

Effects handle(State& state, const Pan& action, const Services&) {
  mustBeFinite({action.dxPx, action.dyPx});
  if (state.projection->globeCentre()) {
    const geo::ScreenPoint from = action.at.value_or(freeCentre(state));
    mustBeFinite({from.x, from.y});
    const View before{state.projection, state.camera};
    state.flight.reset();
    turnGlobe(state, from, {from.x + action.dxPx, from.y + action.dyPx});
    noteDrift(state, before);
    return {};
  }
  moveByHand(state, geo::panned(state.camera, action.dxPx, action.dyPx));
  return {};
}

Effects handle(State& state, const ZoomAt& action, const Services&) {
  mustBeFinite({action.at.x, action.at.y, action.factor});
  moveByHand(state, geo::zoomedAt(state.camera, state.viewport, action.at, action.factor));
  return {};
}

Effects handle(State& state, const ZoomBy& action, const Services&) {
  mustBeFinite({action.factor});
  moveByHand(state, geo::zoomedAt(state.camera, state.viewport, freeCentre(state), action.factor));
  return {};
}

Effects handle(State& state, const ZoomToBox& action, const Services&) {
  mustBeFinite({action.a.x, action.a.y, action.b.x, action.b.y});
  constexpr double leastPx = 4;  // less is a click that slipped
  if (std::abs(action.a.x - action.b.x) < leastPx || std::abs(action.a.y - action.b.y) < leastPx) return {};
  geo::ProjectedBox box;
  box.add(geo::toProjected(state.camera, state.viewport, action.a));
  box.add(geo::toProjected(state.camera, state.viewport, action.b));
  flyTo(state, geo::fitted(box, state.viewport, state.insets));
  return {};
}

Effects handle(State& state, const FitAll&, const Services& services) {
  if (const auto turned = turnedTo(state, extentOf(state.dossier(), services.basemap).centre())) {
    goTo(state, {turned->projection, cameraForAll(*turned, services.basemap)});
  } else {
    flyTo(state, cameraForAll(state, services.basemap));
  }
  state.viewIsFitted = true;
  return {};
}

Effects handle(State& state, const FlyTo& action, const Services&) {
  if (const auto turned = geo::isValid(action.at) ? turnedTo(state, action.at) : std::nullopt) {
    goTo(state, {turned->projection, cameraAt(*turned, action.at, action.widthKm)});
  } else {
    flyTo(state, cameraAt(state, action.at, action.widthKm));
  }
  return {};
}

Effects handle(State& state, const SetProjection& action, const Services& services) {
  if (state.projectionKind == action.kind) return {};
  State next = state;
  std::vector<geo::LonLat> more;
  if (state.events.open()) more = eventExtentPoints(state.events.shown->set());
  next.projection =
      std::make_shared<const geo::Projection>(projectionFor(action.kind, state.dossier(), services.basemap, more));
  next.camera = cameraInto(state, next, services.basemap);
  const bool fitted = state.viewIsFitted;
  goTo(state, {next.projection, next.camera});
  state.viewIsFitted = fitted;
  state.projectionKind = action.kind;
  return {};
}

Effects handle(State& state, const ViewBack&, const Services&) {
  if (state.viewsBack.empty()) return {};
  const View to = state.viewsBack.back();
  state.viewsForward.push_back({state.projection, destinationOf(state)});
  state.viewsBack.pop_back();
  goBackTo(state, to);
  return {};
}

Effects handle(State& state, const ViewForward&, const Services&) {
  if (state.viewsForward.empty()) return {};
  const View to = state.viewsForward.back();
  state.viewsBack.push_back({state.projection, destinationOf(state)});
  state.viewsForward.pop_back();
  goBackTo(state, to);
  return {};
}

Effects handle(State& state, const Tick& action, const Services& services) {
  const double seconds = std::isfinite(action.seconds) ? std::max(0.0, action.seconds) : 0.0;
  if (state.flight) {
    Flight& flight = *state.flight;
    flight.elapsed += seconds;
    if (flight.elapsed >= flight.seconds || state.reducedMotion) {
      state.camera = flight.to;
      state.flight.reset();
    } else {
      // Slow at both ends: a start and a stop that the eye can follow.
      const double t = flight.elapsed / flight.seconds;
      const double eased = t * t * (3 - 2 * t);
      state.camera = geo::between(flight.from, flight.to, state.viewport, eased);
    }
  }
  if (state.projectionChange) advanceProjection(state, seconds);
  if (state.notice) {
    state.notice->secondsLeft -= seconds;
    if (state.notice->secondsLeft <= 0) state.notice.reset();
  }
  passTime(state, seconds);
  passStageTime(state, seconds, services);
  return {};
}

}  // namespace dateline::session
