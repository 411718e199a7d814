#include "geo/domain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

#include "geo/projection_text.hpp"

namespace dateline::geo {
namespace {

constexpr double radians = std::numbers::pi / 180;
/// Where Web Mercator's world is a square.
constexpr double mercatorLimit = 85.0511287798;

enum class Family { Whole, Mercator, ConformalConic, Around, Transverse, Unknown };

struct Known {
  std::string_view code;
  Family family;
  double radius = 180;  ///< for maps around a point, degrees
};

constexpr std::array known{
    Known{"aea", Family::Whole},
    Known{"eqdc", Family::Whole},
    Known{"eqc", Family::Whole},
    Known{"cea", Family::Whole},
    Known{"mill", Family::Whole},
    Known{"gall", Family::Whole},
    Known{"robin", Family::Whole},
    Known{"moll", Family::Whole},
    Known{"sinu", Family::Whole},
    Known{"eqearth", Family::Whole},
    Known{"natearth", Family::Whole},
    Known{"natearth2", Family::Whole},
    Known{"wintri", Family::Whole},
    Known{"kav7", Family::Whole},
    Known{"eck4", Family::Whole},
    Known{"eck6", Family::Whole},
    Known{"hammer", Family::Whole},
    Known{"aitoff", Family::Whole},
    Known{"merc", Family::Mercator},
    Known{"webmerc", Family::Mercator},
    Known{"lcc", Family::ConformalConic},
    Known{"ortho", Family::Around, 90},
    Known{"gnom", Family::Around, 65},
    Known{"stere", Family::Around, 130},
    Known{"ups", Family::Around, 130},
    Known{"laea", Family::Around, 160},
    Known{"aeqd", Family::Around, 160},
    Known{"airy", Family::Around, 89},
    Known{"tmerc", Family::Transverse, 80},
    Known{"etmerc", Family::Transverse, 80},
    Known{"utm", Family::Transverse, 80},
};

constexpr std::array<std::string_view, 12> interrupted{"isea", "igh", "igh_o", "goode",   "imoll",    "imoll_o",
                                                       "s2",   "qsc", "bipc",  "healpix", "rhealpix", "isea_dggs"};

}  // namespace

bool isInterrupted(const ProjectionText& text) {
  return std::ranges::find(interrupted, text.value("proj")) != interrupted.end();
}

double cosineBetween(const LonLat& a, const LonLat& b) {
  return std::sin(a.lat * radians) * std::sin(b.lat * radians) +
         std::cos(a.lat * radians) * std::cos(b.lat * radians) * std::cos((a.lon - b.lon) * radians);
}

bool Domain::contains(const LonLat& p) const {
  if (p.lat < south || p.lat > north) return false;
  return !isCap() || cosineBetween(p, centre) >= std::cos(radiusDegrees * radians);
}

LonLat Domain::clamped(const LonLat& p) const {
  const LonLat kept{p.lon, std::clamp(p.lat, south, north)};
  if (contains(kept)) return kept;
  // Along the great circle through the centre (Snyder 1987, equations 5-5 and 5-6 with the azimuth of 5-4b).
  const double lat0 = centre.lat * radians;
  const double lat = kept.lat * radians;
  const double dlon = (kept.lon - centre.lon) * radians;
  const double azimuth = std::atan2(std::cos(lat) * std::sin(dlon),
                                    std::cos(lat0) * std::sin(lat) - std::sin(lat0) * std::cos(lat) * std::cos(dlon));
  const double c = radiusDegrees * radians * (1 - 1e-12);
  const double sine = std::sin(lat0) * std::cos(c) + std::cos(lat0) * std::sin(c) * std::cos(azimuth);
  const double east = std::atan2(std::sin(c) * std::sin(azimuth),
                                 std::cos(lat0) * std::cos(c) - std::sin(lat0) * std::sin(c) * std::cos(azimuth));
  return {std::remainder(centre.lon + east / radians, 360.0), std::asin(std::clamp(sine, -1.0, 1.0)) / radians};
}

Domain domainOf(const ProjectionText& text) {
  Domain domain;
  const double middle = text.centralMeridian();
  const auto* found = std::ranges::find(known, text.value("proj"), &Known::code);
  const Family family = found == known.end() ? Family::Unknown : found->family;
  // A map that is turned, or that goes on beyond its edge, is none that we know.
  const bool plain = !text.has("over") && !text.has("axis") && !text.has("alpha") && !text.has("gamma");
  switch (plain ? family : Family::Unknown) {
    case Family::Whole:
      break;
    case Family::Mercator:
      domain.south = -mercatorLimit;
      domain.north = mercatorLimit;
      break;
    case Family::ConformalConic: {
      // The pole behind the cone lies without end away.
      constexpr double far = 65;
      const double side = text.has("lat_1") ? text.degrees("lat_1") : text.degrees("lat_0");
      (side < 0 ? domain.north : domain.south) = side < 0 ? far : -far;
      break;
    }
    case Family::Around:
      domain.centre = {std::remainder(middle, 360.0),
                       text.value("proj") == "ups" ? (text.has("south") ? -90.0 : 90.0) : text.degrees("lat_0")};
      domain.radiusDegrees = found->radius;
      return domain;
    case Family::Transverse:
      domain.centre = {std::remainder(middle, 360.0), 0};
      domain.radiusDegrees = found->radius;
      return domain;
    case Family::Unknown:
      domain.mayTear = true;
      break;
  }
  domain.cuts.push_back(std::remainder(middle + 180.0, 360.0));
  return domain;
}

}  // namespace dateline::geo
