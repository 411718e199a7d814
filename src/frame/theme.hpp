// The themes: every colour and measure of the map and the panels, designed as a whole.
#pragma once
#include <cstdint>
#include <vector>

#include "dossier/model.hpp"
#include "session/state.hpp"

namespace dateline::frame {

/// sRGB with straight alpha.
struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Colour&) const = default;
  constexpr Colour withAlpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
};

/// 0xRRGGBB
constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>((hex >> 8) & 0xff),
          static_cast<std::uint8_t>(hex & 0xff), 255};
}

/// `over` (with its alpha) laid on `under`; as opaque as `under`.
Colour blended(const Colour& over, const Colour& under);

/// Relative luminance contrast of WCAG 2.1, 1 to 21.
double contrast(const Colour& a, const Colour& b);

struct Theme {
  // Panels
  Colour paper, panel, line, raised, text, quietText, accent, onAccent, error;
  // Ground
  Colour beyond;  ///< around the Earth, where a projection shows its edge
  Colour land, landInFocus, water, shoreline, border, borderCasing, regionBorder, river;
  Colour labelCountry, labelWater, labelCity, labelRegion, labelHalo;
  float reliefStrength = 0.5F;  ///< 0: no relief … 1: full
  // Roles, by dossier::Role; `roleArea` is the tint of a country's area, `roleText` readable on the panel
  Colour role[5];
  Colour roleArea[5];
  Colour roleText[5];
  Colour rolePassage[5];     ///< tint of a passage in the text
  Colour rolePassageLit[5];  ///< the same, hovered or selected
  bool dark = false;
  bool picture = false;  ///< the ground may be a picture of the Earth
  // What stands on the map, by role: the outline of a country with a role, and the names of places.
  Colour roleOutline[5];
  Colour roleLabel[5];
  Colour labelSecond;    ///< the quiet second part of a place's label: its capital, its precision
  Colour markerOutline;  ///< around a marker's fill
  Colour arrowCasing;
  Colour legend;      ///< the legend's panel
  Colour legendLine;  ///< its outline
  Colour ink;         ///< scale bar and credits
};

const Theme& themeOf(session::ThemeId id);

/// The least contrast of text (WCAG 2.1, 1.4.3 and 1.4.6), at a desk and before a room.
inline constexpr double leastContrast = 4.5;
inline constexpr double leastStageContrast = 7;

/// The same theme for a stage: every colour of text has at least leastStageContrast with all that it stands on.
const Theme& stageThemeOf(session::ThemeId id);

/// What names on the map stand on: their halo over land, the countries in focus, areas by role and water. The satellite
/// theme's are those of its picture too (deep sea, forest, desert, snow).
std::vector<Colour> groundsUnderLabels(const Theme& theme);

/// The panels' colours that text stands on, the legend's among them.
std::vector<Colour> groundsUnderText(const Theme& theme);

inline const Colour& of(const Colour (&byRole)[5], dossier::Role role) {
  return byRole[static_cast<int>(role)];
}

}  // namespace dateline::frame
