#include "frame/scene.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

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
                      const geo::Camera& camera, const std::optional<base::Date>& date,
                      const session::Facts::PlaceFacts& facts, std::string_view lettering) {
  ScenePlace out;
  out.place = &place;
  out.extent = extentOf(place);
  out.country = basemap::CountryCode(place.country);
  if (out.extent == Extent::Region) out.region = basemap.regionAt(*place.at);
  out.plane = state.projection->project(*place.at);
  if (out.plane) {
    out.at = geo::toScreen(camera, state.viewport, *out.plane);
    out.truth = out.at;
    out.onScreen = isOnScreen(state.viewport, out.at);
  }
  const Names names{basemap, state.language, state.dossier().language, date, state.layers.localNames, lettering};
  out.name = names.nameOf(place);
  out.second = names.secondPartOf(place);
  out.unsupported = facts.unsupported;
  out.contested = facts.contested;
  out.selected = isLit(state.selection, place);
  out.hovered = isLit(state.hover, place);
  return out;
}

/// The dossier's language, where most of its places would be named in its Cyrillic letters on a map in another.
std::string_view letteringOf(const session::State& state, const basemap::Basemap& basemap,
                             const dossier::SharedList<dossier::Place>& places, const std::optional<base::Date>& date) {
  constexpr std::string_view known[] = {"ru", "kk"};
  const auto* language = std::ranges::find(known, std::string_view(state.dossier().language));
  if (language == std::end(known)) return {};
  const Names names{basemap, state.language, state.dossier().language, date, false};
  const auto cyrillic = std::ranges::count_if(places, [&](const dossier::Place& place) {
    // Two bytes, of which the first is 0xD0 to 0xD3 (U+0400 to U+04FF).
    const std::string name = names.nameOf(place);
    return !name.empty() && static_cast<unsigned char>(name.front()) >= 0xD0U &&
           static_cast<unsigned char>(name.front()) <= 0xD3U;
  });
  return 2 * static_cast<std::size_t>(cyrillic) > places.size() ? *language : std::string_view{};
}

void addOnce(std::vector<basemap::CountryCode>& codes, basemap::CountryCode code) {
  if (!code.empty() && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
}

void measureMarkers(Scene& scene) {
  std::size_t most = 1;
  for (const ScenePlace& p : scene.places) {
    if (!p.isAreaHandle()) most = std::max(most, p.place->passages.size());
  }
  scene.passageScale = PassageScale::upTo(most);
  for (ScenePlace& p : scene.places) {
    p.markerPx = p.isAreaHandle() ? PassageScale::leastPx : scene.passageScale.sizePx(p.place->passages.size());
  }
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

PassageScale PassageScale::upTo(std::size_t passages) {
  constexpr double usualPx = 12;
  return {std::min(usualPx, mostPx / std::sqrt(static_cast<double>(std::max<std::size_t>(1, passages))))};
}

double PassageScale::sizePx(std::size_t passages) const {
  return std::clamp(pxOfOne * std::sqrt(static_cast<double>(passages)), leastPx, mostPx);
}

std::size_t PassageScale::mostOfLeast() const {
  const double ratio = leastPx / pxOfOne;
  return std::max<std::size_t>(1, static_cast<std::size_t>(ratio * ratio));
}

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

Scene sceneOf(const session::State& state, const basemap::Basemap& basemap, const geo::Camera& camera) {
  Scene scene;
  const dossier::Dossier& dossier = state.dossier();
  scene.date = dateOf(dossier);
  scene.shown = session::shownOf(state);
  scene.lettering = letteringOf(state, basemap, scene.shown->places, scene.date);
  for (std::size_t i = 0; i < scene.shown->places.size(); ++i) {
    const session::Facts::PlaceFacts& facts = scene.shown->facts->place(scene.shown->indexOf[i]);
    scene.places.push_back(
        scenePlace(scene.shown->places[i], state, basemap, camera, scene.date, facts, scene.lettering));
  }
  std::ranges::stable_sort(scene.places, {}, [](const ScenePlace& p) { return static_cast<int>(p.place->role); });
  assignAreas(scene);
  measureMarkers(scene);
  for (const ScenePlace& p : scene.places) {
    if (p.place->role == dossier::Role::Site) addOnce(scene.focus, p.country);
    if (p.place->role == dossier::Role::Destination) addOnce(scene.focus, p.country);
  }
  return scene;
}

}  // namespace dateline::frame
