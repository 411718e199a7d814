// Event sets: what of them is shown and how, hovering and choosing.
#include <utility>

#include "base/error.hpp"
#include "session/event_open.hpp"
#include "session/handlers.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

void mustBeOpen(const State& state) {
  if (!state.events.open()) throw base::UsageError("no event set is open", "", "open a table of events (.csv) first");
}

void mustExist(const State& state, const EventFocus& focus) {
  const events::EventSet& set = state.events.shown->set();
  if (focus.event && *focus.event >= set.size()) {
    throw base::UsageError("the event set has no such event", std::to_string(*focus.event), "choose one that it has");
  }
}

/// The view that shows the events of a cell that pass the filter as large as it can.
geo::Camera cameraForEvents(const State& state, const EventFocus& focus) {
  const events::Sifted& shown = *state.events.shown;
  const events::Range range = rangeOf(shown.set(), focus);
  constexpr std::uint32_t mostLooked = 4000;
  const std::uint32_t count = shown.count(range);
  const std::uint32_t step = std::max<std::uint32_t>(1, count / mostLooked);
  std::vector<geo::LonLat> points;
  for (std::uint32_t i = 0; i < count; i += step) points.push_back(shown.set().at(shown.nth(range, i)));
  if (points.empty()) return state.camera;
  geo::Camera camera = cameraAround(state, points);
  // At least twice as close as now: who opens a cluster wants to come nearer.
  constexpr double closer = 2;
  camera.metresPerPx = std::max(std::min(camera.metresPerPx, destinationOf(state).metresPerPx / closer), 0.0);
  return camera;
}

}  // namespace

Effects handle(State& state, const SetEventFilter& action, const Services&) {
  mustBeOpen(state);
  if (action.filter == state.events.shown->filter()) return {};
  state.events.shown = std::make_shared<const events::Sifted>(state.events.shown->shared(), action.filter);
  state.events.hover = {};
  // What is filtered away is chosen no longer.
  const EventFocus& chosen = state.events.selection;
  if (!chosen.none() && state.events.shown->count(rangeOf(state.events.shown->set(), chosen)) == 0) {
    state.events.selection = {};
  }
  return {};
}

Effects handle(State& state, const SetEventDisplay& action, const Services&) {
  state.events.display = action.display;
  state.events.hover = {};
  return {};
}

Effects handle(State& state, const HoverEvents& action, const Services&) {
  if (!state.events.open()) return {};
  mustExist(state, action.focus);
  state.events.hover = action.focus;
  return {};
}

Effects handle(State& state, const SelectEvents& action, const Services&) {
  mustBeOpen(state);
  mustExist(state, action.focus);
  state.events.selection = action.focus;
  if (!action.focus.none()) state.selection = {};
  return {};
}

Effects handle(State& state, const ZoomToEvents& action, const Services&) {
  mustBeOpen(state);
  mustExist(state, action.focus);
  if (!action.focus.none()) flyTo(state, cameraForEvents(state, action.focus));
  return {};
}

}  // namespace dateline::session
