// The map's view: pan, zoom, flights, the view history, time.
#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "session/handlers.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

void mustBeFinite(std::initializer_list<double> numbers) {
  if (std::ranges::all_of(numbers, [](double number) { return std::isfinite(number); })) return;
  throw base::UsageError("the map cannot move by a number without end", "", "try it again");
}

/// The camera moves by hand: a flight under way ends where it is.
void moveByHand(State& state, const geo::Camera& to) {
  const geo::Camera before = state.camera;
  state.flight.reset();
  state.camera = to;
  noteDrift(state, before);
}

geo::ScreenPoint freeCentre(const State& state) {
  return {(state.insets.left + state.viewport.widthPx - state.insets.right) / 2,
          (state.insets.top + state.viewport.heightPx - state.insets.bottom) / 2};
}

}  // namespace

Effects handle(State& state, const ResizeMap& action, const Services& services) {
  if (action.viewport.widthPx < 0 || action.viewport.heightPx < 0) {
    throw base::UsageError("a map has no negative size", "", "give its width and height in pixels");
  }
  state.viewport = action.viewport;
  state.insets = action.insets;
  if (state.viewIsFitted) {
    state.flight.reset();
    state.camera = cameraForAll(state, services.basemap);
  }
  return {};
}

Effects handle(State& state, const Pan& action, const Services&) {
  mustBeFinite({action.dxPx, action.dyPx});
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
  flyTo(state, cameraForAll(state, services.basemap));
  state.viewIsFitted = true;
  return {};
}

Effects handle(State& state, const FlyTo& action, const Services&) {
  flyTo(state, cameraAt(state, action.at, action.widthKm));
  return {};
}

Effects handle(State& state, const ViewBack&, const Services&) {
  if (state.viewsBack.empty()) return {};
  const geo::Camera to = state.viewsBack.back();
  state.viewsForward.push_back(destinationOf(state));
  state.viewsBack.pop_back();
  flyWithoutHistory(state, to);
  return {};
}

Effects handle(State& state, const ViewForward&, const Services&) {
  if (state.viewsForward.empty()) return {};
  const geo::Camera to = state.viewsForward.back();
  state.viewsBack.push_back(destinationOf(state));
  state.viewsForward.pop_back();
  flyWithoutHistory(state, to);
  return {};
}

Effects handle(State& state, const Tick& action, const Services&) {
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
  if (state.notice) {
    state.notice->secondsLeft -= seconds;
    if (state.notice->secondsLeft <= 0) state.notice.reset();
  }
  return {};
}

}  // namespace dateline::session
