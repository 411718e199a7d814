#include "frame/water_labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "frame/area_names.hpp"
#include "frame/ground_builder.hpp"
#include "frame/hash.hpp"
#include "frame/place_labels.hpp"
#include "frame/river_labels.hpp"

namespace dateline::frame {
namespace {

using basemap::WaterKind;

/// How much smaller than in the middle of the picture things are drawn here, at most 1: a globe's edge carries no
/// names.
double shrinking(const Sheet& sheet, const geo::LonLat& at, const geo::ScreenPoint& here) {
  constexpr double stepDegrees = 0.5;
  constexpr double metresPerDegree = 111'195;
  const double truePx = stepDegrees * metresPerDegree / sheet.state.camera.metresPerPx;
  const auto along = [&](const geo::LonLat& to, double expectedPx) {
    const auto there = sheet.toScreen(to);
    return there && expectedPx > 0 ? std::hypot(there->x - here.x, there->y - here.y) / expectedPx : 1.0;
  };
  const double north = along({at.lon, at.lat > 0 ? at.lat - stepDegrees : at.lat + stepDegrees}, truePx);
  const double east = along({at.lon > 0 ? at.lon - stepDegrees : at.lon + stepDegrees, at.lat},
                            truePx * std::cos(at.lat * std::numbers::pi / 180));
  return std::min({1.0, north, std::abs(at.lat) > 85 ? 1.0 : east});
}

/// «South Aral Sea» beside «Aral Sea», «North Pacific Ocean» beside «Pacific Ocean»: one of them is enough.
bool isSaidNearby(const Sheet& sheet, const std::string& name, const geo::ScreenPoint& at, double nearPx) {
  return std::ranges::any_of(sheet.frame.placed, [&](const PlacedLabel& label) {
    if (!label.place.empty() || !grown(label.box, nearPx * sheet.scale).contains(at)) return false;
    const std::string& shorter = label.text.size() < name.size() ? label.text : name;
    const std::string& longer = label.text.size() < name.size() ? name : label.text;
    return shorter.size() > 6 && longer.find(shorter) != std::string::npos;
  });
}

/// A water as a name is planned for it.
struct Water {
  const basemap::WaterLabel* label = nullptr;
  geo::ScreenPoint at;  ///< in the picture
  double roomPx = 0;    ///< that its name has about, pixels at 96 dpi
};

AreaName nameOf(const Sheet& sheet, const Water& water) {
  AreaName area;
  area.name = sheet.names.of(water.label->name);
  area.text = area.name;
  area.style = text::Style::Italic;
  area.colour = sheet.theme().labelWater;
  area.ideal = sheet.toGround(water.at);
  area.leastSpacingEm = 0.02;
  return area;
}

/// The cells that a name around a water may take.
CellWindow windowAround(const Sheet& sheet, const AreaName& area, double reachPx) {
  const double metres = sheet.state.camera.metresPerPx;
  const double x = area.ideal->x * metres;
  const double y = -area.ideal->y * metres;
  const double reach = reachPx * metres;
  return sheet.raster.windowOf({{x - reach, y - reach}, {x + reach, y + reach}});
}

/// At its best place if that is seen, else within what near views share, else within what this one shows.
bool putWater(Sheet& sheet, const AreaName& area, const CellWindow& window) {
  const bool whole =
      window.left > 0 && window.bottom > 0 && window.right < sheet.raster.columns() && window.top < sheet.raster.rows();
  if (whole && putAreaName(sheet, area, window, 0.35)) return true;
  for (const double share : {snapShare, fineShare}) {
    const CellWindow part = window.within(sheet.sharedWindow(share));
    if (!part.empty() && putAreaName(sheet, area, part)) return true;
  }
  return false;
}

void labelSea(Sheet& sheet, const Water& water) {
  AreaName area = nameOf(sheet, water);
  const bool ocean = water.label->kind == WaterKind::Ocean;
  if (area.name.empty() || isSaidNearby(sheet, area.name, water.at, ocean ? 500 : 160)) return;
  const double most = std::clamp(9 + water.roomPx / 60, 11.5, 17.0);
  for (double size = most; size > 10.4; size *= 0.93) area.sizes.push_back(size);
  area.mostSpacingEm = ocean ? 0.7 : water.roomPx > 700 ? 0.5 : water.roomPx > 400 ? 0.3 : 0.12;
  if (ocean) area.leastSpacingEm = 0.12;
  area.mostSpreadPx = 0.72 * water.roomPx;
  area.clearPx = 5;
  area.reachPx = 0.42 * water.roomPx * sheet.scale;
  putWater(sheet, area, windowAround(sheet, area, area.reachPx + 0.5 * area.mostSpreadPx * sheet.scale));
}

/// The cells of a lake: what water is connected in the raster with the one at its name's place.
std::vector<geo::ScreenPoint> cellsOfLake(const Sheet& sheet, const AreaName& area, const CellWindow& window) {
  const auto first = sheet.raster.cellAtPixel(*area.ideal, window);
  std::vector<geo::ScreenPoint> out;
  if (!first || sheet.raster.numberAt(*first) != 0) return {*area.ideal};
  const int columns = sheet.raster.columns();
  const int width = window.right - window.left;
  std::vector<bool> seen(static_cast<std::size_t>(width) * static_cast<std::size_t>(window.top - window.bottom));
  std::vector<std::pair<int, int>> next{{static_cast<int>(*first) % columns, static_cast<int>(*first) / columns}};
  while (!next.empty()) {
    const auto [column, row] = next.back();
    next.pop_back();
    if (column < window.left || column >= window.right || row < window.bottom || row >= window.top) continue;
    const auto index = static_cast<std::size_t>(row - window.bottom) * static_cast<std::size_t>(width) +
                       static_cast<std::size_t>(column - window.left);
    if (seen[index] || sheet.raster.at(column, row) != 0) continue;
    seen[index] = true;
    // The shore is where a name may begin.
    if (sheet.raster.depth(column, row) < 1.5F) out.push_back(sheet.raster.pixelOf(column, row));
    next.insert(next.end(), {{column - 1, row}, {column + 1, row}, {column, row - 1}, {column, row + 1}});
  }
  std::vector<geo::ScreenPoint> some;
  const std::size_t step = std::max<std::size_t>(1, out.size() / 50);
  for (std::size_t i = 0; i < out.size(); i += step) some.push_back(out[i]);
  return some;
}

/// Within the lake where it is wide enough, else beside it on land.
void labelLake(Sheet& sheet, const Water& water) {
  if (water.roomPx < 26 || water.label->rank > (sheet.detailMetres() > 2'500 ? 2 : 5)) return;
  AreaName area = nameOf(sheet, water);
  if (area.name.empty() || isSaidNearby(sheet, area.name, water.at, 160)) return;
  const double most = std::clamp(10.5 + water.roomPx / 120, 11.0, 15.0);
  for (double size = most; size > 10; size *= 0.93) area.sizes.push_back(size);
  area.mostSpacingEm = 0.25;
  area.mostSpreadPx = water.roomPx;
  area.clearPx = 2.5;
  area.reachPx = 0.45 * water.roomPx * sheet.scale;
  const CellWindow window = windowAround(sheet, area, 0.7 * water.roomPx * sheet.scale);
  if (window.empty()) return;
  if (putWater(sheet, area, window)) return;
  const std::uint64_t key =
      Hash().add(area.text).add(std::string_view("beside a lake")).add(sheet.scale).add(area.ideal->x).value();
  const double size = 11 * sheet.scale;
  const auto& fits = sheet.caches.fits(
      key, [&] { return fitsBeside(sheet, area, size, cellsOfLake(sheet, area, window), std::nullopt); });
  for (const Fit& fit : fits) {
    if (putFit(sheet, area, fit) == Putting::Done) return;
  }
}

}  // namespace

void labelWaters(Sheet& sheet) {
  const auto waters = sheet.basemap.waters();
  for (std::size_t i = 0; i < waters.size(); ++i) {
    Water water{&waters[i], {}, waters[i].lengthKm * 1000 / sheet.state.camera.metresPerPx / sheet.scale};
    if (water.roomPx < 24) continue;
    const auto plane = sheet.caches.water(*sheet.state.projection, waters, i);
    if (!plane) continue;
    water.at = sheet.toScreen(*plane);
    const double reach = water.roomPx * sheet.scale;
    if (water.at.x < -reach || water.at.y < -reach || water.at.x > sheet.frame.viewport.widthPx + reach ||
        water.at.y > sheet.frame.viewport.heightPx + reach) {
      continue;
    }
    water.roomPx *= shrinking(sheet, waters[i].at, water.at);
    if (water.roomPx < 24) continue;
    switch (waters[i].kind) {
      case WaterKind::Ocean:
      case WaterKind::Sea:
        if (water.roomPx < 3'000) labelSea(sheet, water);
        break;
      case WaterKind::Lake:
        labelLake(sheet, water);
        break;
      case WaterKind::River:
        labelRiver(sheet, i);
        break;
    }
  }
}

}  // namespace dateline::frame
