// The briefing's steps: added from the view, moved, written; each an edit that can be undone.
#include <algorithm>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "session/handlers.hpp"
#include "session/shown.hpp"
#include "session/stage_view.hpp"
#include "session/storyboard.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

using dossier::Step;

std::size_t mustExist(const State& state, std::size_t step) {
  const std::size_t count = state.dossier().briefing.size();
  if (step < count) return step;
  throw base::UsageError({"the briefing has {} steps, not {}", {std::to_string(count), std::to_string(step + 1)}}, "",
                         "choose one that it has");
}

std::string nameOf(const State& state, std::size_t step) {
  const std::string& title = state.dossier().briefing[step].title;
  return title.empty() ? std::to_string(step + 1) : title;
}

/// The briefing changed by `change`, as one edit.
template <class Change>
void edit(State& state, base::Message name, Change change) {
  dossier::Dossier next = state.dossier();
  change(next.briefing);
  state.history.apply(std::move(next), std::move(name));
}

auto at(std::vector<Step>& steps, std::size_t index) {
  return steps.begin() + static_cast<std::ptrdiff_t>(index);
}

/// The sentence that a step on this place is told by: the first that is shown of it.
const dossier::Passage* leadOf(const State& state, const std::string& place) {
  const std::shared_ptr<const Shown> shown = shownOf(state);
  const auto found = std::ranges::find(shown->places, place, &dossier::Place::id);
  if (found == shown->places.end() || found->passages.empty()) return nullptr;
  return state.dossier().passage(found->passages.front().passage);
}

}  // namespace

Effects handle(State& state, const ShowStoryboard& action, const Services&) {
  state.storyboard.open = action.open;
  if (action.open) state.filtersOpen = false;
  return {};
}

Effects handle(State& state, const AddStep&, const Services&) {
  Step step = stepOfView(state);
  const dossier::Place* place = state.dossier().place(step.select);
  step.title = place != nullptr ? place->name : state.dossier().title;
  if (const dossier::Passage* lead = leadOf(state, step.select)) step.caption = lead->anchor.exact;
  const std::size_t count = state.dossier().briefing.size();
  const std::size_t behind = count == 0 ? 0 : std::min(state.storyboard.chosen, count - 1) + 1;
  edit(state, "Add a step", [&](std::vector<Step>& steps) { steps.insert(at(steps, behind), std::move(step)); });
  state.storyboard.open = true;
  state.storyboard.chosen = behind;
  return {};
}

Effects handle(State& state, const RetakeStep& action, const Services&) {
  mustExist(state, action.step);
  Step step = stepOfView(state);
  const Step& before = state.dossier().briefing[action.step];
  step.title = before.title;
  step.caption = before.caption;
  step.notes = before.notes;
  step.extra = before.extra;
  const base::Message name{"Take the view of step “{}” anew", {nameOf(state, action.step)}};
  edit(state, name, [&](std::vector<Step>& steps) { steps[action.step] = std::move(step); });
  state.storyboard.chosen = action.step;
  return {};
}

Effects handle(State& state, const MoveStep& action, const Services&) {
  mustExist(state, action.step);
  const std::size_t to = std::min(action.to, state.dossier().briefing.size() - 1);
  if (to == action.step) return {};
  edit(state, {"Move step “{}”", {nameOf(state, action.step)}}, [&](std::vector<Step>& steps) {
    Step moved = std::move(steps[action.step]);
    steps.erase(at(steps, action.step));
    steps.insert(at(steps, to), std::move(moved));
  });
  state.storyboard.chosen = to;
  return {};
}

Effects handle(State& state, const DuplicateStep& action, const Services&) {
  mustExist(state, action.step);
  edit(state, {"Duplicate step “{}”", {nameOf(state, action.step)}}, [&](std::vector<Step>& steps) {
    Step copy = steps[action.step];
    steps.insert(at(steps, action.step + 1), std::move(copy));
  });
  state.storyboard.chosen = action.step + 1;
  return {};
}

Effects handle(State& state, const RemoveStep& action, const Services&) {
  mustExist(state, action.step);
  edit(state, {"Remove step “{}”", {nameOf(state, action.step)}},
       [&](std::vector<Step>& steps) { steps.erase(at(steps, action.step)); });
  const std::size_t count = state.dossier().briefing.size();
  state.storyboard.chosen = std::min(state.storyboard.chosen, count == 0 ? 0 : count - 1);
  return {};
}

Effects handle(State& state, const EditStep& action, const Services&) {
  mustExist(state, action.step);
  Step step = state.dossier().briefing[action.step];
  if (action.title) step.title = *action.title;
  if (action.caption) step.caption = *action.caption;
  if (action.notes) step.notes = *action.notes;
  if (step == state.dossier().briefing[action.step]) return {};
  edit(state, {"Write step “{}”", {nameOf(state, action.step)}},
       [&](std::vector<Step>& steps) { steps[action.step] = std::move(step); });
  return {};
}

Effects handle(State& state, const GoToStep& action, const Services& services) {
  mustExist(state, action.step);
  const Step& step = state.dossier().briefing[action.step];
  StepSift sift = siftOf(state, step);
  state.filters = std::move(sift.filters);
  state.time = sift.time;
  if (!state.filters.text.empty()) handle(state, SetFilterText{state.filters.text}, services);
  state.play.reset();
  if (const auto theme = themeFrom(step.theme)) state.theme = *theme;
  keepShown(state);
  const bool known = state.dossier().place(step.select) != nullptr;
  state.selection = known ? Focus{step.select, ""} : Focus{};
  goTo(state, viewOfStep(state, step, services));
  state.storyboard.chosen = action.step;
  ++state.scrollRequest;
  return {};
}

Effects handle(State& state, const ProposeSteps&, const Services& services) {
  std::vector<Step> proposed = proposedSteps(state, services);
  if (proposed.empty()) {
    throw base::UsageError("there is nothing to propose a briefing from", "",
                           "open an article or a dossier in which places were found");
  }
  const std::size_t before = state.dossier().briefing.size();
  edit(state, "Propose a briefing",
       [&](std::vector<Step>& steps) { std::ranges::move(proposed, std::back_inserter(steps)); });
  state.storyboard.open = true;
  state.storyboard.chosen = before;
  return {};
}

}  // namespace dateline::session
