// Names of countries: letter-spaced capitals within the part of the country that is seen.
#pragma once
#include "frame/sheet.hpp"

namespace dateline::frame {

/// Countries of the dossier whose name belongs to their area, and those whose marker is out of sight. Returns nothing:
/// what has no room stays out.
void labelAreasOfPlaces(Sheet& sheet);

/// All other countries, largest on the screen first.
void labelCountries(Sheet& sheet);

/// Names of the regions of the countries in focus.
void labelRegions(Sheet& sheet);

}  // namespace dateline::frame
