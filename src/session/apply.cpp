#include "session/apply.hpp"

#include <algorithm>
#include <cmath>
#include <type_traits>

#include "session/handlers.hpp"
#include "session/projection_change.hpp"

namespace dateline::session {

namespace {

/// What lets a change of projection go on: whatever else happens, happens in the projection that was chosen.
template <class One>
constexpr bool waitsForNothing =
    std::is_same_v<One, Tick> || std::is_same_v<One, Hover> || std::is_same_v<One, Tell> ||
    std::is_same_v<One, DismissNotice> || std::is_same_v<One, SetTheme> || std::is_same_v<One, SetLayers>;

}  // namespace

std::vector<Effect> apply(State& state, const Action& action, const Services& services) {
  const bool goesOn = std::visit([](const auto& one) { return waitsForNothing<std::decay_t<decltype(one)>>; }, action);
  if (!goesOn) settleProjection(state);
  if (!state.shown) keepShown(state);
  Effects effects = std::visit([&](const auto& one) { return handle(state, one, services); }, action);
  keepShown(state);
  return effects;
}

bool isMoving(const State& state) {
  const bool comesIn = state.stage && state.stage->seconds < entranceSeconds(*state.stage);
  return state.flight.has_value() || state.projectionChange.has_value() || comesIn;
}

std::optional<double> secondsToChange(const State& state) {
  std::optional<double> seconds;
  if (state.notice) seconds = state.notice->secondsLeft;
  if (state.play) {
    const double step = std::max(1 / state.stepsPerSecond - state.play->waited, 0.0);
    seconds = std::min(seconds.value_or(step), step);
  }
  if (state.stage) {
    const Stage& stage = *state.stage;
    // The line of autoplay goes on a little at a time; a clock shows whole seconds.
    constexpr double lineSeconds = 0.25;
    const double clock = std::floor(stage.presented) + 1 - stage.presented;
    if (stage.autoplays) seconds = std::min(seconds.value_or(lineSeconds), lineSeconds);
    if (stage.presenter || stage.notes) seconds = std::min(seconds.value_or(clock), clock);
  }
  return seconds;
}

Action afterDiscarding(const State& state) {
  if (!state.pendingOpen) return Quit{true};
  if (state.pendingOpen->path.empty()) return OpenBuiltIn{true};
  return OpenFile{state.pendingOpen->path, true};
}

}  // namespace dateline::session
