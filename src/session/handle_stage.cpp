// Presenting: to the stage and back, from step to step, and what lies over a step.
#include <algorithm>
#include <charconv>

#include "base/error.hpp"
#include "session/handlers.hpp"
#include "session/projection_change.hpp"
#include "session/shown.hpp"
#include "session/stage_view.hpp"

namespace dateline::session {

namespace {

Stage& stageOf(State& state) {
  if (state.stage) return *state.stage;
  throw base::UsageError("nothing is presented", "", "begin with F5");
}

std::size_t stepsOf(const State& state) {
  return state.dossier().briefing.size();
}

}  // namespace

Effects handle(State& state, const Present& action, const Services& services) {
  if (state.stage) return handle(state, JumpOnStage{action.step}, services);
  const Storyboard storyboard = state.storyboard;
  if (stepsOf(state) == 0) {
    handle(state, ProposeSteps{}, services);
    state.storyboard = storyboard;
  }
  const std::size_t step = std::min(action.step, stepsOf(state) - 1);
  const bool wasFullScreen = state.fullScreen;
  state = stagedAt(state, step, state.viewport, services);
  state.searchOpen = false;
  state.filtersOpen = false;
  state.dialog = Dialog::None;
  state.fullScreen = true;
  if (wasFullScreen) return {};
  return {ChangeFullScreen{true}};
}

Effects handle(State& state, const LeaveStage&, const Services&) {
  const Stage left = stageOf(state);
  const BeforeStage& before = *left.before;
  settleProjection(state);
  state.stage.reset();
  state.flight.reset();
  state.projection = before.view.projection;
  state.camera = before.view.camera;
  state.projectionKind = before.projectionKind;
  state.viewIsFitted = before.viewIsFitted;
  state.viewport = before.viewport;
  state.insets = before.insets;
  state.theme = before.theme;
  state.filters = before.filters;
  state.time = before.time;
  keepShown(state);
  state.selection = before.selection;
  state.events.selection = before.events;
  state.hover = {};
  state.storyboard.chosen = left.step;
  state.fullScreen = before.fullScreen;
  if (before.fullScreen) return {};
  return {ChangeFullScreen{false}};
}

Effects handle(State& state, const StepOnStage& action, const Services& services) {
  const Stage& stage = stageOf(state);
  const long to = static_cast<long>(stage.step) + action.by;
  if (stage.screen != StageScreen::Map || !stage.quotedPlace.empty()) {
    // What lies over the step goes first.
    state.stage->screen = StageScreen::Map;
    state.stage->quotedPlace.clear();
    return {};
  }
  if (to < 0 || to >= static_cast<long>(stepsOf(state))) return {};
  // Backwards nothing is new: it stands as it was left.
  enterStep(state, static_cast<std::size_t>(to), false, services);
  if (action.by < 0) {
    state.stage->newAreas.clear();
    state.stage->newArrows = false;
  }
  return {};
}

Effects handle(State& state, const JumpOnStage& action, const Services& services) {
  stageOf(state).typed.clear();
  if (stepsOf(state) == 0) return {};
  enterStep(state, std::min(action.step, stepsOf(state) - 1), false, services);
  return {};
}

Effects handle(State& state, const TypeOnStage& action, const Services&) {
  std::string& typed = stageOf(state).typed;
  constexpr std::size_t most = 4;
  if (action.digit == 'x') {
    if (!typed.empty()) typed.pop_back();
  } else if (action.digit >= '0' && action.digit <= '9' && typed.size() < most) {
    typed += action.digit;
  }
  return {};
}

Effects handle(State& state, const JumpToTyped&, const Services& services) {
  const std::string typed = stageOf(state).typed;
  std::size_t number = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return handle(state, JumpOnStage{number == 0 ? 0 : number - 1}, services);
}

Effects handle(State& state, const SetStageScreen& action, const Services&) {
  stageOf(state).screen = action.screen;
  return {};
}

Effects handle(State& state, const SetSpotlight& action, const Services&) {
  stageOf(state).spotlight = action.on;
  return {};
}

Effects handle(State& state, const ShowNotes& action, const Services&) {
  stageOf(state).notes = action.on;
  return {};
}

Effects handle(State& state, const ShowPresenter& action, const Services&) {
  stageOf(state).presenter = action.on;
  return {};
}

Effects handle(State& state, const PlayBriefing& action, const Services& services) {
  Stage& stage = stageOf(state);
  stage.autoplays = action.on;
  // From its end it begins once more.
  if (action.on && stage.step + 1 >= stepsOf(state)) return handle(state, JumpOnStage{0}, services);
  return {};
}

Effects handle(State& state, const QuotePlace& action, const Services&) {
  Stage& stage = stageOf(state);
  if (!action.place.empty() && !state.shown->showsPlace(action.place)) return {};
  stage.quotedPlace = action.place;
  return {};
}

void passStageTime(State& state, double seconds, const Services& services) {
  if (!state.stage) return;
  Stage& stage = *state.stage;
  stage.presented += seconds;
  // Behind a black screen or a quote the step waits, but comes in.
  const bool covered = stage.screen != StageScreen::Map || !stage.quotedPlace.empty();
  const double entrance = entranceSeconds(stage);
  stage.seconds = covered && stage.seconds >= entrance ? stage.seconds : stage.seconds + seconds;
  if (!stage.autoplays || covered || autoplayShare(stage) < 1) return;
  if (stage.step + 1 < stepsOf(state)) {
    enterStep(state, stage.step + 1, false, services);
  } else {
    stage.autoplays = false;
  }
}

}  // namespace dateline::session
