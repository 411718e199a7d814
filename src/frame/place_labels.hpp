// Labels around points: the dossier's places beside their markers, and the base map's settlements beside their dots.
#pragma once
#include <array>
#include <vector>

#include "frame/sheet.hpp"

namespace dateline::frame {

/// Where a block's first baseline may start around a symbol, best first: right, upper right, lower right, left, upper
/// left, lower left, above, below (after Imhof 1975, "Positioning names on maps", and what atlases do today).
std::array<geo::ScreenPoint, 8> positionsAround(const TextBlock& block, const geo::ScreenPoint& at, double reachPx,
                                                double gapPx);

/// Labels of places that have one of these roles, what is lit first; places named by their area are left out.
void labelPlaces(Sheet& sheet, const std::vector<dossier::Role>& roles);

/// Labels of these places beside their markers, in this order.
void labelBeside(Sheet& sheet, const std::vector<const ScenePlace*>& places);

/// Settlements of the base map with their dots, by rank, as many as the scale carries.
void labelCities(Sheet& sheet);

}  // namespace dateline::frame
