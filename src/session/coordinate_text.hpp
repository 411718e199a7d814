// A position as it is copied and shown: decimal degrees, degrees with minutes and seconds, or MGRS.
#pragma once
#include <string>

#include "base/language.hpp"
#include "geo/lonlat.hpp"
#include "session/desk.hpp"

namespace dateline::session {

/// "43.25000° N, 76.95000° E"; "43° 15′ 00.0″ N, 76° 57′ 00.0″ E"; "43T FH 52345 12345": each to about a metre.
std::string sayPosition(const geo::LonLat& at, CoordinateFormat format, base::Language language);

}  // namespace dateline::session
