// The way of a camera from one view to another: the smooth and efficient path of van Wijk and Nuij (2003), which backs
// away just so far that the ground never rushes past.
#pragma once
#include "geo/camera.hpp"

namespace dateline::geo {

class FlightPath {
 public:
  /// Between views `fromWidth` and `toWidth` wide, `way` apart, all in one unit of length; the widths above 0.
  FlightPath(double fromWidth, double toWidth, double way);
  FlightPath(const Camera& from, const Camera& to, const Viewport& viewport);

  /// How much there is to see on the way: about the seconds that it takes at a pace which eyes follow easily. 0 when
  /// nothing moves.
  double length() const { return m_length; }

  struct Point {
    double wayShare = 0;  ///< of the way, from 0 to 1
    double width = 0;     ///< of the view
  };
  /// At a share of the length, from 0 to 1.
  Point at(double share) const;

 private:
  double m_fromWidth;
  double m_toWidth;
  double m_way;
  double m_r0 = 0;
  double m_length = 0;
  bool m_onlyZooms = false;
};

/// Between two cameras, t from 0 to 1 of the path's length.
Camera between(const Camera& from, const Camera& to, const Viewport& viewport, double t);

}  // namespace dateline::geo
