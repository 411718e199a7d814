#include "frame/water_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "frame/ground_builder.hpp"
#include "frame/place_labels.hpp"

namespace dateline::frame {
namespace {

using basemap::WaterKind;

TextBlock waterBlock(Sheet& sheet, const std::string& name, double sizePx, float spacingEm, bool twoLines) {
  const auto run = [&](std::string text) {
    return TextRun{std::move(text), text::Style::Italic, sheet.px(sizePx), sheet.theme().labelWater, spacingEm, false};
  };
  const std::size_t blank = name.find(' ');
  if (twoLines && blank != std::string::npos) {
    return sheet.type.stacked({run(name.substr(0, blank)), run(name.substr(blank + 1))});
  }
  return sheet.type.side({run(name)}, 0);
}

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
                            truePx * std::cos(at.lat * 3.14159265 / 180));
  return std::min({1.0, north, std::abs(at.lat) > 85 ? 1.0 : east});
}

/// The whole box shows the Earth.
bool isOnEarth(const Sheet& sheet, const ScreenBox& box) {
  for (const double x : {box.left, box.right}) {
    for (const double y : {box.top, box.bottom}) {
      if (!sheet.state.projection->unproject(sheet.toPlane({x, y}))) return false;
    }
  }
  return true;
}

/// «South Aral Sea» stands beside «Aral Sea» already: one of them is enough.
bool isSaidNearby(const Sheet& sheet, const std::string& name, const geo::ScreenPoint& at) {
  const double near = 160 * sheet.scale;
  return std::ranges::any_of(sheet.frame.placed, [&](const PlacedLabel& label) {
    if (!grown(label.box, near).contains(at) || !label.place.empty()) return false;
    const std::string& shorter = label.text.size() < name.size() ? label.text : name;
    const std::string& longer = label.text.size() < name.size() ? name : label.text;
    return shorter.size() > 6 && longer.find(shorter) != std::string::npos;
  });
}

/// The part of a box that lies over water, 0 to 1.
double shareOverWater(const Sheet& sheet, const ScreenBox& box) {
  const geo::ProjectedBox plane{sheet.toPlane({box.left, box.bottom}), sheet.toPlane({box.right, box.top})};
  const auto under = sheet.raster.shareUnder(plane, 0);  // number 0 is water, which counts as "own" here
  return static_cast<double>(under.own) / std::max(1, under.total());
}

/// Around where the name belongs, as parts of a reach.
constexpr std::array<std::pair<double, double>, 8> around{
    {{0, 1}, {0, -1}, {1, 0}, {-1, 0}, {0.7, 0.7}, {-0.7, 0.7}, {0.7, -0.7}, {-0.7, -0.7}}};

/// What a place for a sea's name costs: far from where it belongs, close to the shore, over it. Nothing: not there.
std::optional<double> seaCost(const Sheet& sheet, const ScreenBox& box, double away) {
  const double share = shareOverWater(sheet, box);
  if (share < 0.78) return std::nullopt;
  const geo::Projected middle = sheet.toPlane({(box.left + box.right) / 2, (box.top + box.bottom) / 2});
  const double offshore = std::min(8.0, static_cast<double>(sheet.raster.depthAt(middle)));
  if (!isOnEarth(sheet, box)) return std::nullopt;
  return away + 6 * (1 - share) - 0.04 * offshore;
}

void labelSea(Sheet& sheet, const basemap::WaterLabel& water, const geo::ScreenPoint& at, double roomPx) {
  const std::string name = sheet.names.of(water.name);
  if (name.empty() || isSaidNearby(sheet, name, at)) return;
  const double size = std::clamp(9 + roomPx / 60, 11.5, 17.0);
  const float spacing = water.kind == WaterKind::Ocean ? 0.18F : roomPx > 400 ? 0.1F : 0.03F;
  const TextBlock one = waterBlock(sheet, name, size, spacing, false);
  const TextBlock two = waterBlock(sheet, name, size, spacing, true);
  const double room = roomPx * sheet.scale;
  const TextBlock* best = nullptr;
  geo::ScreenPoint bestStart;
  double least = 1e300;
  const auto weigh = [&](const TextBlock& block, double dx, double dy) {
    const geo::ScreenPoint start = block.startCentredOn({at.x + dx * room, at.y + dy * room});
    if (!sheet.fits(block, start, 3)) return;
    const auto cost = seaCost(sheet, block.boxAt(start), std::hypot(dx, dy) + (&block == &two ? 0.03 : 0));
    if (!cost || *cost >= least) return;
    least = *cost;
    best = &block;
    bestStart = start;
  };
  for (const TextBlock* block : {&one, &two}) {
    if (block->widthPx > room * 0.92) continue;
    weigh(*block, 0, 0);
    for (const double reach : {0.1, 0.2, 0.32, 0.45}) {
      for (const auto& [dx, dy] : around) weigh(*block, dx * reach, dy * reach);
    }
  }
  if (best != nullptr) sheet.put(*best, bestStart, name, {});
}

/// Within the lake where it is wide enough, else beside it.
void labelLake(Sheet& sheet, const basemap::WaterLabel& water, const geo::ScreenPoint& at, double roomPx) {
  if (roomPx < 26 || water.rank > (sheet.detailMetres() > 2'500 ? 2 : 5)) return;
  const std::string name = sheet.names.of(water.name);
  if (name.empty() || isSaidNearby(sheet, name, at)) return;
  const double size = std::clamp(10.5 + roomPx / 120, 11.0, 15.0);
  const TextBlock block = waterBlock(sheet, name, size, 0.02F, false);
  std::vector<geo::ScreenPoint> starts;
  if (block.widthPx < roomPx * sheet.scale) starts.push_back(block.startCentredOn(at));
  const double across = std::sqrt(std::max(1.0, water.areaKm2)) * 1000 / sheet.state.camera.metresPerPx;
  const double reach = std::min(across, roomPx * sheet.scale) * 0.3;
  const auto beside = positionsAround(block, at, reach, 2 * sheet.scale);
  for (const std::size_t i : {7U, 6U, 0U, 3U, 2U, 1U, 5U, 4U}) starts.push_back(beside[i]);
  for (const geo::ScreenPoint& start : starts) {
    if (!sheet.fits(block, start, 3)) continue;
    sheet.put(block, start, name, {});
    return;
  }
}

/// A name along a straight enough stretch, just above the line; never upside down.
void labelRiver(Sheet& sheet, const basemap::WaterLabel& water) {
  if (!riverRank(sheet.detailMetres()) || !sheet.state.layers.rivers) return;  // a name without its line
  if (water.path.size() < 2 || water.rank > (sheet.detailMetres() > 2'000 ? 1 : 5)) return;
  std::vector<geo::ScreenPoint> path;
  for (const basemap::Vertex& v : water.path) {
    const auto p = sheet.toScreen(v.lonLat());
    if (!p) return;
    path.push_back(*p);
  }
  if (path.front().x > path.back().x) std::ranges::reverse(path);
  const double dx = path.back().x - path.front().x;
  const double dy = path.back().y - path.front().y;
  const double length = std::hypot(dx, dy);
  const std::string name = sheet.names.of(water.name);
  const TextBlock block = waterBlock(sheet, name, 11, 0.04F, false);
  if (name.empty() || length < block.widthPx * 1.15 || std::abs(dy) > std::abs(dx) * 2.2) return;
  double bend = 0;
  for (const geo::ScreenPoint& p : path) {
    bend = std::max(bend, std::abs((p.x - path.front().x) * dy - (p.y - path.front().y) * dx) / length);
  }
  if (bend > length * 0.12) return;

  const double angle = std::atan2(-dy, dx);
  const double lift = (bend * 0.5 + 3.5 * sheet.scale);
  const geo::ScreenPoint up{-std::sin(angle), -std::cos(angle)};
  const geo::ScreenPoint along{std::cos(angle), -std::sin(angle)};
  const geo::ScreenPoint middle{(path.front().x + path.back().x) / 2 + up.x * lift,
                                (path.front().y + path.back().y) / 2 + up.y * lift};
  const geo::ScreenPoint start{middle.x - along.x * block.widthPx / 2, middle.y - along.y * block.widthPx / 2};
  ScreenBox box{start.x, start.y, start.x, start.y};
  for (const double t : {0.0, block.widthPx}) {
    for (const double h : {-block.bottomPx, block.topPx}) {
      const geo::ScreenPoint corner{start.x + along.x * t + up.x * h, start.y + along.y * t + up.y * h};
      box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
             std::max(box.bottom, corner.y)};
    }
  }
  // One name a stretch of screen: a long river has several places for it.
  const double apart = 420 * sheet.scale;
  for (const PlacedLabel& other : sheet.frame.placed) {
    if (other.text == name && grown(other.box, apart).overlaps(box)) return;
  }
  if (!isInside(box, sheet.safe()) || sheet.obstacles.hits(grown(box, sheet.scale))) return;
  appendLabels(sheet.frame.labels, block, start, sheet.theme().labelHalo, sheet.px(1.2));
  sheet.frame.labels.back().rotation = static_cast<float>(angle);
  sheet.obstacles.add(box);
  sheet.frame.placed.push_back({box, name, {}});
}

}  // namespace

void labelWaters(Sheet& sheet) {
  for (const basemap::WaterLabel& water : sheet.basemap.waters()) {
    double roomPx = water.lengthKm * 1000 / sheet.state.camera.metresPerPx / sheet.scale;
    if (roomPx < 24) continue;
    const auto at = sheet.toScreen(water.at);
    if (!at) continue;
    roomPx *= shrinking(sheet, water.at, *at);
    if (roomPx < 24) continue;
    const double reach = roomPx * sheet.scale;
    if (at->x < -reach || at->y < -reach || at->x > sheet.frame.viewport.widthPx + reach ||
        at->y > sheet.frame.viewport.heightPx + reach) {
      continue;
    }
    switch (water.kind) {
      case WaterKind::Ocean:
      case WaterKind::Sea:
        if (roomPx < 3'000) labelSea(sheet, water, *at, roomPx);
        break;
      case WaterKind::Lake:
        labelLake(sheet, water, *at, roomPx);
        break;
      case WaterKind::River:
        labelRiver(sheet, water);
        break;
    }
  }
}

}  // namespace dateline::frame
