// From one projection to another, and turning a globe: what the camera sees stays where it is.
#pragma once
#include <optional>
#include <span>

#include "basemap/basemap.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// The projection of a kind for what a dossier shows, and `more` points beside it.
geo::Projection projectionFor(geo::ProjectionKind kind, const dossier::Dossier& dossier,
                              const basemap::Basemap& basemap, std::span<const geo::LonLat> more = {});

/// Goes over to another view of the Earth in about half a second (at once with reduced motion).
void changeView(State& state, View to);

/// Time passes: the projection is the mixture that belongs to it.
void advanceProjection(State& state, double seconds);

/// Ends a change under way where it leads.
void settleProjection(State& state);

/// Turns a globe so that what lies at `from` comes to lie at `to`, as far as north stays up; pixels of the map.
void turnGlobe(State& state, const geo::ScreenPoint& from, const geo::ScreenPoint& to);

/// The state with its globe turned to a place that it does not show well; nothing where there is no need.
std::optional<State> turnedTo(const State& state, const geo::LonLat& place);

}  // namespace dateline::session
