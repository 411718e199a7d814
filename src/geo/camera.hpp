// The view of a plane: a value. Pan and zoom change it and never re-project anything.
#pragma once
#include "geo/projected.hpp"

namespace dateline::geo {

/// Pixels of the picture, origin at the top left, y down.
struct ScreenPoint {
  double x = 0;
  double y = 0;
  bool operator==(const ScreenPoint&) const = default;
};

/// The picture's size, and the parts at its edges that panels and furniture cover, pixels.
struct Viewport {
  int widthPx = 0;
  int heightPx = 0;
  bool operator==(const Viewport&) const = default;
};
struct InsetsPx {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// North is up. metresPerPx is at the centre, on the projected plane.
struct Camera {
  Projected centre;
  double metresPerPx = 1000;
  bool operator==(const Camera&) const = default;
};

ScreenPoint toScreen(const Camera& camera, const Viewport& viewport, const Projected& p);
Projected toProjected(const Camera& camera, const Viewport& viewport, const ScreenPoint& p);
ProjectedBox visibleBox(const Camera& camera, const Viewport& viewport);

/// The camera that puts the box whole and centred into what the insets leave free.
Camera fitted(const ProjectedBox& box, const Viewport& viewport, const InsetsPx& insets);

/// The plane moves with the pointer by this many pixels.
Camera panned(const Camera& camera, double dxPx, double dyPx);

/// `factor` > 1 comes closer; what is under `at` stays there. Kept within 5 m to 60 km a pixel.
Camera zoomedAt(const Camera& camera, const Viewport& viewport, const ScreenPoint& at, double factor);

/// The camera with its centre on a whole pixel of its scale, counted from the plane's origin: a pan between two such
/// cameras moves every point by whole pixels.
Camera onWholePixel(const Camera& camera);

inline constexpr double minMetresPerPx = 5;
/// The whole Earth is then some 300 pixels wide: a small picture still holds it.
inline constexpr double maxMetresPerPx = 130'000;

}  // namespace dateline::geo
