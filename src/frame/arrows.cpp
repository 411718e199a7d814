#include "frame/arrows.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "frame/markers.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

double distance(const ScreenPoint& a, const ScreenPoint& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// True when the segments ab and cd cross.
bool cross(const ScreenPoint& a, const ScreenPoint& b, const ScreenPoint& c, const ScreenPoint& d) {
  const auto side = [](const ScreenPoint& p, const ScreenPoint& q, const ScreenPoint& r) {
    return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

struct Planned {
  const dossier::Flow* flow = nullptr;
  const ScenePlace* from = nullptr;
  const ScenePlace* to = nullptr;
  ScreenPoint tip;
  bool decided = false;
  double headScale = 1;
};

/// Where an arrow's tip may lie within a country, with what each costs whatever the arrow.
struct Landing {
  ScreenPoint at;
  double cost = 0;
};

/// Every few cells of the country, on the plane's own grid so that panning keeps them; deep ones are better.
std::vector<Landing> landingsIn(const Sheet& sheet, std::uint16_t number, const ScreenPoint& heart) {
  std::vector<Landing> out;
  const auto& cells = sheet.raster.cellsOf(number);
  const double edge = 18 * sheet.scale;
  const ScreenBox frame{edge, edge, sheet.frame.viewport.widthPx - edge, sheet.frame.viewport.heightPx - edge};
  const std::size_t count = cells.size();
  const std::int64_t stride = count > 6000 ? 5 : count > 2000 ? 4 : count > 700 ? 3 : count > 200 ? 2 : 1;
  const int columns = sheet.raster.columns();
  float deepest = 0;
  for (const std::uint32_t cell : cells) {
    deepest = std::max(deepest, sheet.raster.depth(static_cast<int>(cell) % columns, static_cast<int>(cell) / columns));
  }
  // The head lies wholly inside where the country is large enough for it.
  const double wantedDepth = std::min(4.5, 0.8 * static_cast<double>(deepest));
  for (const std::uint32_t cell : cells) {
    const int column = static_cast<int>(cell) % columns;
    const int row = static_cast<int>(cell) / columns;
    if (!sheet.raster.isOnNet(column, row, stride)) continue;
    const ScreenPoint at = sheet.toScreen(sheet.raster.centreOf(column, row));
    if (!frame.contains(at) || sheet.obstacles.hits(at, 9 * sheet.scale)) continue;
    const double depth = static_cast<double>(sheet.raster.depth(column, row));
    const double shallow = std::max(0.0, wantedDepth - depth) * 40;
    out.push_back({at, shallow + 0.6 * distance(at, heart) / sheet.scale});
  }
  return out;
}

/// How much room arrows to one country take, pixels at 96 dpi: less where the country is small on the screen.
struct Room {
  double betweenTips = 75;
  double besideLines = 42;
  double shortest = 52;
  double headScale = 1;  ///< of the arrow's widths

  static Room in(const Sheet& sheet, std::uint16_t number) {
    const double cells = static_cast<double>(sheet.raster.cellsOf(number).size());
    const double side = std::sqrt(cells) * sheet.raster.cellMetres() / sheet.state.camera.metresPerPx / sheet.scale;
    return {std::clamp(0.22 * side, 14.0, 75.0), std::clamp(0.13 * side, 8.0, 42.0), std::clamp(0.2 * side, 26.0, 52.0),
            std::clamp(side / 220, 0.6, 1.0)};
  }
};

double distanceToSegment(const ScreenPoint& p, const ScreenPoint& a, const ScreenPoint& b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double square = dx * dx + dy * dy;
  const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
  return distance(p, {a.x + t * dx, a.y + t * dy});
}

/// What an arrow to this tip costs beyond the landing itself: its way, its neighbours, what it would cross.
double cheapCost(const Sheet& sheet, const Planned& arrow, const std::vector<Planned>& all, const Landing& landing,
                 const Room& room) {
  const double scale = sheet.scale;
  const double length = distance(arrow.from->at, landing.at) / scale;
  double cost = landing.cost + length;
  if (length < room.shortest) cost += (room.shortest - length) * 12;
  for (const Planned& other : all) {
    if (&other == &arrow || !other.decided || other.to != arrow.to) continue;
    const double apart = distance(other.tip, landing.at) / scale;
    if (apart < room.betweenTips) cost += (room.betweenTips - apart) * 6;
    const double beside = std::min(distanceToSegment(other.tip, arrow.from->at, landing.at),
                                   distanceToSegment(landing.at, other.from->at, other.tip)) /
                          scale;
    if (beside < room.besideLines) cost += (room.besideLines - beside) * 9;
    if (cross(arrow.from->at, landing.at, other.from->at, other.tip)) cost += 500;
  }
  return cost;
}

double crossingCost(const Sheet& sheet, const Planned& arrow, const ScreenPoint& tip, double most) {
  const double length = distance(arrow.from->at, tip);
  const double step = 9 * sheet.scale;
  const double start = markerReachPx(*arrow.from, sheet.theme(), sheet.scale) + step;
  double cost = 0;
  for (double s = start; s < length && cost < most; s += step) {
    const double t = s / length;
    const ScreenPoint p{arrow.from->at.x + (tip.x - arrow.from->at.x) * t,
                        arrow.from->at.y + (tip.y - arrow.from->at.y) * t};
    if (sheet.obstacles.hits(p, 7 * sheet.scale)) cost += 90;
  }
  return cost;
}

/// The cheapest landing; the costly test (does it cross a name or a marker) is made only for promising ones.
void decide(const Sheet& sheet, Planned& arrow, const std::vector<Planned>& all, const std::vector<Landing>& landings,
            const Room& room) {
  std::vector<std::pair<double, const Landing*>> order;
  order.reserve(landings.size());
  for (const Landing& landing : landings) order.emplace_back(cheapCost(sheet, arrow, all, landing, room), &landing);
  std::ranges::sort(order, [](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.second->at.x != b.second->at.x ? a.second->at.x < b.second->at.x : a.second->at.y < b.second->at.y;
  });
  double best = 1e300;
  for (const auto& [cost, landing] : order) {
    if (cost >= best) break;
    const double whole = cost + crossingCost(sheet, arrow, landing->at, best - cost);
    if (whole >= best) continue;
    best = whole;
    arrow.tip = landing->at;
    arrow.decided = true;
  }
}

/// The geodesic on the screen; it ends at the tip.
std::vector<ScreenPoint> pathOf(const Sheet& sheet, const ScenePlace& from, const ScreenPoint& tip) {
  const auto end = sheet.state.projection->unproject(sheet.toPlane(tip));
  if (!end) return {};
  std::vector<ScreenPoint> path;
  const double metres = geo::distanceMetres(*from.place->at, *end);
  for (const geo::LonLat& p : geo::geodesic(*from.place->at, *end, std::max(1.0, metres / 48))) {
    const auto at = sheet.toScreen(p);
    if (!at) return {};
    // A path that jumps runs across the cut of the map: better no arrow than one across the world.
    if (!path.empty() && distance(path.back(), *at) * sheet.state.camera.metresPerPx > metres / 3 + 1) return {};
    path.push_back(*at);
  }
  return path;
}

/// Cuts this many pixels off the path's start.
void trimStart(std::vector<ScreenPoint>& path, double px) {
  while (path.size() >= 2) {
    const double step = distance(path[0], path[1]);
    if (step > px) {
      const double t = px / step;
      path[0] = {path[0].x + (path[1].x - path[0].x) * t, path[0].y + (path[1].y - path[0].y) * t};
      return;
    }
    px -= step;
    path.erase(path.begin());
  }
}

double lengthOf(const std::vector<ScreenPoint>& path) {
  double length = 0;
  for (std::size_t i = 1; i < path.size(); ++i) length += distance(path[i - 1], path[i]);
  return length;
}

/// The length of the part that lies in the picture.
double seenLength(const Sheet& sheet, const std::vector<ScreenPoint>& path) {
  const ScreenBox frame{0, 0, static_cast<double>(sheet.frame.viewport.widthPx),
                        static_cast<double>(sheet.frame.viewport.heightPx)};
  double length = 0;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const ScreenPoint middle{(path[i - 1].x + path[i].x) / 2, (path[i - 1].y + path[i].y) / 2};
    if (frame.contains(middle)) length += distance(path[i - 1], path[i]);
  }
  return length;
}

/// Labels keep clear of the line; the casing's width is enough room.
void block(Sheet& sheet, const std::vector<ScreenPoint>& path) {
  const double step = 7 * sheet.scale;
  double next = 0;
  double walked = 0;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const double length = distance(path[i - 1], path[i]);
    for (; next <= walked + length; next += step) {
      const double t = length > 0 ? (next - walked) / length : 0;
      const ScreenPoint p{path[i - 1].x + (path[i].x - path[i - 1].x) * t,
                          path[i - 1].y + (path[i].y - path[i - 1].y) * t};
      const double half = 4 * sheet.scale;
      sheet.obstacles.add({p.x - half, p.y - half, p.x + half, p.y + half});
    }
    walked += length;
  }
  if (!path.empty()) {
    const ScreenPoint& tip = path.back();
    const double half = 7 * sheet.scale;
    sheet.obstacles.add({tip.x - half, tip.y - half, tip.x + half, tip.y + half});
  }
}

std::vector<Planned> plan(const Sheet& sheet) {
  std::vector<Planned> all;
  for (const dossier::Flow& flow : sheet.state.dossier().flows) {
    if (!dossier::isFlowDrawn(sheet.state.dossier(), flow)) continue;
    const ScenePlace* from = sheet.scene.find(flow.from);
    const ScenePlace* to = sheet.scene.find(flow.to);
    if (from == nullptr || to == nullptr || !from->plane || !to->plane) continue;
    const bool drawn = std::ranges::any_of(all, [&](const Planned& p) { return p.from == from && p.to == to; });
    if (!drawn) all.push_back({&flow, from, to, {}, false, 1});
  }
  // The nearest have the least choice, so they choose first.
  std::ranges::stable_sort(all, {}, [](const Planned& p) { return distance(p.from->at, p.to->at); });
  return all;
}

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

void decideAll(const Sheet& sheet, std::vector<Planned>& all) {
  std::vector<const ScenePlace*> done;
  for (const Planned& first : all) {
    const ScenePlace* to = first.to;
    if (std::ranges::find(done, to) != done.end()) continue;
    done.push_back(to);
    const std::uint16_t number = to->extent == Extent::Country ? sheet.raster.numberOf(to->country) : std::uint16_t{0};
    const auto landings = number != 0 ? landingsIn(sheet, number, heartOf(sheet, *to, number)) : std::vector<Landing>{};
    const Room room = Room::in(sheet, number);
    // Twice: the first to choose did not know the others.
    for (int round = 0; round < 2; ++round) {
      for (Planned& arrow : all) {
        if (arrow.to != to || landings.empty()) continue;
        arrow.headScale = room.headScale;
        decide(sheet, arrow, all, landings, room);
      }
    }
  }
}

}  // namespace

Arrow arrowLook(const Theme& theme, double scale, bool promised) {
  Arrow arrow;
  const auto px = [&](double value) { return static_cast<float>(value * scale); };
  arrow.tailPx = px(1.2);
  arrow.neckPx = px(3.2);
  arrow.headPx = px(11);
  arrow.colour = of(theme.role, dossier::Role::Origin);
  arrow.casing = theme.arrowCasing;
  arrow.dashed = promised;
  return arrow;
}

void addArrows(Sheet& sheet) {
  if (!sheet.state.layers.flows) return;
  std::vector<Planned> all = plan(sheet);
  decideAll(sheet, all);
  for (const Planned& planned : all) {
    Arrow arrow = arrowLook(sheet.theme(), sheet.scale * planned.headScale,
                            planned.flow->status == dossier::FlowStatus::Promised);
    arrow.from = planned.from->place->id;
    arrow.to = planned.to->place->id;
    arrow.path = pathOf(sheet, *planned.from, planned.decided ? planned.tip : planned.to->at);
    trimStart(arrow.path, markerReachPx(*planned.from, sheet.theme(), sheet.scale) + 1.5 * sheet.scale);
    if (!planned.decided) {
      std::ranges::reverse(arrow.path);
      trimStart(arrow.path, markerReachPx(*planned.to, sheet.theme(), sheet.scale) + 4 * sheet.scale);
      std::ranges::reverse(arrow.path);
    }
    // Shorter than its head it would be a blot.
    if (arrow.path.size() < 2 || lengthOf(arrow.path) < 1.8 * static_cast<double>(arrow.headPx)) continue;
    // The stub of an arrow from far outside tells nothing but clutters the edge.
    if (!planned.from->onScreen && seenLength(sheet, arrow.path) < leastArrowSeenPx * sheet.scale) continue;
    block(sheet, arrow.path);
    sheet.frame.arrows.push_back(std::move(arrow));
  }
}

}  // namespace dateline::frame
