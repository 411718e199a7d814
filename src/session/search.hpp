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

class Facts;

/// Coordinates first, then the dossier's places, its passages, and the rest of the world; each thing once. Accents,
/// case and script do not matter. Nothing for fewer than two letters. `facts` of this dossier, where they are at hand,
/// have its passages folded already.
std::vector<SearchHit> searchFor(const dossier::Dossier& dossier, const std::string& typed, base::Language language,
                                 const Services& services, const Facts* facts = nullptr);

}  // namespace dateline::session
