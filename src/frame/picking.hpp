// What lies at a point of the picture, from the Frame alone.
#pragma once
#include "frame/frame.hpp"

namespace dateline::frame {

/// True when the point lies in this country's drawn land.
bool isInCountry(const Frame& frame, const geo::ScreenPoint& p, basemap::CountryCode country);

}  // namespace dateline::frame
