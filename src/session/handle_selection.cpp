// Selecting and hovering: markers and passages, both ways.
#include <algorithm>

#include "base/error.hpp"
#include "session/articles.hpp"
#include "session/handlers.hpp"
#include "session/projection_change.hpp"
#include "session/shown.hpp"
#include "session/text_order.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

void mustExist(const dossier::Dossier& dossier, const Focus& focus) {
  if (!focus.place.empty() && dossier.place(focus.place) == nullptr) {
    throw base::UsageError("the dossier has no place of this name", focus.place, "choose one of its places");
  }
  if (!focus.passage.empty() && dossier.passage(focus.passage) == nullptr) {
    throw base::UsageError("the dossier has no passage of this name", focus.passage, "choose one of its passages");
  }
}

void framePlace(State& state, const std::string& id, const Services& services) {
  const dossier::Place& place = *state.dossier().place(id);
  if (const auto turned = place.at ? turnedTo(state, *place.at) : std::nullopt) {
    const auto camera = cameraFor(*turned, place, services.basemap);
    goTo(state, {turned->projection, camera.value_or(turned->camera)});
  } else if (const auto here = cameraFor(state, place, services.basemap)) {
    flyTo(state, *here);
  }
}

/// A passage needs no flight while one of its markers can be seen.
void framePassage(State& state, const std::string& id) {
  std::vector<geo::LonLat> points;
  for (const dossier::Place* place : dossier::placesOf(state.dossier(), id)) {
    if (dossier::isDrawn(*place) && state.projection->project(*place->at)) points.push_back(*place->at);
  }
  const auto seen = [&](const geo::LonLat& at) { return inView(state, {&at, 1}); };
  if (points.empty() || std::ranges::any_of(points, seen)) return;
  if (points.size() == 1) {
    flyTo(state, cameraAt(state, points.front(), 0));
  } else {
    flyTo(state, cameraAround(state, points));
  }
}

}  // namespace

Effects handle(State& state, const Select& action, const Services& services) {
  mustExist(state.dossier(), action.focus);
  if (action.frame && !action.focus.none()) {
    if (!action.focus.place.empty()) {
      framePlace(state, action.focus.place, services);
    } else {
      framePassage(state, action.focus.passage);
    }
    ++state.scrollRequest;
  }
  if (const dossier::Passage* asked = passageAsked(state.dossier(), action.focus)) state.article = asked->article;
  state.selection = action.focus;
  return {};
}

Effects handle(State& state, const Hover& action, const Services&) {
  // What lies under the pointer may be gone since the last frame: then nothing is hovered.
  const dossier::Dossier& dossier = state.dossier();
  Focus focus = action.focus;
  if (dossier.place(focus.place) == nullptr) focus.place.clear();
  if (dossier.passage(focus.passage) == nullptr) focus.passage.clear();
  state.hover = std::move(focus);
  return {};
}

Effects handle(State& state, const SelectNext& action, const Services& services) {
  const std::vector<const dossier::Place*> drawn = inTextOrder(*state.shown);
  if (drawn.empty() || action.step == 0) return {};
  const auto present = std::ranges::find(drawn, state.selection.place, [](const auto* place) { return place->id; });
  const auto count = static_cast<long>(drawn.size());
  long at = present == drawn.end() ? (action.step > 0 ? -1 : 0) : present - drawn.begin();
  at = ((at + action.step) % count + count) % count;
  return handle(state, Select{{drawn[static_cast<std::size_t>(at)]->id, {}}, true}, services);
}

Effects handle(State& state, const ClearSelection&, const Services&) {
  state.selection = {};
  state.annotating.selected.clear();
  state.events.selection = {};
  return {};
}

}  // namespace dateline::session
