// Coordinates as people type them, for the search field.
#pragma once
#include <optional>
#include <string_view>

#include "geo/lonlat.hpp"

namespace dateline::session {

/// "43.25, 76.95", "43,25 76,95", "43°15′N 76°57′E", "N 43.25 E 76.95", "43° 15' 30\" S, 76° 57' O": latitude first
/// unless letters say otherwise. Nothing for any other text, and for positions that are not on the Earth.
std::optional<geo::LonLat> coordinatesFrom(std::string_view typed);

}  // namespace dateline::session
