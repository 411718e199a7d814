// Which projection suits a part of the Earth (Snyder 1987, "Map projections: a working manual", p. 33 to 35).
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>

#include "geo/projection.hpp"
#include "geo/projection_text.hpp"

namespace dateline::geo {
namespace {

std::string whole(double degrees) {
  const long rounded = std::lround(degrees);
  return std::to_string(rounded);
}

}  // namespace

Projection Projection::fitting(const GeoBox& box) {
  const LonLat centre = box.centre();
  const std::string lon0 = " +lon_0=" + whole(centre.lon);
  const double height = box.north - box.south;

  const bool bothFarParts = box.south < -30 && box.north > 30;
  const bool nearPole = box.north >= 85 || box.south <= -85 || std::abs(centre.lat) > 70;
  // Far from the equator what is wide lies around a pole: a map of the world would tear it apart.
  const bool polar = std::abs(centre.lat) > 55 && box.widthDegrees() > 110;
  if (polar && !bothFarParts) return fromCrs("+proj=laea +lat_0=" + whole(std::copysign(90.0, centre.lat)) + lon0);
  if (bothFarParts || (box.widthDegrees() > 160 && !nearPole)) return fromCrs("+proj=robin" + lon0);
  if (nearPole) {
    // Much wider than high, it lies around the pole; else the pole is only one of its edges.
    const bool around = box.widthDegrees() > 160 || std::abs(centre.lat) > 70;
    return fromCrs("+proj=laea +lat_0=" + whole(around ? std::copysign(90.0, centre.lat) : centre.lat) + lon0);
  }
  // A cone needs parallels on one side of the equator; close to it, the cone would be all but a cylinder.
  const double lat1 = std::round(box.south + height / 6);
  const double lat2 = std::round(box.north - height / 6);
  const bool oneSide = lat1 * lat2 > 0 && std::abs(centre.lat) >= 15;
  if (!oneSide) return fromCrs("+proj=laea +lat_0=" + whole(centre.lat) + lon0);
  return fromCrs("+proj=aea +lat_1=" + whole(lat1) + " +lat_2=" + whole(lat2) + " +lat_0=" + whole(centre.lat) + lon0);
}

Projection Projection::globe(const LonLat& centre) {
  // A ten-millionth of a degree is a centimetre: finer text would only make more keys.
  const auto number = [](double degrees) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.7f", degrees + 0.0);
    return std::string(text.data());
  };
  return fromCrs("+proj=ortho +lat_0=" + number(centre.lat) + " +lon_0=" + number(centre.lon));
}

Projection Projection::ofKind(ProjectionKind kind, const GeoBox& box) {
  const LonLat centre = box.centre();
  const std::string lon0 = " +lon_0=" + whole(centre.lon);
  switch (kind) {
    case ProjectionKind::Fitting:
      break;
    case ProjectionKind::Mercator:
      return fromCrs("+proj=webmerc" + lon0);
    case ProjectionKind::Robinson:
      return fromCrs("+proj=robin" + lon0);
    case ProjectionKind::Globe:
      return globe({std::round(centre.lon), std::round(centre.lat)});
    case ProjectionKind::Albers:
    case ProjectionKind::Lambert: {
      const char* name = kind == ProjectionKind::Albers ? "+proj=aea" : "+proj=lcc";
      const double height = box.north - box.south;
      double lat1 = std::round(box.south + height / 6);
      double lat2 = std::round(box.north - height / 6);
      // A cone for both hemispheres is none: it stands on the one where more of the box lies.
      const double side = centre.lat < 0 ? -1 : 1;
      if (height > 100 || lat1 * lat2 <= 0) {
        lat1 = side * 20;
        lat2 = side * 50;
      }
      return fromCrs(name + (" +lat_1=" + whole(lat1)) + " +lat_2=" + whole(lat2) + " +lat_0=" + whole(centre.lat) +
                     lon0);
    }
  }
  return fitting(box);
}

namespace {

constexpr std::array<std::string_view, projectionKindCount> kindCodes{"fitting",  "albers",   "lambert",
                                                                      "mercator", "robinson", "globe"};

}  // namespace

std::string_view codeOf(ProjectionKind kind) {
  return kindCodes[static_cast<std::size_t>(kind)];
}

std::optional<ProjectionKind> projectionKindFrom(std::string_view code) {
  const auto* found = std::ranges::find(kindCodes, code);
  if (found == kindCodes.end()) return std::nullopt;
  return static_cast<ProjectionKind>(found - kindCodes.begin());
}

std::optional<ProjectionKind> kindOfCrs(std::string_view crs) {
  constexpr std::pair<std::string_view, ProjectionKind> kinds[] = {
      {"aea", ProjectionKind::Albers},    {"lcc", ProjectionKind::Lambert},    {"webmerc", ProjectionKind::Mercator},
      {"merc", ProjectionKind::Mercator}, {"robin", ProjectionKind::Robinson}, {"ortho", ProjectionKind::Globe}};
  const ProjectionText text(crs);
  for (const auto& [code, kind] : kinds) {
    if (text.value("proj") == code) return kind;
  }
  return std::nullopt;
}

}  // namespace dateline::geo
