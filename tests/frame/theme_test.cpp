// The themes' promises: text that can be read, and roles that can be told apart by colour-blind readers.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "frame/event_colours.hpp"
#include "frame/markers.hpp"
#include "frame/theme.hpp"

using namespace dateline;
using frame::Colour;

namespace {

using Vec = std::array<double, 3>;

double linear(double channel) {
  const double c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Linear RGB as seen with a missing cone: Machado, Oliveira and Fernandes 2009, severity 1.
Vec seen(const Colour& c, const std::array<Vec, 3>& matrix) {
  const Vec rgb{linear(c.r), linear(c.g), linear(c.b)};
  Vec out{};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t k = 0; k < 3; ++k) out[i] += matrix[i][k] * rgb[k];
    out[i] = std::clamp(out[i], 0.0, 1.0);
  }
  return out;
}

/// CIE L*a*b*, D65.
Vec lab(const Vec& rgb) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
  const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
  const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Vec& a, const Vec& b) {
  return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

constexpr std::array<session::ThemeId, 4> themes{session::ThemeId::Paper, session::ThemeId::Dark,
                                                 session::ThemeId::Print, session::ThemeId::Satellite};
constexpr const char* themeNames[] = {"paper", "dark", "print", "satellite"};

/// How eyes see linear RGB: normal, and without one kind of cone (Machado, Oliveira and Fernandes 2009, "A
/// physiologically-based model for simulation of color vision deficiency", severity 1).
struct Eye {
  const char* name;
  std::array<Vec, 3> matrix;
};
const std::array<Eye, 4> eyes{{
    {"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

/// What a photocopier makes of a colour: its luminance.
Vec grey(const Colour& c) {
  const Vec rgb{linear(c.r), linear(c.g), linear(c.b)};
  const double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  return {y, y, y};
}

}  // namespace

TEST_CASE("Contrast is that of WCAG") {
  CHECK(frame::contrast(frame::rgb(0x000000), frame::rgb(0xFFFFFF)) == Approx(21));
  CHECK(frame::contrast(frame::rgb(0x777777), frame::rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
  CHECK(frame::blended(frame::rgb(0xFF0000).withAlpha(0), frame::rgb(0x102030)) == frame::rgb(0x102030));
}

TEST_CASE("Paper has the colours of the look") {
  const frame::Theme& t = frame::themeOf(session::ThemeId::Paper);
  CHECK(t.paper == frame::rgb(0xF4F0E7));
  CHECK(t.panel == frame::rgb(0xFBF9F4));
  CHECK(t.text == frame::rgb(0x2B2823));
  CHECK(t.land == frame::rgb(0xEFEBE2));
}

TEST_CASE("All text of every theme can be read") {
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    INFO("theme " << themeNames[static_cast<int>(id)]);
    for (const Colour& ground : frame::groundsUnderText(t)) {
      CHECK(frame::contrast(t.text, ground) >= frame::leastContrast);
      CHECK(frame::contrast(t.quietText, ground) >= frame::leastContrast);
    }
    for (const Colour& ground : {t.paper, t.panel, t.raised}) {
      CHECK(frame::contrast(t.error, ground) >= frame::leastContrast);
      for (const Colour& role : t.roleText) CHECK(frame::contrast(role, ground) >= frame::leastContrast);
    }
    CHECK(frame::contrast(t.onAccent, t.accent) >= frame::leastContrast);
    for (int role = 0; role < 5; ++role) {
      CHECK(frame::contrast(t.text, frame::blended(t.rolePassageLit[role], t.panel)) >= frame::leastContrast);
    }
    for (const Colour& ground : frame::groundsUnderLabels(t)) {
      for (const Colour& label : {t.labelCountry, t.labelCity, t.labelRegion, t.labelSecond, t.labelWater, t.ink}) {
        CHECK(frame::contrast(label, ground) >= frame::leastContrast);
      }
      for (const Colour& label : t.roleLabel) CHECK(frame::contrast(label, ground) >= frame::leastContrast);
    }
  }
}

TEST_CASE("On flat ground names can be read even without their halo") {
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    INFO("theme " << themeNames[static_cast<int>(id)]);
    for (const Colour& ground : {t.land, t.landInFocus}) {
      for (const Colour& label : {t.labelCountry, t.labelCity, t.labelRegion, t.labelSecond}) {
        CHECK(frame::contrast(label, ground) >= frame::leastContrast);
      }
      for (int area = 0; area < 5; ++area) {
        const Colour tinted = frame::blended(t.roleArea[area], ground);
        CHECK(frame::contrast(t.labelCity, tinted) >= frame::leastContrast);
        CHECK(frame::contrast(t.labelSecond, tinted) >= frame::leastContrast);
        for (const Colour& label : t.roleLabel) CHECK(frame::contrast(label, tinted) >= frame::leastContrast);
      }
    }
    CHECK(frame::contrast(t.labelWater, t.water) >= frame::leastContrast);
  }
}

TEST_CASE("On stage all text has a contrast of seven to one") {
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::stageThemeOf(id);
    INFO("theme " << themeNames[static_cast<int>(id)]);
    for (const Colour& ground : frame::groundsUnderText(t)) {
      for (const Colour& text : {t.text, t.quietText, t.error}) {
        CHECK(frame::contrast(text, ground) >= frame::leastStageContrast);
      }
      for (const Colour& role : t.roleText) CHECK(frame::contrast(role, ground) >= frame::leastStageContrast);
    }
    for (const Colour& ground : frame::groundsUnderLabels(t)) {
      for (const Colour& label : {t.labelCountry, t.labelCity, t.labelRegion, t.labelSecond, t.labelWater, t.ink}) {
        CHECK(frame::contrast(label, ground) >= frame::leastStageContrast);
      }
      for (const Colour& label : t.roleLabel) CHECK(frame::contrast(label, ground) >= frame::leastStageContrast);
    }
    CHECK(t.land == frame::themeOf(id).land);
  }
}

TEST_CASE("Roles can be told apart by colour-blind readers, and by shape without any colour") {
  constexpr double leastDifference = 15;  // of CIE 1976 colour differences; 2.3 is what an eye just sees
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    for (const Eye& eye : eyes) {
      for (int a = 0; a < 5; ++a) {
        for (int b = a + 1; b < 5; ++b) {
          INFO("theme " << themeNames[static_cast<int>(id)] << ", " << eye.name << ", roles " << a << " and " << b);
          CHECK(difference(lab(seen(t.role[a], eye.matrix)), lab(seen(t.role[b], eye.matrix))) > leastDifference);
        }
      }
    }
    // A photocopier leaves five greys, not all of them apart: what they do not tell, the shape does.
    for (int a = 0; a < 5; ++a) {
      for (int b = a + 1; b < 5; ++b) {
        const auto shape = [](int role) { return frame::shapeOf(static_cast<dossier::Role>(role)); };
        INFO("theme " << themeNames[static_cast<int>(id)] << ", roles " << a << " and " << b);
        CHECK((difference(lab(grey(t.role[a])), lab(grey(t.role[b]))) > leastDifference || shape(a) != shape(b)));
      }
    }
  }
  std::set<frame::Shape> shapes;
  for (int role = 0; role < 5; ++role) shapes.insert(frame::shapeOf(static_cast<dossier::Role>(role)));
  CHECK(shapes.size() == 5);
}

TEST_CASE("A marker stands out from every ground of its theme, by its fill or its rim") {
  constexpr double leastOfGraphics = 3;  // WCAG 2.1, 1.4.11
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    frame::Theme bare = t;
    bare.labelHalo.a = 0;  // a marker has none
    for (const Colour& ground : frame::groundsUnderLabels(bare)) {
      for (int role = 0; role < 5; ++role) {
        INFO("theme " << themeNames[static_cast<int>(id)] << ", role " << role);
        CHECK(std::max(frame::contrast(t.role[role], ground), frame::contrast(t.markerOutline, ground)) >=
              leastOfGraphics);
        // Not verified, contested or unsupported is told by the rim's and the fill's difference.
        CHECK(frame::contrast(t.role[role], t.markerOutline) >= leastOfGraphics);
      }
    }
  }
}

TEST_CASE("Types of events can be told apart by colour-blind readers") {
  constexpr double leastDifference = 13;
  for (const session::ThemeId id : themes) {
    const auto colours = frame::eventColoursOf(frame::themeOf(id));
    for (const Eye& eye : eyes) {
      for (std::size_t a = 0; a < colours.size(); ++a) {
        for (std::size_t b = a + 1; b < colours.size(); ++b) {
          INFO("theme " << themeNames[static_cast<int>(id)] << ", " << eye.name << ", types " << a << " and " << b);
          CHECK(difference(lab(seen(colours[a], eye.matrix)), lab(seen(colours[b], eye.matrix))) > leastDifference);
        }
      }
    }
  }
}

TEST_CASE("No country's tint can be taken for water") {
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    for (const Eye& eye : eyes) {
      const double least = &eye == eyes.data() ? 10 : 6;
      for (int role = 0; role < 5; ++role) {
        for (const Colour& land : {t.land, t.landInFocus}) {
          INFO("theme " << themeNames[static_cast<int>(id)] << ", " << eye.name << ", role " << role);
          const Colour tinted = frame::blended(t.roleArea[role], land);
          CHECK(difference(lab(seen(tinted, eye.matrix)), lab(seen(t.water, eye.matrix))) > least);
        }
      }
    }
  }
}
