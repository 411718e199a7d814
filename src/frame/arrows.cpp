#include "frame/arrows.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "base/message.hpp"
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

/// Beside an arrow that comes from outside the picture, near the edge: from where. Nothing where its country is named
/// in the picture, or where there is no room.
void nameOrigin(Sheet& sheet, const ScenePlace& from, const ScreenPath& path) {
  const auto names = [&](const PlacedLabel& label) { return label.place == from.place->id; };
  if (std::ranges::any_of(sheet.frame.placed, names)) return;
  const TextBlock block =
      sheet.type.side({{base::say({"from {}", {from.name}}, sheet.state.language), text::Style::SemiBold,
                        sheet.px(12.5), of(sheet.theme().roleLabel, from.place->role), 0, false}},
                      0);
  const double step = 10 * sheet.scale;
  const ScreenPath fine = resampled(path, step);
  int seen = 0;
  for (std::size_t i = 1; i < fine.size() && seen < 24; ++i) {
    if (!sheet.safe().contains(fine[i])) continue;
    ++seen;
    const double along = std::max(1e-6, distance(fine[i - 1], fine[i]));
    const ScreenPoint normal{(fine[i - 1].y - fine[i].y) / along, (fine[i].x - fine[i - 1].x) / along};
    const double reach = (std::abs(normal.x) * block.widthPx + std::abs(normal.y) * block.capPx) / 2 + 8 * sheet.scale;
    for (const double side : {1.0, -1.0}) {
      const ScreenPoint start =
          block.startCentredOn({fine[i].x + side * reach * normal.x, fine[i].y + side * reach * normal.y});
      if (!sheet.fits(block, start, 1)) continue;
      sheet.put(block, start, from.name, from.place->id);
      return;
    }
  }
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

bool hasFixedArrows(const Sheet& sheet) {
  if (!sheet.state.layers.flows) return false;
  return std::ranges::any_of(sheet.scene.shown->flows, [&](const dossier::Flow& flow) {
    const ScenePlace* to = sheet.scene.find(flow.to);
    return to != nullptr && to->extent != Extent::Country;
  });
}

void addArrows(Sheet& sheet, double growth) {
  if (!sheet.state.layers.flows) return;
  std::vector<std::pair<const ScenePlace*, ScreenPath>> fromOutside;
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
    if (arrow.path.size() < 2) continue;
    // Where there is little way the head is smaller; it is not left out, or the legend would count what nobody sees.
    const double room = lengthOf(arrow.path) / (1.6 * static_cast<double>(std::max(arrow.headPx, 1.0F)));
    arrow.headPx *= static_cast<float>(std::clamp(room, 0.5, 1.0));
    // The stub of an arrow from far outside tells nothing but clutters the edge.
    if (!planned.isTrunk && !planned.from->onScreen && seenLength(sheet, arrow.path) < leastArrowSeenPx * sheet.scale)
      continue;
    block(sheet, arrow);
    if (!planned.isTrunk) {
      sheet.arrowFlows.push_back(planned.flow);
      if (!planned.from->onScreen) fromOutside.emplace_back(planned.from, arrow.path);
    }
    // What comes through a trunk has come all the way to it before.
    const double own = planned.isTrunk ? (growth - trunkGrowth) / (1 - trunkGrowth)
                       : planned.joins ? growth / trunkGrowth
                                       : growth;
    if (own < 1) cut(arrow, std::max(0.0, own));
    if (arrow.path.size() >= 2) sheet.frame.arrows.push_back(std::move(arrow));
  }
  for (const auto& [from, path] : fromOutside) nameOrigin(sheet, *from, path);
}

}  // namespace dateline::frame
