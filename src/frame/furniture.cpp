#include "frame/furniture.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/message.hpp"
#include "base/numbers.hpp"
#include "frame/event_legend.hpp"
#include "frame/paragraph.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

using text::Style;

constexpr double edgePx = 16;

/// Something to be laid into a corner.
enum class Corner { TopRight, BottomRight, TopLeft, BottomLeft };

ScreenBox boxIn(Corner corner, const geo::ScreenPoint& size, const geo::Viewport& viewport, double edge) {
  const bool right = corner == Corner::TopRight || corner == Corner::BottomRight;
  const bool top = corner == Corner::TopRight || corner == Corner::TopLeft;
  const double left = right ? viewport.widthPx - edge - size.x : edge;
  const double up = top ? edge : viewport.heightPx - edge - size.y;
  return {left, up, left + size.x, up + size.y};
}

/// How many markers a box would hide; what is already laid out must not be touched at all.
int costOf(const Sheet& sheet, const ScreenBox& box) {
  int cost = 0;
  for (const ScreenBox& other : sheet.frame.furnitureBoxes) {
    if (other.overlaps(grown(box, 6 * sheet.scale))) cost += 1000;
  }
  for (const Marker& marker : sheet.frame.markers) {
    const double half = static_cast<double>(marker.sizePx) / 2 + 4 * sheet.scale;
    const ScreenBox own{marker.at.x - half, marker.at.y - half, marker.at.x + half, marker.at.y + half};
    if (own.overlaps(box)) cost += 10;
  }
  return cost;
}

/// The first corner, in this order of preference, that hides the least.
ScreenBox bestCorner(const Sheet& sheet, const geo::ScreenPoint& size, const std::array<Corner, 4>& preference) {
  ScreenBox best;
  int least = 1 << 30;
  for (const Corner corner : preference) {
    const ScreenBox box = boxIn(corner, size, sheet.frame.viewport, edgePx * sheet.scale);
    const int cost = costOf(sheet, box);
    if (cost >= least) continue;
    least = cost;
    best = box;
  }
  return best;
}

void claim(Sheet& sheet, const ScreenBox& box) {
  sheet.frame.furnitureBoxes.push_back(box);
  sheet.covers.add(grown(box, 2 * sheet.scale));
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
  const ScreenBox box = boxIn(Corner::TopLeft, size, sheet.frame.viewport, edgePx * sheet.scale);
  sheet.frame.furniture.push_back({box, sheet.px(6), sheet.theme().legend, sheet.theme().legendLine, sheet.px(1),
                                   sheet.theme().dark ? 0 : sheet.px(6)});
  const Colour none = sheet.theme().legend.withAlpha(0);
  const double top = box.top + 0.75 * pad;
  appendLabels(sheet.frame.furnitureLabels, title, {box.left + pad, top + title.topPx}, none, 0);
  appendLabels(sheet.frame.furnitureLabels, day, {box.left + pad, top + title.heightPx() + gap + day.topPx}, none, 0);
  claim(sheet, box);
}

TextRun smallRun(const Sheet& sheet, const std::string& text, double sizePx) {
  return {text, Style::Regular, sheet.px(sizePx), sheet.theme().ink, 0, false};
}

/// 0, half and whole above a bar of two halves; its lower left corner is `at`.
ScreenBox drawScaleBar(Sheet& sheet, const ScaleLength& length, const geo::ScreenPoint& at) {
  const base::Language language = sheet.state.language;
  const bool km = length.metres >= 1000;
  const auto number = [&](double metres) { return base::sayNumber(km ? metres / 1000 : metres, language, 1); };
  const double bar = 4 * sheet.scale;
  const double half = length.px / 2;
  const auto rectangle = [&](double left, double right, const Colour& fill) {
    sheet.frame.furniture.push_back(
        {{at.x + left, at.y - bar, at.x + right, at.y}, 0, fill, sheet.theme().ink, sheet.px(1), 0});
  };
  rectangle(0, half, sheet.theme().ink);
  rectangle(half, length.px, sheet.theme().labelHalo.withAlpha(255));
  const double baseline = at.y - bar - 5 * sheet.scale;
  double right = length.px;
  const auto mark = [&](const std::string& text, double x, bool centred) {
    const TextBlock block = sheet.type.side({smallRun(sheet, text, 11.5)}, 0);
    const double start = centred ? x - block.widthPx / 2 : x;
    appendLabels(sheet.frame.furnitureLabels, block, {at.x + start, baseline}, sheet.theme().labelHalo, sheet.px(1.6));
    right = std::max(right, start + block.widthPx);
  };
  mark("0", 0, false);
  mark(number(length.metres / 2), half, true);
  // The unit hangs behind the number, so that the number itself stands over the bar's end.
  const double ownWidth = sheet.type.widthOf(smallRun(sheet, number(length.metres), 11.5));
  mark(number(length.metres) + (km ? " km" : " m"), length.px - ownWidth / 2, false);
  return {at.x, baseline - 12 * sheet.scale, at.x + right, at.y + 2 * sheet.scale};
}

/// Scale bar over credits, as one piece of furniture.
void addScaleAndCredits(Sheet& sheet, const Furnishing& furnishing) {
  const double lineHeight = 15 * sheet.scale;
  const double most = sheet.frame.viewport.widthPx - 2 * edgePx * sheet.scale;
  const auto lines = furnishing.credits ? creditLines(sheet, sheet.px(11), most) : std::vector<std::string>{};
  ScaleLength length;
  if (furnishing.scaleBar) length = scaleLength(sheet, std::min(176 * sheet.scale, most * 0.5));
  const bool bar = length.px > 20 * sheet.scale;
  double width = bar ? length.px + 46 * sheet.scale : 0;
  for (const std::string& line : lines) width = std::max(width, sheet.type.widthOf(smallRun(sheet, line, 11)));
  const double barHeight = bar ? 26 * sheet.scale : 0;
  const double gap = bar && !lines.empty() ? 10 * sheet.scale : 0;
  const geo::ScreenPoint size{width, barHeight + gap + lineHeight * static_cast<double>(lines.size())};
  if (size.y <= 0 || size.y > sheet.frame.viewport.heightPx * 0.5) return;
  const ScreenBox box =
      bestCorner(sheet, size, {Corner::BottomLeft, Corner::BottomRight, Corner::TopLeft, Corner::TopRight});
  if (bar) drawScaleBar(sheet, length, {box.left, box.top + barHeight});
  double baseline = box.top + barHeight + gap + 11 * sheet.scale;
  for (const std::string& line : lines) {
    const TextBlock block = sheet.type.side({smallRun(sheet, line, 11)}, 0);
    appendLabels(sheet.frame.furnitureLabels, block, {box.left, baseline}, sheet.theme().labelHalo, sheet.px(1.6));
    baseline += lineHeight;
  }
  claim(sheet, box);
}

}  // namespace

ScaleLength scaleLength(const Sheet& sheet, double mostPx) {
  const double reach = 50;
  const geo::ScreenPoint middle{sheet.frame.viewport.widthPx / 2.0, sheet.frame.viewport.heightPx / 2.0};
  const auto left = sheet.state.projection->unproject(sheet.toPlane({middle.x - reach, middle.y}));
  const auto right = sheet.state.projection->unproject(sheet.toPlane({middle.x + reach, middle.y}));
  if (!left || !right) return {};
  const double metresPerPx = geo::distanceMetres(*left, *right) / (2 * reach);
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
  std::vector<std::string> parts{
      std::string(base::say(sheet.state.projection->name().c_str(), language)),
      std::string(base::say(sheet.frame.ground.disputed ? "de facto borders, disputed ones dashed" : "de facto borders",
                            language)),
      std::string(base::say("ground: Natural Earth, relief NASA, places GeoNames", language))};
  if (sheet.theme().picture && sheet.frame.ground.pictureOpacity < 0.5F) {
    parts.push_back(std::string(base::say("the satellite picture is too coarse here: plain ground", language)));
  }
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

std::optional<ScreenBox> takeCorner(Sheet& sheet, const geo::ScreenPoint& size) {
  if (!hasRoom(sheet, size)) return std::nullopt;
  const ScreenBox box =
      bestCorner(sheet, size, {Corner::TopRight, Corner::BottomRight, Corner::TopLeft, Corner::BottomLeft});
  claim(sheet, box);
  return box;
}

void addFurniture(Sheet& sheet, const Furnishing& furnishing) {
  for (const ScreenBox& box : furnishing.covered) claim(sheet, box);
  if (furnishing.title) addTitle(sheet);
  if (furnishing.scaleBar || furnishing.credits) addScaleAndCredits(sheet, furnishing);
  if (!furnishing.legend) return;
  const auto rows = legendRows(sheet);
  if (!rows.empty()) {
    if (const auto box = takeCorner(sheet, legendSize(sheet, rows))) drawLegend(sheet, rows, box->left, box->top);
  }
  addEventLegend(sheet);
}

}  // namespace dateline::frame
