// Which cells of an event set a view shows, and how large their circles are. Cells are fixed to the ground: which ones
// are shown depends on the scale and not on where the view is, so that nothing swims while panning.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "events/sifted.hpp"
#include "frame/visible_box.hpp"
#include "geo/camera.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// How a view divides the Earth, by its scale alone.
struct EventScale {
  double sidePx = 76;      ///< of a cell, about
  double leastPx = 2.4;    ///< radius of the smallest circle
  double mostPx = 26;      ///< radius of the circle of the largest count
  double perRootPx = 3.6;  ///< radius of a circle is this times the square root of its count, or leastPx
  bool markers = false;    ///< every event is drawn, and only those that would cover each other are one
};

/// `scale` enlarges everything in the picture; `metresPerPx` is the camera's.
EventScale eventScaleOf(const events::Sifted& shown, double metresPerPx, double scale);
double eventRadiusPx(const EventScale& scale, std::uint32_t count);

/// The depth at which cells at usual latitudes have about this side, metres.
int depthOfSide(double sideMetres);

/// A cell that is shown, with the plane about its middle.
struct ShownCell {
  events::Cell cell;
  events::Range range;
  geo::Projected centre;
  geo::Projected east;   ///< from its west to its east side, on the plane
  geo::Projected north;  ///< from its south to its north side
  bool single = false;   ///< one event: the cell is only as small as it had to be
};

struct CellQuery {
  const events::Sifted& shown;
  const geo::Projection& projection;
  geo::GeoBox visible;
  double metresPerPx = 1000;
  double sidePx = 64;
};

/// The smallest set of cells of about `sidePx` that covers all passing events in the visible box; each goes to `take`.
/// Cells are halved until their area is at most twice a square of that side and their sides are alike.
void forEachCell(const CellQuery& query, const std::function<void(const ShownCell&)>& take);

}  // namespace dateline::frame
