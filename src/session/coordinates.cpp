#include "session/coordinates.hpp"

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace dateline::session {

namespace {

bool isDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool isOneOf(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

/// One angle: degrees with minutes and seconds, and the letter of its hemisphere.
struct Angle {
  double degrees = 0;
  bool negative = false;
  bool hasMinutes = false;
  bool hasSeconds = false;
  char letter = 0;  ///< N, S, E, W

  double value() const {
    const bool down = negative || letter == 'S' || letter == 'W';
    return down ? -degrees : degrees;
  }
  bool isLatitude() const { return letter == 'N' || letter == 'S'; }
};

class Parser {
 public:
  explicit Parser(std::string_view typed) {
    for (std::size_t at = 0; at < typed.size();) m_text.push_back(base::decodeAt(typed, at));
    m_commaIsDecimal = commaIsDecimal();
  }

  std::optional<geo::LonLat> parse() {
    while (m_at < m_text.size()) {
      const char32_t c = m_text[m_at];
      if (isOneOf(c, U" \t\u00a0\u202f,;/")) {
        ++m_at;
      } else if (isOneOf(c, U"+-\u2212") || isDigit(c)) {
        if (!takeNumber()) return std::nullopt;
      } else if (!takeLetter(c)) {
        return std::nullopt;
      }
    }
    return position();
  }

 private:
  // "43,25 76,95" has decimal commas, "43.25,76.95" and "43,76" have not.
  bool commaIsDecimal() const {
    if (m_text.find(U'.') != std::u32string::npos) return false;
    int between = 0;
    for (std::size_t i = 1; i + 1 < m_text.size(); ++i) {
      if (m_text[i] == U',' && isDigit(m_text[i - 1]) && isDigit(m_text[i + 1])) ++between;
    }
    return between >= 2;
  }

  bool takeNumber() {
    bool negative = false;
    if (!isDigit(m_text[m_at])) negative = m_text[m_at++] != U'+';
    std::string digits;
    while (m_at < m_text.size()) {
      const char32_t c = m_text[m_at];
      const bool comma = c == U',' && m_commaIsDecimal && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]);
      if (!isDigit(c) && c != U'.' && !comma) break;
      digits.push_back(isDigit(c) ? static_cast<char>(c) : '.');
      ++m_at;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return false;
    return place(value, negative);
  }

  // What stands behind a number says whether it is degrees, minutes or seconds.
  bool place(double value, bool negative) {
    std::size_t unitAt = m_at;
    while (unitAt < m_text.size() && isOneOf(m_text[unitAt], U" \u00a0\u202f")) ++unitAt;
    const char32_t unit = unitAt < m_text.size() ? m_text[unitAt] : U' ';
    const bool doubled = unitAt + 1 < m_text.size() && m_text[unitAt + 1] == unit;
    constexpr double sixty = 60;
    if (isOneOf(unit, U"\"\u2033\u201d") || (isOneOf(unit, U"'\u2032\u2019") && doubled)) {
      if (m_angles.empty() || negative || m_angles.back().hasSeconds || value >= sixty) return false;
      m_angles.back().degrees += value / (sixty * sixty);
      m_angles.back().hasSeconds = true;
      m_at = unitAt + (isOneOf(unit, U"\"\u2033\u201d") ? 1 : 2);
      return true;
    }
    if (isOneOf(unit, U"'\u2032\u2019")) {
      if (m_angles.empty() || negative || m_angles.back().hasMinutes || value >= sixty) return false;
      m_angles.back().degrees += value / sixty;
      m_angles.back().hasMinutes = true;
      m_at = unitAt + 1;
      return true;
    }
    if (isOneOf(unit, U"\u00b0\u00ba")) m_at = unitAt + 1;
    m_angles.push_back({value, negative, false, false, m_pendingLetter});
    m_pendingLetter = 0;
    return m_angles.size() <= 2;
  }

  // A letter belongs to the angle before it, or to the next one where that has a letter already ("N 43 E 77").
  bool takeLetter(char32_t c) {
    char letter = 0;
    if (c == U'N' || c == U'n') letter = 'N';
    if (c == U'S' || c == U's') letter = 'S';
    if (c == U'E' || c == U'e') letter = 'E';
    if (isOneOf(c, U"WwOo")) letter = 'W';  // O: ouest
    if (letter == 0) return false;
    ++m_at;
    if (!m_angles.empty() && m_angles.back().letter == 0) {
      m_angles.back().letter = letter;
      return !m_angles.back().negative;
    }
    if (m_pendingLetter != 0) return false;
    m_pendingLetter = letter;
    return true;
  }

  std::optional<geo::LonLat> position() const {
    if (m_angles.size() != 2 || m_pendingLetter != 0) return std::nullopt;
    const Angle& first = m_angles[0];
    const Angle& second = m_angles[1];
    if ((first.letter == 0) != (second.letter == 0)) return std::nullopt;
    bool latitudeFirst = true;
    if (first.letter != 0) {
      if (first.isLatitude() == second.isLatitude()) return std::nullopt;
      latitudeFirst = first.isLatitude();
    } else {
      constexpr double pole = 90;
      latitudeFirst = first.degrees <= pole;
    }
    const geo::LonLat at =
        latitudeFirst ? geo::LonLat{second.value(), first.value()} : geo::LonLat{first.value(), second.value()};
    if (!geo::isValid(at)) return std::nullopt;
    return at;
  }

  std::u32string m_text;
  std::size_t m_at = 0;
  bool m_commaIsDecimal = false;
  char m_pendingLetter = 0;
  std::vector<Angle> m_angles;
};

}  // namespace

std::optional<geo::LonLat> coordinatesFrom(std::string_view typed) {
  constexpr std::size_t longest = 80;  // bytes; whatever is longer is text
  if (typed.size() > longest || base::firstInvalidUtf8(typed)) return std::nullopt;
  return Parser(typed).parse();
}

}  // namespace dateline::session
