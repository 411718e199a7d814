// What a person draws on the map beside its markers: a callout, a range ring, a line, an area. Kept in the dossier as a
// feature of GeoJSON, so that other programs show it too.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "geo/lonlat.hpp"

namespace dateline::dossier {

enum class AnnotationKind { Callout, Ring, Line, Area };

/// The word in the file: "callout", "ring", "line", "area".
std::string_view wordOf(AnnotationKind kind);
std::optional<AnnotationKind> annotationKindFrom(std::string_view word);

/// The largest ring: to the other side of the Earth, a little less than half its girth.
inline constexpr double mostRingKm = 20'000;

struct Annotation {
  std::string id;
  AnnotationKind kind = AnnotationKind::Callout;
  std::string text;                 ///< may be empty, but of a callout
  std::vector<geo::LonLat> points;  ///< what a callout speaks of; a ring's centre; a line's or an area's corners
  double radiusKm = 0;              ///< of a ring, along the ellipsoid
  std::string passage;              ///< that it rests on; empty: a person's own word
  base::Json extra = base::Json::object();            ///< of the feature
  base::Json extraProperties = base::Json::object();  ///< of its properties
  bool operator==(const Annotation&) const = default;
};

/// So many points as each kind needs: 1 for callouts and rings, 2 for lines, 3 for areas.
std::size_t leastPoints(AnnotationKind kind);
/// True when nothing that it needs is missing: points, a callout's text, a ring's radius.
bool isWhole(const Annotation& annotation);

/// The ring's circle on the ellipsoid, closed, a point every few degrees of azimuth.
std::vector<geo::LonLat> ringAround(const geo::LonLat& centre, double radiusKm);

}  // namespace dateline::dossier
