// Several articles in one dossier: the same place becomes one marker with passages from each.
#pragma once
#include <string>

#include "dossier/model.hpp"

namespace dateline::session {

/// `into` with all of `from`: its articles and passages under ids that are free, its places joined with those that are
/// the same (by country for countries, by GeoNames id, else by id), its flows. A place takes the stronger role.
dossier::Dossier merged(dossier::Dossier into, const dossier::Dossier& from);

/// The same for what was read in an article that `into` has already, under this id.
dossier::Dossier mergedReading(dossier::Dossier into, const dossier::Dossier& reading, const std::string& article);

}  // namespace dateline::session
