// Flow arrows: shortest lines over the Earth from a marker into the destination, clear of its name and of each other.
#pragma once
#include "frame/scene.hpp"
#include "frame/sheet.hpp"

namespace dateline::frame {

/// An arrow that comes from outside the picture is drawn when so much of it is seen, pixels at 96 dpi.
inline constexpr double leastArrowSeenPx = 130;

/// Draws the dossier's flows (not those that were denied) and makes them obstacles for labels. `growth` from 0 to 1 is
/// how far they have come on their way, for a stage: names keep clear of the whole arrow all the time.
void addArrows(Sheet& sheet, double growth = 1);

/// Some flow leads to a marker itself, not into a country: names wait for such arrows, which cannot yield to them.
bool hasFixedArrows(const Sheet& sheet);

/// An arrow of this width at its neck (pixels of the picture); its path is left to the caller. Also the legend's.
Arrow arrowLook(const Theme& theme, double scale, double neckPx, bool promised);

}  // namespace dateline::frame
