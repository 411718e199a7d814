#include "frame/theme.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::frame {
namespace {

double linear(std::uint8_t channel) {
  const double c = channel / 255.0;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& c) {
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

/// Sets one colour a role, strongest role first.
void setRoles(Colour (&target)[5], const Colour& site, const Colour& origin, const Colour& destination,
              const Colour& actor, const Colour& mention) {
  target[0] = site;
  target[1] = origin;
  target[2] = destination;
  target[3] = actor;
  target[4] = mention;
}

/// Areas, passages and outlines are the role's colour, laid on thinly.
void tintFromRoles(Theme& theme, std::uint8_t area, std::uint8_t passage, std::uint8_t lit, std::uint8_t outline) {
  for (int role = 0; role < 5; ++role) {
    theme.roleArea[role] = theme.role[role].withAlpha(area);
    theme.rolePassage[role] = theme.role[role].withAlpha(passage);
    theme.rolePassageLit[role] = theme.role[role].withAlpha(lit);
    theme.roleOutline[role] = theme.role[role].withAlpha(outline);
  }
}

/// A newspaper's map desk: warm paper, quiet land, one accent a role.
Theme paperTheme() {
  Theme t;
  t.paper = rgb(0xF4F0E7);
  t.panel = rgb(0xFBF9F4);
  t.line = rgb(0xDDD6C8);
  t.raised = rgb(0xFFFFFF);
  t.text = rgb(0x2B2823);
  t.quietText = rgb(0x6E675B);
  t.accent = rgb(0x2B2823);
  t.onAccent = rgb(0xFBF9F4);
  t.error = rgb(0x9C1C14);

  t.beyond = rgb(0xF9F7F1);
  t.land = rgb(0xEFEBE2);
  t.landInFocus = rgb(0xFBF6EA);
  t.water = rgb(0xD3E1E9);
  t.shoreline = rgb(0x86A6BB);
  t.border = rgb(0x8F877A);
  t.borderCasing = rgb(0xFFFFFF).withAlpha(170);
  t.regionBorder = rgb(0xB5A78F);
  t.river = rgb(0xA9C2D1);
  t.labelCountry = rgb(0x655E52);
  t.labelWater = rgb(0x3B6280);
  t.labelCity = rgb(0x4A453D);
  t.labelRegion = rgb(0x6B6455);
  t.labelHalo = rgb(0xF7F4EC).withAlpha(225);
  t.reliefStrength = 0.55F;

  // Checked against simulated protanopia, deuteranopia and tritanopia in tests/frame/theme_test.cpp.
  setRoles(t.role, rgb(0xB3261E), rgb(0x1F5FA8), rgb(0xB07A1E), rgb(0x6B2C6E), rgb(0x77716A));
  setRoles(t.roleText, rgb(0x9E1B14), rgb(0x174A85), rgb(0x7A5110), rgb(0x5E2561), rgb(0x5F594F));
  setRoles(t.roleLabel, rgb(0x9E1B14), rgb(0x174A85), rgb(0x74500F), rgb(0x5E2561), rgb(0x575147));
  tintFromRoles(t, 36, 34, 76, 190);
  // Red over a whole country shouts louder than the marker that it belongs to.
  t.roleArea[0].a = 22;
  t.labelSecond = rgb(0x5F594E);
  t.markerOutline = rgb(0xFFFFFF);
  t.arrowCasing = rgb(0xFBF6EA).withAlpha(235);
  t.legend = rgb(0xFBF9F4).withAlpha(246);
  t.legendLine = rgb(0xDDD6C8);
  t.ink = rgb(0x2B2823);
  return t;
}

/// For projectors in dim rooms: light on dark, larger steps between tones because projectors flatten them.
Theme darkTheme() {
  Theme t;
  t.paper = rgb(0x14171B);
  t.panel = rgb(0x1C2026);
  t.line = rgb(0x363C45);
  t.raised = rgb(0x262B33);
  t.text = rgb(0xF1EEE7);
  t.quietText = rgb(0xB1ADA3);
  t.accent = rgb(0xF1EEE7);
  t.onAccent = rgb(0x14171B);
  t.error = rgb(0xFF9285);

  t.beyond = rgb(0x0D1013);
  t.land = rgb(0x2B3036);
  t.landInFocus = rgb(0x383B3E);
  t.water = rgb(0x151C24);
  t.shoreline = rgb(0x476078);
  t.border = rgb(0x8A8F96);
  t.borderCasing = rgb(0x14171B).withAlpha(130);
  t.regionBorder = rgb(0x6B6D69);
  t.river = rgb(0x3C5266);
  t.labelCountry = rgb(0xB9B5AA);
  t.labelWater = rgb(0x8FB4D2);
  t.labelCity = rgb(0xD8D4CA);
  t.labelRegion = rgb(0xB0ABA0);
  t.labelHalo = rgb(0x1D2126).withAlpha(225);
  t.reliefStrength = 0.5F;

  setRoles(t.role, rgb(0xE85A48), rgb(0x4F97E6), rgb(0xF2C65A), rgb(0xDDB3E8), rgb(0x9A948A));
  setRoles(t.roleText, rgb(0xFF8A7B), rgb(0x86BAF5), rgb(0xF2C65A), rgb(0xE2BEEB), rgb(0xBBB6AC));
  setRoles(t.roleLabel, rgb(0xFFB0A6), rgb(0xB0D3FB), rgb(0xF6D684), rgb(0xEBD2F1), rgb(0xD2CEC5));
  tintFromRoles(t, 30, 52, 104, 200);
  t.labelSecond = rgb(0xC4C0B6);
  t.markerOutline = rgb(0x14171B);
  t.arrowCasing = rgb(0x14171B).withAlpha(225);
  t.legend = rgb(0x1C2026).withAlpha(244);
  t.legendLine = rgb(0x363C45);
  t.ink = rgb(0xF1EEE7);
  t.dark = true;
  return t;
}

/// For paper and photocopiers: white land, black borders, water a light grey-blue that survives a laser printer.
Theme printTheme() {
  Theme t = paperTheme();
  t.paper = rgb(0xFFFFFF);
  t.panel = rgb(0xFFFFFF);
  t.line = rgb(0xBDBDBD);
  t.raised = rgb(0xFFFFFF);
  t.text = rgb(0x000000);
  t.quietText = rgb(0x4D4D4D);
  t.accent = rgb(0x000000);
  t.onAccent = rgb(0xFFFFFF);

  t.beyond = rgb(0xFFFFFF);
  t.land = rgb(0xFFFFFF);
  t.landInFocus = rgb(0xFFFFFF);
  t.water = rgb(0xD6E5EE);
  t.shoreline = rgb(0x51636F);
  t.border = rgb(0x1A1A1A);
  t.borderCasing = rgb(0xFFFFFF);
  t.regionBorder = rgb(0x7A7A7A);
  t.river = rgb(0x9FB4C1);
  t.labelCountry = rgb(0x3D3D3D);
  t.labelWater = rgb(0x2F5570);
  t.labelCity = rgb(0x262626);
  t.labelRegion = rgb(0x4D4D4D);
  t.labelHalo = rgb(0xFFFFFF).withAlpha(240);
  t.reliefStrength = 0.3F;
  tintFromRoles(t, 34, 34, 76, 235);
  // Blue over white would read as water: the areas of origins are grey here.
  t.roleArea[1] = rgb(0x4A5058).withAlpha(38);
  t.labelSecond = rgb(0x404040);
  t.arrowCasing = rgb(0xFFFFFF);
  t.legend = rgb(0xFFFFFF);
  t.legendLine = rgb(0x000000);
  t.ink = rgb(0x000000);
  return t;
}

}  // namespace

Colour blended(const Colour& over, const Colour& under) {
  const auto mix = [&](std::uint8_t o, std::uint8_t u) {
    return static_cast<std::uint8_t>((o * over.a + u * (255 - over.a) + 127) / 255);
  };
  return {mix(over.r, under.r), mix(over.g, under.g), mix(over.b, under.b), under.a};
}

double contrast(const Colour& a, const Colour& b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Theme& themeOf(session::ThemeId id) {
  static const Theme paper = paperTheme();
  static const Theme dark = darkTheme();
  static const Theme print = printTheme();
  switch (id) {
    case session::ThemeId::Dark:
      return dark;
    case session::ThemeId::Print:
      return print;
    case session::ThemeId::Paper:
      break;
  }
  return paper;
}

}  // namespace dateline::frame
