// A frame that was built, as a movement carries it on: between two frames that are built anew, names and marks go with
// the ground under them. Only what is seen for a moment is made so; at rest a frame is built.
#pragma once
#include <functional>
#include <optional>

#include "frame/frame.hpp"

namespace dateline::frame {

/// Where a point of the picture has gone; nothing when it is out of sight (behind the globe).
using PointMap = std::function<std::optional<geo::ScreenPoint>(const geo::ScreenPoint&)>;

/// The frame with everything that lies on the ground where `map` takes it, seen by `camera`. Names and marks keep their
/// size and do not turn; names that would come to touch, or that `map` loses, are left out, the less important first.
/// The ground's pieces and the furniture, which is fixed to the screen, stay as they are.
Frame movedFrame(const Frame& frame, const geo::Camera& camera, const PointMap& map);

/// True when the frame's ground reaches over all that a camera sees and, beyond each edge, a part of the view's width
/// and height (`marginShare`).
bool groundCovers(const Frame& frame, const geo::Camera& camera, double marginShare);

}  // namespace dateline::frame
