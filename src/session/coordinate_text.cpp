#include "session/coordinate_text.hpp"

#include <cmath>

#include "base/numbers.hpp"
#include "geo/mgrs.hpp"

namespace dateline::session {

namespace {

constexpr const char* noBreakSpace = "\u00a0";

/// "43° 15′ 00.0″ N"
std::string sayAngle(double degrees, const char* positive, const char* negative, base::Language language) {
  constexpr long tenthsInDegree = 36'000;
  constexpr long tenthsInMinute = 600;
  const long tenths = std::lround(std::abs(degrees) * tenthsInDegree);
  const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  const long seconds = tenths % tenthsInMinute;
  const char* mark = language == base::Language::French ? "," : ".";
  return std::to_string(tenths / tenthsInDegree) + "°" + noBreakSpace + two(tenths % tenthsInDegree / tenthsInMinute) +
         "′" + noBreakSpace + two(seconds / 10) + mark + std::to_string(seconds % 10) + "″" + noBreakSpace +
         (degrees < 0 && tenths > 0 ? negative : positive);
}

}  // namespace

std::string sayPosition(const geo::LonLat& at, CoordinateFormat format, base::Language language) {
  constexpr int decimals = 5;
  switch (format) {
    case CoordinateFormat::Sexagesimal:
      return sayAngle(at.lat, "N", "S", language) + ", " +
             sayAngle(at.lon, "E", language == base::Language::French ? "O" : "W", language);
    case CoordinateFormat::Mgrs:
      return geo::mgrsOf(at);
    case CoordinateFormat::Decimal:
      break;
  }
  return base::sayCoordinates(at.lon, at.lat, language, decimals);
}

}  // namespace dateline::session
