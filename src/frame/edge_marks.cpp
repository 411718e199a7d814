#include "frame/edge_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/message.hpp"
#include "base/numbers.hpp"
#include "frame/arrows.hpp"
#include "frame/furniture.hpp"
#include "frame/markers.hpp"
#include "frame/paragraph.hpp"
#include "frame/polyline.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr double edgePx = 10;
constexpr double heightPx = 26;
constexpr double padPx = 8;
constexpr double symbolPx = 15;
constexpr double nameMostPx = 150;
constexpr std::size_t mostSigns = 10;

/// A place out of sight.
struct Away {
  const ScenePlace* place = nullptr;
  ScreenPoint towards;  ///< from the middle of the view, of length 1
  ScreenPoint anchor;   ///< where that way leaves the picture
  double metres = 0;
};

struct Sign {
  std::vector<Away> places;  ///< the nearest first
  ScreenPoint anchor;
};

geo::LonLat middleOf(const Sheet& sheet, bool& known) {
  const ScreenPoint middle{sheet.frame.viewport.widthPx / 2.0, sheet.frame.viewport.heightPx / 2.0};
  const auto at = sheet.state.projection->unproject(sheet.toPlane(middle));
  known = at.has_value();
  return at.value_or(geo::LonLat{});
}

/// The way to a place that the projection does not show (behind a globe): as the shortest line to it sets out.
std::optional<ScreenPoint> wayBehind(const Sheet& sheet, const geo::LonLat& middle, const geo::LonLat& to) {
  const double metres = geo::distanceMetres(middle, to);
  const auto line = geo::geodesic(middle, to, std::max(1.0, metres / 64));
  const auto from = sheet.toScreen(line.front());
  if (!from || line.size() < 2) return std::nullopt;
  const auto next = sheet.toScreen(line[1]);
  if (!next) return std::nullopt;
  return ScreenPoint{next->x - from->x, next->y - from->y};
}

/// Where the ray from the middle leaves the picture, at half a sign's height from its edge.
ScreenPoint leaving(const Sheet& sheet, const ScreenPoint& towards) {
  const double inset = (edgePx + heightPx / 2) * sheet.scale;
  const double halfWidth = sheet.frame.viewport.widthPx / 2.0 - inset;
  const double halfHeight = sheet.frame.viewport.heightPx / 2.0 - inset;
  const double far =
      std::min(halfWidth / std::max(1e-9, std::abs(towards.x)), halfHeight / std::max(1e-9, std::abs(towards.y)));
  return {sheet.frame.viewport.widthPx / 2.0 + towards.x * far, sheet.frame.viewport.heightPx / 2.0 + towards.y * far};
}

std::vector<Away> placesAway(const Sheet& sheet) {
  bool known = false;
  const geo::LonLat middle = middleOf(sheet, known);
  const ScreenPoint centre{sheet.frame.viewport.widthPx / 2.0, sheet.frame.viewport.heightPx / 2.0};
  std::vector<Away> out;
  if (!known) return out;
  for (const ScenePlace& place : sheet.scene.places) {
    if (isInSight(sheet, place) || !place.place->at) continue;
    std::optional<ScreenPoint> way;
    if (place.plane)
      way = ScreenPoint{place.truth.x - centre.x, place.truth.y - centre.y};
    else
      way = wayBehind(sheet, middle, *place.place->at);
    const double length = way ? std::hypot(way->x, way->y) : 0;
    if (!(length > 1e-9)) continue;
    Away away;
    away.place = &place;
    away.towards = {way->x / length, way->y / length};
    away.anchor = leaving(sheet, away.towards);
    away.metres = geo::distanceMetres(middle, *place.place->at);
    out.push_back(away);
  }
  return out;
}

/// Who lies the same way has one sign; the strongest role comes first and is where the others gather.
std::vector<Sign> signsOf(const Sheet& sheet, const std::vector<Away>& away) {
  std::vector<Sign> signs;
  for (const Away& one : away) {
    const auto sameWay = std::ranges::find_if(signs, [&](const Sign& sign) {
      return std::abs(sign.anchor.x - one.anchor.x) < 120 * sheet.scale &&
             std::abs(sign.anchor.y - one.anchor.y) < 44 * sheet.scale;
    });
    if (sameWay != signs.end()) {
      sameWay->places.push_back(one);
    } else if (signs.size() < mostSigns) {
      signs.push_back({{one}, one.anchor});
    } else {
      const auto nearest =
          std::ranges::min_element(signs, {}, [&](const Sign& sign) { return distance(sign.anchor, one.anchor); });
      nearest->places.push_back(one);
    }
  }
  for (Sign& sign : signs) std::ranges::stable_sort(sign.places, {}, &Away::metres);
  return signs;
}

/// Free of furniture and of markers.
bool isFree(const Sheet& sheet, const ScreenBox& box) {
  const ScreenBox roomy = grown(box, 4 * sheet.scale);
  const auto covers = [&](const ScreenBox& other) { return other.overlaps(roomy); };
  if (std::ranges::any_of(sheet.frame.furnitureBoxes, covers)) return false;
  return std::ranges::none_of(sheet.frame.markers, [&](const Marker& marker) {
    const double half = static_cast<double>(marker.sizePx) / 2;
    return covers({marker.at.x - half, marker.at.y - half, marker.at.x + half, marker.at.y + half});
  });
}

/// At the anchor, or along the edge from there (then further in) until it is free; nothing where that would be too far.
std::optional<ScreenBox> boxFor(const Sheet& sheet, const Sign& sign, double widthPx) {
  const double edge = edgePx * sheet.scale;
  const double height = heightPx * sheet.scale;
  const double right = sheet.frame.viewport.widthPx - edge - widthPx;
  const double bottom = sheet.frame.viewport.heightPx - edge - height;
  if (right < edge || bottom < edge) return std::nullopt;
  const double x = std::clamp(sign.anchor.x - widthPx / 2, edge, right);
  const double y = std::clamp(sign.anchor.y - height / 2, edge, bottom);
  const bool sideways = sign.anchor.y < edge + height || sign.anchor.y > bottom;
  const double step = (sideways ? 22 : 15) * sheet.scale;
  const double inwards = (sideways ? height : widthPx) + 6 * sheet.scale;
  for (int row = 0; row < 3; ++row) {
    const double in = row * inwards;
    for (int i = 0; i < 24; ++i) {
      const double shift = step * ((i + 1) / 2) * (i % 2 == 0 ? 1 : -1);
      const double left = sideways ? std::clamp(x + shift, edge, right) : x + (x < right / 2 ? in : -in);
      const double top = sideways ? y + (y < bottom / 2 ? in : -in) : std::clamp(y + shift, edge, bottom);
      const ScreenBox box{left, top, left + widthPx, top + height};
      if (isInside(box, {0, 0, right + widthPx + edge, bottom + height + edge}) && isFree(sheet, box)) return box;
    }
  }
  return std::nullopt;
}

/// What a click on a sign of several must show: the middle of them and how far they reach.
void aim(EdgeMark& mark, const Sign& sign) {
  std::vector<geo::LonLat> points;
  for (const Away& away : sign.places) points.push_back(*away.place->place->at);
  mark.target = geo::boxAround(points).centre();
  double reach = 0;
  for (const geo::LonLat& point : points) reach = std::max(reach, geo::distanceMetres(mark.target, point));
  constexpr double room = 2.8;  // of the reach, so that the outermost have their names
  mark.widthKm = std::max(300.0, reach * room / 1000);
}

void draw(Sheet& sheet, const Sign& sign) {
  const Away& first = sign.places.front();
  const Theme& theme = sheet.theme();
  const TextBlock name =
      paragraph(sheet.type,
                {first.place->name, text::Style::SemiBold, sheet.px(12), of(theme.roleText, first.place->place->role)},
                nameMostPx * sheet.scale, 1, base::codeOf(sheet.state.language));
  std::string rest = base::sayDistance(std::round(first.metres / 1000) * 1000, sheet.state.language);
  if (sign.places.size() > 1) rest = "+" + std::to_string(sign.places.size() - 1) + " · " + rest;
  const TextBlock quiet = sheet.type.side({{rest, text::Style::Regular, sheet.px(12), theme.quietText, 0, true}}, 0);
  const double pad = padPx * sheet.scale;
  const double symbol = symbolPx * sheet.scale;
  const double gap = 5 * sheet.scale;
  const auto box = boxFor(sheet, sign, 2 * pad + 2 * symbol + 3 * gap + name.widthPx + quiet.widthPx);
  if (!box) return;

  sheet.frame.furniture.push_back({*box, static_cast<float>(box->height() / 2), theme.legend, theme.legendLine,
                                   sheet.px(1), theme.dark ? 0 : sheet.px(4)});
  const double middle = (box->top + box->bottom) / 2;
  // The arrowhead stands at the end that is nearer to the edge.
  const bool last = first.towards.x > 0.5;
  const double head = last ? box->right - pad - symbol / 2 : box->left + pad + symbol / 2;
  const double start = last ? box->left + pad : box->left + pad + symbol + gap;
  Arrow arrow = arrowLook(theme, sheet.scale, 1.8 * sheet.scale, false);
  arrow.colour = theme.quietText;
  arrow.casing = theme.legend.withAlpha(0);
  arrow.headPx = sheet.px(8.5);
  const double half = 8 * sheet.scale;
  arrow.path = {{head - first.towards.x * half, middle - first.towards.y * half},
                {head + first.towards.x * half, middle + first.towards.y * half}};
  sheet.frame.furnitureArrows.push_back(std::move(arrow));
  Marker marker = plainMarker(first.place->place->role, theme, sheet.scale * 0.86);
  marker.at = {start + symbol / 2, middle};
  sheet.frame.furnitureMarks.push_back(marker);
  const Colour none = theme.legend.withAlpha(0);
  const double names = start + symbol + gap;
  appendLabels(sheet.frame.furnitureLabels, name, {names, middle + name.capPx / 2}, none, 0);
  appendLabels(sheet.frame.furnitureLabels, quiet, {names + name.widthPx + gap, middle + name.capPx / 2}, none, 0);

  EdgeMark mark;
  mark.box = *box;
  for (const Away& away : sign.places) mark.places.push_back(away.place->place->id);
  aim(mark, sign);
  sheet.frame.edgeMarks.push_back(std::move(mark));
  claimFurniture(sheet, *box);
}

}  // namespace

void addEdgeMarks(Sheet& sheet) {
  for (const Sign& sign : signsOf(sheet, placesAway(sheet))) draw(sheet, sign);
}

}  // namespace dateline::frame
