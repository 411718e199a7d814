#include "frame/arrows.hpp"

#include <algorithm>

#include "frame/arrow_plan.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

/// The part of the way that arrows have come when they reach their trunk.
constexpr double trunkGrowth = 0.75;

/// The length of the part that lies in the picture.
double seenLength(const Sheet& sheet, const ScreenPath& path) {
  const ScreenBox frame{0, 0, static_cast<double>(sheet.frame.viewport.widthPx),
                        static_cast<double>(sheet.frame.viewport.heightPx)};
  double length = 0;
  for (std::size_t i = 1; i < path.size(); ++i) {
    const ScreenPoint middle{(path[i - 1].x + path[i].x) / 2, (path[i - 1].y + path[i].y) / 2};
    if (frame.contains(middle)) length += distance(path[i - 1], path[i]);
  }
  return length;
}

/// Labels keep clear of the line and its head.
void block(Sheet& sheet, const Arrow& arrow) {
  const double half = static_cast<double>(arrow.neckPx) / 2 + 2.4 * sheet.scale;
  for (const ScreenPoint& p : resampled(arrow.path, 7 * sheet.scale)) {
    sheet.obstacles.add({p.x - half, p.y - half, p.x + half, p.y + half});
  }
  const double head = static_cast<double>(arrow.headPx) / 2 + 1.5 * sheet.scale;
  const ScreenPoint middle =
      pointAt(arrow.path, lengthOf(arrow.path) - headLengthShare * static_cast<double>(arrow.headPx) / 2);
  sheet.obstacles.add({middle.x - head, middle.y - head, middle.x + head, middle.y + head});
}

/// Part of the way, with a head as large as there is room for.
void cut(Arrow& arrow, double growth) {
  const double length = lengthOf(arrow.path) * growth;
  arrow.path = part(arrow.path, 0, length);
  arrow.neckPx =
      static_cast<float>(static_cast<double>(arrow.tailPx) + static_cast<double>(arrow.neckPx - arrow.tailPx) * growth);
  if (arrow.headPx <= 0) return;
  const double room = length / (1.8 * static_cast<double>(arrow.headPx));
  arrow.headPx *= static_cast<float>(std::clamp(room, 0.2, 1.0));
}

}  // namespace

Arrow arrowLook(const Theme& theme, double scale, double neckPx, bool promised) {
  Arrow arrow;
  arrow.neckPx = static_cast<float>(neckPx);
  arrow.tailPx = static_cast<float>(std::max(0.38 * neckPx, std::min(neckPx, 1.2 * scale)));
  arrow.headPx = static_cast<float>(headWidthPx(neckPx, scale));
  arrow.colour = of(theme.role, dossier::Role::Origin);
  arrow.casing = theme.arrowCasing;
  arrow.casingPx = static_cast<float>(1.5 * scale);
  arrow.dashed = promised;
  return arrow;
}

bool isArrowEnd(const Sheet& sheet, const ScenePlace& place) {
  if (!sheet.state.layers.flows || place.extent == Extent::Country) return false;
  return std::ranges::any_of(sheet.scene.shown->flows,
                             [&](const dossier::Flow& flow) { return flow.to == place.place->id; });
}

void addArrows(Sheet& sheet, double growth) {
  if (!sheet.state.layers.flows) return;
  for (PlannedArrow& planned : planArrows(sheet)) {
    Arrow arrow =
        arrowLook(sheet.theme(), sheet.scale, planned.widthPx, planned.flow->status == dossier::FlowStatus::Promised);
    if (planned.isTrunk) {
      arrow.tailPx = arrow.neckPx;
      arrow.headPx = static_cast<float>(trunkHeadPx(planned.widthPx, sheet.scale));
    } else {
      arrow.from = planned.from->place->id;
    }
    if (planned.joins) arrow.headPx = 0;
    arrow.to = planned.to->place->id;
    arrow.path = std::move(planned.path);
    // Shorter than its head it would be a blot.
    if (arrow.path.size() < 2 || lengthOf(arrow.path) < 1.8 * static_cast<double>(arrow.headPx)) continue;
    // The stub of an arrow from far outside tells nothing but clutters the edge.
    if (!planned.isTrunk && !planned.from->onScreen && seenLength(sheet, arrow.path) < leastArrowSeenPx * sheet.scale)
      continue;
    block(sheet, arrow);
    // What comes through a trunk has come all the way to it before.
    const double own = planned.isTrunk ? (growth - trunkGrowth) / (1 - trunkGrowth)
                       : planned.joins ? growth / trunkGrowth
                                       : growth;
    if (own < 1) cut(arrow, std::max(0.0, own));
    if (arrow.path.size() >= 2) sheet.frame.arrows.push_back(std::move(arrow));
  }
}

}  // namespace dateline::frame
