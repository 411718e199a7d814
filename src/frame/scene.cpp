#include "frame/scene.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "frame/place_names.hpp"

namespace dateline::frame {
namespace {

Extent extentOf(const dossier::Place& place) {
  if (place.kind == "country" || (place.kind.empty() && place.precision == dossier::Precision::Country)) {
    return Extent::Country;
  }
  return place.kind == "region" ? Extent::Region : Extent::Point;
}

bool isLit(const session::Focus& focus, const dossier::Place& place) {
  if (!focus.place.empty()) return focus.place == place.id;
  if (focus.passage.empty()) return false;
  return std::ranges::any_of(place.passages, [&](const auto& ref) { return ref.passage == focus.passage; });
}

bool isOnScreen(const geo::Viewport& viewport, const geo::ScreenPoint& p) {
  return p.x >= 0 && p.y >= 0 && p.x < viewport.widthPx && p.y < viewport.heightPx;
}

ScenePlace scenePlace(const dossier::Place& place, const session::State& state, const basemap::Basemap& basemap,
                      const std::optional<base::Date>& date) {
  ScenePlace out;
  out.place = &place;
  out.extent = extentOf(place);
  out.country = basemap::CountryCode(place.country);
  if (out.extent == Extent::Region) out.region = basemap.regionAt(*place.at);
  out.plane = state.projection->project(*place.at);
  if (out.plane) {
    out.at = geo::toScreen(state.camera, state.viewport, *out.plane);
    out.onScreen = isOnScreen(state.viewport, out.at);
  }
  const Names names{basemap, state.language, state.dossier().language, date};
  out.name = names.nameOf(place);
  out.second = names.secondPartOf(place);
  out.unsupported = dossier::isUnsupported(state.dossier(), place);
  out.selected = isLit(state.selection, place);
  out.hovered = isLit(state.hover, place);
  return out;
}

void addOnce(std::vector<basemap::CountryCode>& codes, basemap::CountryCode code) {
  if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
}

/// The first place (the strongest) of each country and region lends it its colour.
void assignAreas(Scene& scene) {
  const auto taken = [](const auto& list, const auto& key) {
    return std::ranges::any_of(list, [&](const auto& entry) { return entry.first == key; });
  };
  for (ScenePlace& p : scene.places) {
    if (p.extent == Extent::Country && !p.country.empty() && !taken(scene.countryRoles, p.country)) {
      scene.countryRoles.emplace_back(p.country, p.place->role);
      p.areaOwner = true;
    }
    if (p.extent == Extent::Region && p.region && !taken(scene.regionRoles, *p.region)) {
      scene.regionRoles.emplace_back(*p.region, p.place->role);
      p.areaOwner = true;
    }
  }
}

}  // namespace

const ScenePlace* Scene::find(std::string_view id) const {
  const auto found = std::ranges::find_if(places, [&](const ScenePlace& p) { return p.place->id == id; });
  return found == places.end() ? nullptr : &*found;
}

std::optional<base::Date> dateOf(const dossier::Dossier& dossier) {
  std::optional<base::Date> latest;
  const auto take = [&](const base::Date& date) {
    if (!latest || *latest < date) latest = date;
  };
  for (const auto& article : dossier.articles) {
    if (article->published) take(*article->published);
  }
  if (latest) return latest;
  for (const dossier::Passage& passage : dossier.passages) {
    for (const dossier::When& when : passage.when) {
      if (when.published)
        take(when.published->last);
      else if (when.said)
        take(when.said->last);
      else if (when.happened)
        take(when.happened->last);
    }
  }
  return latest;
}

Scene sceneOf(const session::State& state, const basemap::Basemap& basemap) {
  Scene scene;
  const dossier::Dossier& dossier = state.dossier();
  scene.date = dateOf(dossier);
  for (const dossier::Place& place : dossier.places) {
    if (!dossier::isDrawn(place)) continue;
    scene.places.push_back(scenePlace(place, state, basemap, scene.date));
  }
  std::ranges::stable_sort(scene.places, {}, [](const ScenePlace& p) { return static_cast<int>(p.place->role); });
  assignAreas(scene);
  for (const ScenePlace& p : scene.places) {
    if (p.place->role == dossier::Role::Site) addOnce(scene.focus, p.country);
    if (p.place->role == dossier::Role::Destination) addOnce(scene.focus, p.country);
  }
  return scene;
}

}  // namespace dateline::frame
