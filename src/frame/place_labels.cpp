#include "frame/place_labels.hpp"

#include <algorithm>
#include <cmath>

#include "frame/leaders.hpp"
#include "frame/markers.hpp"

namespace dateline::frame {
namespace {

using text::Style;

TextBlock placeBlock(Sheet& sheet, const ScenePlace& place, bool withSecond) {
  const dossier::Role role = place.place->role;
  const double size = role == dossier::Role::Site ? 16 : role == dossier::Role::Mention ? 12.5 : 14;
  std::vector<TextRun> runs{{place.name, Style::SemiBold, sheet.px(size), of(sheet.theme().roleLabel, role), 0, false}};
  if (withSecond && !place.second.empty()) {
    runs.push_back({place.second, Style::Regular, sheet.px(size - 1), sheet.theme().labelSecond, 0, false});
  }
  return sheet.type.side(runs, size * 0.32 * sheet.scale);
}

/// Tries the eight positions close by, then farther off, first whole and then without the quiet part; a name that
/// still has no room gets a line to its marker.
void labelPlace(Sheet& sheet, const ScenePlace& place) {
  const double reach = markerReachPx(place, sheet.theme(), sheet.scale);
  for (const bool withSecond : {true, false}) {
    if (!withSecond && place.second.empty()) break;
    const TextBlock block = placeBlock(sheet, place, withSecond);
    for (const double gap : {5.0, 9.0, 15.0}) {
      for (const geo::ScreenPoint& start : positionsAround(block, place.at, reach, gap * sheet.scale)) {
        if (!sheet.fits(block, start)) continue;
        sheet.put(block, start, place.name, place.place->id);
        return;
      }
    }
  }
  putWithLeader(sheet, place, placeBlock(sheet, place, false), reach);
}

/// Ranks that a scale carries; the country in focus may say more than its neighbours.
int mostRank(double metresPerPx, bool focus) {
  const double steps[] = {14'000, 7'500, 4'200, 2'400, 1'400, 800, 450, 250};
  int rank = -1;
  for (const double step : steps) {
    if (metresPerPx <= step) ++rank;
  }
  return focus ? rank + 1 : rank - 2;
}

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

}  // namespace

std::array<geo::ScreenPoint, 8> positionsAround(const TextBlock& block, const geo::ScreenPoint& at, double reachPx,
                                                double gapPx) {
  const double middle = at.y + block.capPx / 2;
  const double side = reachPx + gapPx;
  const double slant = reachPx * 0.7 + gapPx * 0.5;
  const double high = at.y - slant;
  const double low = at.y + slant + block.capPx;
  const double left = at.x - block.widthPx;
  return {{{at.x + side, middle},
           {at.x + slant, high},
           {at.x + slant, low},
           {left - side, middle},
           {left - slant, high},
           {left - slant, low},
           {at.x - block.widthPx / 2, at.y - side - block.bottomPx * 0.5},
           {at.x - block.widthPx / 2, at.y + side + block.capPx}}};
}

void labelPlaces(Sheet& sheet, const std::vector<dossier::Role>& roles) {
  std::vector<const ScenePlace*> wanted;
  for (const ScenePlace& place : sheet.scene.places) {
    const bool taken = std::ranges::find(roles, place.place->role) != roles.end();
    if (taken && place.onScreen && !place.namedByArea()) wanted.push_back(&place);
  }
  std::ranges::stable_partition(wanted, [](const ScenePlace* p) { return p->lit(); });
  labelBeside(sheet, wanted);
}

void labelBeside(Sheet& sheet, const std::vector<const ScenePlace*>& places) {
  for (const ScenePlace* place : places) labelPlace(sheet, *place);
}

void labelCities(Sheet& sheet) {
  const double detail = sheet.detailMetres();
  const int focusRank = mostRank(detail, true);
  const int otherRank = mostRank(detail, false);
  const ScreenBox safe = sheet.safe();
  std::vector<Marker> dots;
  for (const basemap::City& city : sheet.basemap.cities()) {
    if (city.rank > std::max(focusRank, otherRank)) break;  // they come by rank
    const bool focus = sheet.isInFocus(city.country);
    const int bonus = city.capital ? 2 : 0;
    if (static_cast<int>(city.rank) - bonus > (focus ? focusRank : otherRank)) continue;
    const auto at = sheet.toScreen(city.at);
    if (!at || !safe.contains(*at) || isSaid(sheet, city, *at)) continue;
    const CityLook look = lookOf(city);
    const double reach = look.dotPx * sheet.scale / 2;
    if (sheet.obstacles.hits(*at, reach + sheet.scale)) continue;
    const std::string name = sheet.names.of(city.name);
    const TextBlock block =
        sheet.type.side({{name, look.style, sheet.px(look.sizePx), sheet.theme().labelCity, 0, false}}, 0);
    for (const geo::ScreenPoint& start : positionsAround(block, *at, reach, 3.5 * sheet.scale)) {
      if (!sheet.fits(block, start, 3)) continue;
      sheet.put(block, start, name, {});
      sheet.obstacles.add({at->x - reach, at->y - reach, at->x + reach, at->y + reach});
      dots.push_back(dotOf(sheet, city, *at));
      break;
    }
  }
  sheet.frame.markers.insert(sheet.frame.markers.begin(), dots.begin(), dots.end());
}

}  // namespace dateline::frame
