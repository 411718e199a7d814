#include "session/place_identity.hpp"

#include <cmath>

#include "base/locale.hpp"
#include "base/message.hpp"

namespace dateline::session {

namespace {

std::string nameOf(gazetteer::PlaceIndex index, std::string_view language, const Services& services) {
  std::string name = services.gazetteer.nameOf(index, language);
  return name.empty() ? std::string(services.gazetteer.place(index).name) : name;
}

/// About a metre.
geo::LonLat rounded(const geo::LonLat& at) {
  constexpr double perDegree = 1e5;
  return {std::round(at.lon * perDegree) / perDegree, std::round(at.lat * perDegree) / perDegree};
}

}  // namespace

dossier::Candidate candidateOf(gazetteer::PlaceIndex index, std::string_view language, const Services& services) {
  const gazetteer::Place known = services.gazetteer.place(index);
  dossier::Candidate candidate;
  candidate.name = nameOf(index, language, services);
  candidate.kind = gazetteer::wordOf(known.kind);
  candidate.country = known.country.text();
  if (known.region != gazetteer::noPlace && known.region != index) {
    candidate.region = nameOf(known.region, language, services);
  }
  candidate.geonames = known.geonames;
  candidate.at = rounded(known.at);
  return candidate;
}

std::string sayCandidate(const dossier::Candidate& candidate, base::Language language) {
  std::string said(candidate.kind.empty() ? std::string_view() : base::say(candidate.kind.c_str(), language));
  const auto add = [&](const std::string& part) {
    if (!part.empty() && part != candidate.name) said += (said.empty() ? "" : ", ") + part;
  };
  add(candidate.region);
  if (candidate.kind != "country") add(base::countryName(candidate.country, base::codeOf(language)));
  return said;
}

dossier::Capital capitalFor(const dossier::Candidate& candidate, dossier::Role role, std::string_view language,
                            const Services& services) {
  const bool acts = role == dossier::Role::Origin || role == dossier::Role::Actor;
  if (candidate.kind != "country" || !acts) return {};
  const gazetteer::PlaceIndex country = services.gazetteer.countryPlace(geo::CountryCode(candidate.country));
  if (country == gazetteer::noPlace) return {};
  const gazetteer::PlaceIndex capital = services.gazetteer.capitalAt(country);
  if (capital == gazetteer::noPlace) return {};
  return {nameOf(capital, language, services), rounded(services.gazetteer.place(capital).at)};
}

std::string countryAt(const geo::LonLat& at, const Services& services) {
  const auto code = services.basemap.countryAt(at);
  return code ? std::string(code->text()) : std::string();
}

bool isSamePlace(const dossier::Candidate& candidate, const dossier::Place& place) {
  if (candidate.kind == "country" || place.precision == dossier::Precision::Country) {
    return candidate.kind == "country" && place.precision == dossier::Precision::Country &&
           candidate.country == place.country;
  }
  return candidate.geonames != 0 && candidate.geonames == place.geonames;
}

}  // namespace dateline::session
