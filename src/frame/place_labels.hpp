// Labels around points: where a name may stand beside its symbol, and the dossier's places beside their markers.
#pragma once
#include <array>
#include <functional>
#include <vector>

#include "frame/sheet.hpp"

namespace dateline::frame {

/// Where a block's first baseline may start around a symbol, best first: right, upper right, lower right, left, upper
/// left, lower left, above, below (after Imhof 1975, "Positioning names on maps", and what atlases do today).
std::array<geo::ScreenPoint, 8> positionsAround(const TextBlock& block, const geo::ScreenPoint& at, double reachPx,
                                                double gapPx);

/// A position with what it costs: less preferred ones, names half in the sea, over a border or a river. Decided by the
/// ground alone.
struct Position {
  geo::ScreenPoint start;
  double cost = 0;
};
/// The eight of positionsAround, cheapest first.
std::array<Position, 8> weighedPositions(const Sheet& sheet, const TextBlock& block, const geo::ScreenPoint& at,
                                         double reachPx, double gapPx);

/// The last rank of settlements that a scale carries, below 0 for none; the country in focus says more than others.
int mostCityRank(double metresPerPx, bool focus);

/// Labels of the places that are wanted, what is lit first; places named by their area are left out.
void labelPlaces(Sheet& sheet, const std::function<bool(const ScenePlace&)>& isWanted);

/// Labels of these places beside their markers, in this order.
void labelBeside(Sheet& sheet, const std::vector<const ScenePlace*>& places);

}  // namespace dateline::frame
