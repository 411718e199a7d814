// What a dossier's first view shows: its markers and the countries where the events are.
#include <algorithm>
#include <cmath>
#include <set>

#include "geo/geodesic.hpp"
#include "session/open.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

constexpr geo::GeoBox world{-180, -60, 180, 80};
constexpr double leastExtentMetres = 1'000'000;
// A country larger than this (Russia, Canada, China, the United States, Brazil, Australia) is shown whole only when the
// event is of the country itself: one city in it would be lost.
constexpr double largestWholeKm2 = 5e6;
// A town is shown in its country as long as the events are of few countries: towns of many frame each other.
constexpr std::size_t mostWholeForTowns = 3;

void addAround(std::vector<geo::LonLat>& points, const geo::LonLat& centre, double radiusMetres) {
  constexpr double quarter = 90;
  for (int i = 0; i < 4; ++i) points.push_back(geo::destination(centre, i * quarter, radiusMetres));
}

/// The role that events have here: sites, else the strongest that any marker has.
dossier::Role eventRole(const std::vector<const dossier::Place*>& drawn) {
  dossier::Role strongest = dossier::Role::Mention;
  for (const dossier::Place* place : drawn) strongest = std::min(strongest, place->role);
  return strongest;
}

double widthMetres(const geo::GeoBox& box) {
  const geo::LonLat middle = box.centre();
  const geo::LonLat west{box.west, middle.lat};
  const geo::LonLat east{box.east, middle.lat};
  const geo::LonLat south{middle.lon, box.south};
  const geo::LonLat north{middle.lon, box.north};
  return std::max(geo::distanceMetres(west, east), geo::distanceMetres(south, north));
}

geo::GeoBox withMargin(geo::GeoBox box) {
  constexpr double share = 0.03;
  constexpr double most = 350;
  const double width = box.widthDegrees();
  const double marginLon = std::max(0.2, width * share);
  const double marginLat = std::max(0.2, (box.north - box.south) * share);
  constexpr double nearPole = 89;
  box.south = std::max(-nearPole, box.south - marginLat);
  box.north = std::min(nearPole, box.north + marginLat);
  if (width + 2 * marginLon >= most) return {-180, box.south, 180, box.north};
  constexpr double turn = 360;
  box.west -= marginLon;
  box.east += marginLon;
  if (box.west < -180) box.west += turn;
  if (box.east > 180) box.east -= turn;
  return box;
}

}  // namespace

std::vector<geo::LonLat> outlineOf(const basemap::Basemap& basemap, std::string_view alpha3) {
  std::vector<geo::LonLat> points;
  const basemap::CountryCode code(alpha3);
  const basemap::Country* country = basemap.country(code);
  if (country == nullptr) return points;
  for (const basemap::Ring& ring : basemap.rings(0, code)) {
    if (ring.hole) continue;
    for (const basemap::Vertex& vertex : ring.vertices) {
      const geo::LonLat at = vertex.lonLat();
      if (country->mainBox.contains(at)) points.push_back(at);
    }
  }
  if (points.empty()) points.push_back(country->labelPoint);
  return points;
}

std::vector<geo::LonLat> extentPoints(const dossier::Dossier& dossier, const basemap::Basemap& basemap) {
  std::vector<const dossier::Place*> drawn;
  std::vector<geo::LonLat> points;
  for (const dossier::Place& place : dossier.places) {
    if (!dossier::isDrawn(place)) continue;
    drawn.push_back(&place);
    points.push_back(*place.at);
  }
  if (points.empty()) return points;

  const dossier::Role role = eventRole(drawn);
  std::set<std::string_view> ofTowns;
  for (const dossier::Place* place : drawn) {
    if (place->role == role && place->precision != dossier::Precision::Country) ofTowns.insert(place->country);
  }
  const bool fewCountries = ofTowns.size() <= mostWholeForTowns;

  std::set<std::string> whole;
  for (const dossier::Place* place : drawn) {
    if (place->role != role) continue;
    const basemap::Country* country = basemap.country(basemap::CountryCode(place->country));
    const bool itself = place->precision == dossier::Precision::Country;
    if (country != nullptr && (itself || (fewCountries && country->mainAreaKm2 <= largestWholeKm2))) {
      whole.insert(place->country);
    } else if (fewCountries) {
      addAround(points, *place->at, leastExtentMetres / 2);
    }
  }
  for (const std::string& code : whole) {
    const std::vector<geo::LonLat> outline = outlineOf(basemap, code);
    points.insert(points.end(), outline.begin(), outline.end());
  }
  const geo::GeoBox box = geo::boxAround(points);
  if (widthMetres(box) < leastExtentMetres && box.widthDegrees() < 90) {
    addAround(points, box.centre(), leastExtentMetres / 2);
  }
  return points;
}

geo::GeoBox extentOf(const dossier::Dossier& dossier, const basemap::Basemap& basemap,
                     std::span<const geo::LonLat> more) {
  std::vector<geo::LonLat> points = extentPoints(dossier, basemap);
  points.insert(points.end(), more.begin(), more.end());
  if (points.empty()) return world;
  return withMargin(geo::boxAround(points));
}

}  // namespace dateline::session
