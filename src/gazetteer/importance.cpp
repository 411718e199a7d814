// The prior by which hits and search results are ordered.
#include <algorithm>
#include <cmath>

#include "gazetteer/baked_format.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline::gazetteer::baked {

std::uint16_t importance(const PlaceRecord& place, bool mainName) {
  constexpr double scale = 100;  // hundredths of a decibel keep the order of neighbours
  double decibels = 10 * std::log10(static_cast<double>(place.population) + 10);
  switch (static_cast<PlaceKind>(place.kindAndFlags & kindMask)) {
    case PlaceKind::Country:
      decibels += 70;
      break;
    case PlaceKind::Region:
      decibels += (place.kindAndFlags & isSecondLevelFlag) != 0 ? -5 : 15;
      break;
    case PlaceKind::Water:
    case PlaceKind::Mountains:
    case PlaceKind::Area:
      decibels += 70;  // these have no population, and only well-known ones are in the tables
      break;
    case PlaceKind::Quarter:
      decibels -= 15;
      break;
    case PlaceKind::City:
    case PlaceKind::Site:
      break;
  }
  if ((place.kindAndFlags & isCapitalFlag) != 0) decibels += 30;
  if ((place.kindAndFlags & isRegionCapitalFlag) != 0) decibels += 5;
  if (!mainName) decibels -= static_cast<PlaceKind>(place.kindAndFlags & kindMask) == PlaceKind::Country ? 95 : 25;
  return static_cast<std::uint16_t>(std::clamp(decibels, 0.01, 650.0) * scale);
}

}  // namespace dateline::gazetteer::baked
