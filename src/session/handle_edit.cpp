// Decisions of a person about the dossier, each a step that can be undone.
#include <algorithm>
#include <utility>

#include "base/date.hpp"
#include "base/error.hpp"
#include "dossier/edit.hpp"
#include "session/handlers.hpp"
#include "session/shown.hpp"
#include "session/slug.hpp"
#include "session/text_order.hpp"

namespace dateline::session {

namespace {

using dossier::Status;

base::Message nameOf(Status status, const std::string& place) {
  switch (status) {
    case Status::Verified:
      return {"Verify {}", {place}};
    case Status::Rejected:
      return {"Reject {}", {place}};
    case Status::Unreviewed:
      break;
  }
  return {"Leave {} unreviewed", {place}};
}

base::Message nameOfTie(Status status, const std::string& place) {
  switch (status) {
    case Status::Verified:
      return {"Verify {} in a passage", {place}};
    case Status::Rejected:
      return {"Reject {} in a passage", {place}};
    case Status::Unreviewed:
      break;
  }
  return {"Leave {} unreviewed in a passage", {place}};
}

}  // namespace

void afterEdit(State& state) {
  const dossier::Dossier& dossier = state.dossier();
  const auto drop = [&](Focus& focus) {
    if (dossier.place(focus.place) == nullptr) focus.place.clear();
    if (dossier.passage(focus.passage) == nullptr) focus.passage.clear();
  };
  drop(state.selection);
  drop(state.hover);
  if (dossier.annotation(state.annotating.selected) == nullptr) state.annotating.selected.clear();
  if (const auto& editing = state.desk.editing) {
    const bool gone = (!editing->place.empty() && dossier.place(editing->place) == nullptr) ||
                      (!editing->passage.empty() && dossier.passage(editing->passage) == nullptr);
    if (gone) state.desk.editing.reset();
  }
  // A question about a dossier that is another one now.
  state.desk.sameName.reset();
}

namespace {

/// The next place in the texts' order that nobody has reviewed, after `from`; empty when there is none but that.
std::string nextUnreviewed(const State& state, const std::string& from, int step) {
  const std::vector<const dossier::Place*> order = inTextOrder(*state.shown);
  const auto count = static_cast<long>(order.size());
  if (count == 0 || step == 0) return {};
  const auto present = std::ranges::find(order, from, [](const auto* place) { return place->id; });
  const long start = present == order.end() ? (step > 0 ? -1 : count) : present - order.begin();
  for (long i = 1; i <= count; ++i) {
    const long at = ((start + i * step) % count + count) % count;
    const dossier::Place& place = *order[static_cast<std::size_t>(at)];
    if (place.status == Status::Unreviewed && place.id != from) return place.id;
  }
  return {};
}

Effects goOn(State& state, const std::string& next, const Services& services) {
  if (!next.empty()) return handle(state, Select{{next, {}}, true}, services);
  state.notice = Notice{"Everything that is shown has been reviewed", {}, {}, false, 4};
  return {};
}

/// The first passage of a place that was not decided about by itself, behind `after`; empty when there is none.
std::string nextTie(const State& state, const dossier::Place& place, const std::string& after) {
  const auto& ties = place.passages;
  const auto present = std::ranges::find(ties, after, &dossier::PassageRef::passage);
  const std::size_t start = present == ties.end() ? 0 : static_cast<std::size_t>(present - ties.begin()) + 1;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const dossier::PassageRef& tie = ties[(start + i) % ties.size()];
    if (!tie.status && tie.passage != after && state.shown->showsPassage(tie.passage)) return tie.passage;
  }
  return {};
}

}  // namespace

const dossier::Place& placeOf(const State& state, const std::string& id) {
  const dossier::Place* place = state.dossier().place(id);
  if (place == nullptr) {
    throw base::UsageError("the dossier has no place of this name", id, "choose one of its places");
  }
  return *place;
}

void editTo(State& state, dossier::Dossier next, base::Message name) {
  state.history.apply(std::move(next), std::move(name));
  afterEdit(state);
}

dossier::Reviewed reviewedNow(const State& state) {
  return {state.reviewer, base::toEdtf(base::today())};
}

Effects handle(State& state, const SetStatus& action, const Services&) {
  const dossier::Place& place = placeOf(state, action.place);
  if (place.status == action.status) return {};
  editTo(state, dossier::withStatus(state.dossier(), action.place, action.status, reviewedNow(state)),
         nameOf(action.status, place.name));
  return {};
}

Effects handle(State& state, const Review& action, const Services& services) {
  const std::string place = placeOf(state, state.selection.place).id;
  const std::string next = nextUnreviewed(state, place, 1);
  handle(state, SetStatus{place, action.status}, services);
  return goOn(state, next, services);
}

Effects handle(State& state, const SelectUnreviewed& action, const Services& services) {
  return goOn(state, nextUnreviewed(state, state.selection.place, action.step), services);
}

Effects handle(State& state, const SetPassageStatus& action, const Services&) {
  const dossier::Place& place = placeOf(state, action.place);
  const base::Message name = nameOfTie(action.status, place.name);
  editTo(state,
         dossier::withTieStatus(state.dossier(), action.place, action.passage, action.status, reviewedNow(state)),
         name);
  return {};
}

Effects handle(State& state, const ReviewPassage& action, const Services& services) {
  const dossier::Place& place = placeOf(state, state.selection.place);
  const std::string id = place.id;
  std::string passage = state.selection.passage;
  if (passage.empty()) passage = nextTie(state, place, {});
  if (passage.empty()) {
    throw base::UsageError("every passage of the place has been reviewed", place.name, "choose one on its card");
  }
  const std::string next = nextTie(state, place, passage);
  const std::string nextPlace = nextUnreviewed(state, id, 1);
  handle(state, SetPassageStatus{id, passage, action.status}, services);
  if (next.empty()) return goOn(state, nextPlace, services);
  return handle(state, Select{{id, next}, true}, services);
}

Effects handle(State& state, const SetRole& action, const Services&) {
  const dossier::Place& place = placeOf(state, action.place);
  if (place.role == action.role) return {};
  const base::Message name{"Change the role of {}", {place.name}};
  editTo(state, dossier::withRole(state.dossier(), action.place, action.role), name);
  return {};
}

Effects handle(State& state, const SplitPlace& action, const Services&) {
  const dossier::Place& place = placeOf(state, action.place);
  const std::string id = newPlaceId(state.dossier(), place.name);
  const base::Message name{"Split {}", {place.name}};
  editTo(state, dossier::withSplit(state.dossier(), action.place, action.passage, id), name);
  state.selection = {id, action.passage};
  return {};
}

Effects handle(State& state, const MergePlaces& action, const Services&) {
  const base::Message name{"Merge {} into {}", {placeOf(state, action.from).name, placeOf(state, action.into).name}};
  editTo(state, dossier::withMerged(state.dossier(), action.into, action.from), name);
  state.selection = {action.into, {}};
  return {};
}

Effects handle(State& state, const Undo&, const Services&) {
  const std::string name = base::say(state.history.undoName(), state.language);
  if (!state.history.undo()) return {};
  afterEdit(state);
  state.notice = Notice{{"Undone: {}", {name}}, {}, {}, false, 4};
  return {};
}

Effects handle(State& state, const Redo&, const Services&) {
  const std::string name = base::say(state.history.redoName(), state.language);
  if (!state.history.redo()) return {};
  afterEdit(state);
  state.notice = Notice{{"Done again: {}", {name}}, {}, {}, false, 4};
  return {};
}

}  // namespace dateline::session
