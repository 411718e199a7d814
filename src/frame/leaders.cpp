#include "frame/leaders.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "frame/polyline.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr std::array<double, 14> distancesPx{20, 30, 38, 45, 56, 70, 90, 115, 140, 175, 220, 280, 340, 420};
/// So much of a line may be seen: a longer one runs through too much to be followed. Where there are few places every
/// name counts, and there is room for longer ones.
constexpr double mostSeenPx = 45;
constexpr double mostSeenAmongFewPx = 420;
constexpr std::size_t few = 30;
constexpr int directions = 24;

struct Way {
  ScreenPoint from;   ///< at the marker's edge
  ScreenPoint to;     ///< where the name begins
  ScreenPoint start;  ///< of the name's baseline
  double cost = 1e300;
};

/// The name goes on in the direction of the line: to its right, to its left, above or below.
ScreenPoint startAt(const TextBlock& block, const ScreenPoint& end, double cosine, double sine, double gap) {
  const double middle = end.y + block.capPx / 2;
  if (cosine > 0.38) return {end.x + gap, middle};
  if (cosine < -0.38) return {end.x - gap - block.widthPx, middle};
  const double x = end.x - block.widthPx / 2;
  return sine < 0 ? ScreenPoint{x, end.y - gap - block.bottomPx * 0.3} : ScreenPoint{x, end.y + gap + block.capPx};
}

double reachOf(const Marker& marker) {
  const float outlines = marker.dashedOutline ? 2.2F : 0.5F;
  return static_cast<double>(marker.sizePx / 2 + outlines * marker.outlinePx);
}

/// Those that stand in a heap: a line from one of them may begin below the others, and in sight only behind them.
std::vector<std::string> heapOf(const Sheet& sheet, const ScenePlace& own) {
  std::vector<std::string> heap{own.place->id};
  if (own.group < 0) return heap;
  for (const ScenePlace& other : sheet.scene.places) {
    if (other.group == own.group) heap.push_back(other.place->id);
  }
  return heap;
}

/// The line runs over nothing that is not of its own heap, and not too much of it is seen.
bool isClear(const Sheet& sheet, const std::vector<std::string>& heap, const Way& way, bool mayCross) {
  const double length = std::hypot(way.to.x - way.from.x, way.to.y - way.from.y);
  const int steps = std::max(2, static_cast<int>(length / (3 * sheet.scale)));
  double seen = 0;
  for (int i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    const ScreenPoint p{way.from.x + (way.to.x - way.from.x) * t, way.from.y + (way.to.y - way.from.y) * t};
    bool below = false;
    for (const Marker& marker : sheet.frame.markers) {
      if (std::hypot(marker.at.x - p.x, marker.at.y - p.y) >= reachOf(marker) + sheet.scale) continue;
      if (std::ranges::find(heap, marker.place) == heap.end()) return false;
      below = true;
    }
    if (!below) seen += length / (steps + 1);
    // Names have halos: where there are few places, a line below one is better than a place without a name.
    if (mayCross && sheet.scene.places.size() <= few) continue;
    const auto covers = [&](const PlacedLabel& label) { return grown(label.box, sheet.scale).contains(p); };
    if (std::ranges::any_of(sheet.frame.placed, covers)) return false;
  }
  const double most = sheet.scene.places.size() <= few ? mostSeenAmongFewPx : mostSeenPx;
  if (seen > (most + 1) * sheet.scale) return false;
  if (mayCross) return true;
  return std::ranges::none_of(sheet.frame.leaders, [&](const Leader& other) {
    // The short lines from markers to where their places are end below the markers.
    const auto isMarker = [&](const Marker& marker) { return marker.at == other.to; };
    return cross(way.from, way.to, other.from, other.to) && std::ranges::none_of(sheet.frame.markers, isMarker);
  });
}

/// To the sides rather than up or down, and never quite level: a slanted line is seen as one.
double directionCost(double cosine, double sine) {
  return 10 * std::abs(sine) + (cosine < 0 ? 4 : 0) + (std::abs(sine) < 0.1 ? 3 : 0);
}

Way bestWay(const Sheet& sheet, const ScenePlace& place, const TextBlock& block, double reachPx, bool mayCross) {
  Way best;
  const std::vector<std::string> heap = heapOf(sheet, place);
  for (const double distance : distancesPx) {
    if (distance >= best.cost) break;  // the length alone costs more
    for (int k = 0; k < directions; ++k) {
      const double angle = 2 * std::numbers::pi * k / directions;
      const double c = std::cos(angle);
      const double s = std::sin(angle);
      const double far = reachPx + distance * sheet.scale;
      Way way{
          {place.at.x + c * reachPx, place.at.y + s * reachPx}, {place.at.x + c * far, place.at.y + s * far}, {}, 0};
      way.start = startAt(block, way.to, c, s, 3 * sheet.scale);
      way.cost = distance + directionCost(c, s);
      if (way.cost >= best.cost || !sheet.fits(block, way.start, 1.5) || !isClear(sheet, heap, way, mayCross)) continue;
      best = way;
    }
  }
  return best;
}

/// What comes later keeps off the line.
void block(Sheet& sheet, const Way& way) {
  const double step = 5 * sheet.scale;
  const double length = std::hypot(way.to.x - way.from.x, way.to.y - way.from.y);
  const double half = 2 * sheet.scale;
  for (double gone = 0; gone < length; gone += step) {
    const double t = gone / length;
    const ScreenPoint p{way.from.x + (way.to.x - way.from.x) * t, way.from.y + (way.to.y - way.from.y) * t};
    sheet.obstacles.add({p.x - half, p.y - half, p.x + half, p.y + half});
  }
}

}  // namespace

bool putWithLeader(Sheet& sheet, const ScenePlace& place, const TextBlock& name, double reachPx) {
  Way way = bestWay(sheet, place, name, reachPx, false);
  // Lines that cross are better than a place without a name, as long as there are few of them.
  if (way.cost >= 1e300 && sheet.scene.places.size() <= few) way = bestWay(sheet, place, name, reachPx, true);
  if (way.cost >= 1e300) return false;
  Leader leader;
  // From the middle, below the marker: then it is plain to which of several markers it belongs.
  leader.from = place.at;
  leader.to = way.to;
  leader.widthPx = sheet.px(1.1);
  leader.colour = of(sheet.theme().roleLabel, place.place->role);
  leader.casing = sheet.theme().arrowCasing;
  sheet.frame.leaders.push_back(leader);
  sheet.put(name, way.start, place.name, place.place->id);
  block(sheet, way);
  return true;
}

}  // namespace dateline::frame
