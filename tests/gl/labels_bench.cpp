// How long labels take: test_gl "[bench]" prints it (hidden, since a busy machine must not fail a test).
#include <glad/gl.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <ctime>
#include <functional>

#include "image/png.hpp"
#include "shell/egl_context.hpp"
#include "support/label_painter.hpp"
#include "text/atlas.hpp"

using namespace dateline;
using text::Style;

namespace {

/// Processor time of all threads, which other programs on the machine disturb less than the clock on the wall.
double medianMs(int runs, const std::function<void()>& work) {
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const std::clock_t start = std::clock();
    work();
    times.push_back(static_cast<double>(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

text::Atlas openAtlas() {
  const std::filesystem::path data = std::filesystem::path(DATELINE_BUILD) / "data";
  return text::Atlas::open(data / "glyphs.bin", data / "fonts");
}

}  // namespace

TEST_CASE("what labels cost", "[.bench]") {
  std::printf("atlas opened          %8.3f ms\n", medianMs(11, [] { openAtlas(); }));
  text::Atlas atlas = openAtlas();
  const std::array<const char*, 6> names{"Almaty",        "Қостанай",   "Oust-Kamenogorsk",
                                         "Mer Caspienne", "Nur-Sultan", "Ağrı"};
  const auto shapeAll = [&] {
    std::vector<text::ShapedText> lines;
    for (std::size_t i = 0; i < 300; ++i) lines.push_back(atlas.shape(Style::Regular, names[i % names.size()]));
    return lines;
  };
  std::printf("300 labels shaped     %8.3f ms\n", medianMs(21, [&] { shapeAll(); }));
  text::Atlas fresh = openAtlas();
  std::printf("first rare text       %8.3f ms (6 glyphs)\n",
              medianMs(1, [&] { fresh.shape(Style::Regular, "Ἀθῆναι"); }));
  std::printf("text with rare again  %8.3f ms\n", medianMs(21, [&] { fresh.shape(Style::Regular, "Ἀθῆναι"); }));

  std::printf("context opened        %8.3f ms\n", medianMs(5, [] { shell::OffscreenContext(); }));
  const shell::OffscreenContext context;
  std::printf("program and texture   %8.3f ms\n", medianMs(3, [&] {
                test::LabelPainter painter(atlas);
                glFinish();
              }));
  const gl::Framebuffer target(1920, 1080);
  test::LabelPainter painter(atlas);
  const auto lines = shapeAll();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto x = static_cast<float>(i % 12) * 158 + 10;
    const auto y = static_cast<float>(i / 12) * 42 + 30;
    painter.add(atlas, lines[i], x, y, 14, {40, 40, 35, 255}, {250, 246, 234, 255}, 2);
  }
  target.bind();
  glClearColor(0.9F, 0.9F, 0.8F, 1);
  std::printf("clear                 %8.3f ms\n", medianMs(11, [&] {
                glClear(GL_COLOR_BUFFER_BIT);
                glFinish();
              }));
  std::printf("300 labels drawn      %8.3f ms\n", medianMs(11, [&] {
                painter.draw(atlas, target);
                glFinish();
              }));
  image::Picture picture;
  std::printf("pixels read           %8.3f ms\n", medianMs(11, [&] { picture = gl::readPixels(target); }));
  std::printf("PNG encoded           %8.3f ms\n", medianMs(11, [&] { image::encodePng(picture); }));
}
