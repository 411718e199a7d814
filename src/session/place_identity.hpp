// Places of the world as candidates for a marker, and how they are told apart: "city, Ohio, United States".
#pragma once
#include <string>
#include <string_view>

#include "dossier/edit.hpp"
#include "dossier/model.hpp"
#include "session/apply.hpp"

namespace dateline::session {

/// `language` is the dossier's, of the names.
dossier::Candidate candidateOf(gazetteer::PlaceIndex index, std::string_view language, const Services& services);

/// "city, Ohio, United States"
std::string sayCandidate(const dossier::Candidate& candidate, base::Language language);

/// Where a country's marker stands when it acts or sends; none for other places and roles.
dossier::Capital capitalFor(const dossier::Candidate& candidate, dossier::Role role, std::string_view language,
                            const Services& services);

/// Alpha-3; empty at sea.
std::string countryAt(const geo::LonLat& at, const Services& services);

/// True where both are the same place of the world.
bool isSamePlace(const dossier::Candidate& candidate, const dossier::Place& place);

}  // namespace dateline::session
