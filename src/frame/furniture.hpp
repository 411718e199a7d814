// What stands around the map in its corners: title, legend, scale bar, credits.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "frame/builder.hpp"
#include "frame/sheet.hpp"

namespace dateline::frame {

/// A row of the legend.
struct LegendRow {
  enum class Symbol { Marker, MarkerOnArea, Area, Arrow, None };
  Symbol symbol = Symbol::Marker;
  Marker marker;
  Arrow arrow;
  Colour area;
  Colour areaOutline;
  std::string name;
  std::string count;
};

/// Keeps a corner for the legend before arrows are placed, which keep clear of it, and fills it in when they are known.
/// `still`: a picture that nobody moves.
std::optional<ScreenBox> reserveLegend(Sheet& sheet, bool still);
void addLegend(Sheet& sheet, const ScreenBox& reserved, bool still);

/// Lays the furniture out in corners where it covers no marker, and makes it an obstacle. Returns where the legend of
/// places will stand: addLegend() draws it.
std::optional<ScreenBox> addFurniture(Sheet& sheet, const Furnishing& furnishing);

/// The corner where a box of this size hides least, top right first, which is then taken; nothing where none has room.
/// `still`: a picture that nobody moves, where circles of events are not to be hidden either.
std::optional<ScreenBox> takeCorner(Sheet& sheet, const geo::ScreenPoint& size, bool still);

/// Its marker or any of its area is in the picture.
bool isInSight(const Sheet& sheet, const ScenePlace& place);

/// What is laid out there is furniture: nothing else goes there.
void claimFurniture(Sheet& sheet, const ScreenBox& box);

/// A round length that is at most `mostPx` long, and its length in pixels; true at the middle of the map.
struct ScaleLength {
  double metres = 0;
  double px = 0;
};
ScaleLength scaleLength(const Sheet& sheet, double mostPx);

/// «Albers … · de facto borders · …», in one line or, where the picture is narrow, more.
std::vector<std::string> creditLines(const Sheet& sheet, float sizePx, double widthPx);

}  // namespace dateline::frame
