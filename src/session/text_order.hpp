// The order in which one goes through the places: as the texts tell of them.
#pragma once
#include <vector>

#include "session/shown.hpp"

namespace dateline::session {

/// Pointers into `shown`.
std::vector<const dossier::Place*> inTextOrder(const Shown& shown);

}  // namespace dateline::session
