#include "frame/leaders.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr std::array<double, 12> distancesPx{20, 30, 42, 56, 74, 96, 124, 160, 210, 270, 340, 420};
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

/// What the line would run over: other markers cost, other names a great deal more.
double crossingCost(const Sheet& sheet, const ScenePlace& own, const Way& way) {
  const double length = std::hypot(way.to.x - way.from.x, way.to.y - way.from.y);
  const int steps = std::max(2, static_cast<int>(length / (3 * sheet.scale)));
  double cost = 0;
  for (int i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    const ScreenPoint p{way.from.x + (way.to.x - way.from.x) * t, way.from.y + (way.to.y - way.from.y) * t};
    for (const PlacedLabel& label : sheet.frame.placed) {
      if (grown(label.box, sheet.scale).contains(p)) cost += 25;  // the name is drawn over it
    }
    for (const Marker& marker : sheet.frame.markers) {
      const bool other = marker.place != own.place->id;
      if (other && std::hypot(marker.at.x - p.x, marker.at.y - p.y) < marker.sizePx * 0.5F) cost += 8;
    }
  }
  return cost;
}

/// To the sides rather than up or down, and never quite level: a slanted line is seen as one.
double directionCost(double cosine, double sine) {
  return 10 * std::abs(sine) + (cosine < 0 ? 4 : 0) + (std::abs(sine) < 0.1 ? 3 : 0);
}

Way bestWay(const Sheet& sheet, const ScenePlace& place, const TextBlock& block, double reachPx) {
  Way best;
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
      if (way.cost >= best.cost || !sheet.fits(block, way.start, 1.5)) continue;
      way.cost += crossingCost(sheet, place, way);
      if (way.cost < best.cost) best = way;
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
  const Way way = bestWay(sheet, place, name, reachPx);
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
