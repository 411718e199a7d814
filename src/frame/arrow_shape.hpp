// The shape of an arrow in pixels: what every renderer fills, be it with triangles or with paths.
#pragma once
#include <array>
#include <vector>

#include "frame/frame.hpp"

namespace dateline::frame {

/// A stretch of an arrow's axis, two points or more, with half its width at each of them.
struct ArrowPart {
  std::vector<geo::ScreenPoint> axis;
  std::vector<double> halfWidth;

  /// The points of both of its edges, grown by so much on each side.
  struct Sides {
    std::vector<geo::ScreenPoint> left;
    std::vector<geo::ScreenPoint> right;
  };
  Sides sides(double grownPx) const;
};

struct ArrowShape {
  std::vector<ArrowPart> parts;  ///< the body, or its dashes; the last one reaches the neck
  geo::ScreenPoint neck;         ///< where the head begins
  geo::ScreenPoint tip;
  double halfHeadPx = 0;  ///< 0: it has no head

  /// Left, right and foremost point of the head, grown.
  std::array<geo::ScreenPoint, 3> head(double grownPx) const;
};

/// Without parts where the arrow has no length.
ArrowShape shapeOf(const Arrow& arrow);

}  // namespace dateline::frame
