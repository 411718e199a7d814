// Names of countries: letter-spaced capitals within the part of the country that is seen.
#pragma once
#include <vector>

#include "frame/sheet.hpp"

namespace dateline::frame {

/// Countries of the dossier whose name belongs to their area, and those whose marker is out of sight. Returns those
/// that are too small for their name here though their marker is seen (Armenia on a map of Asia): they are named as
/// any place is.
std::vector<const ScenePlace*> labelAreasOfPlaces(Sheet& sheet);

/// All other countries, largest on the screen first.
void labelCountries(Sheet& sheet);

/// Names of the regions of the countries in focus.
void labelRegions(Sheet& sheet);

}  // namespace dateline::frame
