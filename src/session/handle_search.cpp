// The search field.
#include "base/error.hpp"
#include "session/handlers.hpp"
#include "session/search.hpp"
#include "session/shown.hpp"

namespace dateline::session {

namespace {
constexpr double cityWidthKm = 800;
}

Effects handle(State& state, const SetSearch& action, const Services& services) {
  state.hits = searchFor(state.dossier(), action.text, state.language, services, state.shown->facts.get());
  state.search = action.text;
  state.hitAt = 0;
  state.searchOpen = true;
  return {};
}

Effects handle(State& state, const MoveInSearch& action, const Services&) {
  if (state.hits.empty()) return {};
  const auto count = static_cast<long>(state.hits.size());
  const long at = (static_cast<long>(state.hitAt) + action.step) % count;
  state.hitAt = static_cast<std::size_t>((at + count) % count);
  return {};
}

Effects handle(State& state, const TakeSearchHit& action, const Services& services) {
  if (action.index >= state.hits.size()) {
    throw base::UsageError("the search found nothing there", "", "choose one of its results");
  }
  const SearchHit hit = state.hits[action.index];
  Effects effects;
  switch (hit.kind) {
    case SearchHit::Kind::Place:
      effects = handle(state, Select{{hit.id, {}}, true}, services);
      break;
    case SearchHit::Kind::Passage:
      effects = handle(state, Select{{{}, hit.id}, true}, services);
      break;
    case SearchHit::Kind::Gazetteer:
    case SearchHit::Kind::Coordinates:
      effects = handle(state, FlyTo{hit.at, cityWidthKm}, services);
      break;
  }
  state.hitAt = action.index;
  state.searchOpen = false;
  return effects;
}

Effects handle(State& state, const ToggleSearch& action, const Services&) {
  state.searchOpen = action.open;
  if (!action.open) {
    state.search.clear();
    state.hits.clear();
    state.hitAt = 0;
  }
  return {};
}

}  // namespace dateline::session
