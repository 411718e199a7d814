#include "ui/layout.hpp"

#include <array>
#include <catch2/catch.hpp>

using namespace dateline::ui;

namespace {

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

double area(const Box& box) {
  return box.width * box.height;
}

}  // namespace

TEST_CASE("the parts fill the window without overlap at every size and scale") {
  for (const int width : {1, 320, 640, 800, 1024, 1280, 1920, 2560, 3840, 7680}) {
    for (const int height : {1, 240, 400, 480, 640, 720, 1080, 1440, 2160, 4320}) {
      for (const double scale : {0.75, 1.0, 1.25, 2.0, 4.0}) {
        for (const double card : {0.0, 120.0, 333.3, 100000.0}) {
          const Layout layout = layoutOf(width, height, scale, card);
          const std::array<Box, 7> parts{layout.bar,    layout.map,  layout.places, layout.timeline,
                                         layout.reader, layout.card, layout.status};
          INFO(width << "×" << height << " at " << scale << ", card " << card);
          for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(parts[i].width >= 0);
            CHECK(parts[i].height >= 0);
            if (height < 240 || width < 320 || scale > 2) continue;
            CHECK(parts[i].x >= 0);
            CHECK(parts[i].right() <= width);
            CHECK(parts[i].bottom() <= height);
            for (std::size_t k = i + 1; k < parts.size(); ++k) CHECK_FALSE(overlap(parts[i], parts[k]));
          }
          if (height >= 240 && width >= 320 && scale <= 2) {
            double covered = 0;
            for (const Box& part : parts) covered += area(part);
            CHECK(covered == Approx(static_cast<double>(width) * height));
          }
        }
      }
    }
  }
}

TEST_CASE("the map has two thirds, the reader a third, down to 640×400") {
  const Layout wide = layoutOf(1800, 1000, 1);
  CHECK(wide.map.width == 1200);
  const Layout small = layoutOf(640, 400, 1);
  CHECK(small.reader.width >= 300);
  CHECK(small.map.width >= 300);
  CHECK(small.controls.height > 0);
  CHECK(layoutOf(500, 400, 1).reader.width == 0);
}

TEST_CASE("the card is as high as its content, up to half, and moves nothing but the reader") {
  const Layout none = layoutOf(1280, 720, 1, 0);
  CHECK(none.card.height == 0);
  const Layout some = layoutOf(1280, 720, 1, 200);
  CHECK(some.card.height == 200);
  CHECK(some.reader.height == none.reader.height - 200);
  const Layout full = layoutOf(1280, 720, 1, 5000);
  CHECK(full.card.height <= 0.5 * (720 - full.bar.height) + 1);
  CHECK(full.map.height == none.map.height);
  CHECK(full.map.width == none.map.width);
}

TEST_CASE("the buttons over the map lie on it, or are not there") {
  for (const int height : {120, 240, 300, 400, 1080}) {
    const Layout layout = layoutOf(1280, height, 1);
    if (layout.controls.height == 0) continue;
    CHECK(layout.controls.y >= layout.map.y);
    CHECK(layout.controls.bottom() <= layout.map.bottom());
  }
}
