// Names of areas, of land or water: where they lie best in what a view shows of the area, set there.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "frame/sheet.hpp"

namespace dateline::frame {

/// The name of an area. Sizes in pixels at 96 dpi.
struct AreaName {
  std::string text;   ///< as it is set: capitals for countries
  std::string name;   ///< as a person reads it
  std::string place;  ///< of the dossier, or empty
  text::Style style = text::Style::Medium;
  Colour colour;
  std::uint16_t number = 0;               ///< of the area in the raster
  std::optional<geo::ScreenPoint> ideal;  ///< pixels of the ground
  double reachPx = 1e9;                   ///< at most so far from `ideal`
  std::optional<geo::GeoBox> within;      ///< its middle: French Guiana is no place to write «France»
  std::vector<double> sizes;              ///< large first
  double leastSpacingEm = 0.08;
  double mostSpacingEm = 1;
  double mostSpreadPx = 1e9;
  double clearPx = 3;
  bool overWater = false;
  bool mayCross = false;  ///< where it does not fit within the area, small letters may run over its border
  std::span<const TownDot> towns;
};

/// Sets the name into the cells of a window, at the best fit with nothing in its way; false when there is none, or when
/// that one is cut by the picture's edge: then the name belongs into a smaller window, and does not creep along the
/// edge while the map is moved. What is found depends on the ground alone and is kept.
bool putAreaName(Sheet& sheet, const AreaName& area, const CellWindow& window, double worstLoss = 1e9);

/// Sets the name at one of its fits, if nothing is in the way there.
enum class Putting { Done, Taken, Cut };
Putting putFit(Sheet& sheet, const AreaName& area, const Fit& fit);

/// Where a level name may stand beside these places (pixels of the ground), nearest to their middle first, on cells
/// that all have the number `on`, or that are all land where there is none.
std::vector<Fit> fitsBeside(Sheet& sheet, const AreaName& area, double sizePx,
                            const std::vector<geo::ScreenPoint>& anchors, std::optional<std::uint16_t> on);

/// A point in pixels of the ground lies in a box of degrees.
bool isWithin(const Sheet& sheet, const geo::GeoBox& box, const geo::ScreenPoint& onGround);

/// Words in two lines, broken at the blank nearest to the middle; nothing for a single word.
std::optional<std::pair<std::string, std::string>> inTwoLines(const std::string& text);

/// The block of a name: one line, or two.
TextBlock blockOf(Sheet& sheet, const AreaName& area, double sizePx, double spacingEm, bool twoLines);

}  // namespace dateline::frame
