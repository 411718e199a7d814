// Several articles in one dossier: the same place becomes one marker with passages from each.
#pragma once
#include "dossier/model.hpp"

namespace dateline::session {

/// `into` with all of `from`: its articles, its passages under new ids, its places joined with those that are the same
/// (by country for countries, by GeoNames id, else by id), its flows. A place takes the stronger role.
dossier::Dossier merged(dossier::Dossier into, const dossier::Dossier& from);

}  // namespace dateline::session
