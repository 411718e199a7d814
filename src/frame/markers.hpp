// The dossier's markers: shape and colour by role, area by passages, outline and filling by state.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

Shape shapeOf(dossier::Role role);

/// The marker of a place; `at` is left to the caller.
Marker markerOf(const ScenePlace& place, const Theme& theme, double scale);

/// A verified marker of this role: the legend's symbol.
Marker plainMarker(dossier::Role role, const Theme& theme, double scale);

/// How far a place's marker reaches from its centre (with its outline), pixels.
double markerReachPx(const ScenePlace& place, const Theme& theme, double scale);

/// Puts the markers of all places on the sheet: the strongest roles and what is lit come last, on top. A marker that
/// stands beside its place has a thin line to it.
void addMarkers(Sheet& sheet);

}  // namespace dateline::frame
