// The measured difference says how far two pictures are apart and where.
#include "image/difference.hpp"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("equal pictures do not differ") {
  const image::Picture picture = image::Picture::filled(10, 10, {10, 20, 30, 255});
  const auto result = image::difference(picture, picture, 0);
  CHECK(result.sameSize);
  CHECK(result.maxDistance == 0);
  CHECK(result.countOver == 0);
}

TEST_CASE("pixels over the tolerance are counted and marked") {
  const image::Picture expected = image::Picture::filled(10, 10, {10, 20, 30, 255});
  image::Picture got = expected;
  got.set(3, 4, {10, 24, 30, 255});
  got.set(7, 1, {90, 20, 30, 255});
  const auto result = image::difference(got, expected, 5);
  CHECK(result.maxDistance == 80);
  CHECK(result.countOver == 1);
  CHECK(result.shareOver == Approx(0.01));
  CHECK(result.picture.at(7, 1)[0] == 220);
  CHECK(result.picture.at(3, 4)[2] == 255);
}

TEST_CASE("pictures of other sizes are not compared") {
  CHECK_FALSE(image::difference(image::Picture::filled(2, 2), image::Picture::filled(2, 3), 255).sameSize);
}

TEST_CASE("colours that nobody sees are equal") {
  const auto result =
      image::difference(image::Picture::filled(2, 2, {1, 2, 3, 0}), image::Picture::filled(2, 2, {200, 2, 3, 0}), 0);
  CHECK(result.maxDistance == 0);
}
