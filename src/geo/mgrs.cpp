#include "geo/mgrs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

namespace dateline::geo {

namespace {

constexpr double semiMajor = 6'378'137.0;  // WGS 84
constexpr double flattening = 1 / 298.257223563;
constexpr double degree = std::numbers::pi / 180;
constexpr long square = 100'000;

struct Metres {
  double east = 0;
  double north = 0;
};

/// The sine of the conformal latitude's hyperbolic counterpart: tan of the conformal latitude (Karney 2011, eqs 7–9).
double conformalTangent(double latitude) {
  const double e = std::sqrt(flattening * (2 - flattening));
  const double tangent = std::tan(latitude);
  const double sigma = std::sinh(e * std::atanh(e * tangent / std::hypot(1.0, tangent)));
  return tangent * std::hypot(1.0, sigma) - sigma * std::hypot(1.0, tangent);
}

/// Krüger's series to the fourth order: better than a millimetre within a zone (Karney 2011, eqs 12, 35).
Metres transverseMercator(const LonLat& at, double meridian) {
  constexpr double scale = 0.9996;
  constexpr double n = flattening / (2 - flattening);
  constexpr double n2 = n * n, n3 = n2 * n, n4 = n3 * n;
  constexpr double radius = semiMajor / (1 + n) * (1 + n2 / 4 + n4 / 64);
  constexpr std::array alpha = {n / 2 - n2 * 2 / 3 + n3 * 5 / 16 + n4 * 41 / 180,
                                n2 * 13 / 48 - n3 * 3 / 5 + n4 * 557 / 1440, n3 * 61 / 240 - n4 * 103 / 140,
                                n4 * 49561 / 161280};
  double away = at.lon - meridian;
  if (away > 180) away -= 360;
  if (away < -180) away += 360;
  const double lambda = away * degree;
  const double tangent = conformalTangent(at.lat * degree);
  const double xi = std::atan2(tangent, std::cos(lambda));
  const double eta = std::asinh(std::sin(lambda) / std::hypot(tangent, std::cos(lambda)));
  double x = eta;
  double y = xi;
  for (std::size_t i = 0; i < alpha.size(); ++i) {
    const double k = 2.0 * static_cast<double>(i + 1);
    x += alpha[i] * std::cos(k * xi) * std::sinh(k * eta);
    y += alpha[i] * std::sin(k * xi) * std::cosh(k * eta);
  }
  constexpr double falseEast = 500'000;
  constexpr double falseNorth = 10'000'000;
  return {falseEast + scale * radius * x, (at.lat < 0 ? falseNorth : 0) + scale * radius * y};
}

/// UPS: polar stereographic with 0.994 at the pole (Snyder 1987, p. 161).
Metres polarStereographic(const LonLat& at) {
  constexpr double scale = 0.994;
  constexpr double falseBoth = 2'000'000;
  const double e = std::sqrt(flattening * (2 - flattening));
  const bool north = at.lat > 0;
  const double tangent = conformalTangent(std::abs(at.lat) * degree);
  // tan(π/4 − χ/2) from the tangent of the conformal latitude χ
  const double t = 1 / (std::hypot(1.0, tangent) + tangent);
  const double c = std::sqrt(std::pow(1 + e, 1 + e) * std::pow(1 - e, 1 - e));
  double rho = 2 * semiMajor * scale * t / c;
  // The tangent of 90° is only nearly infinite: the pole itself must not fall into the square before it.
  if (rho < 1e-6) rho = 0;
  const double lambda = at.lon * degree;
  return {falseBoth + rho * std::sin(lambda), falseBoth + (north ? -rho : rho) * std::cos(lambda)};
}

std::string fiveDigits(double metres) {
  const long within = static_cast<long>(std::floor(metres)) % square;
  const std::string digits = std::to_string(within);
  return std::string(5 - digits.size(), '0') + digits;
}

int zoneOf(const LonLat& at) {
  // 180° E is where zone 1 begins.
  const int zone = std::min(static_cast<int>(std::floor((at.lon + 180) / 6)) % 60 + 1, 60);
  if (at.lat >= 56 && at.lat < 64 && at.lon >= 3 && at.lon < 12) return 32;
  if (at.lat >= 72 && at.lon >= 0 && at.lon < 42) {
    if (at.lon < 9) return 31;
    if (at.lon < 21) return 33;
    return at.lon < 33 ? 35 : 37;
  }
  return zone;
}

std::string utmReference(const LonLat& at) {
  constexpr std::string_view bands = "CDEFGHJKLMNPQRSTUVWXX";
  constexpr std::array<std::string_view, 3> columns = {"STUVWXYZ", "ABCDEFGH", "JKLMNPQR"};
  constexpr std::string_view rows = "ABCDEFGHJKLMNPQRSTUV";
  const int zone = zoneOf(at);
  const Metres metres = transverseMercator(at, zone * 6.0 - 183);
  const auto band = static_cast<std::size_t>(std::floor((at.lat + 80) / 8));
  const auto column = static_cast<std::size_t>(metres.east / square) - 1;
  const std::size_t row = (static_cast<std::size_t>(metres.north / square) + (zone % 2 == 0 ? 5 : 0)) % rows.size();
  std::string reference = std::to_string(zone);
  reference += bands[band];
  reference += ' ';
  reference += columns[static_cast<std::size_t>(zone % 3)][column];
  reference += rows[row];
  return reference + ' ' + fiveDigits(metres.east) + ' ' + fiveDigits(metres.north);
}

std::string upsReference(const LonLat& at) {
  constexpr std::string_view westColumns = "JKLPQRSTUXYZ";
  constexpr std::string_view eastColumns = "ABCFGHJKLPQR";
  constexpr std::string_view southRows = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  constexpr std::string_view northRows = "ABCDEFGHJKLMNP";
  const bool north = at.lat > 0;
  const Metres metres = polarStereographic(at);
  const auto column = static_cast<long>(std::floor(metres.east / square));
  const auto row = static_cast<long>(std::floor(metres.north / square));
  const bool east = column >= 20;
  std::string reference(1, north ? (east ? 'Z' : 'Y') : (east ? 'B' : 'A'));
  reference += ' ';
  const std::string_view columns = east ? eastColumns : westColumns;
  reference += columns[static_cast<std::size_t>(east ? column - 20 : column - 8)];
  reference += north ? northRows[static_cast<std::size_t>(row - 13)] : southRows[static_cast<std::size_t>(row - 8)];
  return reference + ' ' + fiveDigits(metres.east) + ' ' + fiveDigits(metres.north);
}

}  // namespace

std::string mgrsOf(const LonLat& at) {
  return at.lat >= 84 || at.lat < -80 ? upsReference(at) : utmReference(at);
}

}  // namespace dateline::geo
