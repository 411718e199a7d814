#include "frame/furniture.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/message.hpp"
#include "base/numbers.hpp"
#include "frame/edge_marks.hpp"
#include "frame/event_legend.hpp"
#include "frame/paragraph.hpp"
#include "frame/polyline.hpp"
#include "frame/relief.hpp"
#include "frame/stage_set.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;
using text::Style;

constexpr double edgePx = 16;

/// Something to be laid into a corner.
enum class Corner { TopRight, BottomRight, TopLeft, BottomLeft };

ScreenBox boxIn(Corner corner, const geo::ScreenPoint& size, const Sheet& sheet, double edge) {
  const bool right = corner == Corner::TopRight || corner == Corner::BottomRight;
  const bool top = corner == Corner::TopRight || corner == Corner::TopLeft;
  const double left = right ? sheet.frame.viewport.widthPx - edge - size.x : edge;
  const double up = top ? sheet.bands.top + edge : sheet.frame.viewport.heightPx - sheet.bands.bottom - edge - size.y;
  return {left, up, left + size.x, up + size.y};
}

constexpr int touchesFurniture = 1000;

/// How much of a density a box would hide: its mean level, 0 to 40.
int hiddenDensity(const Sheet& sheet, const ScreenBox& box) {
  if (!sheet.frame.events.density) return 0;
  const EventDensity& density = *sheet.frame.events.density;
  constexpr int steps = 12;
  double sum = 0;
  for (int i = 0; i < steps * steps; ++i) {
    const geo::Projected at = sheet.toPlane({box.left + box.width() * (i % steps + 0.5) / steps,
                                             box.top + (box.bottom - box.top) * (i / steps + 0.5) / steps});
    const double column = (at.x - density.corner.x) / density.cellMetres;
    const double row = (density.corner.y - at.y) / density.cellMetres;
    if (column < 0 || row < 0 || column >= density.columns || row >= density.rows) continue;
    sum += density.levels[static_cast<std::size_t>(row) * static_cast<std::size_t>(density.columns) +
                          static_cast<std::size_t>(column)];
  }
  return static_cast<int>(std::lround(40 * sum / (255.0 * steps * steps)));
}

/// What a box would hide; what is already laid out must not be touched at all. Circles of events count only where
/// nobody moves the map: there are so many that the box would jump about while it is moved.
int costOf(const Sheet& sheet, const ScreenBox& box, bool still) {
  int cost = 0;
  if (still) cost += hiddenDensity(sheet, box);
  for (const EventMark& mark : sheet.frame.events.marks) {
    if (!still) break;
    const double half = mark.radiusPx;
    if (box.overlaps({mark.at.x - half, mark.at.y - half, mark.at.x + half, mark.at.y + half})) {
      cost += 1 + static_cast<int>(half / (3 * sheet.scale));
    }
  }
  for (const ScreenBox& other : sheet.frame.furnitureBoxes) {
    if (other.overlaps(grown(box, 6 * sheet.scale))) cost += touchesFurniture;
  }
  for (const Marker& marker : sheet.frame.markers) {
    const double half = static_cast<double>(marker.sizePx) / 2 + 4 * sheet.scale;
    const ScreenBox own{marker.at.x - half, marker.at.y - half, marker.at.x + half, marker.at.y + half};
    if (own.overlaps(box)) cost += 10;
  }
  return cost;
}

/// The ways of arrows, as far as they are known before they are placed: the shortest over the Earth.
std::vector<ScreenPath> arrowWays(const Sheet& sheet) {
  std::vector<ScreenPath> ways;
  if (!sheet.state.layers.flows) return ways;
  for (const dossier::Flow& flow : sheet.scene.shown->flows) {
    const ScenePlace* from = sheet.scene.find(flow.from);
    const ScenePlace* to = sheet.scene.find(flow.to);
    if (from == nullptr || to == nullptr || !from->plane || !to->plane) continue;
    constexpr double parts = 24;
    const double metres = geo::distanceMetres(*from->place->at, *to->place->at);
    ScreenPath& way = ways.emplace_back();
    for (const geo::LonLat& at : geo::geodesic(*from->place->at, *to->place->at, std::max(1.0, metres / parts))) {
      if (const auto on = sheet.toScreen(at)) way.push_back(*on);
    }
  }
  return ways;
}

int arrowsUnder(const std::vector<ScreenPath>& ways, const ScreenBox& box, double roomPx) {
  const ScreenBox roomy = grown(box, roomPx);
  return static_cast<int>(std::ranges::count_if(ways, [&](const ScreenPath& way) {
    const ScreenPoint leftTop{roomy.left, roomy.top};
    const ScreenPoint rightTop{roomy.right, roomy.top};
    const ScreenPoint leftBottom{roomy.left, roomy.bottom};
    const ScreenPoint rightBottom{roomy.right, roomy.bottom};
    for (std::size_t i = 1; i < way.size(); ++i) {
      if (roomy.contains(way[i]) || cross(way[i - 1], way[i], leftTop, rightBottom) ||
          cross(way[i - 1], way[i], rightTop, leftBottom))
        return true;
    }
    return false;
  }));
}

/// A box across the Earth's outline looks dropped there: 0, or what that costs.
int onOutline(const Sheet& sheet, const ScreenBox& box) {
  if (!sheet.frame.ground.earth) return 0;
  int on = 0;
  constexpr int across = 8;
  constexpr int down = 3;
  for (int i = 0; i <= across; ++i) {
    for (int k = 0; k <= down; ++k) {
      const geo::ScreenPoint p{box.left + box.width() * i / across, box.top + box.height() * k / down};
      if (sheet.state.projection->unproject(sheet.toPlane(p))) ++on;
    }
  }
  return on > 0 && on < (across + 1) * (down + 1) ? 3 : 0;
}

/// Where along an edge a box may stand when its corner is taken: parts of the way to the next corner.
constexpr std::array<double, 7> slides{0.12, 0.25, 0.375, 0.5, 0.625, 0.75, 0.87};

/// Beside a corner a box that lies on the sea looks at home, one on land looks dropped there: 0 to 4.
int landUnder(const Sheet& sheet, const ScreenBox& box) {
  const geo::ScreenPoint a = sheet.toGround({box.left, box.top});
  const auto under = sheet.raster.under({a.x, a.y, a.x + box.width(), a.y + box.bottom - box.top}, 0);
  return static_cast<int>(std::lround(4.0 * (under.total() - under.water) / std::max(1, under.total())));
}

/// A box where it would hide least.
struct Spot {
  ScreenBox box;
  int cost = 1 << 30;
};

/// The first corner, in this order of preference, that hides nothing; else the place along the edges that hides least.
/// `alongEdges`: beside the corners too, not only on the level.
Spot bestSpot(const Sheet& sheet, const geo::ScreenPoint& size, const std::vector<Corner>& preference, bool still,
              bool alongEdges) {
  Spot best;
  const std::vector<ScreenPath> ways = arrowWays(sheet);
  const double edge = edgePx * sheet.scale;
  const double across = sheet.frame.viewport.widthPx - 2 * edge - size.x;
  const double down = sheet.frame.viewport.heightPx - sheet.bands.top - sheet.bands.bottom - 2 * edge - size.y;
  const auto consider = [&](const ScreenBox& box, bool beside) {
    const int cost = costOf(sheet, box, still) + 5 * arrowsUnder(ways, box, 4 * sheet.scale) + onOutline(sheet, box) +
                     (still && beside ? 1 + landUnder(sheet, box) : 0);
    if (cost < best.cost) best = {box, cost};
  };
  for (const Corner corner : preference) consider(boxIn(corner, size, sheet, edge), false);
  for (const Corner corner : preference) {
    if (best.cost == 0) break;
    const ScreenBox start = boxIn(corner, size, sheet, edge);
    const bool right = corner == Corner::TopRight || corner == Corner::BottomRight;
    const bool top = corner == Corner::TopRight || corner == Corner::TopLeft;
    for (const double slide : slides) {
      const double x = slide * across * (right ? -1 : 1);
      const double y = slide * down * (top ? 1 : -1);
      if (alongEdges) consider({start.left, start.top + y, start.right, start.bottom + y}, true);
      consider({start.left + x, start.top, start.right + x, start.bottom}, true);
    }
  }
  return best;
}

/// The same; nothing in a picture so small that other furniture would be touched everywhere.
std::optional<ScreenBox> bestPlace(const Sheet& sheet, const geo::ScreenPoint& size,
                                   const std::vector<Corner>& preference, bool still) {
  const Spot spot = bestSpot(sheet, size, preference, still, true);
  if (spot.cost >= touchesFurniture) return std::nullopt;
  return spot.box;
}

bool hasRoom(const Sheet& sheet, const geo::ScreenPoint& size) {
  return size.x < sheet.frame.viewport.widthPx * 0.6 && size.y < sheet.frame.viewport.heightPx * 0.6;
}

/// The title in one line, smaller where it must be; a long one in two, and cut where those do not hold it.
TextBlock titleBlock(Sheet& sheet, double widthPx) {
  TextBlock block;
  for (const double size : {22.0, 20.0, 18.0}) {
    block = paragraph(sheet.type, {sheet.state.dossier().title, Style::SemiBold, sheet.px(size), sheet.theme().text},
                      widthPx, 2, sheet.state.dossier().language, 1.2);
    if (block.parts.size() == 1) break;
  }
  return block;
}

void addTitle(Sheet& sheet) {
  const double pad = 14 * sheet.scale;
  const double most = sheet.frame.viewport.widthPx - 2 * (edgePx * sheet.scale + pad);
  // A wide picture keeps room for the legend beside it.
  const TextBlock title = titleBlock(sheet, most > 700 * sheet.scale ? 0.62 * most : most);
  if (title.parts.empty()) return;
  TextBlock day;
  if (sheet.scene.date) {
    day = sheet.type.side({{base::sayDate(*sheet.scene.date, sheet.state.language), Style::Regular, sheet.px(13),
                            sheet.theme().quietText, 0, false}},
                          0);
  }
  const double gap = day.parts.empty() ? 0 : 4 * sheet.scale;
  const geo::ScreenPoint size{std::max(title.widthPx, day.widthPx) + 2 * pad,
                              title.heightPx() + gap + day.heightPx() + 1.5 * pad};
  if (size.x > sheet.frame.viewport.widthPx || size.y > sheet.frame.viewport.heightPx * 0.5) return;
  const ScreenBox box = boxIn(Corner::TopLeft, size, sheet, edgePx * sheet.scale);
  sheet.frame.furniture.push_back({box, sheet.px(6), sheet.theme().legend, sheet.theme().legendLine, sheet.px(1),
                                   sheet.theme().dark ? 0 : sheet.px(6)});
  const Colour none = sheet.theme().legend.withAlpha(0);
  const double top = box.top + 0.75 * pad;
  appendLabels(sheet.frame.furnitureLabels, title, {box.left + pad, top + title.topPx}, none, 0);
  appendLabels(sheet.frame.furnitureLabels, day, {box.left + pad, top + title.heightPx() + gap + day.topPx}, none, 0);
  claimFurniture(sheet, box);
}

TextRun smallRun(const Sheet& sheet, const std::string& text, double sizePx) {
  return {text, Style::Regular, sheet.px(sizePx), sheet.theme().ink, 0, false};
}

/// Metres under a pixel along the row of a point; 0 where the map shows nothing.
double metresPerPxAt(const Sheet& sheet, const geo::ScreenPoint& at) {
  const double reach = 50;
  const auto left = sheet.state.projection->unproject(sheet.toPlane({at.x - reach, at.y}));
  const auto right = sheet.state.projection->unproject(sheet.toPlane({at.x + reach, at.y}));
  return left && right ? geo::distanceMetres(*left, *right) / (2 * reach) : 0;
}

geo::ScreenPoint middleOf(const Sheet& sheet) {
  return {sheet.frame.viewport.widthPx / 2.0, sheet.frame.viewport.heightPx / 2.0};
}

/// Somewhere in the picture a kilometre is a tenth longer or shorter than in its middle.
bool scaleVaries(const Sheet& sheet) {
  constexpr double much = 1.1;
  const geo::ScreenPoint middle = middleOf(sheet);
  const double own = metresPerPxAt(sheet, middle);
  for (const double x : {0.1, 1.0, 1.9}) {
    for (const double y : {0.05, 1.0, 1.95}) {
      const double there = metresPerPxAt(sheet, {middle.x * x, middle.y * y});
      if (there > own * much || (there > 0 && there * much < own)) return true;
    }
  }
  return false;
}

/// What stands over the end of the bar.
std::string endOfScale(const Sheet& sheet, const ScaleLength& length) {
  const std::string text = base::sayDistance(length.metres, sheet.state.language);
  if (!scaleVaries(sheet)) return text;
  return base::say({"{} at the map's centre", {text}}, sheet.state.language);
}

/// The width of its number, which stands over the end of the bar; the unit hangs behind it.
double numberWidth(Sheet& sheet, const ScaleLength& length) {
  const std::string text = base::sayDistance(length.metres, sheet.state.language);
  return sheet.type.widthOf(smallRun(sheet, text.substr(0, text.rfind("\u00A0")), 11.5));
}

/// 0, half and `end` above a bar of two halves; its lower left corner is `at`.
void drawScaleBar(Sheet& sheet, const ScaleLength& length, const std::string& end, const geo::ScreenPoint& at) {
  const double bar = 4 * sheet.scale;
  const double half = length.px / 2;
  const auto rectangle = [&](double left, double right, const Colour& fill) {
    sheet.frame.furniture.push_back(
        {{at.x + left, at.y - bar, at.x + right, at.y}, 0, fill, sheet.theme().ink, sheet.px(1), 0});
  };
  rectangle(0, half, sheet.theme().ink);
  rectangle(half, length.px, sheet.theme().labelHalo.withAlpha(255));
  const auto mark = [&](const std::string& text, double x, bool centred) {
    const TextBlock block = sheet.type.side({smallRun(sheet, text, 11.5)}, 0);
    appendLabels(sheet.frame.furnitureLabels, block,
                 {at.x + (centred ? x - block.widthPx / 2 : x), at.y - bar - 5 * sheet.scale}, sheet.theme().labelHalo,
                 sheet.px(1.6));
  };
  const bool km = length.metres >= 1000;
  mark("0", 0, false);
  mark(base::sayNumber(length.metres / (km ? 2000 : 2), sheet.state.language, 1), half, true);
  mark(end, length.px - numberWidth(sheet, length) / 2, false);
}

/// Scale bar over credits: one piece of furniture.
struct Imprint {
  ScaleLength length;  ///< 0 px: no bar
  std::string end;     ///< what stands over the bar's end
  std::vector<std::string> lines;
  geo::ScreenPoint size;
  double barHeight = 0;
  double gap = 0;
};

constexpr double creditLinePx = 15;

Imprint imprintOf(Sheet& sheet, const Furnishing& furnishing, double widthPx) {
  Imprint out;
  if (furnishing.credits) out.lines = creditLines(sheet, sheet.px(11), widthPx);
  ScaleLength length;
  if (*furnishing.scaleBar) length = scaleLength(sheet, std::min(176 * sheet.scale, widthPx * 0.5));
  if (length.px > 20 * sheet.scale) {
    out.length = length;
    out.end = endOfScale(sheet, length);
    out.size.x = length.px - numberWidth(sheet, length) / 2 + sheet.type.widthOf(smallRun(sheet, out.end, 11.5)) +
                 2 * sheet.scale;
    out.barHeight = 26 * sheet.scale;
    if (!out.lines.empty()) out.gap = 10 * sheet.scale;
  }
  for (const std::string& line : out.lines)
    out.size.x = std::max(out.size.x, sheet.type.widthOf(smallRun(sheet, line, 11)));
  out.size.y = out.barHeight + out.gap + creditLinePx * sheet.scale * static_cast<double>(out.lines.size());
  return out;
}

/// Along the bottom where there is any room; in short lines where long ones would lie on something there.
void addScaleAndCredits(Sheet& sheet, const Furnishing& furnishing) {
  const double most = sheet.frame.viewport.widthPx - 2 * edgePx * sheet.scale;
  const std::vector<Corner> bottom{Corner::BottomLeft, Corner::BottomRight};
  Imprint imprint;
  Spot spot;
  for (const double width : {most, 0.45 * most, 0.28 * most}) {
    Imprint tried = imprintOf(sheet, furnishing, width);
    if (tried.size.y <= 0 || tried.size.y > sheet.frame.viewport.heightPx * 0.5) break;
    const Spot found = bestSpot(sheet, tried.size, bottom, furnishing.title, false);
    if (found.cost < spot.cost) {
      spot = found;
      imprint = std::move(tried);
    }
    if (spot.cost == 0) break;
  }
  if (imprint.size.y <= 0) return;
  if (spot.cost >= touchesFurniture) {
    const auto top = bestPlace(sheet, imprint.size, {Corner::TopLeft, Corner::TopRight}, furnishing.title);
    if (!top) return;
    spot.box = *top;
  }
  const ScreenBox& box = spot.box;
  if (imprint.length.px > 0) drawScaleBar(sheet, imprint.length, imprint.end, {box.left, box.top + imprint.barHeight});
  double baseline = box.top + imprint.barHeight + imprint.gap + 11 * sheet.scale;
  for (const std::string& line : imprint.lines) {
    const TextBlock block = sheet.type.side({smallRun(sheet, line, 11)}, 0);
    // Lines of the map that run below it must not run through its letters.
    appendLabels(sheet.frame.furnitureLabels, block, {box.left, baseline}, sheet.theme().labelHalo, sheet.px(2.6));
    baseline += creditLinePx * sheet.scale;
  }
  claimFurniture(sheet, box);
}

/// The map shows more than the area that its grid is made for, as far as PROJ knows one.
bool reachesBeyondUse(const Sheet& sheet) {
  const auto& use = sheet.state.projection->areaOfUse();
  if (!use) return false;
  constexpr double slack = 3;
  for (const double x : {0.02, 0.5, 0.98}) {
    for (const double y : {0.02, 0.5, 0.98}) {
      const auto at = sheet.state.projection->unproject(
          sheet.toPlane({sheet.frame.viewport.widthPx * x, sheet.frame.viewport.heightPx * y}));
      if (!at) continue;
      const geo::GeoBox roomy{use->west, use->south - slack, use->east, use->north + slack};
      if (!roomy.contains(*at) && !roomy.contains({at->lon + slack, at->lat}) &&
          !roomy.contains({at->lon - slack, at->lat}))
        return true;
    }
  }
  return false;
}

}  // namespace

void claimFurniture(Sheet& sheet, const ScreenBox& box) {
  sheet.frame.furnitureBoxes.push_back(box);
  sheet.covers.add(grown(box, 6 * sheet.scale));
}

ScaleLength scaleLength(const Sheet& sheet, double mostPx) {
  const double metresPerPx = metresPerPxAt(sheet, middleOf(sheet));
  if (!(metresPerPx > 0)) return {};
  const double most = mostPx * metresPerPx;
  const double power = std::pow(10, std::floor(std::log10(most)));
  for (const double digit : {5.0, 2.0, 1.0}) {
    if (digit * power <= most) return {digit * power, digit * power / metresPerPx};
  }
  return {power, power / metresPerPx};
}

std::vector<std::string> creditLines(const Sheet& sheet, float sizePx, double widthPx) {
  const base::Language language = sheet.state.language;
  const float opacity = sheet.frame.ground.pictureOpacity / pictureStrength;
  std::vector<std::string> parts{
      std::string(base::say(sheet.state.projection->name().c_str(), language)),
      std::string(base::say(sheet.frame.ground.disputed ? "de facto borders, disputed ones dashed" : "de facto borders",
                            language)),
      std::string(base::say(opacity >= 1 ? "ground: Natural Earth, NASA Blue Marble, places GeoNames"
                                         : "ground: Natural Earth, relief NASA, places GeoNames",
                            language))};
  if (sheet.theme().picture && opacity < 1) {
    parts.push_back(
        std::string(base::say(opacity > 0 ? "the satellite picture (NASA Blue Marble) is too coarse here and fades"
                                          : "the satellite picture is too coarse here: plain ground",
                              language)));
  }
  if (reachesBeyondUse(sheet))
    parts.push_back(std::string(base::say("this grid is not made for all that is shown", language)));
  std::vector<std::string> lines;
  for (const std::string& part : parts) {
    const std::string joined = lines.empty() ? part : lines.back() + " · " + part;
    const TextRun run{joined, Style::Regular, sizePx, {}, 0, false};
    if (!lines.empty() && sheet.type.widthOf(run) <= widthPx) {
      lines.back() = joined;
    } else {
      lines.push_back(part);
    }
  }
  return lines;
}

std::optional<ScreenBox> takeCorner(Sheet& sheet, const geo::ScreenPoint& size, bool still) {
  if (!hasRoom(sheet, size)) return std::nullopt;
  const auto place =
      bestPlace(sheet, size, {Corner::TopRight, Corner::BottomRight, Corner::TopLeft, Corner::BottomLeft}, still);
  if (place) claimFurniture(sheet, *place);
  return place;
}

std::optional<ScreenBox> addFurniture(Sheet& sheet, const Furnishing& furnishing) {
  for (const ScreenBox& box : furnishing.covered) claimFurniture(sheet, box);
  if (furnishing.stage && sheet.state.stage) addStageSet(sheet);
  if (furnishing.title) addBanner(sheet);
  if (furnishing.title) addTitle(sheet);
  if (*furnishing.scaleBar || furnishing.credits) addScaleAndCredits(sheet, furnishing);
  std::optional<ScreenBox> legend;
  if (furnishing.legend) {
    legend = reserveLegend(sheet, furnishing.title);
    addEventLegend(sheet, furnishing);
  }
  if (furnishing.edgeMarks) addEdgeMarks(sheet);
  return legend;
}

}  // namespace dateline::frame
