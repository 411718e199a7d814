// The themes' promises: text that can be read, and roles that can be told apart by colour-blind readers.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

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

constexpr std::array<session::ThemeId, 3> themes{session::ThemeId::Paper, session::ThemeId::Dark,
                                                 session::ThemeId::Print};

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
  CHECK(t.water == frame::rgb(0xD3E1E9));
  CHECK(frame::of(t.role, dossier::Role::Site) == frame::rgb(0xB3261E));
}

TEST_CASE("All text of every theme can be read") {
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    INFO("theme " << static_cast<int>(id));
    for (const Colour& ground : {t.paper, t.panel, t.raised}) {
      CHECK(frame::contrast(t.text, ground) >= 4.5);
      CHECK(frame::contrast(t.quietText, ground) >= 4.5);
      CHECK(frame::contrast(t.error, ground) >= 4.5);
      for (const Colour& role : t.roleText) CHECK(frame::contrast(role, ground) >= 4.5);
    }
    CHECK(frame::contrast(t.onAccent, t.accent) >= 4.5);
    for (const Colour& ground : {t.land, t.landInFocus}) {
      for (const Colour& label : {t.labelCountry, t.labelCity, t.labelRegion, t.labelSecond, t.ink}) {
        CHECK(frame::contrast(label, ground) >= 4.5);
      }
      for (int area = 0; area < 5; ++area) {
        const Colour tinted = frame::blended(t.roleArea[area], ground);
        CHECK(frame::contrast(t.labelCity, tinted) >= 4.5);
        CHECK(frame::contrast(t.labelSecond, tinted) >= 4.5);
        for (const Colour& label : t.roleLabel) CHECK(frame::contrast(label, tinted) >= 4.5);
      }
    }
    CHECK(frame::contrast(t.labelWater, t.water) >= 4.5);
    for (int role = 0; role < 5; ++role) {
      CHECK(frame::contrast(t.text, frame::blended(t.rolePassage[role], t.panel)) >= 4.5);
      CHECK(frame::contrast(t.text, frame::blended(t.rolePassageLit[role], t.panel)) >= 4.5);
    }
  }
}

TEST_CASE("Roles can be told apart by colour-blind readers, and by shape without any colour") {
  const std::array<std::array<Vec, 3>, 4> eyes{{
      {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
      {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
      {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
      {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
  }};
  for (const session::ThemeId id : themes) {
    const frame::Theme& t = frame::themeOf(id);
    for (std::size_t eye = 0; eye < eyes.size(); ++eye) {
      for (int a = 0; a < 5; ++a) {
        for (int b = a + 1; b < 5; ++b) {
          INFO("theme " << static_cast<int>(id) << " eye " << eye << " roles " << a << " " << b);
          CHECK(difference(lab(seen(t.role[a], eyes[eye])), lab(seen(t.role[b], eyes[eye]))) > 15);
        }
      }
    }
  }
  std::set<frame::Shape> shapes;
  for (int role = 0; role < 5; ++role) shapes.insert(frame::shapeOf(static_cast<dossier::Role>(role)));
  CHECK(shapes.size() == 5);
}
