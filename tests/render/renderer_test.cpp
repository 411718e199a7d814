// What the renderer makes of small frames, offscreen.
#include <glad/gl.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gl/draw.hpp"
#include "image/difference.hpp"
#include "render_support.hpp"
#include "shell/egl_context.hpp"

using namespace dateline;
using namespace dateline::render;
using namespace dateline::render::test;

namespace {

/// Land and lines that reach well beyond the view, so that a pan brings new parts into sight.
frame::Frame wideGround() {
  frame::Frame frame = emptyFrame(200, 120);
  frame.ground.land.push_back(triangle({{{-190, -80}, {170, -60}, {30, 130}}}));
  frame.ground.lines.push_back(line({{-200, -40}, {-90, 31}, {-20, -7}, {55, 44}, {210, -33}}, 2.5F));
  return frame;
}

}  // namespace

TEST_CASE("a pan away and back gives the very same bytes") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  Renderer kept(atlas());
  const image::Picture before = drawn(kept, frame, true);
  frame.camera.centre = {9, -4};
  CHECK_FALSE(drawn(kept, frame, true) == before);
  frame.camera.centre = {0, 0};
  CHECK(drawn(kept, frame, true) == before);
}

TEST_CASE("panning by whole pixels gives the picture that a fresh drawing gives") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  Renderer kept(atlas());
  drawn(kept, frame, true);
  for (const auto& [dx, dy] : {std::pair{5, 0}, {5, -3}, {-11, 7}, {23, -14}, {60, 40}, {-25, 44}, {-90, -70}}) {
    frame.camera.centre = {static_cast<double>(dx), static_cast<double>(dy)};
    const image::Difference difference = image::difference(drawn(kept, frame, true), drawn(frame), 1);
    INFO(difference.countOver << " pixels, by " << difference.maxDistance << " at " << dx << ", " << dy);
    CHECK(difference.countOver == 0);
  }
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a pan whose strips are drawn ahead in parts gives the picture that a fresh drawing gives") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  Renderer kept(atlas());
  drawn(kept, frame, true);
  const gl::Framebuffer target(frame.viewport.widthPx, frame.viewport.heightPx);
  for (int i = 0; i < 60; ++i) {
    frame.camera.centre.x += i < 30 ? 3 : -4;
    frame.camera.centre.y += i % 20 < 10 ? 1 : -2;
    kept.draw(frame, {.framebuffer = target.name(), .haste = Haste::Parts});
    CHECK(kept.isSharp());
    INFO("step " << i);
    CHECK(image::difference(gl::readPixels(target), drawn(frame), 1).countOver == 0);
  }
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a pan shows the edge of a wide shore whose line is still out of sight") {
  const shell::OffscreenContext context;
  frame::Frame frame = emptyFrame(200, 120);
  frame.ground.water = frame::rgb(0xFFFFFF);
  // Beyond the strip that the pan below draws, reaching into it.
  frame.ground.shores.push_back({line({{172, -200}, {172, 200}}, 1).piece, frame::rgb(0x000000), 52});
  Renderer kept(atlas());
  drawn(kept, frame, true);
  frame.camera.centre = {25, 0};
  CHECK(drawn(kept, frame, true) == drawn(frame));
  CHECK(ink(drawn(frame), 199, 60) > 0);
}

TEST_CASE("while zooming the kept ground is shown at once, and at rest the picture is the fresh one") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  frame.ground.look = 5;
  Renderer kept(atlas());
  drawn(kept, frame, true);
  frame.camera.metresPerPx = 0.9;
  frame.ground.key = 2;
  const gl::Framebuffer target(frame.viewport.widthPx, frame.viewport.heightPx);
  kept.draw(frame, {.framebuffer = target.name(), .haste = Haste::Movement});
  CHECK_FALSE(kept.isSharp());
  const image::Picture moving = gl::readPixels(target);
  const image::Picture fresh = drawn(frame);
  CHECK(image::difference(moving, fresh, 60).countOver < 600);  // much the same, but not as sharp
  CHECK(drawn(kept, frame, true) == fresh);
  CHECK(kept.isSharp());
  // Too far away, or of another look: nothing to show larger or smaller.
  frame.camera.metresPerPx = 3;
  frame.ground.key = 3;
  kept.draw(frame, {.framebuffer = target.name(), .haste = Haste::Movement});
  CHECK(kept.isSharp());
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("at rest a ground of another scale becomes sharp in parts, and is then the fresh one") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  frame.ground.look = 5;
  Renderer kept(atlas());
  drawn(kept, frame, true);
  frame.camera.metresPerPx = 1.1;
  frame.ground.key = 2;
  const gl::Framebuffer target(frame.viewport.widthPx, frame.viewport.heightPx);
  int draws = 0;
  do {
    kept.draw(frame, {.framebuffer = target.name(), .haste = Haste::Parts});
  } while (!kept.isSharp() && ++draws < 30);
  CHECK(draws > 2);
  CHECK(draws < 12);
  CHECK(gl::readPixels(target) == drawn(frame));
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a zoom far out shows the ground up to the view's edges in every frame") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  frame.ground.look = 5;
  Renderer kept(atlas());
  drawn(kept, frame, true);
  // Not in the picture's corner, so that other things drawn into it would show.
  const gl::Framebuffer target(frame.viewport.widthPx + 30, frame.viewport.heightPx + 20);
  for (int i = 0; i < 20; ++i) {
    frame.camera.metresPerPx *= 1.02;
    gl::drawInto(target.name(), 0, 0, target.widthPx(), target.heightPx());
    gl::clear({1, 0, 0, 1});
    kept.draw(frame, {.x = 30, .y = 0, .framebuffer = target.name(), .haste = Haste::Movement});
    const image::Picture moving = gl::readPixels(30, 0, frame.viewport.widthPx, frame.viewport.heightPx);
    const image::Picture beside = gl::readPixels(0, 0, 30, target.heightPx());
    INFO("step " << i);
    CHECK(image::difference(moving, drawn(frame), 60).countOver < 900);
    CHECK(image::difference(beside, image::Picture::filled(30, target.heightPx(), {255, 0, 0, 255}), 1).countOver == 0);
  }
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("the same frame twice gives the same bytes") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  frame::Arrow arrow;
  arrow.path = {{20, 20}, {80, 50}, {150, 70}};
  arrow.colour = frame::rgb(0x1F5FA8);
  frame.arrows.push_back(arrow);
  CHECK(drawn(frame) == drawn(frame));
}

TEST_CASE("another key of the ground draws it anew") {
  const shell::OffscreenContext context;
  frame::Frame frame = wideGround();
  Renderer renderer(atlas());
  const image::Picture before = drawn(renderer, frame, true);
  frame.ground.land.clear();
  CHECK(drawn(renderer, frame, true) == before);  // same key: the kept picture
  frame.ground.key = 2;
  CHECK_FALSE(drawn(renderer, frame, true) == before);
}

TEST_CASE("a line of half a pixel is paler, not broken") {
  const shell::OffscreenContext context;
  frame::Frame frame = emptyFrame();
  frame.ground.lines.push_back(line({{-50, 3.3F}, {50, 9.1F}}, 0.5F));
  const image::Picture picture = drawn(frame);
  for (int x = 20; x < 100; ++x) {
    double column = 0;
    for (int y = 0; y < 80; ++y) column += ink(picture, x, y);
    CHECK(column > 0.3);
    CHECK(column < 0.75);
  }
}

TEST_CASE("segments meet in a mitre without a gap, and without doubling a translucent colour") {
  const shell::OffscreenContext context;
  frame::Frame frame = emptyFrame();
  frame::LineStroke stroke = line({{-40, -20}, {0, 20}, {40, -20}}, 10);
  stroke.colour = frame::rgb(0x000000).withAlpha(128);
  frame.ground.lines.push_back(stroke);
  const image::Picture picture = drawn(frame);
  // The joint lies at (60, 20) from the top left; its tip points up, the corner is filled.
  CHECK(ink(picture, 60, 20) == Approx(0.5).margin(0.02));
  CHECK(ink(picture, 59, 16) == Approx(0.5).margin(0.02));
  CHECK(ink(picture, 59, 24) == Approx(0.5).margin(0.02));
  for (int y = 0; y < 80; ++y) {
    for (int x = 0; x < 120; ++x) CHECK(ink(picture, x, y) < 0.53);
  }
}

TEST_CASE("what is not verified has a dashed circle, what is verified has none") {
  const shell::OffscreenContext context;
  const auto circle = [](bool dashed) {
    frame::Frame frame = emptyFrame();
    frame::Marker marker;
    marker.at = {60, 40};
    marker.sizePx = 24;
    marker.fill = frame::rgb(0x000000);
    marker.outline = frame::rgb(0xFFFFFF);
    marker.outlinePx = 3;
    marker.dashedOutline = dashed;
    frame.markers.push_back(marker);
    const image::Picture picture = drawn(frame);
    int dashes = 0;
    bool before = false;
    const double radius = 12 + 1.3 * 3;  // shaders/shape.frag
    for (int step = 0; step < 720; ++step) {
      const double angle = step * std::numbers::pi / 360;
      const bool dark = ink(picture, static_cast<int>(std::floor(60 + radius * std::cos(angle))),
                            static_cast<int>(std::floor(40 + radius * std::sin(angle)))) > 0.45;
      if (dark && !before) ++dashes;
      before = dark;
    }
    return dashes;
  };
  CHECK(circle(false) == 0);
  CHECK(circle(true) >= 8);
}

TEST_CASE("around the Earth the ground is not water") {
  const shell::OffscreenContext context;
  frame::Frame frame = emptyFrame();
  frame.ground.water = frame::rgb(0x0000FF);
  frame.ground.beyond = frame::rgb(0xFF0000);
  CHECK(drawn(frame).at(5, 5)[2] == 255);
  auto earth = std::make_shared<frame::ReliefMesh>();
  earth->key = 3;
  earth->vertices = {{{-20, -20}, 0, 0}, {{20, -20}, 1, 0}, {{20, 20}, 1, 1}, {{-20, 20}, 0, 1}};
  earth->indices = {0, 1, 2, 0, 2, 3};
  frame.ground.earth = earth;
  const image::Picture picture = drawn(frame);
  CHECK(picture.at(60, 40) == std::array<std::uint8_t, 4>{0, 0, 255, 255});
  CHECK(picture.at(5, 5) == std::array<std::uint8_t, 4>{255, 0, 0, 255});
}

TEST_CASE("a turning globe shows the flat picture that is laid on it, the right way up, and nothing is kept of it") {
  const shell::OffscreenContext context;
  auto flat = std::make_shared<frame::FlatGround>();
  flat->size = {64, 64};
  flat->camera = {{0, 0}, 1};
  flat->ground.key = 9;
  flat->ground.water = frame::rgb(0x0000FF);
  flat->ground.land.push_back(triangle({{{-40, 0}, {40, 0}, {0, 80}}}, 12));  // the upper half, and no more
  auto earth = std::make_shared<frame::ReliefMesh>();
  earth->key = 3;
  earth->vertices = {{{-20, -20}, 0, 0}, {{20, -20}, 1, 0}, {{20, 20}, 1, 1}, {{-20, 20}, 0, 1}};
  earth->indices = {0, 1, 2, 0, 2, 3};
  frame::Frame frame = emptyFrame();
  frame.ground.beyond = frame::rgb(0xFF0000);
  frame.ground.earth = earth;
  frame.ground.flat = flat;
  frame.ground.passing = true;
  Renderer renderer(atlas());
  const image::Picture picture = drawn(renderer, frame, true);
  CHECK_FALSE(renderer.isSharp());
  CHECK(picture.at(5, 5) == std::array<std::uint8_t, 4>{255, 0, 0, 255});
  CHECK(picture.at(60, 30) == std::array<std::uint8_t, 4>{0x20, 0x50, 0x20, 255});
  CHECK(picture.at(60, 50) == std::array<std::uint8_t, 4>{0, 0, 255, 255});
  const frame::Frame still = wideGround();
  CHECK(image::difference(drawn(renderer, still, true), drawn(still), 1).countOver == 0);
  CHECK(renderer.isSharp());
  CHECK(glGetError() == GL_NO_ERROR);
}

TEST_CASE("a frame of no size draws nothing and breaks nothing") {
  const shell::OffscreenContext context;
  Renderer renderer(atlas());
  frame::Frame frame;
  const gl::Framebuffer target(4, 4);
  renderer.draw(frame, {0, 0, target.name(), true});
  CHECK(glGetError() == GL_NO_ERROR);
}
