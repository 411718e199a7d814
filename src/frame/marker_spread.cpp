#include "frame/marker_spread.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <unordered_map>
#include <vector>

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

/// Markers nearer than this part of their reaches belong together.
constexpr double groupShare = 0.85;
constexpr int mostRounds = 200;

struct Disc {
  ScenePlace* place = nullptr;
  ScreenPoint at;
  double radius = 0;
};

/// Discs by cells as wide as the widest disc: who can touch whom.
class Neighbours {
 public:
  Neighbours(const std::vector<Disc>& discs, double cellPx) : m_cellPx(cellPx) {
    for (std::size_t i = 0; i < discs.size(); ++i)
      m_cells[keyOf(columnOf(discs[i].at.x), columnOf(discs[i].at.y))].push_back(i);
  }

  /// Calls `visit(i, k)` once for every pair that may touch, i < k.
  template <class Visit>
  void pairs(const std::vector<Disc>& discs, const Visit& visit) const {
    for (std::size_t i = 0; i < discs.size(); ++i) {
      const std::int64_t column = columnOf(discs[i].at.x);
      const std::int64_t row = columnOf(discs[i].at.y);
      for (std::int64_t dy = -1; dy <= 1; ++dy) {
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
          const auto cell = m_cells.find(keyOf(column + dx, row + dy));
          if (cell == m_cells.end()) continue;
          for (const std::size_t k : cell->second) {
            if (k > i) visit(i, k);
          }
        }
      }
    }
  }

 private:
  std::int64_t columnOf(double px) const { return static_cast<std::int64_t>(std::floor(px / m_cellPx)); }
  static std::uint64_t keyOf(std::int64_t column, std::int64_t row) {
    return (static_cast<std::uint64_t>(column) << 32U) ^ (static_cast<std::uint64_t>(row) & 0xffff'ffffU);
  }
  double m_cellPx;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_cells;
};

double distance(const ScreenPoint& a, const ScreenPoint& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

std::vector<Disc> discsOf(Scene& scene, const geo::Viewport& viewport, double scale) {
  // What lies further off than a whole picture cannot push anything that is seen.
  const ScreenBox range{-1.0 * viewport.widthPx, -1.0 * viewport.heightPx, 2.0 * viewport.widthPx,
                        2.0 * viewport.heightPx};
  constexpr double shapeShare = 1.12;  // a diamond's and a triangle's corners reach beyond the circle
  std::vector<Disc> discs;
  for (ScenePlace& place : scene.places) {
    if (!place.plane || !range.contains(place.truth)) continue;
    const bool dashed = place.place->status != dossier::Status::Verified;
    const double radius = (place.markerPx / 2 * shapeShare + (dashed ? 5.0 : 2.0)) * scale;
    discs.push_back({&place, place.truth, radius});
  }
  return discs;
}

/// Groups of markers that would cover each other, no wider than a few markers: the first in the scene's order gathers
/// those about it that nobody has gathered yet.
void group(std::vector<Disc>& discs, const Neighbours& neighbours) {
  std::vector<std::size_t> leader(discs.size(), discs.size());
  std::vector<int> members(discs.size(), 0);
  neighbours.pairs(discs, [&](std::size_t i, std::size_t k) {
    if (leader[i] == discs.size()) leader[i] = i;
    if (leader[i] != i || leader[k] != discs.size()) return;
    if (distance(discs[i].at, discs[k].at) >= groupShare * (discs[i].radius + discs[k].radius)) return;
    leader[k] = i;
    ++members[i];
  });
  for (std::size_t i = 0; i < discs.size(); ++i) {
    const std::size_t first = leader[i] == discs.size() ? i : leader[i];
    discs[i].place->group = members[first] > 0 ? static_cast<int>(first) : -1;
  }
}

/// Where the n-th of `count` discs of one spot sits: two left and right, a few on a ring, many in the spiral in which
/// sunflowers have their seeds (Vogel 1979, "A better way to construct the sunflower head").
ScreenPoint seatOf(std::size_t n, std::size_t count, double radius) {
  constexpr std::size_t mostOnRing = 6;
  const double turn = 2 * std::numbers::pi;
  const auto k = static_cast<double>(n);
  if (count <= mostOnRing) {
    const double angle = std::numbers::pi + turn * k / static_cast<double>(count);
    const double ring = radius / std::sin(std::numbers::pi / static_cast<double>(count));
    return {ring * std::cos(angle), ring * std::sin(angle)};
  }
  constexpr double golden = 2.39996322972865332;
  constexpr double spacing = 1.15;
  const double ring = spacing * radius * std::sqrt(k + 0.5);
  return {ring * std::cos(golden * k), ring * std::sin(golden * k)};
}

/// Markers of one and the same spot have no direction in which to give way: they are seated in the scene's order.
void partCoincident(std::vector<Disc>& discs, const Neighbours& neighbours, double scale) {
  std::vector<std::vector<std::size_t>> spots;
  std::vector<std::size_t> spotOf(discs.size(), discs.size());
  neighbours.pairs(discs, [&](std::size_t i, std::size_t k) {
    if (distance(discs[i].at, discs[k].at) > 1.5 * scale) return;
    if (spotOf[i] == discs.size()) {
      spotOf[i] = spots.size();
      spots.push_back({i});
    }
    if (spotOf[k] == discs.size()) {
      spotOf[k] = spotOf[i];
      spots[spotOf[i]].push_back(k);
    }
  });
  for (std::vector<std::size_t>& spot : spots) {
    std::ranges::sort(spot);
    double radius = 0;
    for (const std::size_t i : spot) radius = std::max(radius, discs[i].radius);
    for (std::size_t n = 0; n < spot.size(); ++n) {
      const ScreenPoint by = seatOf(n, spot.size(), radius);
      discs[spot[n]].at.x += by.x;
      discs[spot[n]].at.y += by.y;
    }
  }
}

void pushApart(std::vector<Disc>& discs, double gapPx, double cellPx) {
  std::vector<ScreenPoint> push(discs.size());
  std::vector<int> contacts(discs.size());
  for (int round = 0; round < mostRounds; ++round) {
    std::ranges::fill(push, ScreenPoint{});
    std::ranges::fill(contacts, 0);
    bool moved = false;
    Neighbours(discs, cellPx).pairs(discs, [&](std::size_t i, std::size_t k) {
      const double apart = distance(discs[i].at, discs[k].at);
      const double wanted = discs[i].radius + discs[k].radius + gapPx;
      if (apart >= wanted - 0.05 || apart < 1e-9) return;
      const double step = 0.5 * (wanted - apart) / apart;
      const ScreenPoint by{(discs[k].at.x - discs[i].at.x) * step, (discs[k].at.y - discs[i].at.y) * step};
      push[i] = {push[i].x - by.x, push[i].y - by.y};
      push[k] = {push[k].x + by.x, push[k].y + by.y};
      ++contacts[i];
      ++contacts[k];
      moved = true;
    });
    if (!moved) return;
    // The mean of what is asked for: the sum would blow a crowd up.
    for (std::size_t i = 0; i < discs.size(); ++i) {
      const double share = 1.4 / std::max(1, contacts[i]);
      discs[i].at.x += share * push[i].x;
      discs[i].at.y += share * push[i].y;
    }
  }
}

}  // namespace

void spreadMarkers(Scene& scene, const geo::Viewport& viewport, double scale) {
  std::vector<Disc> discs = discsOf(scene, viewport, scale);
  if (discs.size() < 2) return;
  const double gap = 1.5 * scale;
  const double widest = std::ranges::max(discs, {}, &Disc::radius).radius;
  const double cell = 2 * widest + gap;
  const Neighbours neighbours(discs, cell);
  group(discs, neighbours);
  partCoincident(discs, neighbours, scale);
  pushApart(discs, gap, cell);
  for (const Disc& disc : discs) disc.place->at = disc.at;
}

}  // namespace dateline::frame
