#include "frame/city_labels.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "frame/place_labels.hpp"

namespace dateline::frame {
namespace {

using text::Style;

/// Towns so far outside the picture are placed with the others: which names have room does not change as they come in.
constexpr double besidePicturePx = 130;

struct CityLook {
  Style style = Style::Regular;
  double sizePx = 12;
  double dotPx = 4;
};

CityLook lookOf(const basemap::City& city) {
  if (city.capital) return {Style::Medium, 13, 7};
  if (city.rank <= 3) return {Style::Regular, 12.5, 5};
  return {Style::Regular, 12, 4.4};
}

Marker dotOf(const Sheet& sheet, const basemap::City& city, const geo::ScreenPoint& at) {
  const CityLook look = lookOf(city);
  Marker dot;
  dot.at = at;
  dot.shape = Shape::Circle;
  dot.sizePx = sheet.px(look.dotPx);
  dot.fill = city.capital ? sheet.theme().labelHalo.withAlpha(255) : sheet.theme().labelCity;
  dot.outline = city.capital ? sheet.theme().labelCity : sheet.theme().labelHalo;
  dot.outlinePx = sheet.px(city.capital ? 1.4 : 1);
  return dot;
}

/// The dossier already says it: it is one of its places, or the capital beside a country's marker.
bool isSaid(const Sheet& sheet, const basemap::City& city, const geo::ScreenPoint& at) {
  return std::ranges::any_of(sheet.scene.places, [&](const ScenePlace& p) {
    if (p.place->geonames != 0 && p.place->geonames == city.geonames) return true;
    if (!p.plane) return false;
    const double nearPx = 3 * sheet.scale;
    const bool here = std::hypot(p.truth.x - at.x, p.truth.y - at.y) < nearPx;
    const double nearMetres = std::hypot(p.truth.x - at.x, p.truth.y - at.y) * sheet.state.camera.metresPerPx;
    if (p.place->atCapital && city.capital && p.country == city.country) return true;
    return here || (p.extent == Extent::Point && nearMetres < 6'000 && p.name == sheet.names.of(city.name));
  });
}

/// Small circles of events are no obstacles to names, but a town's dot among them would pass for one.
bool isUnderEvent(const Sheet& sheet, const geo::ScreenPoint& at, double reachPx) {
  return std::ranges::any_of(sheet.frame.events.marks, [&](const EventMark& mark) {
    return std::hypot(mark.at.x - at.x, mark.at.y - at.y) < static_cast<double>(mark.radiusPx) + reachPx + sheet.scale;
  });
}

/// A town at its best free position. True when it is in the picture now.
bool placeCity(Sheet& sheet, const basemap::City& city, const geo::ScreenPoint& at) {
  const CityLook look = lookOf(city);
  const double reach = look.dotPx * sheet.scale / 2;
  const ScreenBox dot = grown({at.x, at.y, at.x, at.y}, reach);
  if (sheet.obstacles.hits(grown(dot, sheet.scale)) || isUnderEvent(sheet, at, reach)) return false;
  const std::string name = sheet.names.of(city.name);
  if (name.empty()) return false;
  std::vector<TextRun> runs{{name, look.style, sheet.px(look.sizePx), sheet.theme().labelCity, 0, false}};
  if (const std::string local = sheet.names.localOf(city.name, city.country); !local.empty()) {
    runs.push_back({"(" + local + ")", Style::Regular, sheet.px(look.sizePx - 1), sheet.theme().labelSecond, 0, false});
  }
  const TextBlock block = sheet.type.side(runs, 3.5 * sheet.scale);
  const bool great = city.capital || city.rank <= 1;
  const bool dotSeen = sheet.isSeen(grown(dot, sheet.scale));
  const ScreenBox* reserved = nullptr;
  ScreenBox first;
  for (const Position& position : weighedPositions(sheet, block, at, reach, 3.5 * sheet.scale)) {
    const ScreenBox box = block.boxAt(position.start);
    if (sheet.obstacles.hits(grown(box, 3 * sheet.scale))) continue;
    if (dotSeen && sheet.isSeen(box)) {
      sheet.put(block, position.start, name, {});
      sheet.obstacles.add(dot);
      return true;
    }
    if (reserved == nullptr) {
      first = box;
      reserved = &first;
    }
    if (!great || !dotSeen) break;
  }
  if (reserved != nullptr) {
    sheet.obstacles.add(*reserved);
    sheet.obstacles.add(dot);
  }
  return false;
}

}  // namespace

void labelCities(Sheet& sheet) {
  const double detail = sheet.detailMetres();
  const int focusRank = mostCityRank(detail, true);
  const int otherRank = mostCityRank(detail, false);
  const ScreenBox around = grown(sheet.safe(), besidePicturePx * sheet.scale);
  const auto cities = sheet.basemap.cities();
  std::vector<Marker> dots;
  for (std::size_t i = 0; i < cities.size(); ++i) {
    const basemap::City& city = cities[i];
    const int bonus = city.capital ? 2 : 0;
    if (city.rank > std::max(focusRank, otherRank) + 2) break;  // they come by rank
    if (static_cast<int>(city.rank) - bonus > (sheet.isInFocus(city.country) ? focusRank : otherRank)) continue;
    const auto plane = sheet.caches.city(*sheet.state.projection, cities, i);
    if (!plane) continue;
    const geo::ScreenPoint at = sheet.toScreen(*plane);
    if (!around.contains(at) || isSaid(sheet, city, at)) continue;
    if (placeCity(sheet, city, at)) dots.push_back(dotOf(sheet, city, at));
  }
  sheet.frame.markers.insert(sheet.frame.markers.begin(), dots.begin(), dots.end());
}

}  // namespace dateline::frame
