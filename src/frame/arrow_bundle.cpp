#include "frame/arrow_bundle.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr double degree = std::numbers::pi / 180;
/// Neighbours that come in closer together than this join, as long as the whole bundle stays within a fan.
constexpr double mostBetween = 24 * degree;
constexpr double mostFan = 62 * degree;
constexpr double leastTrunkPx = 34;
constexpr double mostTrunkPx = 96;
/// Branches reach into their trunk, or a hairline would part them.
constexpr double overlapPx = 3;

/// An arrow with the side from which it comes in.
struct Branch {
  PlannedArrow* arrow = nullptr;
  double angle = 0;  ///< from the tip to where it passes at the trunk's length
};

ScreenPoint towards(const ScreenPoint& from, double angle, double px) {
  return {from.x + std::cos(angle) * px, from.y + std::sin(angle) * px};
}

/// A cubic Bézier curve from a to d, its start left out.
void appendCurve(ScreenPath& path, const ScreenPoint& a, const ScreenPoint& b, const ScreenPoint& c,
                 const ScreenPoint& d) {
  constexpr int steps = 16;
  for (int i = 1; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    const double u = 1 - t;
    path.push_back({u * u * u * a.x + 3 * u * u * t * b.x + 3 * u * t * t * c.x + t * t * t * d.x,
                    u * u * u * a.y + 3 * u * u * t * b.y + 3 * u * t * t * c.y + t * t * t * d.y});
  }
}

/// The arrow's first part, then bent, without a kink, into its place beside the others.
void join(PlannedArrow& arrow, const ScreenPoint& end, double angle, double trunkPx) {
  const double length = lengthOf(arrow.path);
  const double leave = std::min(0.4 * length, length - 2.4 * trunkPx);
  ScreenPath way = part(arrow.path, 0, leave);
  if (way.size() < 2) return;
  const ScreenPoint from = way.back();
  const ScreenPoint& before = way[way.size() - 2];
  const double heading = std::atan2(from.y - before.y, from.x - before.x);
  const double pull = 0.36 * distance(from, end);
  appendCurve(way, from, towards(from, heading, pull), towards(end, angle, pull), end);
  arrow.path = std::move(way);
  arrow.joins = true;
}

PlannedArrow trunkOf(const std::vector<Branch>& branches, double trunkPx, double scale) {
  double width = 0;
  double angle = 0;
  ScreenPoint tip{};
  for (const Branch& branch : branches) {
    width += branch.arrow->widthPx;
    angle += branch.arrow->widthPx * branch.angle;
  }
  angle /= width;
  for (const Branch& branch : branches) {
    tip = {tip.x + branch.arrow->path.back().x * branch.arrow->widthPx / width,
           tip.y + branch.arrow->path.back().y * branch.arrow->widthPx / width};
  }
  PlannedArrow trunk = *branches.front().arrow;
  trunk.isTrunk = true;
  trunk.widthPx = std::min(width, mostTrunkWidthPx * scale);
  const double share = trunk.widthPx / width;
  const ScreenPoint start = towards(tip, angle, trunkPx + headLengthShare * trunkHeadPx(trunk.widthPx, scale));
  const ScreenPoint inside = towards(start, angle, -overlapPx * scale);
  trunk.path = {start, tip};
  // Side by side across the trunk, in the order in which they come.
  double beside = -width / 2;
  for (const Branch& branch : branches) {
    // In a trunk narrower than all of them together they lie partly over each other, within its width.
    const double middle = std::clamp(share * (beside + branch.arrow->widthPx / 2),
                                     std::min(0.0, (branch.arrow->widthPx - trunk.widthPx) / 2),
                                     std::max(0.0, (trunk.widthPx - branch.arrow->widthPx) / 2));
    beside += branch.arrow->widthPx;
    join(*branch.arrow, towards(inside, angle + std::numbers::pi / 2, middle), angle, distance(start, tip));
  }
  return trunk;
}

/// Where an arrow comes from, seen from its tip.
double sideOf(const PlannedArrow& arrow, double px) {
  const ScreenPoint at = pointAt(arrow.path, std::max(0.0, lengthOf(arrow.path) - px));
  return std::atan2(at.y - arrow.path.back().y, at.x - arrow.path.back().x);
}

/// Begins the circle behind its widest gap, so that no bundle lies across its end.
void turnToGap(std::vector<Branch>& branches) {
  std::ranges::stable_sort(branches, {}, &Branch::angle);
  std::size_t first = 0;
  double widest = branches.front().angle + 2 * std::numbers::pi - branches.back().angle;
  for (std::size_t i = 1; i < branches.size(); ++i) {
    const double gap = branches[i].angle - branches[i - 1].angle;
    if (gap > widest) {
      widest = gap;
      first = i;
    }
  }
  std::ranges::rotate(branches, branches.begin() + static_cast<std::ptrdiff_t>(first));
  for (std::size_t i = branches.size() - first; i < branches.size() && first > 0; ++i) {
    branches[i].angle += 2 * std::numbers::pi;
  }
}

}  // namespace

std::vector<PlannedArrow> bundled(std::vector<PlannedArrow>& arrows, double scale) {
  std::vector<PlannedArrow> trunks;
  std::vector<bool> done(arrows.size(), false);
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    const auto isAlike = [&](const PlannedArrow& other) {
      return other.toPoint && other.to == arrows[i].to && other.flow->status == arrows[i].flow->status;
    };
    if (done[i] || !arrows[i].toPoint) continue;
    std::vector<Branch> branches;
    double shortest = 1e9;
    for (std::size_t k = i; k < arrows.size(); ++k) {
      if (!isAlike(arrows[k])) continue;
      done[k] = true;
      if (arrows[k].path.size() < 2) continue;
      // A short one has no room to turn.
      const double length = lengthOf(arrows[k].path);
      if (length < 3.2 * leastTrunkPx * scale) continue;
      branches.push_back({&arrows[k], sideOf(arrows[k], 2 * leastTrunkPx * scale)});
      shortest = std::min(shortest, length);
    }
    if (branches.size() < 2) continue;
    turnToGap(branches);
    const double trunkPx = std::clamp(0.16 * shortest, leastTrunkPx * scale, mostTrunkPx * scale);
    for (std::size_t first = 0; first < branches.size();) {
      std::size_t end = first + 1;
      while (end < branches.size() && branches[end].angle - branches[end - 1].angle < mostBetween &&
             branches[end].angle - branches[first].angle < mostFan) {
        ++end;
      }
      if (end - first >= 2) {
        const std::vector<Branch> bundle(branches.begin() + static_cast<std::ptrdiff_t>(first),
                                         branches.begin() + static_cast<std::ptrdiff_t>(end));
        trunks.push_back(trunkOf(bundle, trunkPx, scale));
      }
      first = end;
    }
  }
  return trunks;
}

}  // namespace dateline::frame
