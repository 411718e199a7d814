// Distances and lines on the ellipsoid (Karney 2013, through PROJ's geodesic.h).
#pragma once
#include <vector>

#include "geo/lonlat.hpp"

namespace dateline::geo {

/// Metres along the shortest line on WGS 84.
double distanceMetres(const LonLat& a, const LonLat& b);

/// The shortest line from a to b, both included, a point at least every `stepMetres`.
std::vector<LonLat> geodesic(const LonLat& a, const LonLat& b, double stepMetres = 50'000);

/// The point `metres` away from `from` towards `azimuthDegrees` (clockwise from north).
LonLat destination(const LonLat& from, double azimuthDegrees, double metres);

}  // namespace dateline::geo
