// The globe, computed here: turning it projects everything anew at every step, and PROJ takes its time for a point.
#pragma once
#include <optional>

#include "geo/lonlat.hpp"
#include "geo/projected.hpp"

namespace dateline::geo {

class ProjectionText;

/// Orthographic projection of the WGS 84 ellipsoid (IOGP Guidance Note 7-2, 2019, 3.3.5), as PROJ computes it.
class Orthographic {
 public:
  Orthographic(double lat0Degrees, double lon0Degrees);
  /// Nothing where the text asks for more than a centre.
  static std::optional<Orthographic> of(const ProjectionText& text);

  /// Metres from the centre; NaN beyond the horizon.
  Projected forward(const LonLat& p) const;

 private:
  double m_lon0;
  double m_sin0, m_cos0;
  double m_shift;  ///< of the centre along the meridian, in units of the semi-major axis
};

}  // namespace dateline::geo
