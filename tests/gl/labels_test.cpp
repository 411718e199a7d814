// Labels as a map has them, drawn from the atlas and held against an expected picture.
#include <glad/gl.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "shell/egl_context.hpp"
#include "support/expect_picture.hpp"
#include "support/label_painter.hpp"
#include "text/atlas.hpp"

using namespace dateline;
using text::Style;

namespace {

constexpr test::Colour ink{0x2B, 0x28, 0x23, 255};
constexpr test::Colour paper{0xFB, 0xF6, 0xEA, 255};
constexpr test::Colour water{0x3F, 0x6E, 0x8C, 255};
constexpr test::Colour night{0x22, 0x26, 0x2B, 255};
constexpr test::Colour red{0xB3, 0x26, 0x1E, 255};

text::Atlas openAtlas() {
  const std::filesystem::path data = std::filesystem::path(DATELINE_BUILD) / "data";
  return text::Atlas::open(data / "glyphs.bin", data / "fonts");
}

void clear(test::Colour colour, int x, int y, int width, int height) {
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, width, height);
  glClearColor(static_cast<float>(colour[0]) / 255, static_cast<float>(colour[1]) / 255,
               static_cast<float>(colour[2]) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

/// Stripes of land, water, relief and roads: what a label must stand out from.
void paintBusyGround(const gl::Framebuffer& target) {
  target.bind();
  constexpr std::array<test::Colour, 5> tones{{{0xEF, 0xEB, 0xE2, 255},
                                               {0xD3, 0xE1, 0xE9, 255},
                                               {0x8F, 0x87, 0x7A, 255},
                                               {0xC9, 0xD6, 0xB4, 255},
                                               {0x5C, 0x6B, 0x4E, 255}}};
  for (int x = 0, i = 0; x < target.widthPx(); x += 14, ++i) {
    clear(tones[static_cast<std::size_t>(i * 7 % 5)], x, 0, 14, target.heightPx());
  }
}

struct Line {
  Style style;
  const char* text;
  float sizePx, letterSpacingEm;
  test::Colour fill;
  float haloPx;
};

}  // namespace

TEST_CASE("labels stand out from a busy ground at every size") {
  const shell::OffscreenContext context;
  text::Atlas atlas = openAtlas();
  const gl::Framebuffer target(900, 560);
  paintBusyGround(target);
  clear(paper, 450, 0, 450, 560);
  clear(night, 450, 0, 450, 195);
  test::LabelPainter painter(atlas);
  const std::array<Line, 14> lines{{{Style::Regular, "Almaty · Қостанай · Kyzyl-Orda 9 px", 9, 0, ink, 1.2F},
                                    {Style::Regular, "Almaty · Қостанай · Kyzyl-Orda 11 px", 11, 0, ink, 1.5F},
                                    {Style::Medium, "Almaty · Қостанай · Öskemen 13 px", 13, 0, ink, 2},
                                    {Style::SemiBold, "Nur-Sultan · Aqtau · Αθήνα 15 px", 15, 0, ink, 2},
                                    {Style::Italic, "Mer Caspienne · lac Balkhach", 15, 0.02F, water, 2},
                                    {Style::Medium, "KAZAKHSTAN", 18, 0.22F, ink, 2.2F},
                                    {Style::Regular, "Алматы, 20 000 «individus»", 20, 0, ink, 2},
                                    {Style::Italic, "Mer Caspienne", 26, 0.04F, water, 3},
                                    {Style::SemiBold, "«Қостанай»", 32, 0, red, 3},
                                    {Style::SemiBold, "KAZAKHSTAN", 40, 0.15F, ink, 4},
                                    {Style::Regular, "Tachkent 10 px, Алматы", 10, 0, paper, 1.5F},
                                    {Style::Regular, "Tachkent 12 px, Алматы", 12, 0, paper, 2},
                                    {Style::Medium, "Tachkent 14 px, Алматы", 14, 0, paper, 2},
                                    {Style::SemiBold, "RUSSIE 24 px", 24, 0.1F, {0xFB, 0xF6, 0xEA, 150}, 0}}};
  for (const float leftPx : {14.0F, 464.0F}) {
    float baselinePx = 20;
    for (const Line& line : lines) {
      baselinePx = std::round(baselinePx + line.sizePx * 1.35F);
      const test::Colour halo = line.fill == paper ? night : paper;
      const auto shaped = atlas.shape(line.style, line.text, {.letterSpacingEm = line.letterSpacingEm});
      painter.add(atlas, shaped, leftPx, baselinePx, line.sizePx, line.fill, halo, line.haloPx);
      baselinePx += 8;
    }
  }
  painter.draw(atlas, target);
  CHECK(glGetError() == GL_NO_ERROR);
  test::expectPicture(gl::readPixels(target), "gl/labels");
}
