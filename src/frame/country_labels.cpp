#include "frame/country_labels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/fold.hpp"
#include "base/locale.hpp"
#include "frame/area_names.hpp"
#include "frame/ground_builder.hpp"
#include "frame/hash.hpp"
#include "frame/markers.hpp"
#include "frame/place_labels.hpp"

namespace dateline::frame {
namespace {

using text::Style;

/// How a country's name may be set, by the area that is seen of it (pixels at 96 dpi).
struct Setting {
  double areaPx;
  double sizePx;
  double mostSpacingEm;
};
constexpr Setting settings[] = {{300'000, 19, 1.25}, {120'000, 17.5, 1.15}, {50'000, 16, 1.0}, {22'000, 14.5, 0.85},
                                {9'000, 13, 0.6},    {4'000, 12, 0.4},      {1'500, 11, 0.25}, {0, 10.5, 0.12}};
constexpr double leastSizePx = 9.6;
constexpr double leastOnStagePx = 11;  ///< 28 pixels of 1080, read at the back of a room

void setSizes(AreaName& area, double areaPx, bool stage) {
  const double least = stage ? leastOnStagePx : leastSizePx;
  const auto* setting = std::ranges::find_if(settings, [&](const Setting& s) { return areaPx >= s.areaPx; });
  area.mostSpacingEm = setting->mostSpacingEm;
  area.sizes.clear();
  for (double size = setting->sizePx; size > least + 0.4; size *= 0.9) area.sizes.push_back(size);
  area.sizes.push_back(least);
  area.clearPx = setting->sizePx < 13 ? 1.5 : 3;
  constexpr double smallAreaPx = 22'000;
  // A place of the dossier is named beside its marker rather than in small letters.
  area.mayCross = area.place.empty() && areaPx < smallAreaPx;
}

/// Pixels at 96 dpi that a country has in a window.
double countedAreaIn(const Sheet& sheet, std::uint16_t number, const CellWindow& window) {
  const int columns = sheet.raster.columns();
  std::size_t count = 0;
  if (window == sheet.raster.boundsOf(number)) {
    count = sheet.raster.cellsOf(number).size();
  } else {
    for (const std::uint32_t cell : sheet.raster.cellsOf(number)) {
      const int column = static_cast<int>(cell) % columns;
      const int row = static_cast<int>(cell) / columns;
      if (column >= window.left && column < window.right && row >= window.bottom && row < window.top) ++count;
    }
  }
  const double cell = sheet.raster.cellPx() / sheet.scale;
  return static_cast<double>(count) * cell * cell;
}

double areaIn(Sheet& sheet, std::uint16_t number, const CellWindow& window) {
  Hash hash;
  for (const int value : {static_cast<int>(number), window.left, window.bottom, window.right, window.top}) {
    hash.add(static_cast<std::uint64_t>(value));
  }
  return sheet.caches.number(hash.value(), [&] { return countedAreaIn(sheet, number, window); });
}

bool isWhole(const Sheet& sheet, const CellWindow& bounds) {
  return bounds.left > 0 && bounds.bottom > 0 && bounds.right < sheet.raster.columns() &&
         bounds.top < sheet.raster.rows();
}

/// Some dozens of a country's cells in a window.
std::vector<geo::ScreenPoint> someCells(const Sheet& sheet, std::uint16_t number, const CellWindow& window) {
  std::vector<geo::ScreenPoint> out;
  const auto& cells = sheet.raster.cellsOf(number);
  const int columns = sheet.raster.columns();
  const std::size_t step = std::max<std::size_t>(1, cells.size() / 60);
  for (std::size_t i = 0; i < cells.size(); i += step) {
    const int column = static_cast<int>(cells[i]) % columns;
    const int row = static_cast<int>(cells[i]) / columns;
    if (column < window.left || column >= window.right || row < window.bottom || row >= window.top) continue;
    out.push_back(sheet.raster.pixelOf(column, row));
  }
  return out;
}

/// Towns that are written at this scale, with what a country's name would lose by running over one.
std::vector<TownDot> townsOf(Sheet& sheet) {
  std::vector<TownDot> towns;
  const auto cities = sheet.basemap.cities();
  const int most = std::max(mostCityRank(sheet.detailMetres(), true), 0);
  const CellWindow whole = sheet.raster.whole();
  for (std::size_t i = 0; i < cities.size() && cities[i].rank <= most; ++i) {
    const auto plane = sheet.caches.city(*sheet.state.projection, cities, i);
    if (!plane) continue;
    const geo::ScreenPoint at{plane->x / sheet.state.camera.metresPerPx, -plane->y / sheet.state.camera.metresPerPx};
    if (!sheet.raster.cellAtPixel(at, whole)) continue;
    towns.push_back({at, cities[i].capital ? 0.4 : 0.1});
  }
  return towns;
}

class CountryNamer {
 public:
  explicit CountryNamer(Sheet& sheet)
      : m_sheet(sheet),
        m_core(sheet.sharedWindow(snapShare)),
        m_fine(sheet.sharedWindow(fineShare)),
        m_towns(townsOf(sheet)) {}

  /// Where the whole country is known: at its best place, as long as that is seen; else within the part that all near
  /// views show, else within what this one shows.
  bool put(AreaName area) {
    if (area.number == 0) return false;
    area.towns = m_towns;
    const CellWindow bounds = m_sheet.raster.boundsOf(area.number);
    const CellWindow core = bounds.within(m_core);
    const CellWindow fine = bounds.within(m_fine);
    if (fine.empty()) return false;
    const bool whole = isWhole(m_sheet, bounds);
    if (whole && putIn(area, bounds, 0.3)) return true;
    // Not in a corner of it that happens to be shared when this view shows far more.
    const bool mostShared = areaIn(m_sheet, area.number, core) > 0.5 * areaIn(m_sheet, area.number, fine);
    if (!core.empty() && mostShared && putIn(area, core, 1e9)) return true;
    if (!(fine == core) && putIn(area, fine, 1e9)) return true;
    return putAtSea(area, fine);
  }

 private:
  bool putIn(AreaName& area, const CellWindow& window, double worstLoss) {
    const double seen = areaIn(m_sheet, area.number, window);
    if (seen < 60) return false;
    setSizes(area, seen, m_sheet.stage);
    // Of a part that grows and shrinks at the picture's edge the best spot would move with every pan.
    area.mayCross = area.mayCross && window == m_sheet.raster.boundsOf(area.number);
    if (putAreaName(m_sheet, area, window, worstLoss)) return true;
    const double box = static_cast<double>(window.right - window.left) * (window.top - window.bottom) * 16;
    if (box < 2.2 * seen || box < 1500) return false;
    AreaName scattered = area;
    scattered.overWater = true;
    scattered.mayCross = false;
    scattered.mostSpacingEm = std::min(0.5, area.mostSpacingEm);
    return putAreaName(m_sheet, scattered, window, std::min(worstLoss, 0.5));
  }

  /// Beside a country that is too small for its name: in the sea, close to its coast.
  bool putAtSea(AreaName& area, const CellWindow& window) {
    const double seen = areaIn(m_sheet, area.number, window);
    if (seen < 40 || seen > 2'500 || !isMainPart(area, window)) return false;
    const std::uint64_t key = Hash()
                                  .add(area.text)
                                  .add(std::uint64_t{area.number})
                                  .add(static_cast<std::uint64_t>(window.left))
                                  .add(static_cast<std::uint64_t>(window.bottom))
                                  .add(static_cast<std::uint64_t>(window.right))
                                  .add(static_cast<std::uint64_t>(window.top))
                                  .add(m_sheet.scale)
                                  .value();
    const auto& fits = m_sheet.caches.fits(key, [&] {
      std::vector<geo::ScreenPoint> cells = someCells(m_sheet, area.number, window);
      if (area.within) std::erase_if(cells, [&](const auto& cell) { return !isWithin(m_sheet, *area.within, cell); });
      return fitsBeside(m_sheet, area, 10 * m_sheet.scale, cells, 0);
    });
    return std::ranges::any_of(fits, [&](const Fit& fit) { return putFit(m_sheet, area, fit) == Putting::Done; });
  }

  /// French Guiana is no place to write «France» beside.
  bool isMainPart(const AreaName& area, const CellWindow& window) const {
    if (!area.ideal) return false;
    const CellWindow all = m_sheet.raster.whole();
    const auto cell = m_sheet.raster.cellAtPixel(*area.ideal, all);
    if (!cell) return false;
    const int column = static_cast<int>(*cell) % m_sheet.raster.columns();
    const int row = static_cast<int>(*cell) / m_sheet.raster.columns();
    constexpr int slack = 6;
    return column >= window.left - slack && column < window.right + slack && row >= window.bottom - slack &&
           row < window.top + slack;
  }

  Sheet& m_sheet;
  CellWindow m_core;
  CellWindow m_fine;
  std::vector<TownDot> m_towns;
};

/// The local name below the level name that was placed last, where there is room.
void putLocalBelow(Sheet& sheet, const std::string& local) {
  if (local.empty() || !sheet.frame.placed.back().parts.empty()) return;
  const ScreenBox box = sheet.frame.placed.back().box;
  const TextBlock block =
      sheet.type.side({{local, Style::Regular, sheet.px(10.5), sheet.theme().labelCountry, 0.04F, false}}, 0);
  const geo::ScreenPoint start{(box.left + box.right - block.widthPx) / 2, box.bottom + 1 + block.topPx};
  if (sheet.fits(block, start, 0)) sheet.put(block, start, local, {});
}

/// Only a large outlying part of it is in sight: Alaska without the other states. Such a part is named, or the map
/// would have a large country without a name; French Guiana is no place to write «France».
bool isOutlyingAlone(Sheet& sheet, std::uint16_t number, const basemap::Country& country) {
  const auto& cells = sheet.raster.cellsOf(number);
  const double metres = sheet.raster.cellMetres();
  constexpr double leastM2 = 300'000e6;
  if (static_cast<double>(cells.size()) * metres * metres < leastM2) return false;
  const CellWindow seen = sheet.raster.boundsOf(number).within(sheet.sharedWindow(fineShare));
  const auto count = [&] {
    const auto some = someCells(sheet, number, seen);
    const auto within = std::ranges::count_if(some, [&](const auto& p) { return isWithin(sheet, country.mainBox, p); });
    return static_cast<double>(within);
  };
  Hash key;
  key.add("outlying").add(std::uint64_t{number});
  for (const int side : {seen.left, seen.bottom, seen.right, seen.top}) key.add(static_cast<std::uint64_t>(side));
  return sheet.caches.number(key.value(), count) == 0;
}

/// Centred on the country's marker, above it or below: then nobody asks whose dot that is. The wider the letters may be
/// spread over its land the better; false where they do not all stand on it.
bool putOverMarker(Sheet& sheet, AreaName area, const ScenePlace& place) {
  const CellWindow seen = sheet.raster.boundsOf(area.number).within(sheet.sharedWindow(0));
  if (area.number == 0 || seen.empty()) return false;
  setSizes(area, areaIn(sheet, area.number, seen), sheet.stage);
  const double gap = markerReachPx(place, sheet.theme(), sheet.scale) + 7 * sheet.scale;
  for (const double size : area.sizes) {
    for (const double share : {1.0, 0.75, 0.5, 0.25, 0.0}) {
      const double spacing = area.leastSpacingEm + share * std::max(0.0, area.mostSpacingEm - area.leastSpacingEm);
      const TextBlock block = blockOf(sheet, area, size * sheet.scale, spacing, false);
      const double x = place.at.x - block.widthPx / 2;
      for (const double y : {place.at.y - gap, place.at.y + gap + block.capPx}) {
        const geo::ScreenPoint start{x, y};
        const ScreenBox box = grown(block.boxAt(start), 2 * sheet.scale);
        const geo::ScreenPoint a = sheet.toGround({box.left, box.top});
        const auto under = sheet.raster.under({a.x, a.y, a.x + box.width(), a.y + box.height()}, area.number);
        if (under.foreign + under.water > 0 || !sheet.fits(block, start, 2)) continue;
        sheet.put(block, start, area.name, area.place);
        return true;
      }
    }
  }
  return false;
}

AreaName nameOf(const Sheet& sheet, const std::string& name) {
  AreaName area;
  area.name = name;
  area.text = base::upperCase(name, base::codeOf(sheet.state.language));
  area.colour = sheet.theme().labelCountry;
  return area;
}

std::optional<geo::ScreenPoint> groundOf(const Sheet& sheet, const geo::LonLat& at) {
  const auto screen = sheet.toScreen(at);
  if (!screen) return std::nullopt;
  return sheet.toGround(*screen);
}

/// «Région d’Almaty» in capitals of two heights: those of the words' initials, and smaller ones, drawn as heavy as
/// these. The typeface has no such letters of its own.
std::vector<TextRun> smallCapitals(const Sheet& sheet, const std::string& name, const Colour& colour) {
  constexpr double initialPx = 12.5;
  constexpr double smallPx = 10;
  constexpr float spacingEm = 0.09F;
  std::vector<TextRun> runs;
  const auto language = base::codeOf(sheet.state.language);
  const auto add = [&](std::string_view part, bool initial) {
    if (part.empty()) return;
    runs.push_back({base::upperCase(std::string(part), language), initial ? Style::Regular : Style::Medium,
                    sheet.px(initial ? initialPx : smallPx), colour, spacingEm, false});
  };
  // A letter that is a capital in running text is one of the tall ones.
  std::size_t begin = 0;
  for (std::size_t at = 0; at < name.size();) {
    std::size_t next = at + 1;
    while (next < name.size() && (static_cast<unsigned char>(name[next]) & 0xC0U) == 0x80U) ++next;
    const std::string letter = name.substr(at, next - at);
    if (base::upperCase(letter, language) == letter && base::fold(letter) != letter) {
      add(std::string_view(name).substr(begin, at - begin), false);
      add(letter, true);
      begin = next;
    }
    at = next;
  }
  add(std::string_view(name).substr(begin), false);
  return runs;
}

}  // namespace

std::vector<const ScenePlace*> labelAreasOfPlaces(Sheet& sheet) {
  std::vector<const ScenePlace*> unnamed;
  CountryNamer namer(sheet);
  for (const ScenePlace& place : sheet.scene.places) {
    if (place.extent != Extent::Country || (!place.namedByArea() && place.onScreen)) continue;
    if (!place.areaOwner) continue;
    AreaName area = nameOf(sheet, place.name);
    area.place = place.place->id;
    area.colour = of(sheet.theme().roleLabel, place.place->role);
    area.style = Style::SemiBold;
    area.number = sheet.raster.numberOf(place.country);
    if (place.namedByArea() && place.plane) {
      area.ideal = sheet.toGround(place.at);
    } else if (const auto* country = sheet.basemap.country(place.country)) {
      area.ideal = groundOf(sheet, country->labelPoint);
    }
    if (place.namedByArea() && place.onScreen && putOverMarker(sheet, area, place)) continue;
    if (!namer.put(area) && place.onScreen) unnamed.push_back(&place);
  }
  return unnamed;
}

void labelCountries(Sheet& sheet) {
  std::vector<std::pair<std::size_t, const basemap::Country*>> order;
  for (const auto code : sheet.raster.countries()) {
    const auto* country = sheet.basemap.country(code);
    const bool said = std::ranges::any_of(sheet.scene.places, [&](const ScenePlace& p) {
      return p.extent == Extent::Country && p.country == code && p.areaOwner;
    });
    const std::size_t cells = sheet.raster.cellsOf(sheet.raster.numberOf(code)).size();
    if (country != nullptr && !said && cells > 3 && !sheet.names.of(country->name).empty())
      order.emplace_back(cells, country);
  }
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->code < b.second->code;
  });
  CountryNamer namer(sheet);
  for (const auto& [cells, country] : order) {
    AreaName area = nameOf(sheet, sheet.names.of(country->name));
    area.number = sheet.raster.numberOf(country->code);
    if (!isOutlyingAlone(sheet, area.number, *country)) {
      area.ideal = groundOf(sheet, country->labelPoint);
      area.within = country->mainBox;
    }
    if (namer.put(area)) putLocalBelow(sheet, sheet.names.localOf(country->name, country->code));
  }
}

void labelRegions(Sheet& sheet) {
  if (!sheet.state.layers.regions || sheet.detailMetres() > 1'500) return;
  const auto regions = sheet.basemap.regions();
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const basemap::Region& region = regions[i];
    if (region.isCity || !sheet.isInFocus(region.country)) continue;
    const bool said = std::ranges::any_of(sheet.scene.places, [&](const ScenePlace& p) { return p.region == i; });
    const auto at = sheet.toScreen(region.labelPoint);
    if (said || !at) continue;
    const std::string name = sheet.names.of(region.name);
    if (name.empty()) continue;
    const TextBlock block = sheet.type.side(smallCapitals(sheet, name, sheet.theme().labelRegion), 0);
    for (const double dy : {0.0, -22.0, 22.0, -40.0, 40.0}) {
      const geo::ScreenPoint start = block.startCentredOn({at->x, at->y + dy * sheet.scale});
      if (!sheet.fits(block, start, 4)) continue;
      sheet.put(block, start, name, {});
      break;
    }
  }
}

}  // namespace dateline::frame
