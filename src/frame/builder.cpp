#include "frame/builder.hpp"

#include <algorithm>
#include <optional>

#include "frame/annotations.hpp"
#include "frame/arrows.hpp"
#include "frame/city_labels.hpp"
#include "frame/country_labels.hpp"
#include "frame/country_raster.hpp"
#include "frame/event_density.hpp"
#include "frame/events.hpp"
#include "frame/fan.hpp"
#include "frame/furniture.hpp"
#include "frame/graticule_labels.hpp"
#include "frame/ground_builder.hpp"
#include "frame/label_caches.hpp"
#include "frame/marker_spread.hpp"
#include "frame/markers.hpp"
#include "frame/place_labels.hpp"
#include "frame/scene.hpp"
#include "frame/sheet.hpp"
#include "frame/stage_set.hpp"
#include "frame/turning_ground.hpp"
#include "frame/typesetter.hpp"
#include "frame/uncertainty.hpp"
#include "frame/water_labels.hpp"

namespace dateline::frame {
namespace {

constexpr double rasterCellPx = 4;
constexpr double rasterMargin = 0.25;

using dossier::Role;

/// What is not said about the furniture.
Furnishing completed(Furnishing furnishing, const session::State& state) {
  furnishing.scaleBar = furnishing.scaleBar.value_or(!furnishing.stage);
  furnishing.graticule = furnishing.graticule.value_or(state.layers.graticule && !furnishing.stage);
  return furnishing;
}

GroundRequest requestOf(const session::State& state, const geo::Camera& camera, const Scene& scene, const Theme& theme,
                        const Furnishing& furnishing) {
  GroundRequest request;
  request.projection = state.projection.get();
  request.camera = camera;
  request.viewport = state.viewport;
  request.theme = &theme;
  request.layers = state.layers;
  request.layers.graticule = *furnishing.graticule;
  request.scale = furnishing.scale;
  request.hasty = state.projectionChange.has_value();
  request.focus = scene.focus;
  request.countryRoles = scene.countryRoles;
  if (state.stage) {
    request.areaFade = furnishing.areaFade;
    for (const std::string& id : state.stage->newAreas) {
      const ScenePlace* place = scene.find(id);
      if (place != nullptr && place->extent == Extent::Country) request.fadingCountries.push_back(place->country);
      if (place != nullptr && place->region) request.fadingRegions.push_back(*place->region);
    }
  }
  request.regionRoles = scene.regionRoles;
  return request;
}

/// The order is the priority: what is placed first gets the better place.
void placeLabels(Sheet& sheet, double arrowGrowth) {
  const auto isSite = [](const ScenePlace& p) { return p.place->role == Role::Site; };
  const auto isMention = [](const ScenePlace& p) { return p.place->role == Role::Mention; };
  const bool waits = hasFixedArrows(sheet);
  if (!waits) labelPlaces(sheet, isSite);
  const auto small = labelAreasOfPlaces(sheet);
  addArrows(sheet, arrowGrowth);
  if (waits) labelPlaces(sheet, isSite);
  labelBeside(sheet, small);
  labelPlaces(sheet, [&](const ScenePlace& p) { return !isSite(p) && !isMention(p); });
  labelPlaces(sheet, isMention);
  if (!sheet.state.layers.labels) return;
  labelCountries(sheet);
  labelWaters(sheet);
  labelCities(sheet);
  labelRegions(sheet);
}

}  // namespace

struct Builder::Caches {
  Caches(const basemap::Basemap& basemap, text::Atlas& atlas) : ground(basemap), type(atlas) {}

  GroundBuilder ground;
  std::optional<TurningGround> turning;  ///< made when a globe first turns
  Typesetter type;
  EventCaches events;
  LabelCaches labels;

  // The raster belongs to one ground.
  std::uint64_t rasterKey = 0;
  geo::Camera rasterCamera;
  std::optional<CountryRaster> raster;

  const CountryRaster& rasterOf(const Ground& made, const geo::Viewport& viewport, double scale) {
    if (!raster || rasterKey != made.key || !(rasterCamera == ground.groundCamera())) {
      rasterKey = made.key;
      rasterCamera = ground.groundCamera();
      raster.emplace(made, rasterCamera, viewport, rasterMargin, rasterCellPx * scale);
    }
    return *raster;
  }
};

Builder::Builder(const basemap::Basemap& basemap, text::Atlas& atlas)
    : m_basemap(basemap), m_caches(std::make_unique<Caches>(basemap, atlas)) {}
Builder::~Builder() = default;

Ground Builder::passingGround(const session::State& state, const Furnishing& asked) {
  const Furnishing furnishing = completed(asked, state);
  const geo::Camera camera = geo::onWholePixel(state.camera);
  const Theme theme = furnishing.stage ? stageThemeOf(state.theme) : themeOf(state.theme);
  const Scene scene = sceneOf(state, m_basemap, camera);
  GroundRequest request = requestOf(state, camera, scene, theme, completed(furnishing, state));
  if (state.projection->globeCentre()) {
    if (!m_caches->turning) m_caches->turning.emplace(m_basemap);
    return m_caches->turning->build(request);
  }
  request.hasty = true;
  return m_caches->ground.build(request);
}

Frame Builder::build(const session::State& state, const Furnishing& asked) {
  if (auto blank = blankStage(state)) return *std::move(blank);
  const Furnishing furnishing = completed(asked, state);
  Frame frame;
  frame.viewport = state.viewport;
  // Ground, markers and labels then move together by whole pixels, and a ground that was drawn can be moved.
  frame.camera = geo::onWholePixel(state.camera);
  frame.theme = furnishing.stage ? stageThemeOf(state.theme) : themeOf(state.theme);
  frame.ground.water = frame.theme.water;
  if (!state.projection || state.viewport.widthPx <= 0 || state.viewport.heightPx <= 0) return frame;

  Scene scene = sceneOf(state, m_basemap, frame.camera);
  spreadMarkers(scene, state.viewport, furnishing.scale);
  const Ground& ground = m_caches->ground.build(requestOf(state, frame.camera, scene, frame.theme, furnishing));
  const CountryRaster& raster = m_caches->rasterOf(ground, state.viewport, furnishing.scale);
  frame.ground = ground;
  for (const ScenePlace& place : scene.places) {
    frame.placeNames.emplace(place.place->id, place.name);
    if (place.areaOwner && place.extent == Extent::Country)
      frame.areaOwners.push_back({place.country, place.place->id});
  }

  m_caches->type.trim();
  const geo::Camera& groundCamera = m_caches->ground.groundCamera();
  m_caches->labels.useGround(ground.key, groundCamera);
  m_caches->labels.useProjection(*state.projection);
  Sheet sheet(state, m_basemap, scene, raster, m_caches->type, frame, furnishing.scale, m_caches->labels, groundCamera);
  sheet.stage = furnishing.stage;
  addMarkers(sheet);
  addEvents(sheet, m_caches->events);
  addUncertainty(sheet);
  const auto legend = addFurniture(sheet, furnishing);
  if (*furnishing.graticule && furnishing.graticuleLabels) {
    addGraticuleLabels(sheet, ground.graticule.meridians, ground.graticule.parallels);
  }
  // What a person drew has its place before any name.
  addAnnotations(sheet);
  placeLabels(sheet, furnishing.arrowGrowth);
  if (frame.events.density) setOverDensity(frame);
  if (legend) addLegend(sheet, *legend, furnishing.title);
  openFan(sheet);
  return frame;
}

}  // namespace dateline::frame
