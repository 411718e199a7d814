// The dossier's markers: shape and colour by role, size by passages, outline by status.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// The marker of a place; `at` is left to the caller. Also draws the legend's symbols.
Marker markerOf(const dossier::Place& place, bool unsupported, const Theme& theme, double scale);
Shape shapeOf(dossier::Role role);

/// Where a place's marker stands and how far it reaches (with its outline), pixels.
double markerReachPx(const ScenePlace& place, const Theme& theme, double scale);

/// Puts the markers of all places on the sheet: the strongest roles and what is lit come last, on top.
void addMarkers(Sheet& sheet);

}  // namespace dateline::frame
