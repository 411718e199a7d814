#include "base/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dateline::base {
namespace {

constexpr const char* minusSign = "\u2212";
constexpr const char* narrowNoBreakSpace = "\u202F";
constexpr const char* noBreakSpace = "\u00A0";

const char* decimalMark(Language language) {
  return language == Language::French ? "," : ".";
}
const char* groupMark(Language language) {
  return language == Language::French ? narrowNoBreakSpace : ",";
}

/// "1234567" → groups of three. A year is no number: it is said by sayDate.
std::string grouped(std::string_view digits, Language language) {
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += groupMark(language);
    text += digits[i];
  }
  return text;
}

}  // namespace

std::string sayNumber(double value, Language language, int decimals) {
  if (!std::isfinite(value)) return "–";
  const std::string fixed = fmt::format("{:.{}f}", std::abs(value), std::clamp(decimals, 0, 15));
  const auto point = fixed.find('.');
  std::string text = grouped(std::string_view(fixed).substr(0, point), language);
  if (point != std::string::npos && fixed.find_first_not_of('0', point + 1) != std::string::npos) {
    const auto last = fixed.find_last_not_of('0');
    text += decimalMark(language);
    text += fixed.substr(point + 1, last - point);
  }
  const bool isZero = fixed.find_first_not_of("0.") == std::string::npos;
  return value < 0 && !isZero ? minusSign + text : text;
}

std::string sayDistance(double metres, Language language) {
  const double size = std::abs(metres);
  // 999.6 m rounds to a kilometre, so it is said as one.
  if (size < 999.5) return sayNumber(metres, language, size < 9.95 ? 1 : 0) + noBreakSpace + "m";
  return sayNumber(metres / 1000, language, size < 9'950 ? 1 : 0) + noBreakSpace + "km";
}

std::string sayCoordinates(double lon, double lat, Language language, int decimals) {
  const auto part = [&](double degrees, const char* positive, const char* negative) {
    std::string digits = fmt::format("{:.{}f}", std::abs(degrees), std::clamp(decimals, 0, 15));
    const bool isZero = digits.find_first_not_of("0.") == std::string::npos;
    const auto point = digits.find('.');
    if (point != std::string::npos) digits.replace(point, 1, decimalMark(language));
    return digits + "°" + noBreakSpace + (degrees < 0 && !isZero ? negative : positive);
  };
  const char* west = language == Language::French ? "O" : "W";
  return part(lat, "N", "S") + ", " + part(lon, "E", west);
}

std::string sayMeridian(double lon, Language language) {
  std::string degrees = sayNumber(std::abs(lon), language, 4) + "°";
  if (lon == 0 || std::abs(lon) == 180) return degrees;
  const char* west = language == Language::French ? "O" : "W";
  return degrees + noBreakSpace + (lon < 0 ? west : "E");
}

std::string sayParallel(double lat, Language language) {
  std::string degrees = sayNumber(std::abs(lat), language, 4) + "°";
  return lat == 0 ? degrees : degrees + noBreakSpace + (lat < 0 ? "S" : "N");
}

}  // namespace dateline::base
