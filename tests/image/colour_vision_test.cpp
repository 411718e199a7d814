// What people with other eyes see: known confusions are confused, and grey stays grey.
#include "image/colour_vision.hpp"
#include "image/picture.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace dateline;
using image::ColourVision;

namespace {

int farthestChannel(const std::array<std::uint8_t, 3>& a, const std::array<std::uint8_t, 3>& b) {
  int farthest = 0;
  for (std::size_t i = 0; i < 3; ++i) farthest = std::max(farthest, std::abs(a[i] - b[i]));
  return farthest;
}

}  // namespace

TEST_CASE("Grey looks the same to everyone") {
  for (const auto vision :
       {ColourVision::Protanopia, ColourVision::Deuteranopia, ColourVision::Tritanopia, ColourVision::Greyscale}) {
    for (const auto level : std::array<std::uint8_t, 6>{0, 1, 77, 128, 254, 255}) {
      CHECK(farthestChannel(image::asSeenWith(vision, {level, level, level}), {level, level, level}) <= 1);
    }
  }
}

TEST_CASE("Red and green of like lightness come together without the cones that tell them apart") {
  const std::array<std::uint8_t, 3> red{200, 80, 60}, green{120, 130, 60};
  const int usual = farthestChannel(red, green);
  CHECK(farthestChannel(image::asSeenWith(ColourVision::Deuteranopia, red),
                        image::asSeenWith(ColourVision::Deuteranopia, green)) < usual / 2);
  CHECK(farthestChannel(image::asSeenWith(ColourVision::Tritanopia, red),
                        image::asSeenWith(ColourVision::Tritanopia, green)) > usual / 2);
}

TEST_CASE("A whole picture is seen pixel by pixel, and alpha stays") {
  image::Picture picture = image::Picture::filled(3, 2, {10, 200, 30, 255});
  picture.set(1, 1, {250, 20, 30, 99});
  image::Picture seen = picture;
  image::showAsSeenWith(ColourVision::Protanopia, seen.rgba);
  for (int y = 0; y < 2; ++y) {
    for (int x = 0; x < 3; ++x) {
      const auto was = picture.at(x, y);
      const auto is = seen.at(x, y);
      const auto expected = image::asSeenWith(ColourVision::Protanopia, {was[0], was[1], was[2]});
      CHECK(farthestChannel({is[0], is[1], is[2]}, expected) == 0);
      CHECK(is[3] == was[3]);
    }
  }
}

TEST_CASE("Visions are known by their names") {
  CHECK(image::colourVisionFrom("tritanopia") == ColourVision::Tritanopia);
  CHECK_FALSE(image::colourVisionFrom("blue").has_value());
}
