#include "geo/camera.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::geo {
namespace {

double clampedScale(double metresPerPx) {
  return std::clamp(metresPerPx, minMetresPerPx, maxMetresPerPx);
}

/// The camera at `metresPerPx` that shows `p` at `at`.
Camera holding(const Projected& p, const ScreenPoint& at, const Viewport& viewport, double metresPerPx) {
  return {{p.x - (at.x - viewport.widthPx / 2.0) * metresPerPx, p.y + (at.y - viewport.heightPx / 2.0) * metresPerPx},
          metresPerPx};
}

}  // namespace

ScreenPoint toScreen(const Camera& camera, const Viewport& viewport, const Projected& p) {
  return {viewport.widthPx / 2.0 + (p.x - camera.centre.x) / camera.metresPerPx,
          viewport.heightPx / 2.0 - (p.y - camera.centre.y) / camera.metresPerPx};
}

Projected toProjected(const Camera& camera, const Viewport& viewport, const ScreenPoint& p) {
  return {camera.centre.x + (p.x - viewport.widthPx / 2.0) * camera.metresPerPx,
          camera.centre.y - (p.y - viewport.heightPx / 2.0) * camera.metresPerPx};
}

ProjectedBox visibleBox(const Camera& camera, const Viewport& viewport) {
  const double halfWidth = viewport.widthPx / 2.0 * camera.metresPerPx;
  const double halfHeight = viewport.heightPx / 2.0 * camera.metresPerPx;
  return {{camera.centre.x - halfWidth, camera.centre.y - halfHeight},
          {camera.centre.x + halfWidth, camera.centre.y + halfHeight}};
}

Camera fitted(const ProjectedBox& box, const Viewport& viewport, const InsetsPx& insets) {
  if (box.empty()) return {};
  InsetsPx kept = insets;
  // Panels that leave nothing free (a tiny window) are ignored rather than obeyed to absurdity.
  constexpr double leastFreePx = 32;
  if (viewport.widthPx - kept.left - kept.right < leastFreePx) kept.left = kept.right = 0;
  if (viewport.heightPx - kept.top - kept.bottom < leastFreePx) kept.top = kept.bottom = 0;
  const double freeWidthPx = std::max(1.0, viewport.widthPx - kept.left - kept.right);
  const double freeHeightPx = std::max(1.0, viewport.heightPx - kept.top - kept.bottom);
  const double metresPerPx = clampedScale(std::max(box.width() / freeWidthPx, box.height() / freeHeightPx));
  return holding(box.centre(), {kept.left + freeWidthPx / 2, kept.top + freeHeightPx / 2}, viewport, metresPerPx);
}

Camera panned(const Camera& camera, double dxPx, double dyPx) {
  return {{camera.centre.x - dxPx * camera.metresPerPx, camera.centre.y + dyPx * camera.metresPerPx},
          camera.metresPerPx};
}

Camera zoomedAt(const Camera& camera, const Viewport& viewport, const ScreenPoint& at, double factor) {
  if (!(factor > 0) || !std::isfinite(factor)) return camera;
  return holding(toProjected(camera, viewport, at), at, viewport, clampedScale(camera.metresPerPx / factor));
}

Camera onWholePixel(const Camera& camera) {
  const double unit = camera.metresPerPx;
  return {{std::round(camera.centre.x / unit) * unit, std::round(camera.centre.y / unit) * unit}, unit};
}

}  // namespace dateline::geo
