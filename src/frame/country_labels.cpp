#include "frame/country_labels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/locale.hpp"
#include "frame/markers.hpp"

namespace dateline::frame {
namespace {

using text::Style;

/// How a country's name may be set, most generous first.
struct Setting {
  double sizePx;
  double spacingEm;
};

/// Sizes by the area on the screen, in pixels at 96 dpi.
std::vector<Setting> settingsFor(double areaPx) {
  std::vector<Setting> all{{19, 0.55}, {18, 0.4}, {16, 0.34}, {14.5, 0.28}, {13, 0.22}, {12, 0.16}, {11, 0.1}};
  const std::size_t first = areaPx > 300'000   ? 0
                            : areaPx > 120'000 ? 1
                            : areaPx > 50'000  ? 2
                            : areaPx > 22'000  ? 3
                            : areaPx > 9'000   ? 4
                            : areaPx > 4'000   ? 5
                                               : 6;
  all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first));
  return all;
}

struct Wanted {
  std::string name;   ///< as a person reads it
  std::string place;  ///< of the dossier, or empty
  Colour colour;
  Style style = Style::Medium;
  std::uint16_t number = 0;  ///< in the raster
  std::optional<geo::ScreenPoint> labelPoint;
  double markerPx = 0;  ///< a marker stands on the label point and reaches so far: the name goes below or above it
  double foreignAllowed = 0.12;  ///< at the smallest setting; the larger ones must fit
};

/// What a name wholly over its neighbours would cost, in the unit of Candidate::cost (the country's size on the
/// screen).
constexpr double misfitWeight = 6;

TextBlock blockOf(Sheet& sheet, const Wanted& wanted, const Setting& setting, bool twoLines) {
  const std::string capitals = base::upperCase(wanted.name, base::codeOf(sheet.state.language));
  const auto run = [&](std::string text) {
    return TextRun{std::move(text),
                   wanted.style,
                   sheet.px(setting.sizePx),
                   wanted.colour,
                   static_cast<float>(setting.spacingEm),
                   false};
  };
  if (twoLines) {
    // Broken at the blank nearest to the middle.
    const std::size_t middle = capitals.size() / 2;
    std::size_t best = std::string::npos;
    for (std::size_t i = 0; i < capitals.size(); ++i) {
      const auto off = [&](std::size_t at) { return at > middle ? at - middle : middle - at; };
      if (capitals[i] == ' ' && (best == std::string::npos || off(i) < off(best))) best = i;
    }
    if (best != std::string::npos) {
      return sheet.type.stacked({run(capitals.substr(0, best)), run(capitals.substr(best + 1))}, 1.25);
    }
  }
  return sheet.type.side({run(capitals)}, 0);
}

/// How badly a block's place suits a country: parts over neighbours weigh more than parts over water.
double misfit(const Sheet& sheet, const ScreenBox& box, std::uint16_t number) {
  const geo::Projected a = sheet.toPlane({box.left, box.bottom});
  const geo::Projected b = sheet.toPlane({box.right, box.top});
  const auto share = sheet.raster.shareUnder({a, b}, number);
  return (share.foreign + 0.55 * share.water) / std::max(1, share.total());
}

struct Candidate {
  geo::ScreenPoint centre;
  double cost = 0;
};

/// The part of a country that the picture shows.
struct SeenPart {
  std::size_t cells = 0;
  geo::ScreenPoint middle;
};

SeenPart seenPartOf(const Sheet& sheet, std::uint16_t number) {
  SeenPart part;
  const ScreenBox safe = sheet.safe();
  const int columns = sheet.raster.columns();
  for (const std::uint32_t cell : sheet.raster.cellsOf(number)) {
    const geo::ScreenPoint at =
        sheet.toScreen(sheet.raster.centreOf(static_cast<int>(cell) % columns, static_cast<int>(cell) / columns));
    if (!safe.contains(at)) continue;
    part.middle = {part.middle.x + at.x, part.middle.y + at.y};
    ++part.cells;
  }
  if (part.cells > 0) {
    const auto count = static_cast<double>(part.cells);
    part.middle = {part.middle.x / count, part.middle.y / count};
  }
  return part;
}

/// Cells of the country in the picture, thinned to some dozens, the deepest and nearest to the label point first.
std::vector<Candidate> candidatesFor(const Sheet& sheet, const Wanted& wanted, const SeenPart& part) {
  std::vector<Candidate> out;
  if (part.cells == 0) return out;
  constexpr double most = 90;
  const auto stride = static_cast<std::int64_t>(std::ceil(std::sqrt(static_cast<double>(part.cells) / most)));
  const ScreenBox safe = sheet.safe();
  const bool pointSeen = wanted.labelPoint && safe.contains(*wanted.labelPoint);
  const geo::ScreenPoint ideal = pointSeen ? *wanted.labelPoint : part.middle;
  const double reach = std::max(1.0, std::sqrt(static_cast<double>(part.cells)) * 8 * sheet.scale);
  const int columns = sheet.raster.columns();
  if (pointSeen) out.push_back({ideal, -2});
  for (const std::uint32_t cell : sheet.raster.cellsOf(wanted.number)) {
    const int column = static_cast<int>(cell) % columns;
    const int row = static_cast<int>(cell) / columns;
    if (!sheet.raster.isOnNet(column, row, stride)) continue;
    const geo::ScreenPoint at = sheet.toScreen(sheet.raster.centreOf(column, row));
    if (!safe.contains(at)) continue;
    const double depth = std::min(10.0, static_cast<double>(sheet.raster.depth(column, row)));
    out.push_back({at, std::hypot(at.x - ideal.x, at.y - ideal.y) / reach - 0.06 * depth});
  }
  std::ranges::stable_sort(out, {}, &Candidate::cost);
  return out;
}

/// The starts to try for one candidate: centred on it, or below and above a marker that stands there.
std::vector<geo::ScreenPoint> startsAt(const TextBlock& block, const Candidate& candidate, const Wanted& wanted,
                                       double scale) {
  const bool onMarker = wanted.markerPx > 0 && wanted.labelPoint && candidate.centre == *wanted.labelPoint;
  if (!onMarker) return {block.startCentredOn(candidate.centre)};
  const double gap = wanted.markerPx + 10 * scale;
  const double x = candidate.centre.x - block.widthPx / 2;
  return {{x, candidate.centre.y + gap + block.capPx}, {x, candidate.centre.y - gap - block.bottomPx * 0.3}};
}

/// The best of all candidates: close to where the name belongs, and over its own country.
std::optional<geo::ScreenPoint> bestStart(const Sheet& sheet, const Wanted& wanted, const TextBlock& block,
                                          const std::vector<Candidate>& candidates, double allowed) {
  std::optional<geo::ScreenPoint> best;
  double least = 1e300;
  for (const Candidate& candidate : candidates) {
    if (candidate.cost >= least) break;  // they come by cost, and misfit only adds to it
    for (const geo::ScreenPoint& start : startsAt(block, candidate, wanted, sheet.scale)) {
      const double over = misfit(sheet, grown(block.boxAt(start), 4 * sheet.scale), wanted.number);
      const double cost = candidate.cost + misfitWeight * over;
      if (cost >= least || over > allowed || !sheet.fits(block, start, 4)) continue;
      least = cost;
      best = start;
    }
  }
  return best;
}

bool labelCountry(Sheet& sheet, const Wanted& wanted) {
  if (wanted.number == 0) return false;
  const SeenPart part = seenPartOf(sheet, wanted.number);
  const auto candidates = candidatesFor(sheet, wanted, part);
  if (candidates.empty()) return false;
  const double cellPx = sheet.raster.cellMetres() / sheet.state.camera.metresPerPx / sheet.scale;
  const double seen = static_cast<double>(part.cells) * cellPx * cellPx;
  const bool breakable = wanted.name.find(' ') != std::string::npos;
  const auto settings = settingsFor(seen);
  for (const Setting& setting : settings) {
    const double allowed = &setting == &settings.back() ? wanted.foreignAllowed : std::min(0.04, wanted.foreignAllowed);
    for (const bool twoLines : {false, true}) {
      if (twoLines && !breakable) continue;
      const TextBlock block = blockOf(sheet, wanted, setting, twoLines);
      const auto start = bestStart(sheet, wanted, block, candidates, allowed);
      if (!start) continue;
      sheet.put(block, *start, wanted.name, wanted.place);
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<const ScenePlace*> labelAreasOfPlaces(Sheet& sheet) {
  std::vector<const ScenePlace*> unnamed;
  for (const ScenePlace& place : sheet.scene.places) {
    if (place.extent != Extent::Country || (!place.namedByArea() && place.onScreen)) continue;
    if (!place.areaOwner) continue;
    Wanted wanted;
    wanted.name = place.name;
    wanted.place = place.place->id;
    wanted.colour = of(sheet.theme().roleLabel, place.place->role);
    wanted.style = Style::SemiBold;
    wanted.number = sheet.raster.numberOf(place.country);
    wanted.foreignAllowed = 0.3;
    if (place.namedByArea() && place.plane) {
      wanted.labelPoint = place.at;
      wanted.markerPx = markerReachPx(place, sheet.theme(), sheet.scale);
    } else if (const auto* country = sheet.basemap.country(place.country)) {
      wanted.labelPoint = sheet.toScreen(country->labelPoint);
    }
    if (!labelCountry(sheet, wanted) && place.onScreen) unnamed.push_back(&place);
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
    if (country != nullptr && !said && cells > 3) order.emplace_back(cells, country);
  }
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second->code < b.second->code;
  });
  for (const auto& [cells, country] : order) {
    Wanted wanted;
    wanted.name = sheet.names.of(country->name);
    wanted.colour = sheet.theme().labelCountry;
    wanted.number = sheet.raster.numberOf(country->code);
    wanted.labelPoint = sheet.toScreen(country->labelPoint);
    labelCountry(sheet, wanted);
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
    const std::string capitals = base::upperCase(name, base::codeOf(sheet.state.language));
    const TextBlock block =
        sheet.type.side({{capitals, Style::Regular, sheet.px(10.5), sheet.theme().labelRegion, 0.12F, false}}, 0);
    for (const double dy : {0.0, -22.0, 22.0, -40.0, 40.0}) {
      const geo::ScreenPoint start = block.startCentredOn({at->x, at->y + dy * sheet.scale});
      if (!sheet.fits(block, start, 4)) continue;
      sheet.put(block, start, name, {});
      break;
    }
  }
}

}  // namespace dateline::frame
