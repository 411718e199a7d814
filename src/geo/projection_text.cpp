#include "geo/projection_text.hpp"

#include <proj.h>
#include <charconv>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "base/message.hpp"

namespace dateline::geo {

ProjectionText::ProjectionText(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  for (auto at = text.find_first_not_of(spaces); at != std::string_view::npos;) {
    const auto end = std::min(text.find_first_of(spaces, at), text.size());
    auto word = text.substr(at, end - at);
    if (word.starts_with('+')) word.remove_prefix(1);
    const auto equals = word.find('=');
    const auto value = equals == std::string_view::npos ? std::string_view() : word.substr(equals + 1);
    m_parameters.emplace_back(word.substr(0, equals), value);
    at = text.find_first_not_of(spaces, end);
  }
}

bool ProjectionText::isProjectionText(std::string_view text) {
  const auto start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || text[start] != '+') return false;
  return ProjectionText(text).has("proj");
}

const std::pair<std::string, std::string>* ProjectionText::find(std::string_view key) const {
  const auto found =
      std::find_if(m_parameters.begin(), m_parameters.end(), [&](const auto& entry) { return entry.first == key; });
  return found != m_parameters.end() ? &*found : nullptr;
}

std::string_view ProjectionText::value(std::string_view key) const {
  const auto* entry = find(key);
  return entry != nullptr ? std::string_view(entry->second) : std::string_view();
}

void ProjectionText::remove(std::string_view key) {
  std::erase_if(m_parameters, [&](const auto& entry) { return entry.first == key; });
}

std::string ProjectionText::text() const {
  std::string text;
  for (const auto& [key, value] : m_parameters) {
    if (!text.empty()) text += ' ';
    text += '+' + key;
    if (!value.empty()) text += '=' + value;
  }
  return text;
}

double ProjectionText::degrees(std::string_view key) const {
  if (!has(key)) return 0;
  const double angle = proj_todeg(proj_dmstor(std::string(value(key)).c_str(), nullptr));
  return std::isfinite(angle) ? angle : 0;
}

double ProjectionText::centralMeridian() const {
  if (value("proj") == "utm") {
    int zone = 0;
    const std::string_view text = value("zone");
    std::from_chars(text.data(), text.data() + text.size(), zone);
    if (zone >= 1 && zone <= 60) return zone * 6.0 - 183.0;
  }
  for (const char* key : {"lon_0", "lonc"}) {
    if (has(key)) return degrees(key);
  }
  return 0;
}

std::string_view projectionName(std::string_view code) {
  using base::messageKey;
  struct Name {
    std::string_view code;
    std::string_view name;
  };
  constexpr std::array names{
      Name{"aea", messageKey("Albers conical equal-area")},
      Name{"aeqd", messageKey("Azimuthal equidistant")},
      Name{"eqc", messageKey("Equirectangular")},
      Name{"eqdc", messageKey("Equidistant conic")},
      Name{"eqearth", messageKey("Equal Earth")},
      Name{"gnom", messageKey("Gnomonic")},
      Name{"laea", messageKey("Lambert azimuthal equal-area")},
      Name{"lcc", messageKey("Lambert conformal conic")},
      Name{"merc", messageKey("Mercator")},
      Name{"mill", messageKey("Miller cylindrical")},
      Name{"moll", messageKey("Mollweide")},
      Name{"natearth", messageKey("Natural Earth projection")},
      Name{"ortho", messageKey("Orthographic")},
      Name{"robin", messageKey("Robinson")},
      Name{"sinu", messageKey("Sinusoidal")},
      Name{"stere", messageKey("Stereographic")},
      Name{"tmerc", messageKey("Transverse Mercator")},
      Name{"utm", messageKey("Universal Transverse Mercator")},
      Name{"webmerc", messageKey("Web Mercator")},
      Name{"wintri", messageKey("Winkel tripel")},
  };
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& entry) { return entry.code == code; });
  return found != names.end() ? found->name : std::string_view();
}

}  // namespace dateline::geo
