#include "frame/area_names.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/utf8.hpp"
#include "frame/hash.hpp"
#include "frame/place_labels.hpp"

namespace dateline::frame {
namespace {

/// All that the fits depend on: what the ground has in the window too, so that a fit outlives the ground that it was
/// found on.
std::uint64_t keyOf(Sheet& sheet, const AreaName& area, const CellWindow& window) {
  Hash hash;
  hash.add(area.text).add(static_cast<std::uint64_t>(area.style)).add(sheet.scale);
  hash.add(std::uint64_t{area.number == 0}).add(sheet.caches.signOf(sheet.raster, window, area.number));
  for (const double size : area.sizes) hash.add(size);
  hash.add(area.leastSpacingEm).add(area.mostSpacingEm).add(area.mostSpreadPx).add(area.clearPx).add(area.reachPx);
  hash.add(std::uint64_t{area.overWater}).add(std::uint64_t{area.mayCross});
  if (area.ideal) hash.add(std::round(area.ideal->x * 4)).add(std::round(area.ideal->y * 4));
  // No name in the window runs over a town further away.
  const double reach = 3 * area.sizes.front() * sheet.scale;
  const geo::ScreenPoint first = sheet.raster.pixelOf(window.left, window.top);
  const geo::ScreenPoint last = sheet.raster.pixelOf(window.right, window.bottom);
  const ScreenBox near{first.x - reach, first.y - reach, last.x + reach, last.y + reach};
  for (const TownDot& town : area.towns) {
    if (near.contains(town.at)) hash.add(std::round(town.at.x * 4)).add(std::round(town.at.y * 4)).add(town.weight);
  }
  return hash.value();
}

FitRequest requestOf(Sheet& sheet, const AreaName& area, const CellWindow& window) {
  FitRequest request;
  request.number = area.number;
  request.window = window;
  const auto widthEm = [&](const std::string& line) { return sheet.type.widthOf({line, area.style, 1, {}, 0, false}); };
  request.widthEm = widthEm(area.text);
  request.letters = static_cast<int>(base::codePointCount(area.text));
  if (const auto lines = inTwoLines(area.text)) {
    request.twoLinesEm = std::max(widthEm(lines->first), widthEm(lines->second));
  }
  for (const double size : area.sizes) request.sizesPx.push_back(size * sheet.scale);
  request.leastSpacingEm = area.leastSpacingEm;
  request.mostSpacingEm = area.mostSpacingEm;
  request.mostSpreadPx = area.mostSpreadPx * sheet.scale;
  request.clearPx = area.clearPx * sheet.scale;
  request.overWater = area.overWater;
  request.levelBelowPx = 13.5 * sheet.scale;
  if (area.number == 0) request.slantWeight = 1.6;
  request.ideal = area.ideal;
  request.reachPx = area.reachPx;
  request.towns = area.towns;
  return request;
}

/// Some of the area's cells in a window, on a net that lies fast on the plane, and how many cells it has there.
std::pair<std::vector<std::pair<int, int>>, std::size_t> netCells(const CountryRaster& raster, std::uint16_t number,
                                                                  const CellWindow& window) {
  std::vector<std::pair<int, int>> own;
  for (const std::uint32_t cell : raster.cellsOf(number)) {
    const int column = static_cast<int>(cell) % raster.columns();
    const int row = static_cast<int>(cell) / raster.columns();
    if (column < window.left || column >= window.right || row < window.bottom || row >= window.top) continue;
    own.emplace_back(column, row);
  }
  const std::size_t all = own.size();
  constexpr double most = 60;
  const auto stride = static_cast<std::int64_t>(std::max(1.0, std::ceil(std::sqrt(static_cast<double>(all) / most))));
  std::erase_if(own, [&](const auto& cell) { return !raster.isOnNet(cell.first, cell.second, stride); });
  return {own, all};
}

/// Small level names with most of their letters in the area: better to read than a slanted one within it, and what is
/// left where none fits within. A person finds a short name on the wrong side of a border only when much of it is
/// there.
void addLevelFits(Sheet& sheet, const AreaName& area, const CellWindow& window, std::vector<Fit>& found) {
  const auto [cells, all] = netCells(sheet.raster, area.number, window);
  if (cells.empty()) return;
  constexpr double leastOwn = 0.58;
  const double side = std::sqrt(static_cast<double>(all)) * sheet.raster.cellPx();
  const std::size_t first = found.size();
  const std::size_t sizes = area.sizes.size();
  for (std::size_t i = sizes > 2 ? sizes - 2 : 0; i < sizes; ++i) {
    const double sizePx = area.sizes[i] * sheet.scale;
    const double loss = 0.25 * std::log2(area.sizes.front() / area.sizes[i]);
    for (const bool twoLines : {false, true}) {
      if (twoLines && !inTwoLines(area.text)) continue;
      const TextBlock block = blockOf(sheet, area, sizePx, area.leastSpacingEm, twoLines);
      for (const auto& [column, row] : cells) {
        const geo::ScreenPoint at = sheet.raster.pixelOf(column, row);
        const auto under = sheet.raster.under(block.boxAt(block.startCentredOn(at)), area.number);
        const double own = static_cast<double>(under.own) / std::max(1, under.total());
        if (own < leastOwn) continue;
        const double off = area.ideal ? std::hypot(at.x - area.ideal->x, at.y - area.ideal->y) : 0;
        Fit fit;
        fit.line.middle = at;
        fit.sizePx = sizePx;
        fit.spacingEm = area.leastSpacingEm;
        fit.twoLines = twoLines;
        fit.score = (own > 0.95 ? 0.9 : 0.75) - loss - 2.4 * (1 - own) - 0.45 * std::min(1.5, off / side) -
                    (twoLines ? 0.05 : 0);
        found.push_back(fit);
      }
    }
  }
  const auto byScore = [](const Fit& x, const Fit& y) { return x.score > y.score; };
  const auto begin = found.begin() + static_cast<std::ptrdiff_t>(first);
  std::stable_sort(begin, found.end(), byScore);
  // Not all on one spot, which may be taken.
  std::vector<Fit> kept;
  constexpr std::size_t most = 10;
  for (auto fit = begin; fit != found.end() && kept.size() < most; ++fit) {
    const bool known = std::ranges::any_of(kept, [&](const Fit& other) {
      return std::abs(other.line.middle.y - fit->line.middle.y) < 0.9 * fit->sizePx &&
             std::abs(other.line.middle.x - fit->line.middle.x) < 1.5 * fit->sizePx;
    });
    if (!known) kept.push_back(*fit);
  }
  found.erase(begin, found.end());
  found.insert(found.end(), kept.begin(), kept.end());
  std::ranges::stable_sort(found, byScore);
}

bool isOnEarth(Sheet& sheet, const AreaName& area, const Fit& fit) {
  const double half = blockOf(sheet, area, fit.sizePx, fit.spacingEm, fit.twoLines).widthPx / 2 + fit.sizePx;
  return std::ranges::all_of(std::array{-half, 0.0, half}, [&](double s) {
    const geo::ScreenPoint p = fit.line.at(s).at;
    return sheet.isOnEarth({p.x - fit.sizePx, p.y - fit.sizePx, p.x + fit.sizePx, p.y + fit.sizePx});
  });
}

}  // namespace

bool isWithin(const Sheet& sheet, const geo::GeoBox& box, const geo::ScreenPoint& onGround) {
  const auto at = sheet.state.projection->unproject(sheet.toPlane(sheet.fromGround(onGround)));
  return at && box.contains(*at);
}

std::optional<std::pair<std::string, std::string>> inTwoLines(const std::string& text) {
  const std::size_t middle = text.size() / 2;
  std::size_t best = std::string::npos;
  const auto off = [&](std::size_t at) { return at > middle ? at - middle : middle - at; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' && (best == std::string::npos || off(i) < off(best))) best = i;
  }
  if (best == std::string::npos) return std::nullopt;
  return std::pair{text.substr(0, best), text.substr(best + 1)};
}

TextBlock blockOf(Sheet& sheet, const AreaName& area, double sizePx, double spacingEm, bool twoLines) {
  const auto run = [&](std::string text) {
    return TextRun{
        std::move(text), area.style, static_cast<float>(sizePx), area.colour, static_cast<float>(spacingEm), false};
  };
  if (const auto lines = twoLines ? inTwoLines(area.text) : std::nullopt) {
    return sheet.type.stacked({run(lines->first), run(lines->second)}, 1.2);
  }
  return sheet.type.side({run(area.text)}, 0);
}

Putting putFit(Sheet& sheet, const AreaName& area, const Fit& fit) {
  const TextBlock block = blockOf(sheet, area, fit.sizePx, fit.spacingEm, fit.twoLines);
  const geo::ScreenPoint middle = sheet.fromGround(fit.line.middle);
  constexpr double room = 3;
  if (fit.line.level()) {
    const geo::ScreenPoint start = block.startCentredOn(middle);
    if (!isInside(block.boxAt(start), sheet.safe())) return Putting::Cut;
    if (!sheet.fits(block, start, room)) return Putting::Taken;
    sheet.put(block, start, area.name, area.place);
    return Putting::Done;
  }
  ArcLine line = fit.line;
  line.middle = middle;
  BentText bent = bentAlong(
      sheet.type, block, [&](double s) { return line.at(s); }, -block.capPx / 2);
  if (!isInside(bent.whole, sheet.safe())) return Putting::Cut;
  if (!sheet.fits(bent, room)) return Putting::Taken;
  sheet.put(block, std::move(bent), area.name, area.place);
  return Putting::Done;
}

std::vector<Fit> fitsBeside(Sheet& sheet, const AreaName& area, double sizePx,
                            const std::vector<geo::ScreenPoint>& anchors, std::optional<std::uint16_t> on) {
  std::vector<Fit> out;
  if (anchors.empty()) return out;
  const TextBlock block = blockOf(sheet, area, sizePx, area.leastSpacingEm, false);
  geo::ScreenPoint middle{};
  for (const geo::ScreenPoint& anchor : anchors) middle = {middle.x + anchor.x, middle.y + anchor.y};
  const auto count = static_cast<double>(anchors.size());
  middle = {middle.x / count, middle.y / count};
  // The land that a lake lies in: beside it, but across the border, its name would name what is not there.
  const std::uint16_t own = sheet.raster.landNear(middle, 60 * sheet.scale);
  for (const geo::ScreenPoint& anchor : anchors) {
    const auto around = positionsAround(block, anchor, sheet.raster.cellPx() / 2, 3 * sheet.scale);
    for (std::size_t i = 0; i < around.size(); ++i) {
      const ScreenBox box = grown(block.boxAt(around[i]), 1.5 * sheet.scale);
      const auto under = sheet.raster.under(box, own);
      if (on ? !sheet.raster.isAll(box, *on) : under.water + under.foreign > 0) continue;
      if (!sheet.isOnEarth(box)) continue;
      Fit fit;
      fit.line.middle = {around[i].x + block.widthPx / 2, around[i].y - block.capPx / 2};
      fit.sizePx = sizePx;
      fit.spacingEm = area.leastSpacingEm;
      const double away = std::hypot(fit.line.middle.x - middle.x, (fit.line.middle.y - middle.y) * 1.4);
      fit.score = -away / sheet.scale - 2.0 * static_cast<double>(i) - 1.5 * under.river;
      out.push_back(fit);
    }
  }
  std::ranges::stable_sort(out, std::greater{}, &Fit::score);
  constexpr std::size_t most = 10;
  if (out.size() > most) out.resize(most);
  return out;
}

bool putAreaName(Sheet& sheet, const AreaName& area, const CellWindow& window, double worstLoss) {
  if (area.sizes.empty() || window.right <= window.left || window.top <= window.bottom) return false;
  const auto find = [&] {
    std::vector<Fit> found = fitName(sheet.raster, requestOf(sheet, area, window));
    if (area.mayCross) addLevelFits(sheet, area, window, found);
    // Around a map's or globe's edge there is no sea to name.
    if (area.number == 0) std::erase_if(found, [&](const Fit& fit) { return !isOnEarth(sheet, area, fit); });
    if (area.within)
      std::erase_if(found, [&](const Fit& fit) { return !isWithin(sheet, *area.within, fit.line.middle); });
    return found;
  };
  // A name that crosses its border depends on what lies around the window too.
  const std::uint64_t key = keyOf(sheet, area, window);
  const auto& fits = area.mayCross ? sheet.caches.fits(key, find) : sheet.caches.lastingFits(key, find);
  for (const Fit& fit : fits) {
    if (fit.score < fits.front().score - worstLoss) break;
    const Putting putting = putFit(sheet, area, fit);
    if (putting != Putting::Taken) return putting == Putting::Done;
  }
  return false;
}

}  // namespace dateline::frame
