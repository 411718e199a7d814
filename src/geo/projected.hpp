// Positions on the projected plane, metres: x to the right, y up.
#pragma once
#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline::geo {

struct Projected {
  double x = 0;
  double y = 0;
  bool operator==(const Projected&) const = default;
};

inline bool isFinite(const Projected& p) {
  return std::isfinite(p.x) && std::isfinite(p.y);
}

/// An axis-parallel box on the plane, metres; empty until a point is added.
struct ProjectedBox {
  Projected min{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
  Projected max{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

  bool empty() const { return min.x > max.x || min.y > max.y; }
  double width() const { return max.x - min.x; }
  double height() const { return max.y - min.y; }
  Projected centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
  void add(const Projected& p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
  }
  bool overlaps(const ProjectedBox& o) const {
    return min.x <= o.max.x && o.min.x <= max.x && min.y <= o.max.y && o.min.y <= max.y;
  }
};

}  // namespace dateline::geo
