// Geometries of GeoJSON: checked when read, and where the marker of one stands.
#pragma once
#include <optional>

#include "dossier/member.hpp"
#include "geo/lonlat.hpp"

namespace dateline::dossier {

/// Throws InputError unless it is one of RFC 7946's geometries with positions on the Earth.
void checkGeometry(const Member& geometry);

/// Where a marker for it stands: the point itself, the centroid of the largest outer ring of polygons, the middle of
/// the box around anything else. Nothing for an empty geometry. Needs a checked one.
std::optional<geo::LonLat> markerPosition(const base::Json& geometry);

/// True for a Point of two numbers and no further members: the model's `at` says all of it.
bool isPlainPoint(const base::Json& geometry);

}  // namespace dateline::dossier
