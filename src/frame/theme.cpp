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

/// Passages and outlines are the role's colour, laid on thinly.
void tintFromRoles(Theme& theme, std::uint8_t passage, std::uint8_t lit, std::uint8_t outline) {
  for (int role = 0; role < 5; ++role) {
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
  t.quietText = rgb(0x675F53);
  t.accent = rgb(0x2B2823);
  t.onAccent = rgb(0xFBF9F4);
  t.error = rgb(0x9C1C14);

  t.beyond = rgb(0xF9F7F1);
  t.land = rgb(0xEFEBE2);
  t.landInFocus = rgb(0xFBF6EA);
  t.water = rgb(0xC3DAE8);
  t.shoreline = rgb(0x7D9FB6);
  t.border = rgb(0x8F877A);
  t.borderCasing = rgb(0xFFFFFF).withAlpha(170);
  t.regionBorder = rgb(0xB5A78F);
  t.river = rgb(0xA9C2D1);
  t.labelCountry = rgb(0x655E52);
  t.labelWater = rgb(0x355C7A);
  t.labelCity = rgb(0x4A453D);
  t.labelRegion = rgb(0x6B6455);
  t.labelHalo = rgb(0xF7F4EC).withAlpha(225);
  t.reliefStrength = 0.55F;

  // Blue is Okabe–Ito's; all are checked for colour-blind readers in tests/frame/theme_test.cpp.
  setRoles(t.role, rgb(0x951510), rgb(0x0072B2), rgb(0x9B7200), rgb(0x6B2C6E), rgb(0x6E6A64));
  setRoles(t.roleText, rgb(0x9E1B14), rgb(0x00548A), rgb(0x745600), rgb(0x5E2561), rgb(0x5F594F));
  setRoles(t.roleLabel, rgb(0x9E1B14), rgb(0x004E80), rgb(0x684D00), rgb(0x5E2561), rgb(0x524C43));
  tintFromRoles(t, 34, 76, 190);
  // Red over a whole country shouts louder than the marker that it belongs to. Blue is the origins' own, a little
  // towards violet and thin: more of it would be water.
  setRoles(t.roleArea, rgb(0xB3261E).withAlpha(22), rgb(0x4A5FC4).withAlpha(28), rgb(0xB98A10).withAlpha(44),
           rgb(0x8A4A92).withAlpha(34), rgb(0x6E6A64).withAlpha(26));
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
  t.quietText = rgb(0xBBB7AD);
  t.accent = rgb(0xF1EEE7);
  t.onAccent = rgb(0x14171B);
  t.error = rgb(0xFF9285);

  t.beyond = rgb(0x0B0D10);
  t.land = rgb(0x2A3037);
  t.landInFocus = rgb(0x353C45);
  t.water = rgb(0x10171F);
  t.shoreline = rgb(0x4D6B85);
  t.border = rgb(0x8A919A);
  t.borderCasing = rgb(0x12161B).withAlpha(130);
  t.regionBorder = rgb(0x767C84);
  t.river = rgb(0x3C566B);
  t.labelCountry = rgb(0xBFC1C2);
  t.labelWater = rgb(0x8FB4D2);
  t.labelCity = rgb(0xDEDCD6);
  t.labelRegion = rgb(0xB8B9B8);
  t.labelHalo = rgb(0x181D23).withAlpha(225);
  t.reliefStrength = 0.5F;

  // Purple is close to Okabe–Ito's.
  setRoles(t.role, rgb(0xF4735F), rgb(0x5FA6F0), rgb(0xF2C65A), rgb(0xD181AF), rgb(0xCFCBC2));
  setRoles(t.roleText, rgb(0xFF9083), rgb(0x8CBEF6), rgb(0xF2C65A), rgb(0xE3A6C9), rgb(0xCFCBC2));
  setRoles(t.roleLabel, rgb(0xFFB5AB), rgb(0xB0D3FB), rgb(0xF6D684), rgb(0xF0C4DD), rgb(0xDAD6CD));
  tintFromRoles(t, 52, 104, 210);
  // Red laid thinly on grey is mud: the countries of events are wine-coloured.
  setRoles(t.roleArea, rgb(0xB02A48).withAlpha(66), rgb(0x3F7FD0).withAlpha(54), rgb(0xC79A2E).withAlpha(44),
           rgb(0xB0508F).withAlpha(48), rgb(0xA5A7AA).withAlpha(34));
  t.labelSecond = rgb(0xCFCBC2);
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
  t.water = rgb(0xC4DDEC);
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
  tintFromRoles(t, 34, 76, 235);
  // A photocopier knows no hue: areas differ from water by being lighter and from land by being darker.
  setRoles(t.roleArea, rgb(0xB3261E).withAlpha(30), rgb(0x4A5FC4).withAlpha(30), rgb(0xB98A10).withAlpha(50),
           rgb(0x8A4A92).withAlpha(34), rgb(0x6E6A64).withAlpha(30));
  t.labelSecond = rgb(0x404040);
  t.arrowCasing = rgb(0xFFFFFF);
  t.legend = rgb(0xFFFFFF);
  t.legendLine = rgb(0x000000);
  t.ink = rgb(0x000000);
  return t;
}

/// On the satellite picture: light type with dark halos, markers with dark rims, so that each stands on the night of an
/// ocean as well as on snow. Where the picture gives way, land and water keep its tones.
Theme satelliteTheme() {
  Theme t = darkTheme();
  t.picture = true;
  t.paper = rgb(0x0E151C);
  t.panel = rgb(0x151D25);
  t.line = rgb(0x33404D);
  t.raised = rgb(0x202A34);
  t.text = rgb(0xF3F1EA);
  t.quietText = rgb(0xB4BABF);
  t.accent = rgb(0xF3F1EA);
  t.onAccent = rgb(0x0E151C);

  t.beyond = rgb(0x05080C);
  t.land = rgb(0x353C2B);
  t.landInFocus = rgb(0x3F4631);
  t.water = rgb(0x0C1E33);
  t.shoreline = rgb(0x4F7896);
  t.border = rgb(0xE9E4D6);
  t.borderCasing = rgb(0x0A0F14).withAlpha(140);
  t.regionBorder = rgb(0xC9C6BA);
  t.river = rgb(0x3F6583);
  t.labelCountry = rgb(0xF0EEE6);
  t.labelWater = rgb(0xB7DAF3);
  t.labelCity = rgb(0xFBFAF5);
  t.labelRegion = rgb(0xE6E3D9);
  t.labelHalo = rgb(0x0A1016).withAlpha(236);
  t.reliefStrength = 0.45F;

  setRoles(t.role, rgb(0xFF8C7A), rgb(0x7DBBF8), rgb(0xF2D25A), rgb(0xE79CCB), rgb(0xE4E0D8));
  setRoles(t.roleLabel, rgb(0xFFCCC4), rgb(0xCCE3FD), rgb(0xFADF9A), rgb(0xF6D2E6), rgb(0xE6E3DB));
  setRoles(t.roleArea, rgb(0xCC2455).withAlpha(70), rgb(0x4F8AE6).withAlpha(62), rgb(0xDDAA33).withAlpha(44),
           rgb(0xC85CA4).withAlpha(62), rgb(0xC4C6C8).withAlpha(36));
  t.labelSecond = rgb(0xE9E6DE);
  t.markerOutline = rgb(0x040608);
  t.arrowCasing = rgb(0x0A0F14).withAlpha(225);
  t.legend = rgb(0x151D25).withAlpha(244);
  t.legendLine = rgb(0x33404D);
  t.ink = rgb(0xF3F1EA);
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
  static const Theme satellite = satelliteTheme();
  switch (id) {
    case session::ThemeId::Dark:
      return dark;
    case session::ThemeId::Print:
      return print;
    case session::ThemeId::Satellite:
      return satellite;
    case session::ThemeId::Paper:
      break;
  }
  return paper;
}

}  // namespace dateline::frame
