#include "frame/place_labels.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "frame/leaders.hpp"
#include "frame/markers.hpp"

namespace dateline::frame {
namespace {

using text::Style;

/// How much of a place its label tells, and in what form.
enum class Telling { Beside, Below, NameOnly };

TextBlock placeBlock(Sheet& sheet, const ScenePlace& place, Telling telling) {
  const dossier::Role role = place.place->role;
  // Many places in small type say more than few in large.
  const std::size_t many = sheet.scene.places.size();
  const double crowd = many > 60 ? 0.82 : many > 30 ? 0.88 : 1;
  const double usual = role == dossier::Role::Site ? 16 : role == dossier::Role::Mention ? 12.5 : 14;
  const double size = std::max(11.5, crowd * usual);
  std::vector<TextRun> runs{{place.name, Style::SemiBold, sheet.px(size), of(sheet.theme().roleLabel, role), 0, false}};
  if (telling != Telling::NameOnly && !place.second.empty()) {
    runs.push_back({place.second, Style::Regular, sheet.px(size - 1), sheet.theme().labelSecond, 0, false});
  }
  return telling == Telling::Below ? sheet.type.flushLeft(runs, 1.1) : sheet.type.side(runs, size * 0.32 * sheet.scale);
}

/// How far a box is from a marker's edge.
double gapTo(const ScreenBox& box, const geo::ScreenPoint& at, double reachPx) {
  return std::hypot(std::max({box.left - at.x, 0.0, at.x - box.right}),
                    std::max({box.top - at.y, 0.0, at.y - box.bottom})) -
         reachPx;
}

/// Another place's marker stands as near to the name as its own: one could take it for that one's.
bool isAmbiguous(const Sheet& sheet, const ScenePlace& place, const ScreenBox& box, double reachPx) {
  const double own = gapTo(box, place.at, reachPx);
  return std::ranges::any_of(sheet.frame.markers, [&](const Marker& marker) {
    if (marker.place.empty() || marker.place == place.place->id) return false;
    return gapTo(box, marker.at, static_cast<double>(marker.sizePx) / 2) < own + 5 * sheet.scale;
  });
}

/// Tries the eight positions close by, then farther off, first whole, then in two lines, then without the quiet part; a
/// name that still has no room gets a line to its marker.
void labelPlace(Sheet& sheet, const ScenePlace& place) {
  const double reach = markerReachPx(place, sheet.theme(), sheet.scale);
  const TextBlock whole = placeBlock(sheet, place, Telling::Beside);
  const TextBlock below = placeBlock(sheet, place, Telling::Below);
  const TextBlock name = placeBlock(sheet, place, Telling::NameOnly);
  // A position beside another marker is taken only where no line leads to a better one.
  std::optional<std::pair<const TextBlock*, geo::ScreenPoint>> ambiguous;
  for (const TextBlock* block : {&whole, &below, &name}) {
    if (block != &whole && place.second.empty()) break;
    // A position farther off must be a better one: its line to the marker is lost.
    std::vector<Position> positions;
    for (const double gap : {5.0, 9.0, 15.0}) {
      const auto more = weighedPositions(sheet, *block, place.at, reach, gap * sheet.scale);
      for (Position position : more) {
        position.cost += (gap - 5) * 0.07;
        positions.push_back(position);
      }
    }
    std::ranges::stable_sort(positions, {}, &Position::cost);
    for (const Position& position : positions) {
      if (!sheet.fits(*block, position.start)) continue;
      if (isAmbiguous(sheet, place, block->boxAt(position.start), reach)) {
        if (!ambiguous) ambiguous.emplace(block, position.start);
        continue;
      }
      sheet.put(*block, position.start, place.name, place.place->id);
      return;
    }
  }
  if (putWithLeader(sheet, place, name, reach) || !ambiguous) return;
  sheet.put(*ambiguous->first, ambiguous->second, place.name, place.place->id);
}

}  // namespace

std::array<geo::ScreenPoint, 8> positionsAround(const TextBlock& block, const geo::ScreenPoint& at, double reachPx,
                                                double gapPx) {
  // From the first line's baseline to the last one's.
  const double lines = block.parts.empty() ? 0 : block.parts.back().baseline - block.parts.front().baseline;
  const double middle = at.y + (block.capPx - lines) / 2;
  const double side = reachPx + gapPx;
  const double slant = reachPx * 0.7 + gapPx * 0.5;
  const double high = at.y - slant - lines;
  const double low = at.y + slant + block.capPx;
  const double left = at.x - block.widthPx;
  return {{{at.x + side, middle},
           {at.x + slant, high},
           {at.x + slant, low},
           {left - side, middle},
           {left - slant, high},
           {left - slant, low},
           {at.x - block.widthPx / 2, at.y - side - lines - (block.bottomPx - lines) * 0.5},
           {at.x - block.widthPx / 2, at.y + side + block.capPx}}};
}

std::array<Position, 8> weighedPositions(const Sheet& sheet, const TextBlock& block, const geo::ScreenPoint& at,
                                         double reachPx, double gapPx) {
  constexpr std::array<double, 8> preference{0, 0.06, 0.1, 0.2, 0.24, 0.28, 0.26, 0.34};
  const geo::ScreenPoint ground = sheet.toGround(at);
  const auto cell = sheet.raster.cellAtPixel(ground, sheet.raster.whole());
  const double near = 2.2 * sheet.raster.cellPx();
  const std::uint16_t own = sheet.raster.landNear(ground, near);
  const bool coastal =
      cell && (sheet.raster.numberAt(*cell) == 0 ||
               sheet.raster.under({ground.x - near, ground.y - near, ground.x + near, ground.y + near}, own).water > 3);
  const auto starts = positionsAround(block, at, reachPx, gapPx);
  std::array<Position, 8> out;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const ScreenBox box = block.boxAt(starts[i]);
    const geo::ScreenPoint a = sheet.toGround({box.left, box.top});
    const auto under = sheet.raster.under({a.x, a.y, a.x + box.width(), a.y + box.height()}, own);
    const double total = std::max(1, under.total());
    const double water = under.water / total;
    const double foreign = under.foreign / total;
    // All in one: names of the coast in the sea, others on their own land, none across a border or a river.
    const double mixed = std::min(water, 1 - water);
    out[i] = {starts[i], preference[i] + 0.9 * mixed + (coastal ? 0.12 * (1 - water) : 0.35 * water) +
                             (foreign > 0 ? 0.22 + 0.6 * foreign : 0) + std::min(0.25, 1.2 * under.river / total)};
  }
  std::ranges::stable_sort(out, {}, &Position::cost);
  return out;
}

int mostCityRank(double metresPerPx, bool focus) {
  const double steps[] = {14'000, 7'500, 4'200, 2'400, 1'400, 800, 450, 250};
  int rank = -1;
  for (const double step : steps) {
    if (metresPerPx <= step) ++rank;
  }
  return focus ? rank + 1 : rank - 2;
}

void labelPlaces(Sheet& sheet, const std::function<bool(const ScenePlace&)>& isWanted) {
  std::vector<const ScenePlace*> wanted;
  for (const ScenePlace& place : sheet.scene.places) {
    if (place.onScreen && !place.namedByArea() && isWanted(place)) wanted.push_back(&place);
  }
  // Of those with one role the one with most passages chooses first.
  std::ranges::stable_sort(wanted, std::greater{},
                           [](const ScenePlace* p) { return std::pair(p->lit(), p->place->passages.size()); });
  labelBeside(sheet, wanted);
}

void labelBeside(Sheet& sheet, const std::vector<const ScenePlace*>& places) {
  for (const ScenePlace* place : places) labelPlace(sheet, *place);
}

}  // namespace dateline::frame
