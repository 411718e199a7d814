// Which part of the Earth a projection shows, and along which meridians its map is cut: what lies outside must be
// clipped away before it is projected, or it runs across the map.
#pragma once
#include <vector>

#include "geo/lonlat.hpp"

namespace dateline::geo {

class ProjectionText;

struct Domain {
  std::vector<double> cuts;  ///< meridians where the map is cut, −180…180 degrees; none for maps around a point
  double south = -90;        ///< parallels beyond which nothing is shown
  double north = 90;
  LonLat centre;               ///< of a map around a point,
  double radiusDegrees = 180;  ///< and how far it reaches from there (a globe: 90)
  bool mayTear = false;        ///< nothing is known of this projection: look for tears in what it makes

  bool isCap() const { return radiusDegrees < 180; }
  bool contains(const LonLat& p) const;
  /// The point itself, or the nearest one that is shown, in the same direction from the centre.
  LonLat clamped(const LonLat& p) const;
};

/// What is known of a projection by its PROJ parameters. The limits of those that grow without end are where a map of
/// them is no use any more: Web Mercator's square (85.05°), 130° around a stereographic's centre.
Domain domainOf(const ProjectionText& text);

/// True for a projection that cuts the Earth into pieces: where, is not known here.
bool isInterrupted(const ProjectionText& text);

/// Cosine of the angle between two directions from the Earth's centre (latitudes as they are: no ellipsoid).
double cosineBetween(const LonLat& a, const LonLat& b);

}  // namespace dateline::geo
