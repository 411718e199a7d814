// The one way in which state changes.
#pragma once
#include <filesystem>
#include <vector>

#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "session/action.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// What an Action may consult; outlives the session.
struct Services {
  const gazetteer::Gazetteer& gazetteer;
  const basemap::Basemap& basemap;
  std::filesystem::path builtInDossier;  ///< folder with builtin.fr.geojson and builtin.en.geojson
};

/// Carries out one Action. Throws base::Error when it cannot; the state is then as it was.
std::vector<Effect> apply(State& state, const Action& action, const Services& services);

/// What the dialog DiscardChanges does when a person gives the changes up: opens what waits, or ends the program.
Action afterDiscarding(const State& state);

}  // namespace dateline::session
