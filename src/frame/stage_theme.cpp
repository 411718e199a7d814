// The themes before a room: a projector in a lit room flattens tones, so text goes further from what it stands on.
#include <algorithm>
#include <array>

#include "frame/theme.hpp"

namespace dateline::frame {
namespace {

/// Tones of NASA's Blue Marble: deep sea, shelf, forest, steppe, desert, ice.
constexpr std::array<std::uint32_t, 6> pictureTones{0x0B1A33, 0x2A5A78, 0x26401F, 0x8A7A4E, 0xD9B98A, 0xFFFFFF};

double leastOver(const Colour& text, const std::vector<Colour>& grounds) {
  double least = 21;
  for (const Colour& ground : grounds) least = std::min(least, contrast(text, ground));
  return least;
}

/// Goes towards black or white until it can be read on all of these; as far as it goes where that is not enough.
void readableOn(Colour& text, const std::vector<Colour>& grounds) {
  const Colour wanted = text;
  const double black = leastOver(rgb(0x000000), grounds);
  const double white = leastOver(rgb(0xFFFFFF), grounds);
  const Colour end = black > white ? rgb(0x000000) : rgb(0xFFFFFF);
  for (int step = 0; step <= 255 && leastOver(text, grounds) < leastStageContrast; ++step) {
    text = blended(end.withAlpha(static_cast<std::uint8_t>(step)), wanted);
  }
}

Theme staged(Theme t) {
  const std::vector<Colour> map = groundsUnderLabels(t);
  for (Colour* label : {&t.labelCountry, &t.labelWater, &t.labelCity, &t.labelRegion, &t.labelSecond, &t.ink}) {
    readableOn(*label, map);
  }
  for (Colour& label : t.roleLabel) readableOn(label, map);
  const std::vector<Colour> panels = groundsUnderText(t);
  for (Colour* text : {&t.text, &t.quietText, &t.error}) readableOn(*text, panels);
  for (Colour& text : t.roleText) readableOn(text, panels);
  readableOn(t.onAccent, {t.accent});
  return t;
}

}  // namespace

std::vector<Colour> groundsUnderLabels(const Theme& theme) {
  std::vector<Colour> bare{theme.land, theme.landInFocus, theme.water};
  for (const Colour& tint : theme.roleArea) {
    bare.push_back(blended(tint, theme.land));
    bare.push_back(blended(tint, theme.landInFocus));
  }
  if (theme.picture) {
    for (const std::uint32_t tone : pictureTones) bare.push_back(rgb(tone));
  }
  std::vector<Colour> grounds;
  for (const Colour& ground : bare) grounds.push_back(blended(theme.labelHalo, ground));
  return grounds;
}

std::vector<Colour> groundsUnderText(const Theme& theme) {
  std::vector<Colour> grounds{theme.paper, theme.panel, theme.raised};
  for (const Colour& under : {theme.land, theme.water}) grounds.push_back(blended(theme.legend, under));
  for (int role = 0; role < 5; ++role) {
    grounds.push_back(blended(theme.rolePassage[role], theme.panel));
  }
  return grounds;
}

const Theme& stageThemeOf(session::ThemeId id) {
  static const std::array<Theme, 4> themes{
      staged(themeOf(session::ThemeId::Paper)), staged(themeOf(session::ThemeId::Dark)),
      staged(themeOf(session::ThemeId::Print)), staged(themeOf(session::ThemeId::Satellite))};
  return themes.at(static_cast<std::size_t>(id));
}

}  // namespace dateline::frame
