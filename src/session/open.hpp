// Opening: a file becomes a State with its projection and its first view.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "article/load.hpp"
#include "dossier/model.hpp"
#include "events/event_set.hpp"
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

/// What was opened: a dossier, and the event set that belongs to it, if there is one.
struct Opened {
  Opened() = default;
  // Implicit on purpose: most of what is opened is a dossier and nothing else.
  Opened(dossier::Dossier theDossier) : dossier(std::move(theDossier)) {}

  dossier::Dossier dossier;
  std::shared_ptr<const events::EventSet> events;
  std::optional<Notice> notice;  ///< what a person must know of how it was opened
};

/// Files of any kind: a dossier or articles, with or without one event set (.csv). A dossier that refers to an event
/// set is opened with it; when that is missing or has changed since, a notice says so. Throws InputError.
Opened open(const std::vector<std::filesystem::path>& paths, const article::LoadOptions& options,
            const Services& services, const events::StageDone& stageDone = {});

/// The dossier as it is saved at `path`: the event sets that it refers to by paths from there, with their hashes; its
/// articles' files by paths from there.
dossier::Dossier asSavedAt(dossier::Dossier dossier, const std::filesystem::path& path);

/// The built-in dossier in this language.
dossier::Dossier builtInDossier(base::Language language, const Services& services);

/// A state that shows this dossier: projection by `crs`, or fitting its extent; camera fitted to its places and events.
State startState(Opened opened, const Services& services, base::Language language, const geo::Viewport& viewport,
                 const geo::InsetsPx& insets, const std::optional<std::string>& crs = {});

/// Makes a fresh state one that is worked on: claims its file (another window's dossier becomes a copy without a file,
/// and a notice says so) and offers what the last Dateline left unsaved in it. `file` is empty for what has none.
void workOn(State& state, const std::filesystem::path& file);
/// True when somebody else works on this file.
bool isTaken(const State& state, const std::filesystem::path& file);

/// The extent that a dossier's first view shows: its markers, and the whole of the country where the events are; with
/// `more` points that it must show.
geo::GeoBox extentOf(const dossier::Dossier& dossier, const basemap::Basemap& basemap,
                     std::span<const geo::LonLat> more = {});

}  // namespace dateline::session
