#include "session/stage_view.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "image/decode.hpp"
#include "session/handlers.hpp"
#include "session/projection_change.hpp"
#include "session/shown.hpp"
#include "session/storyboard.hpp"
#include "session/view.hpp"

namespace dateline::session {
namespace {

std::shared_ptr<const BeforeStage> beforeStage(const State& state) {
  BeforeStage before{{state.projection, destinationOf(state)},
                     state.projectionKind,
                     state.viewIsFitted,
                     state.viewport,
                     state.insets,
                     state.theme,
                     state.filters,
                     state.time,
                     state.selection,
                     state.events.selection,
                     state.fullScreen,
                     state.reducedMotion};
  return std::make_shared<const BeforeStage>(std::move(before));
}

std::string textOf(const base::Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// What was not there before comes in visibly.
void noteWhatIsNew(Stage& stage, const Shown& before, const Shown& now) {
  stage.newAreas.clear();
  for (const dossier::Place& place : now.places) {
    if (place.kind != "city" && !before.showsPlace(place.id)) stage.newAreas.push_back(place.id);
  }
  stage.newArrows = std::ranges::any_of(now.flows, [&](const dossier::Flow& flow) {
    return std::ranges::none_of(before.flows,
                                [&](const dossier::Flow& old) { return old.from == flow.from && old.to == flow.to; });
  });
}

const dossier::Step& stepAt(const State& state, std::size_t step) {
  const auto& briefing = state.dossier().briefing;
  if (step < briefing.size()) return briefing[step];
  throw base::UsageError(
      {"the briefing has {} steps, not {}", {std::to_string(briefing.size()), std::to_string(step + 1)}}, "--step",
      "choose one that it has");
}

/// On a stage of this size, no step shown yet.
State onStage(const State& state, const geo::Viewport& size) {
  State staged = state;
  settleProjection(staged);
  // A picture of another step, made while one is presented, comes back to the same desk.
  const std::shared_ptr<const BeforeStage> before = state.stage ? state.stage->before : beforeStage(staged);
  const std::shared_ptr<const image::Picture> logo = state.stage ? state.stage->logo : logoOf(staged);
  staged.stage = Stage{};
  staged.stage->before = before;
  staged.stage->logo = logo;
  staged.flight.reset();
  staged.hover = {};
  staged.notice.reset();
  staged.viewport = size;
  staged.insets = stageInsets(size);
  return staged;
}

}  // namespace

View viewOfStep(const State& state, const dossier::Step& step, const Services& services) {
  const dossier::Place* place = state.dossier().place(step.select);
  const State* from = &state;
  std::optional<State> turned;
  const std::optional<geo::LonLat> at = step.camera        ? std::optional(step.camera->centre)
                                        : place != nullptr ? place->at
                                                           : std::nullopt;
  if (at) turned = turnedTo(state, *at);
  if (turned) from = &*turned;
  if (step.camera && from->projection->project(step.camera->centre)) {
    return {from->projection, cameraOfStep(*from, *step.camera)};
  }
  if (place != nullptr) {
    // Wherever one comes from, a step shows the same.
    State whole = *from;
    whole.flight.reset();
    whole.camera = cameraForAll(whole, services.basemap);
    return {whole.projection, cameraFor(whole, *place, services.basemap).value_or(whole.camera)};
  }
  return {state.projection, cameraForAll(state, services.basemap)};
}

void enterStep(State& state, std::size_t number, bool jumps, const Services& services) {
  const dossier::Step step = stepAt(state, number);
  const std::shared_ptr<const Shown> before = shownOf(state);
  StepSift sift = siftOf(state, step);
  settleProjection(state);
  state.filters = std::move(sift.filters);
  state.time = sift.time;
  if (!state.filters.text.empty()) handle(state, SetFilterText{state.filters.text}, services);
  state.play.reset();
  state.theme = themeFrom(step.theme).value_or(state.stage->before->theme);
  keepShown(state);
  const bool known = state.dossier().place(step.select) != nullptr;
  state.selection = known ? Focus{step.select, ""} : Focus{};
  state.events.selection = {};
  Stage& stage = *state.stage;
  stage.step = number;
  stage.seconds = 0;
  stage.flightSeconds = 0;
  stage.newAreas.clear();
  stage.newArrows = false;
  stage.typed.clear();
  stage.quotedPlace.clear();
  stage.screen = StageScreen::Map;
  const View to = viewOfStep(state, step, services);
  if (jumps || state.reducedMotion) {
    state.flight.reset();
    state.projection = to.projection;
    state.camera = to.camera;
    return;
  }
  noteWhatIsNew(stage, *before, *state.shown);
  goWithoutHistory(state, to);
  if (state.flight) stage.flightSeconds = state.flight->seconds;
  if (state.projectionChange) stage.flightSeconds = state.projectionChange->seconds;
}

State stagedAt(const State& state, std::size_t step, const geo::Viewport& size, const Services& services) {
  State staged = onStage(state, size);
  enterStep(staged, step, true, services);
  return staged;
}

namespace {

State entering(const State& state, std::size_t step, const geo::Viewport& size, const Services& services) {
  State staged = onStage(state, size);
  staged.reducedMotion = false;
  if (step > 0) {
    enterStep(staged, step - 1, true, services);
  } else {
    staged.filters = {};
    staged.time = {};
    keepShown(staged);
    staged.camera = cameraForAll(staged, services.basemap);
  }
  enterStep(staged, step, false, services);
  return staged;
}

}  // namespace

State stagedDuring(const State& state, std::size_t step, double seconds, const geo::Viewport& size,
                   const Services& services) {
  State staged = entering(state, step, size, services);
  apply(staged, Tick{seconds}, services);
  return staged;
}

double entranceSeconds(const State& state, std::size_t step, const geo::Viewport& size, const Services& services) {
  return entranceSeconds(*entering(state, step, size, services).stage);
}

std::shared_ptr<const image::Picture> logoOf(const State& state) {
  const std::string name = textOf(state.dossier().extraDateline, "logo");
  if (name.empty()) return nullptr;
  // A dossier may come from anyone: it names a picture beside it, not any file of this machine.
  const std::filesystem::path path(name);
  if (path.is_absolute() || name.find("..") != std::string::npos) return nullptr;
  constexpr image::DecodeLimits limits{4096, std::size_t{4} << 20};
  try {
    return std::make_shared<const image::Picture>(image::load(state.file.parent_path() / path, limits));
  } catch (const base::Error&) {
    return nullptr;
  }
}

std::string bannerOf(const dossier::Dossier& dossier) {
  return textOf(dossier.extraDateline, "banner");
}

}  // namespace dateline::session
