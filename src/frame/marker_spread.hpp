// Several markers in one place stand side by side, so that none hides another.
#pragma once
#include "frame/scene.hpp"

namespace dateline::frame {

/// Moves markers that would cover each other apart, no further than needed, and gives those that belong together a
/// group. Depends on nothing but where they are on the screen and their size; `scale` as in Furnishing.
void spreadMarkers(Scene& scene, const geo::Viewport& viewport, double scale);

}  // namespace dateline::frame
