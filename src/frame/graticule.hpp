// Meridians and parallels at round degrees, as many as a scale carries.
#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "frame/ground.hpp"
#include "geo/lonlat.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// The lines of the graticule in a part of the Earth, degrees, in order; meridians from −180 (included) to 180.
struct Graticule {
  double stepDegrees = 0;  ///< 0: none
  std::vector<double> meridians;
  std::vector<double> parallels;
};

/// A round step (minutes at the finest, 30° at the coarsest) that leaves some 130 pixels between two parallels.
double graticuleStep(double metresPerPx);

/// What `box` holds of the graticule for a scale.
Graticule graticuleIn(const geo::GeoBox& box, double metresPerPx);

/// The lines on the plane. Meridians end ten degrees from the poles, but for those at right angles.
std::shared_ptr<const LinePiece> graticuleLines(const Graticule& graticule, const geo::GeoBox& box,
                                                const geo::Projection& projection, std::uint64_t key);

}  // namespace dateline::frame
