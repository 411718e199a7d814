// The search field: places of the dossier by a name in any script, passages by their words, every place of the
// gazetteer, and coordinates.
#pragma once
#include <string>
#include <vector>

#include "base/language.hpp"
#include "dossier/model.hpp"
#include "session/apply.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// Coordinates first, then the dossier's places, its passages, and the rest of the world; each thing once. Accents,
/// case and script do not matter. Nothing for fewer than two letters.
std::vector<SearchHit> searchFor(const dossier::Dossier& dossier, const std::string& typed, base::Language language,
                                 const Services& services);

}  // namespace dateline::session
