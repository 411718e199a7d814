#include "session/open.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/locale.hpp"
#include "dossier/file.hpp"
#include "reading/read.hpp"
#include "session/event_open.hpp"
#include "session/journal.hpp"
#include "session/merge.hpp"
#include "session/projection_change.hpp"
#include "session/shown.hpp"
#include "session/to_dossier.hpp"
#include "session/view.hpp"

namespace dateline::session {

bool isDossierFile(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return ending == ".geojson" || ending == ".json";
}

namespace {

/// Where its articles' files lie, seen from the dossier's own folder.
dossier::Dossier withSourcesFrom(dossier::Dossier dossier, const std::filesystem::path& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  for (dossier::ArticleExtra& extra : dossier.articleExtras) {
    if (!extra.source.empty()) extra.source = (folder / extra.source).lexically_normal().string();
  }
  return dossier;
}

}  // namespace

dossier::Dossier openAsDossier(const std::filesystem::path& path, const article::LoadOptions& options,
                               const Services& services) {
  if (isDossierFile(path)) return withSourcesFrom(dossier::loadDossier(path), path);
  const article::Article article = article::loadArticle(path, options);
  dossier::Dossier dossier = toDossier(article, reading::read(article, services.gazetteer), services.gazetteer);
  dossier.setSource(0, std::filesystem::absolute(path).lexically_normal().string());
  return dossier;
}

dossier::Dossier openAsDossier(const std::vector<std::filesystem::path>& paths, const article::LoadOptions& options,
                               const Services& services) {
  for (const std::filesystem::path& path : paths) {
    if (paths.size() > 1 && isDossierFile(path)) {
      throw base::InputError("a dossier cannot be opened together with other files", path.string(),
                             "open it alone, or name articles only");
    }
  }
  dossier::Dossier dossier = openAsDossier(paths.at(0), options, services);
  for (std::size_t i = 1; i < paths.size(); ++i) {
    dossier = merged(std::move(dossier), openAsDossier(paths[i], options, services));
  }
  return dossier;
}

dossier::Dossier builtInDossier(base::Language language, const Services& services) {
  const std::string name = "builtin." + std::string(base::codeOf(language)) + ".geojson";
  return dossier::loadDossier(services.builtInDossier / name);
}

State startState(Opened opened, const Services& services, base::Language language, const geo::Viewport& viewport,
                 const geo::InsetsPx& insets, const std::optional<std::string>& crs) {
  const dossier::Dossier& dossier = opened.dossier;
  std::vector<geo::LonLat> eventPoints;
  if (opened.events) eventPoints = eventExtentPoints(*opened.events);
  const auto kind = crs ? geo::projectionKindFrom(*crs) : geo::ProjectionKind::Fitting;
  geo::Projection projection =
      kind ? projectionFor(*kind, dossier, services.basemap, eventPoints) : geo::Projection::fromCrs(*crs);
  const bool showsNone = std::ranges::none_of(dossier.places, [&](const dossier::Place& place) {
    return dossier::isDrawn(place) && projection.project(*place.at);
  });
  if (showsNone && std::ranges::any_of(dossier.places, dossier::isDrawn)) {
    throw base::UsageError("this projection shows none of the places", crs.value_or(projection.crs()),
                           "choose one that shows their part of the Earth, or leave --crs out");
  }
  State state{.history = dossier::History(std::move(opened.dossier))};
  showEvents(state, std::move(opened.events));
  if (opened.notice) state.notice = std::move(opened.notice);
  state.language = language;
  state.projection = std::make_shared<const geo::Projection>(std::move(projection));
  state.projectionKind = kind;
  state.viewport = viewport;
  state.insets = insets;
  state.camera = cameraForAll(state, services.basemap);
  state.viewIsFitted = true;
  state.shown = shownOf(state);
  return state;
}

bool isTaken(const State& state, const std::filesystem::path& file) {
  std::error_code error;
  const bool own = state.claim && std::filesystem::equivalent(file, state.file, error);
  return !own && !file.empty() && !base::FileClaim::take(file);
}

void workOn(State& state, const std::filesystem::path& file) {
  if (!file.empty()) {
    auto claim = base::FileClaim::take(file);
    if (!claim) {
      state.copyOf = file;
      state.notice = Notice{"Another window has this dossier open: this one is a copy", file.filename().string(),
                            "save it under another name", false, 12};
      return;
    }
    state.file = file;
    state.claim = std::make_shared<const base::FileClaim>(std::move(*claim));
    base::removeLeftovers(file);
  }
  std::optional<Recovery> found = findRecovery(file);
  if (!found) return;
  if (found->history->present() == state.dossier()) {
    // The dossier was saved, and the program ended before the journal went.
    std::error_code error;
    std::filesystem::remove(found->journal, error);
    return;
  }
  state.recovery = std::move(found);
  state.dialog = Dialog::Recover;
}

}  // namespace dateline::session
