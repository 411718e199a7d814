// Where the camera goes: what a dossier's first view shows, how a place is framed, flights, and the view history.
#pragma once
#include <span>
#include <vector>

#include "basemap/basemap.hpp"
#include "dossier/model.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// The points that a first view must show: the markers, and the outline of the countries where the events are.
std::vector<geo::LonLat> extentPoints(const dossier::Dossier& dossier, const basemap::Basemap& basemap);

/// The main part's outline of a country, coarse; empty for a code that is not on the map.
std::vector<geo::LonLat> outlineOf(const basemap::Basemap& basemap, std::string_view alpha3);

/// Points along the edge of a box, which most projections bend, and within it.
std::vector<geo::LonLat> borderOf(const geo::GeoBox& box);

/// The camera that shows all of these points (whatever the projection can take of them) with a margin for markers.
/// The whole plane of the world when none is left.
geo::Camera cameraAround(const State& state, std::span<const geo::LonLat> points);

/// The camera that shows everything of the dossier.
geo::Camera cameraForAll(const State& state, const basemap::Basemap& basemap);

/// `at` in the middle of the map's free part, `widthKm` across it (0: the present scale). Throws UsageError when the
/// projection cannot take the point.
geo::Camera cameraAt(const State& state, const geo::LonLat& at, double widthKm);

/// What a step of the briefing keeps of a view: the middle of the map's free part, how wide and how high it is.
std::optional<dossier::CameraStep> cameraStepOf(const State& state);
/// The camera that shows it in the map's free part, whatever form that has. The projection must take its centre.
geo::Camera cameraOfStep(const State& state, const dossier::CameraStep& step);

/// The camera that frames a place, or nothing when the present view frames it well already.
std::optional<geo::Camera> cameraFor(const State& state, const dossier::Place& place, const basemap::Basemap& basemap);

/// True when all points are in the free part of the map, not at its very edge.
bool inView(const State& state, std::span<const geo::LonLat> points);

/// Flies there (jumps with reduced motion), and remembers the present view for ViewBack.
void flyTo(State& state, const geo::Camera& to);
/// The same without touching the view history.
void flyWithoutHistory(State& state, const geo::Camera& to);
/// Both for a view that may have another projection.
void goTo(State& state, const View& to);
void goWithoutHistory(State& state, const View& to);
/// After a change of the view by hand, which was `before`: far from where it began, that view is remembered.
void noteDrift(State& state, const View& before);
/// Where the camera is or will be when its flight ends.
const geo::Camera& destinationOf(const State& state);

}  // namespace dateline::session
