// Where a name lies best within an area of the raster: along its longest free lines, straight or gently bent, spread
// over a sensible share of them. Knows the ground only, so that panning does not change what it finds.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "frame/arc_line.hpp"
#include "frame/country_raster.hpp"

namespace dateline::frame {

/// A town that a name should rather not run over.
struct TownDot {
  geo::ScreenPoint at;  ///< pixels of the ground
  double weight = 0.1;
};

/// What is to be set, and where. Positions are pixels of the ground: metres of the plane through metres a pixel, y
/// down.
struct FitRequest {
  std::uint16_t number = 0;  ///< of the raster; 0: water
  CellWindow window;         ///< the name stays within it
  double widthEm = 0;        ///< of the name in one line, not spaced
  int letters = 0;
  double twoLinesEm = 0;  ///< the wider half of the name in two lines; 0: it can't be broken
  std::vector<double> sizesPx;
  double leastSpacingEm = 0;
  double mostSpacingEm = 1;
  double mostSpreadPx = 1e9;
  double clearPx = 3;  ///< between letters and what is not the area
  bool mayBend = true;
  double levelBelowPx = 0;  ///< smaller letters lie level if they can
  double slantWeight = 1;
  double smallerLoss = 0.9;               ///< what half the size costs, of a score of about 1
  bool overWater = false;                 ///< an archipelago's name may run over the sea between its islands
  std::optional<geo::ScreenPoint> ideal;  ///< none: the middle of the area in the window
  double reachPx = 1e9;                   ///< the name's middle lies so close to `ideal`
  std::span<const TownDot> towns;
};

struct Fit {
  ArcLine line;  ///< through the middle of the capitals
  double sizePx = 0;
  double spacingEm = 0;
  bool twoLines = false;
  double score = 0;
};

/// The best places, best first, at most a dozen; empty when even the smallest size does not fit. Method: Imhof 1975
/// ("Positioning names on maps": spread along the main axis, within the border, level or gently curved) as a search of
/// the longest chords by their clearance, after Barrault 2001.
std::vector<Fit> fitName(const CountryRaster& raster, const FitRequest& request);

}  // namespace dateline::frame
