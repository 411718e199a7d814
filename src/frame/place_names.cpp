#include "frame/place_names.hpp"

#include <algorithm>

#include "base/locale.hpp"
#include "base/message.hpp"

namespace dateline::frame {

const basemap::City* Names::cityOf(const dossier::Place& place) const {
  if (place.geonames == 0) return nullptr;
  const auto cities = basemap.cities();
  const auto found = std::ranges::find(cities, place.geonames, &basemap::City::geonames);
  return found == cities.end() ? nullptr : &*found;
}

std::string Names::nameOf(const dossier::Place& place) const {
  const bool own = dossierLanguage == base::codeOf(language);
  if (own && !place.name.empty()) return place.name;
  std::string known;
  if (place.kind == "country") {
    if (const auto* country = basemap.country(basemap::CountryCode(place.country))) {
      known = of(country->name);
    } else {
      known = base::countryName(place.country, base::codeOf(language));
    }
  } else if (place.kind == "region" && place.at) {
    if (const auto region = basemap.regionAt(*place.at)) known = of(basemap.regions()[*region].name);
  } else if (const auto* city = cityOf(place)) {
    known = of(city->name);
  }
  return known.empty() ? place.name : known;
}

std::string Names::secondPartOf(const dossier::Place& place) const {
  if (place.kind == "country" && place.atCapital) {
    if (dossierLanguage == base::codeOf(language) && !place.capital.empty()) return place.capital;
    const auto* country = basemap.country(basemap::CountryCode(place.country));
    if (country != nullptr && country->capital) return of(basemap.cities()[*country->capital].name);
    return place.capital;
  }
  if (place.precision == dossier::Precision::Vague) return std::string(base::say("approximate", language));
  if (place.precision == dossier::Precision::Region && place.kind != "region") {
    return std::string(base::say("region", language));
  }
  return {};
}

}  // namespace dateline::frame
