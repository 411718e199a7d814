// Opening: a file becomes a State with its projection and its first view.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "article/load.hpp"
#include "dossier/model.hpp"
#include "session/apply.hpp"

namespace dateline::session {

/// True for the endings of dossiers (.geojson, .json); everything else is read as an article.
bool isDossierFile(const std::filesystem::path& path);

/// A dossier file, or an article that is read on the spot. Throws InputError.
dossier::Dossier openAsDossier(const std::filesystem::path& path, const article::LoadOptions& options,
                               const Services& services);

/// One dossier file, or one or more articles in one dossier: the same place becomes one marker with passages from each.
/// Throws InputError for a dossier among several files.
dossier::Dossier openAsDossier(const std::vector<std::filesystem::path>& paths, const article::LoadOptions& options,
                               const Services& services);

/// The built-in dossier in this language.
dossier::Dossier builtInDossier(base::Language language, const Services& services);

/// A state that shows this dossier: projection by `crs`, or fitting its extent; camera fitted to its places.
State startState(dossier::Dossier dossier, const Services& services, base::Language language,
                 const geo::Viewport& viewport, const geo::InsetsPx& insets,
                 const std::optional<std::string>& crs = {});

/// The extent that a dossier's first view shows: its markers, and the whole of the country where the events are.
geo::GeoBox extentOf(const dossier::Dossier& dossier, const basemap::Basemap& basemap);

}  // namespace dateline::session
