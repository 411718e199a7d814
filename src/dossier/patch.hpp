// What an edit changed, as JSON: small enough to be kept for every edit, whatever the edit was.
#pragma once
#include <string>

#include "base/json.hpp"
#include "dossier/model.hpp"

namespace dateline::dossier {

/// The parts of `to` that differ from `from`: for each list of the dossier file the runs that were replaced, as
/// [position in `to`, how many were taken out, [what was put in]], and the other members whole.
base::Json patchBetween(const Dossier& from, const Dossier& to);

/// `from` with the patch: equal to the `to` that it was made for. Throws InputError for a patch that does not fit.
Dossier patched(const Dossier& from, const base::Json& patch, const std::string& name);

}  // namespace dateline::dossier
