#include "geo/camera.hpp"

#include <catch2/catch.hpp>

using namespace dateline::geo;

namespace {
constexpr Viewport window{1280, 720};
const Camera camera{{100'000, -50'000}, 2'000};

void checkSame(const ScreenPoint& a, const ScreenPoint& b) {
  CHECK(a.x == Approx(b.x).margin(1e-6));
  CHECK(a.y == Approx(b.y).margin(1e-6));
}
}  // namespace

TEST_CASE("north is up and the centre is the centre") {
  checkSame(toScreen(camera, window, camera.centre), {640, 360});
  const auto north = toScreen(camera, window, {100'000, 50'000});
  checkSame(north, {640, 310});
  const ScreenPoint corner{3, 700};
  checkSame(toScreen(camera, window, toProjected(camera, window, corner)), corner);
  const auto box = visibleBox(camera, window);
  checkSame(toScreen(camera, window, box.min), {0, 720});
  checkSame(toScreen(camera, window, box.max), {1280, 0});
}

TEST_CASE("zooming keeps what is under the pointer") {
  const ScreenPoint pointer{200, 650};
  const auto under = toProjected(camera, window, pointer);
  for (const double factor : {1.2, 0.5, 40.0, 1e9, 1e-9}) {
    const auto zoomed = zoomedAt(camera, window, pointer, factor);
    CHECK(zoomed.metresPerPx >= minMetresPerPx);
    CHECK(zoomed.metresPerPx <= maxMetresPerPx);
    checkSame(toScreen(zoomed, window, under), pointer);
  }
  CHECK(zoomedAt(camera, window, pointer, 2).metresPerPx == Approx(1'000));
  CHECK(zoomedAt(camera, window, pointer, 0) == camera);
  CHECK(zoomedAt(camera, window, pointer, -1) == camera);
}

TEST_CASE("panning moves the plane with the pointer") {
  const ScreenPoint before{300, 300};
  const auto grabbed = toProjected(camera, window, before);
  checkSame(toScreen(panned(camera, 25, -40), window, grabbed), {325, 260});
}

TEST_CASE("a fitted box lies whole and centred in what is free") {
  const ProjectedBox box{{-1'000'000, -200'000}, {1'500'000, 900'000}};
  const InsetsPx insets{10, 20, 400, 150};
  const auto fit = fitted(box, window, insets);
  const auto topLeft = toScreen(fit, window, {box.min.x, box.max.y});
  const auto bottomRight = toScreen(fit, window, {box.max.x, box.min.y});
  CHECK(topLeft.x >= 10 - 1e-6);
  CHECK(topLeft.y >= 20 - 1e-6);
  CHECK(bottomRight.x <= 880 + 1e-6);
  CHECK(bottomRight.y <= 570 + 1e-6);
  CHECK((topLeft.x + bottomRight.x) / 2 == Approx((10 + 880) / 2.0));
  CHECK((topLeft.y + bottomRight.y) / 2 == Approx((20 + 570) / 2.0));
  const bool fills = topLeft.x == Approx(10) || topLeft.y == Approx(20);
  CHECK(fills);
}

TEST_CASE("odd boxes and tiny windows still have a camera") {
  CHECK(fitted({}, window, {}) == Camera{});
  const ProjectedBox point{{5, 5}, {5, 5}};
  CHECK(fitted(point, window, {}).metresPerPx == minMetresPerPx);
  const auto tiny = fitted({{0, 0}, {1e6, 1e6}}, {100, 80}, {60, 60, 60, 60});
  CHECK(tiny.metresPerPx == Approx(1e6 / 80));
  CHECK(fitted({{0, 0}, {1e12, 1}}, window, {}).metresPerPx == maxMetresPerPx);
}
