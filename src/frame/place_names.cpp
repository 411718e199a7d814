#include "frame/place_names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/locale.hpp"
#include "base/message.hpp"

namespace dateline::frame {

std::string Names::localOf(basemap::NameId id, basemap::CountryCode country) const {
  if (!withLocal) return {};
  // The base map has Russian and Kazakh beside the interface's languages.
  constexpr std::pair<std::string_view, std::string_view> languages[] = {
      {"KAZ", "kk"}, {"RUS", "ru"}, {"BLR", "ru"}, {"KGZ", "ru"}, {"FRA", "fr"}, {"GBR", "en"}, {"USA", "en"}};
  const auto* known = std::ranges::find(languages, country.text(), [](const auto& entry) { return entry.first; });
  if (known == std::end(languages)) return {};
  std::string local(basemap.nameIn(id, known->second, date));
  return local == of(id) ? std::string() : local;
}

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
  if (const auto* city = withLocal ? cityOf(place) : nullptr) {
    const std::string local = localOf(city->name, city->country);
    if (!local.empty()) return "(" + local + ")";
  }
  if (place.precision == dossier::Precision::Vague) return std::string(base::say("approximate", language));
  if (place.precision == dossier::Precision::Region && place.kind != "region") {
    return std::string(base::say("region", language));
  }
  return {};
}

}  // namespace dateline::frame
