// Filters and time: what is shown of the dossier.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "base/fold.hpp"
#include "session/handlers.hpp"
#include "session/shown.hpp"

namespace dateline::session {

namespace {

/// The gazetteer's names for a text, as places of the dossier: «Алматы» is Almaty.
std::vector<std::string> placesNamed(const State& state, const std::string& text, const Services& services) {
  std::vector<std::string> ids;
  if (base::fold(text).size() < 2) return ids;
  constexpr std::size_t most = 64;
  for (const gazetteer::PlaceIndex index : services.gazetteer.search(text, most)) {
    const gazetteer::Place known = services.gazetteer.place(index);
    for (const dossier::Place& place : state.dossier().places) {
      const bool same = place.precision == dossier::Precision::Country
                            ? known.kind == gazetteer::PlaceKind::Country && known.country.text() == place.country
                            : known.geonames != 0 && known.geonames == place.geonames;
      if (same) ids.push_back(place.id);
    }
  }
  return ids;
}

const Timeline& timelineOf(const State& state) {
  return state.shown->timeline;
}

DayRange axisOf(const Timeline& timeline) {
  return {timeline.first, timeline.end - 1};
}

/// One step of time that plays; false at its end.
bool playOn(State& state) {
  const Timeline& timeline = timelineOf(state);
  if (timeline.empty() || !state.time.range) return false;
  DayRange& range = *state.time.range;
  const long last = timeline.days.empty() ? timeline.end - 1 : std::min(timeline.days.back(), timeline.end - 1);
  if (range.last >= last) return false;
  range.last += timeline.daysPerBin;
  if (!state.play->growing) range.first += timeline.daysPerBin;
  return true;
}

}  // namespace

Effects handle(State& state, const SetFilter& action, const Services&) {
  std::vector<std::string>& values = state.filters.of(action.facet);
  const auto at = std::ranges::lower_bound(values, action.value);
  const bool has = at != values.end() && *at == action.value;
  if (has && !action.on) values.erase(at);
  if (!has && action.on) values.insert(at, action.value);
  return {};
}

Effects handle(State& state, const SetFilterText& action, const Services& services) {
  state.filters.textPlaces = placesNamed(state, action.text, services);
  state.filters.text = action.text;
  state.searchOpen = false;
  return {};
}

Effects handle(State& state, const ClearFilters&, const Services&) {
  state.filters = {};
  const Clock clock = state.time.clock;
  state.time = {};
  state.time.clock = clock;
  state.play.reset();
  return {};
}

Effects handle(State& state, const ShowFilters& action, const Services&) {
  state.filtersOpen = action.open;
  if (action.open) state.desk.board = Board::None;
  return {};
}

Effects handle(State& state, const SetClock& action, const Services&) {
  if (state.time.clock == action.clock) return {};
  // A range of one clock is none of another.
  state.time.range.reset();
  state.time.clock = action.clock;
  state.play.reset();
  return {};
}

Effects handle(State& state, const SetTimeRange& action, const Services&) {
  if (action.range && action.range->first > action.range->last) {
    throw base::UsageError("a range of time ends after it begins", "", "choose its first day first");
  }
  state.time.range = action.range;
  state.play.reset();
  return {};
}

Effects handle(State& state, const ShowUndated& action, const Services&) {
  state.time.undated = action.on;
  return {};
}

Effects handle(State& state, const SetKnownAt& action, const Services&) {
  state.time.knownAt = action.day;
  return {};
}

Effects handle(State& state, const PlayTime& action, const Services&) {
  const Timeline& timeline = timelineOf(state);
  if (!action.on || timeline.empty()) {
    state.play.reset();
    return {};
  }
  state.play = Play{};
  const DayRange axis = axisOf(timeline);
  const long last = timeline.days.empty() ? axis.last : std::min(timeline.days.back(), axis.last);
  const long first = timeline.days.empty() ? axis.first : std::max(timeline.days.front(), axis.first);
  std::optional<DayRange>& range = state.time.range;
  state.play->growing = !range || (range->first <= first && range->last >= last);
  if (range && range->last >= last) {
    // From its beginning once more.
    const long length = state.play->growing ? timeline.daysPerBin - 1 : range->last - range->first;
    range = DayRange{first, first + length};
  }
  if (!range) range = DayRange{first, first + timeline.daysPerBin - 1};
  return {};
}

Effects handle(State& state, const SetPlaySpeed& action, const Services&) {
  constexpr double least = 0.25;
  constexpr double most = 16;
  if (!std::isfinite(action.stepsPerSecond)) {
    throw base::UsageError("a speed must be a number", "", "choose one from 0.25 to 16");
  }
  state.stepsPerSecond = std::clamp(action.stepsPerSecond, least, most);
  return {};
}

Effects handle(State& state, const StepTime& action, const Services&) {
  const std::vector<long>& days = timelineOf(state).days;
  if (days.empty() || action.step == 0) return {};
  state.play.reset();
  const std::optional<DayRange> range = state.time.range;
  long day = action.step > 0 ? days.front() : days.back();
  if (range && action.step > 0) {
    const auto next = std::ranges::upper_bound(days, range->first);
    if (next != days.end()) day = *next;
  } else if (range) {
    const auto next = std::ranges::lower_bound(days, range->first);
    if (next != days.begin()) day = *std::prev(next);
  }
  state.time.range = DayRange{day, day};
  return {};
}

void passTime(State& state, double seconds) {
  if (!state.play) return;
  state.play->waited += seconds;
  const double step = 1 / state.stepsPerSecond;
  while (state.play && state.play->waited >= step - 1e-9) {
    state.play->waited -= step;
    if (!playOn(state)) state.play.reset();
  }
}

void keepShown(State& state) {
  std::shared_ptr<const Shown> shown = shownOf(state);
  if (shown == state.shown) return;
  state.shown = std::move(shown);
  // What is hidden is neither chosen nor pointed at.
  const auto drop = [&](Focus& focus) {
    if (!focus.passage.empty() && !state.shown->showsPassage(focus.passage)) focus.passage.clear();
    const dossier::Place* place = state.dossier().place(focus.place);
    const bool hidden = place != nullptr && dossier::isDrawn(*place) && !state.shown->showsPlace(focus.place);
    if (hidden) focus.place.clear();
  };
  if (!state.shown->isSifted()) return;
  drop(state.selection);
  drop(state.hover);
}

}  // namespace dateline::session
