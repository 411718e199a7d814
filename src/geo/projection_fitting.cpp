// Which projection suits a part of the Earth (Snyder 1987, "Map projections: a working manual", p. 33 to 35).
#include <cmath>
#include <string>

#include "geo/projection.hpp"

namespace dateline::geo {
namespace {

std::string whole(double degrees) {
  const long rounded = std::lround(degrees);
  return std::to_string(rounded);
}

}  // namespace

Projection Projection::fitting(const GeoBox& box) {
  const LonLat centre = box.centre();
  const std::string lon0 = " +lon_0=" + whole(centre.lon);
  const double height = box.north - box.south;

  const bool bothFarParts = box.south < -30 && box.north > 30;
  const bool nearPole = box.north >= 85 || box.south <= -85 || std::abs(centre.lat) > 70;
  if (bothFarParts || (box.widthDegrees() > 160 && !nearPole)) return fromCrs("+proj=robin" + lon0);
  if (nearPole) {
    // Much wider than high, it lies around the pole; else the pole is only one of its edges.
    const bool around = box.widthDegrees() > 160 || std::abs(centre.lat) > 70;
    return fromCrs("+proj=laea +lat_0=" + whole(around ? std::copysign(90.0, centre.lat) : centre.lat) + lon0);
  }
  // A cone needs parallels on one side of the equator; close to it, the cone would be all but a cylinder.
  const double lat1 = std::round(box.south + height / 6);
  const double lat2 = std::round(box.north - height / 6);
  const bool oneSide = lat1 * lat2 > 0 && std::abs(centre.lat) >= 15;
  if (!oneSide) return fromCrs("+proj=laea +lat_0=" + whole(centre.lat) + lon0);
  return fromCrs("+proj=aea +lat_1=" + whole(lat1) + " +lat_2=" + whole(lat2) + " +lat_0=" + whole(centre.lat) + lon0);
}

}  // namespace dateline::geo
