// The dossier file: GeoJSON (RFC 7946) with foreign members; read strictly, written atomically, nothing lost.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "dossier/model.hpp"

namespace dateline::dossier {

/// Throws InputError that names the file and the member ("features[3].properties.role") for wrong types, unknown words,
/// double ids, numbers out of range, or a text whose SHA-256 is not the one stated … only where nothing sensible can be
/// shown; an anchor that fails is no error here (its passage is unsupported; see audit()).
Dossier parseDossier(std::string_view json, const std::string& name);
Dossier loadDossier(const std::filesystem::path& path);

/// Canonical form: the same dossier gives the same bytes; reading it again gives an equal dossier.
std::string writeDossier(const Dossier& dossier);
void saveDossier(const Dossier& dossier, const std::filesystem::path& path);

/// The same as a value, for files that hold more than a dossier: what writeDossier() writes; parseDossier() without
/// its text.
base::Json jsonOf(const Dossier& dossier);
Dossier dossierFrom(const base::Json& json, const std::string& name);

}  // namespace dateline::dossier
