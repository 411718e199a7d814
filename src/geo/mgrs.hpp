// The military grid reference system: positions as letters and metres, which rescuers and soldiers read out.
#pragma once
#include <string>

#include "geo/lonlat.hpp"

namespace dateline::geo {

/// To the metre, cut and not rounded, as the standard wants (NGA.STND.0037): "43T FH 53567 90281". UTM on WGS 84
/// between 80° S and 84° N with its exceptions for Norway and Svalbard, UPS towards the poles. Needs a valid position.
std::string mgrsOf(const LonLat& at);

}  // namespace dateline::geo
