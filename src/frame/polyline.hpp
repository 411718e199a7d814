// Lines on the screen as points: lengths, parts of them, and how they are bent aside.
#pragma once
#include <optional>
#include <vector>

#include "geo/camera.hpp"

namespace dateline::frame {

using ScreenPath = std::vector<geo::ScreenPoint>;

double distance(const geo::ScreenPoint& a, const geo::ScreenPoint& b);
double distanceToSegment(const geo::ScreenPoint& p, const geo::ScreenPoint& a, const geo::ScreenPoint& b);
double distanceToPath(const geo::ScreenPoint& p, const ScreenPath& path);
/// True when the segments ab and cd cross.
bool cross(const geo::ScreenPoint& a, const geo::ScreenPoint& b, const geo::ScreenPoint& c, const geo::ScreenPoint& d);

double lengthOf(const ScreenPath& path);
/// The point so many pixels along; the path's end beyond it. Needs a point.
geo::ScreenPoint pointAt(const ScreenPath& path, double px);
/// The part between two lengths; empty where nothing is left.
ScreenPath part(const ScreenPath& path, double fromPx, double toPx);
/// Points every `stepPx`, the ends included.
ScreenPath resampled(const ScreenPath& path, double stepPx);
/// Turned and stretched about its start so that it ends there.
ScreenPath bentTo(const ScreenPath& path, const geo::ScreenPoint& end);
/// Moved aside (to the right of its direction for positive numbers), most in its middle and not at its ends.
ScreenPath bowed(const ScreenPath& path, double px);

}  // namespace dateline::frame
