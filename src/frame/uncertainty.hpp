// How far off a place may be, and the soft discs that say so.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Kilometres around the marker in which the place lies; 0 where the marker is exact enough or an area is drawn. The
/// dossier's own number where it has one (the property coordinateUncertaintyInMeters of Darwin Core), else by its
/// precision: a region without an outline is a circle as large as the mean first-order subdivision (149 million km² of
/// land, some 3,600 entries of ISO 3166-2: 115 km); "near" and "around" are taken as 50 km, an hour's drive.
double uncertaintyKm(const dossier::Place& place);

/// Discs for the places in sight whose disc is larger than their marker and smaller than the picture.
void addUncertainty(Sheet& sheet);

}  // namespace dateline::frame
