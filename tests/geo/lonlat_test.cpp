#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "geo/geodesic.hpp"

using namespace dateline::geo;

namespace {
constexpr LonLat moscow{37.6173, 55.7558};
constexpr LonLat almaty{76.95, 43.25};
}  // namespace

TEST_CASE("positions are finite and on the globe") {
  CHECK(isValid(almaty));
  CHECK(isValid(LonLat{180, -90}));
  CHECK_FALSE(isValid(LonLat{180.1, 0}));
  CHECK_FALSE(isValid(LonLat{0, std::nan("")}));
}

TEST_CASE("a box around points crosses the antimeridian where that is narrower") {
  const std::vector<LonLat> inland{{37, 55}, {76, 43}, {27, 53}};
  CHECK(boxAround(inland) == GeoBox{27, 43, 76, 55});
  const std::vector<LonLat> pacific{{170, -10}, {-175, 5}, {178, 0}};
  const auto box = boxAround(pacific);
  CHECK(box == GeoBox{170, -10, -175, 5});
  CHECK(box.crossesAntimeridian());
  CHECK(box.widthDegrees() == Approx(15));
  CHECK(box.centre().lon == Approx(177.5));
  CHECK(box.contains({179, 0}));
  CHECK(box.contains({-179, 0}));
  CHECK_FALSE(box.contains({0, 0}));
  CHECK_FALSE(box.contains({179, 6}));
  const std::vector<LonLat> chukotka{{-179, 66}, {-179, 67}, {-179.5, 65}, {40, 60}};
  CHECK(boxAround(chukotka) == GeoBox{40, 60, -179, 67});
}

TEST_CASE("one point and points all around have a box") {
  const std::vector<LonLat> one{{12, 34}};
  CHECK(boxAround(one) == GeoBox{12, 34, 12, 34});
  const std::vector<LonLat> around{{-180, 0}, {-90, 0}, {0, 0}, {90, 0}, {180, 0}};
  CHECK(boxAround(around).widthDegrees() <= 360);
  CHECK(boxAround(around).widthDegrees() >= 270);
}

TEST_CASE("Moscow is some 3,100 km from Almaty") {
  CHECK(distanceMetres(moscow, almaty) == Approx(3'100'000).margin(30'000));
  CHECK(distanceMetres(almaty, moscow) == Approx(distanceMetres(moscow, almaty)));
  CHECK(distanceMetres(almaty, almaty) == 0);
  CHECK(distanceMetres({0, 90}, {0, -90}) == Approx(20'003'931.46));
}

TEST_CASE("a geodesic runs from end to end in even steps") {
  const auto line = geodesic(moscow, almaty, 100'000);
  CHECK(line.front() == moscow);
  CHECK(line.back() == almaty);
  CHECK(line.size() == 33);
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double step = distanceMetres(line[i - 1], line[i]);
    CHECK(step <= 100'001);
    sum += step;
  }
  CHECK(sum == Approx(distanceMetres(moscow, almaty)));
}

TEST_CASE("odd geodesics end well") {
  CHECK(geodesic(almaty, almaty).size() == 2);
  const auto across = geodesic({170, 0}, {-170, 0});
  for (const LonLat& p : across) CHECK((isValid(p) && std::abs(p.lon) >= 169.9));
  for (const LonLat& p : geodesic({0, 90}, {0, -90})) CHECK(isValid(p));
}

TEST_CASE("a destination lies where it was sent") {
  const auto there = destination(almaty, 0, 100'000);
  CHECK(there.lon == Approx(almaty.lon).margin(1e-9));
  CHECK(there.lat > almaty.lat);
  CHECK(distanceMetres(almaty, there) == Approx(100'000));
}
