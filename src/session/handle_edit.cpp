// Decisions of a person about the dossier, each a step that can be undone.
#include <utility>

#include "base/date.hpp"
#include "base/error.hpp"
#include "session/handlers.hpp"

namespace dateline::session {

namespace {

const dossier::Place& placeOf(const State& state, const std::string& id) {
  const dossier::Place* place = state.dossier().place(id);
  if (place == nullptr) {
    throw base::UsageError("the dossier has no place of this name", id, "choose one of its places");
  }
  return *place;
}

base::Message nameOf(dossier::Status status, const std::string& place) {
  switch (status) {
    case dossier::Status::Verified:
      return {"Verify {}", {place}};
    case dossier::Status::Rejected:
      return {"Reject {}", {place}};
    case dossier::Status::Unreviewed:
      break;
  }
  return {"Leave {} unreviewed", {place}};
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
}

Effects handle(State& state, const SetStatus& action, const Services&) {
  const dossier::Place& place = placeOf(state, action.place);
  if (place.status == action.status) return {};
  const base::Message name = nameOf(action.status, place.name);
  const dossier::Reviewed reviewed{state.reviewer, base::toEdtf(base::today())};
  state.history.apply(dossier::withStatus(state.dossier(), action.place, action.status, reviewed), name);
  afterEdit(state);
  return {};
}

Effects handle(State& state, const SetRole& action, const Services&) {
  const dossier::Place& place = placeOf(state, action.place);
  if (place.role == action.role) return {};
  const base::Message name{"Change the role of {}", {place.name}};
  state.history.apply(dossier::withRole(state.dossier(), action.place, action.role), name);
  afterEdit(state);
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
