#include "frame/arrow_plan.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "base/fold.hpp"
#include "frame/arrow_bundle.hpp"
#include "frame/arrows.hpp"
#include "frame/markers.hpp"
#include "frame/picking.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

/// The shortest line over the Earth to a point on the screen; empty where it would run across the cut of the map.
ScreenPath shortestLine(const Sheet& sheet, const ScenePlace& from, const ScreenPoint& end) {
  const auto at = sheet.state.projection->unproject(sheet.toPlane(end));
  if (!at) return {};
  ScreenPath path;
  const double metres = geo::distanceMetres(*from.place->at, *at);
  for (const geo::LonLat& p : geo::geodesic(*from.place->at, *at, std::max(1.0, metres / 48))) {
    const auto on = sheet.toScreen(p);
    if (!on) return {};
    if (!path.empty() && distance(path.back(), *on) * sheet.state.camera.metresPerPx > metres / 3 + 1) return {};
    path.push_back(*on);
  }
  // It starts at the marker, which may stand beside its place.
  const ScreenPoint aside{from.at.x - path.front().x, from.at.y - path.front().y};
  const double length = std::max(1.0, lengthOf(path));
  double gone = 0;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i > 0) gone += distance(path[i - 1], path[i]);
    const double share = std::max(0.0, 1 - gone / length);
    path[i] = {path[i].x + aside.x * share, path[i].y + aside.y * share};
  }
  return path;
}

/// How much room arrows to one country take, pixels: less where the country is small on the screen.
struct Room {
  double betweenTips = 75;
  double besideLines = 42;
  double shortest = 52;
  double headScale = 1;

  static Room in(const Sheet& sheet, std::uint16_t number) {
    const double cells = static_cast<double>(sheet.raster.cellsOf(number).size());
    const double side = std::sqrt(cells) * sheet.raster.cellMetres() / sheet.state.camera.metresPerPx / sheet.scale;
    const double s = sheet.scale;
    return {s * std::clamp(0.22 * side, 19.0, 75.0), s * std::clamp(0.13 * side, 9.0, 42.0),
            s * std::clamp(0.2 * side, 13.0, 52.0), std::clamp(side / 220, 0.6, 1.0)};
  }
};

/// A way that an arrow could take: the axis turned to an aim, and how far along it ends.
struct Choice {
  ScreenPoint aim;
  ScreenPoint tip;
  double tipPx = 0;
};

/// An arrow that still looks for its way.
struct Seeker {
  PlannedArrow arrow;
  ScreenPath axis;  ///< the shortest line to the heart of the destination, in even steps
  std::vector<Choice> choices;
  ScreenPoint aim;  ///< what it heads for within the destination
  ScreenPoint tip;  ///< where it ends, before that
  bool decided = false;
};

struct Destination {
  std::uint16_t number = 0;  ///< in the raster
  Room room;
  ScreenPoint heart;
  std::vector<ScreenPoint> aims;
};

/// Where arrows to a country aim by default: its marker or label point where it is seen, else the middle of what is.
ScreenPoint heartOf(const Sheet& sheet, const ScenePlace& to, std::uint16_t number) {
  if (to.onScreen && !to.place->atCapital) return to.at;
  ScreenPoint sum{};
  const auto& cells = sheet.raster.cellsOf(number);
  for (const std::uint32_t cell : cells) {
    const ScreenPoint p = sheet.toScreen(sheet.raster.centreOf(static_cast<int>(cell) % sheet.raster.columns(),
                                                               static_cast<int>(cell) / sheet.raster.columns()));
    sum = {sum.x + p.x, sum.y + p.y};
  }
  const double count = std::max(1.0, static_cast<double>(cells.size()));
  return {sum.x / count, sum.y / count};
}

ScreenBox seenBox(const Sheet& sheet, double edgePx) {
  return {edgePx, edgePx, sheet.frame.viewport.widthPx - edgePx, sheet.frame.viewport.heightPx - edgePx};
}

/// Every few cells of the country, on the plane's own grid so that panning keeps them.
std::vector<ScreenPoint> aimsIn(const Sheet& sheet, std::uint16_t number) {
  std::vector<ScreenPoint> out;
  const auto& cells = sheet.raster.cellsOf(number);
  const ScreenBox seen = seenBox(sheet, 18 * sheet.scale);
  const std::size_t count = cells.size();
  const std::int64_t stride = count > 24'000 ? 14 : count > 8'000 ? 10 : count > 2'800 ? 6 : count > 800 ? 4 : 2;
  const int columns = sheet.raster.columns();
  for (const std::uint32_t cell : cells) {
    const int column = static_cast<int>(cell) % columns;
    const int row = static_cast<int>(cell) / columns;
    if (!sheet.raster.isOnNet(column, row, stride)) continue;
    const ScreenPoint at = sheet.toScreen(sheet.raster.centreOf(column, row));
    if (seen.contains(at)) out.push_back(at);
  }
  return out;
}

constexpr double axisStepPx = 5;
constexpr double shortestArrowPx = 11;

/// How far along a way, given in even steps, the tip lies: just behind the border when the head is through, but never
/// so near that there is no arrow, and in sight. Nothing where the way never goes into the country.
std::optional<double> tipAlong(const Sheet& sheet, const Seeker& seeker, const ScreenPath& fine,
                               const Destination& destination) {
  const double head = headLengthShare * headWidthPx(seeker.arrow.widthPx, sheet.scale) * destination.room.headScale;
  const double length = lengthOf(fine);
  const double spacing = length / static_cast<double>(fine.size() - 1);
  const ScreenBox seen = seenBox(sheet, 14 * sheet.scale);
  const bool startsInside = sheet.raster.at(sheet.toPlane(fine.front())) == destination.number;
  double least = markerReachPx(*seeker.arrow.from, sheet.theme(), sheet.scale) + destination.room.shortest;
  double inside = 0;
  for (std::size_t i = 0; i < fine.size(); ++i) {
    const double at = spacing * static_cast<double>(i);
    if (!seen.contains(fine[i])) {
      // What comes from outside the picture must be seen for a while.
      least = at + (leastArrowSeenPx + 12) * sheet.scale;
      inside = 0;
      continue;
    }
    if (sheet.raster.at(sheet.toPlane(fine[i])) != destination.number) {
      inside = 0;
      continue;
    }
    inside += spacing;
    if (!startsInside && inside >= head + 3 * sheet.scale && at >= least) return at;
  }
  return inside > 0 ? std::optional(length) : std::nullopt;
}

/// Names and markers on the way, and countries that are neither end's, asked at every other step.
double crossingCost(const Sheet& sheet, const Seeker& seeker, const Choice& choice, double most) {
  const ScreenPath way = bentTo(seeker.axis, choice.aim);
  const double spacing = std::max(1e-3, lengthOf(way) / static_cast<double>(way.size() - 1));
  const double half = 6 * sheet.scale + seeker.arrow.widthPx / 2;
  const double start = markerReachPx(*seeker.arrow.from, sheet.theme(), sheet.scale) + half + 4 * sheet.scale;
  const std::uint16_t from = sheet.raster.numberOf(seeker.arrow.from->country);
  const std::uint16_t to = sheet.raster.numberOf(seeker.arrow.to->country);
  double cost = 0;
  for (auto i = static_cast<std::size_t>(std::ceil(start / spacing));
       i < way.size() && spacing * static_cast<double>(i) < choice.tipPx && cost < most; i += 2) {
    if (sheet.isTaken(way[i], half)) cost += 220;
    const std::uint16_t under = sheet.raster.at(sheet.toPlane(way[i]));
    constexpr double perStep = 9;  // so much for ten pixels at 96 dpi
    if (under != 0 && under != from && under != to) cost += perStep;
  }
  return cost;
}

/// Between the directions from `at` to two points, radians.
double angleBetween(const ScreenPoint& at, const ScreenPoint& a, const ScreenPoint& b) {
  const ScreenPoint u{a.x - at.x, a.y - at.y};
  const ScreenPoint v{b.x - at.x, b.y - at.y};
  return std::abs(std::atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y));
}

/// What an arrow to this tip costs whatever lies on its way: its length, how far it turns aside, its neighbours.
double cheapCost(const Sheet& sheet, const Seeker& seeker, const std::vector<Seeker>& all, const ScreenPoint& aim,
                 const ScreenPoint& tip, const Destination& destination) {
  const Room& room = destination.room;
  const ScreenPoint from = seeker.arrow.from->at;
  const double length = distance(from, tip);
  const double turned = angleBetween(from, tip, destination.heart);
  double cost = 0.5 * length + 0.3 * distance(aim, destination.heart) + 300 * sheet.scale * turned;
  if (length < room.shortest) cost += (room.shortest - length) * 12;
  const double depth = static_cast<double>(sheet.raster.depthAt(sheet.toPlane(tip)));
  cost += std::max(0.0, 3.2 - depth) * 30;  // along the border rather than into the country
  if (sheet.isTaken(tip, 9 * sheet.scale)) cost += 400;
  for (const Seeker& other : all) {
    if (&other == &seeker || !other.decided || other.arrow.to != seeker.arrow.to) continue;
    const double apart = distance(other.tip, tip);
    if (apart < room.betweenTips) cost += (room.betweenTips - apart) * 4;
    // A head on another one, or on its line, is read as neither.
    if (apart < 14 * sheet.scale) cost += 300;
    const ScreenPoint start = other.arrow.from->at;
    const double beside = std::min(distanceToSegment(other.tip, from, tip), distanceToSegment(tip, start, other.tip));
    if (beside < room.besideLines) cost += (room.besideLines - beside) * 9;
    if (beside < 7 * sheet.scale) cost += 250;
    if (cross(from, tip, start, other.tip)) cost += 500;
  }
  return cost / sheet.scale;
}

/// Every way into the country that the arrow could take.
std::vector<Choice> choicesOf(const Sheet& sheet, const Seeker& seeker, const Destination& destination) {
  std::vector<Choice> choices;
  for (const ScreenPoint& aim : destination.aims) {
    const ScreenPath way = bentTo(seeker.axis, aim);
    if (const auto tipPx = tipAlong(sheet, seeker, way, destination))
      choices.push_back({aim, pointAt(way, *tipPx), *tipPx});
  }
  return choices;
}

/// The cheapest way; whether it crosses a name or a marker is asked only of promising ones.
void decide(const Sheet& sheet, Seeker& seeker, const std::vector<Seeker>& all, const Destination& destination) {
  std::vector<std::pair<double, const Choice*>> options;
  options.reserve(seeker.choices.size());
  for (const Choice& choice : seeker.choices) {
    options.emplace_back(cheapCost(sheet, seeker, all, choice.aim, choice.tip, destination), &choice);
  }
  std::ranges::sort(options, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.second->aim.x != b.second->aim.x ? a.second->aim.x < b.second->aim.x : a.second->aim.y < b.second->aim.y;
  });
  double best = 1e300;
  for (const auto& [cost, choice] : options) {
    if (cost >= best) break;
    const double whole = cost + crossingCost(sheet, seeker, *choice, best - cost);
    if (whole >= best) continue;
    best = whole;
    seeker.aim = choice->aim;
    seeker.tip = choice->tip;
    seeker.decided = true;
  }
}

/// The head's base on the border itself, not only in the raster's cell: found by halving between two points on the way.
double refined(const Sheet& sheet, const ScreenPath& way, double tipPx, double headPx, basemap::CountryCode country) {
  const auto inside = [&](double px) { return isInCountry(sheet.frame, pointAt(way, px), country); };
  const double step = 7 * sheet.scale;
  constexpr int mostSteps = 7;
  double in = tipPx - headPx;
  for (int i = 0; i < mostSteps && !inside(in); ++i) in += step;
  double out = in - step;
  for (int i = 0; i < mostSteps && inside(out); ++i) out -= step;
  if (out < 0 || inside(out) || !inside(in)) return tipPx;
  in = out + step;
  for (int round = 0; round < 7; ++round) {
    const double middle = (out + in) / 2;
    (inside(middle) ? in : out) = middle;
  }
  return std::min(in + headPx + 2 * sheet.scale, lengthOf(way));
}

void makePath(const Sheet& sheet, Seeker& seeker, const Destination& destination) {
  PlannedArrow& arrow = seeker.arrow;
  const ScreenPath way = shortestLine(sheet, *arrow.from, seeker.decided ? seeker.aim : arrow.to->at);
  if (way.size() < 2) return;
  const double reach = markerReachPx(*arrow.from, sheet.theme(), sheet.scale) + 1.5 * sheet.scale;
  double end = lengthOf(way) - markerReachPx(*arrow.to, sheet.theme(), sheet.scale) - 4 * sheet.scale;
  if (seeker.decided) {
    arrow.widthPx *= destination.room.headScale;
    const double head = headLengthShare * headWidthPx(arrow.widthPx, sheet.scale);
    end = tipAlong(sheet, seeker, resampled(way, axisStepPx * sheet.scale), destination).value_or(lengthOf(way));
    const double least = reach + destination.room.shortest;
    const double onBorder = refined(sheet, way, end, head + 3 * sheet.scale, arrow.to->country);
    if (onBorder >= least) end = onBorder;
  }
  // However near its aim lies, it is seen.
  arrow.path = part(way, reach, std::max(end, reach + shortestArrowPx * sheet.scale));
}

std::vector<Seeker> seekersOf(const Sheet& sheet) {
  const FlowScale scale = FlowScale::of(*sheet.scene.shown->facts);
  std::vector<Seeker> all;
  for (const dossier::Flow& flow : sheet.scene.shown->flows) {
    const ScenePlace* from = sheet.scene.find(flow.from);
    const ScenePlace* to = sheet.scene.find(flow.to);
    if (from == nullptr || to == nullptr || !from->plane || !to->plane) continue;
    const auto same = std::ranges::find_if(all, [&](const Seeker& s) {
      return s.arrow.from == from && s.arrow.to == to && s.arrow.flow->status == flow.status;
    });
    // Told twice it is one arrow: counts of different tellings are not added up, the larger one is drawn.
    if (same != all.end()) {
      if (flow.count.value_or(0) > same->arrow.flow->count.value_or(0)) same->arrow.flow = &flow;
      continue;
    }
    all.push_back({});
    all.back().arrow.flow = &flow;
    all.back().arrow.from = from;
    all.back().arrow.to = to;
  }
  for (Seeker& seeker : all) seeker.arrow.widthPx = scale.widthPx(*seeker.arrow.flow) * sheet.scale;
  // The nearest have the least choice, so they choose first.
  std::ranges::stable_sort(all, {}, [](const Seeker& s) { return distance(s.arrow.from->at, s.arrow.to->at); });
  return all;
}

/// Arrows that run on top of each other for a while (an origin behind another one) are bowed to either side.
void keepApart(const Sheet& sheet, std::vector<PlannedArrow>& all) {
  const double step = 8 * sheet.scale;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      PlannedArrow& a = all[i];
      PlannedArrow& b = all[k];
      if (a.path.size() < 2 || b.path.size() < 2 || (a.joins && b.joins && a.to == b.to)) continue;
      const double wanted = (a.widthPx + b.widthPx) / 2 + 4 * sheet.scale;
      const ScreenPath fine = resampled(a.path, step);
      const auto covered =
          std::ranges::count_if(fine, [&](const ScreenPoint& p) { return distanceToPath(p, b.path) < wanted; });
      constexpr long fewSteps = 6;  // of a crossing, or where both leave one marker
      if (covered <= fewSteps) continue;
      const ScreenPoint middle = pointAt(a.path, lengthOf(a.path) / 2);
      const ScreenPoint other = pointAt(b.path, lengthOf(b.path) / 2);
      const ScreenPoint along{b.path.back().x - b.path.front().x, b.path.back().y - b.path.front().y};
      const double side = (middle.x - other.x) * -along.y + (middle.y - other.y) * along.x >= 0 ? 1 : -1;
      b.path = bowed(b.path, -side * (wanted + 8 * sheet.scale));
    }
  }
}

}  // namespace

FlowScale FlowScale::of(const session::Facts& facts) {
  FlowScale scale;
  std::optional<std::string> what;
  for (std::size_t i = 0; i < facts.dossier().flows.size(); ++i) {
    const dossier::Flow& flow = facts.dossier().flows[i];
    if (!facts.isFlowDrawn(i) || !flow.count || !(*flow.count > 0)) continue;
    if (what && *what != base::fold(flow.what)) return {};
    if (!what) scale.what = flow.what;
    what = base::fold(flow.what);
    scale.most = std::max(scale.most, *flow.count);
  }
  return scale;
}

double FlowScale::widthOf(double count) const {
  return std::max(leastPx, mostPx * count / most);
}

double FlowScale::widthPx(const dossier::Flow& flow) const {
  if (most <= 0 || !flow.count || !(*flow.count > 0)) return most > 0 ? leastPx : plainPx;
  return widthOf(*flow.count);
}

double headWidthPx(double neckPx, double scale) {
  return 1.9 * neckPx + 5 * scale;
}

std::vector<PlannedArrow> planArrows(const Sheet& sheet) {
  std::vector<Seeker> all = seekersOf(sheet);
  std::vector<const ScenePlace*> done;
  for (const Seeker& first : all) {
    const ScenePlace* to = first.arrow.to;
    if (std::ranges::find(done, to) != done.end()) continue;
    done.push_back(to);
    Destination destination;
    destination.number = to->extent == Extent::Country ? sheet.raster.numberOf(to->country) : std::uint16_t{0};
    if (destination.number != 0) {
      destination.room = Room::in(sheet, destination.number);
      destination.heart = heartOf(sheet, *to, destination.number);
      destination.aims = aimsIn(sheet, destination.number);
    }
    for (Seeker& seeker : all) {
      if (seeker.arrow.to == to && !destination.aims.empty()) {
        seeker.axis = resampled(shortestLine(sheet, *seeker.arrow.from, destination.heart), axisStepPx * sheet.scale);
        if (seeker.axis.size() >= 2) seeker.choices = choicesOf(sheet, seeker, destination);
      }
    }
    // More than once: the first to choose did not know the others.
    for (int round = 0; round < 3; ++round) {
      for (Seeker& seeker : all) {
        if (seeker.arrow.to == to && seeker.axis.size() >= 2) decide(sheet, seeker, all, destination);
      }
    }
    for (Seeker& seeker : all) {
      if (seeker.arrow.to == to) makePath(sheet, seeker, destination);
    }
  }
  std::vector<PlannedArrow> planned;
  planned.reserve(all.size());
  for (Seeker& seeker : all) {
    seeker.arrow.toPoint = !seeker.decided && seeker.arrow.to->extent != Extent::Country;
    planned.push_back(std::move(seeker.arrow));
  }
  std::vector<PlannedArrow> trunks = bundled(planned, sheet.scale);
  keepApart(sheet, planned);
  std::ranges::move(trunks, std::back_inserter(planned));
  return planned;
}

}  // namespace dateline::frame
