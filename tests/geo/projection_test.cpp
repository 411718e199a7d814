#include "geo/projection.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <vector>

#include "base/error.hpp"

using namespace dateline;
using geo::LonLat;
using geo::Projected;
using geo::Projection;

namespace {
constexpr const char* kazakhAlbers = "+proj=aea +lat_1=44 +lat_2=52 +lat_0=48 +lon_0=67";
}

TEST_CASE("Albers agrees with PROJ's own program") {
  // echo 76.95 43.25 | proj +proj=aea … +ellps=WGS84 -f %.3f
  const auto projection = Projection::fromCrs(kazakhAlbers);
  const auto almaty = projection.project(LonLat{76.95, 43.25});
  REQUIRE(almaty);
  CHECK(almaty->x == Approx(806542.460).margin(0.001));
  CHECK(almaty->y == Approx(-476607.186).margin(0.001));
  const auto origin = projection.project(LonLat{67, 48});
  REQUIRE(origin);
  CHECK(origin->x == Approx(0).margin(1e-6));
  CHECK(origin->y == Approx(0).margin(1e-6));
  REQUIRE(projection.domain().cuts.size() == 1);
  CHECK(projection.domain().cuts.front() == Approx(-113));
  CHECK(projection.name() == "Albers conical equal-area");
  CHECK(projection.crs() == kazakhAlbers);
}

TEST_CASE("what is projected comes back") {
  const auto crs = GENERATE(as<std::string>{}, kazakhAlbers, "EPSG:3857", "EPSG:32642", "+proj=robin +lon_0=67",
                            "+proj=laea +lat_0=90", "+proj=lcc +lat_1=40 +lat_2=55 +lon_0=67 +units=us-ft");
  const auto projection = Projection::fromCrs(crs);
  for (double lon = 50; lon <= 85; lon += 5) {
    for (double lat = 40; lat <= 55; lat += 5) {
      const auto there = projection.project(LonLat{lon, lat});
      REQUIRE(there);
      const auto back = projection.unproject(*there);
      REQUIRE(back);
      CHECK(back->lon == Approx(lon).margin(1e-6));
      CHECK(back->lat == Approx(lat).margin(1e-6));
    }
  }
}

TEST_CASE("a unit of feet still gives metres") {
  const auto feet = Projection::fromCrs("+proj=utm +zone=42 +datum=WGS84 +units=us-ft +type=crs");
  const auto metres = Projection::fromCrs("EPSG:32642");
  const auto a = feet.project(LonLat{70, 48});
  const auto b = metres.project(LonLat{70, 48});
  REQUIRE((a && b));
  CHECK(a->x == Approx(b->x).margin(0.01));
  CHECK(a->y == Approx(b->y).margin(0.01));
  const auto york = Projection::fromCrs("EPSG:2263").project(LonLat{-74, 40.7});  // A system in US feet.
  REQUIRE(york);
  CHECK(york->x == Approx(300'000).margin(1'000));
}

TEST_CASE("points that a projection cannot take are dropped") {
  const auto web = Projection::fromCrs("EPSG:3857");
  CHECK_FALSE(web.project(LonLat{0, 90}));
  CHECK_FALSE(web.project(LonLat{0, -90}));
  CHECK_FALSE(web.project(LonLat{200, 0}));
  CHECK_FALSE(web.project(LonLat{std::nan(""), 0}));
  const auto ortho = Projection::fromCrs("+proj=ortho +lat_0=48 +lon_0=67");
  CHECK_FALSE(ortho.project(LonLat{-113, -48}));
  CHECK(ortho.project(LonLat{67, 0}));
  CHECK_FALSE(ortho.unproject({7e6, 7e6}));
  const auto gnomonic = Projection::fromCrs("+proj=gnom +lat_0=0 +lon_0=0");
  CHECK_FALSE(gnomonic.project(LonLat{90, 0}));
  CHECK_FALSE(gnomonic.project(LonLat{89.9999, 0}));
}

TEST_CASE("a grid with a code knows what it is made for, a PROJ string does not") {
  const auto europe = geo::Projection::fromCrs("EPSG:3035").areaOfUse();
  REQUIRE(europe);
  CHECK(europe->contains({10, 50}));
  CHECK_FALSE(europe->contains({70, 50}));
  CHECK_FALSE(geo::Projection::fromCrs("+proj=robin").areaOfUse());
  CHECK_FALSE(geo::Projection::fromCrs("EPSG:3857").areaOfUse());
}

TEST_CASE("one bad point leaves its neighbours whole") {
  const auto web = Projection::fromCrs("EPSG:3857");
  const std::vector<LonLat> from{{10, 10}, {0, 90}, {1e9, 0}, {20, 20}};
  std::vector<Projected> to(from.size());
  web.project(from, to);
  CHECK(geo::isFinite(to[0]));
  CHECK((std::isnan(to[1].x) && std::isnan(to[1].y)));
  CHECK(std::isnan(to[2].x));
  CHECK(to[3] == *web.project(from[3]));
}

TEST_CASE("places on the plane that are no place on Earth have no position") {
  const auto albers = Projection::fromCrs(kazakhAlbers);
  CHECK_FALSE(albers.unproject({0, 5e7}));
  CHECK_FALSE(albers.unproject({0, 9e6}));  // The gap of the cone's fan, behind the pole.
  CHECK_FALSE(albers.unproject({std::nan(""), 0}));
  CHECK_FALSE(Projection::fromCrs("+proj=robin").unproject({1.6e7, 8e6}));
}

TEST_CASE("what is no flat map is refused with what to do") {
  const auto crs = GENERATE(as<std::string>{}, "", " ", "EPSG:4326", "EPSG:4978", "EPSG:99999999", "hello", "+proj=foo",
                            "+proj=", "+proj=aea", "+proj=aea +lat_1=x", "+proj=aea +lat_1=45 +lat_2=-45", "+proj=cart",
                            "+proj=longlat", "+proj=helmert", "EPSG", "+lat_1=3");
  CHECK_THROWS_AS(Projection::fromCrs(crs), base::UsageError);
}

TEST_CASE("the projection that fits follows the box") {
  const auto fit = [](geo::GeoBox box) { return Projection::fitting(box).crs(); };
  CHECK(fit({46, 41, 87, 55}) == "+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67");
  CHECK(fit({10, -45, 40, -20}) == "+proj=aea +lat_1=-41 +lat_2=-24 +lat_0=-33 +lon_0=25");
  CHECK(fit({-10, -10, 20, 15}) == "+proj=laea +lat_0=3 +lon_0=5");
  CHECK(fit({-180, 65, 180, 90}) == "+proj=laea +lat_0=90 +lon_0=0");
  CHECK(fit({-180, -90, 180, -65}) == "+proj=laea +lat_0=-90 +lon_0=0");
  CHECK(fit({-170, -60, 170, 75}) == "+proj=robin +lon_0=0");
  // McMurdo, Vostok and Ushuaia: around the pole, however far east and west they lie.
  CHECK(fit({107, -78, -68, -55}) == "+proj=laea +lat_0=-90 +lon_0=-161");
  CHECK(fit({100, 20, -100, 60}) == "+proj=aea +lat_1=27 +lat_2=53 +lat_0=40 +lon_0=180");
  CHECK(fit({76.9, 43.2, 76.9, 43.2}).starts_with("+proj=aea +lat_1=43 +lat_2=43"));
}

TEST_CASE("every box has a projection that takes its corners") {
  for (double west = -180; west < 180; west += 30) {
    for (double south = -90; south < 85; south += 7) {
      for (double size : {0.0, 1.0, 25.0, 90.0}) {
        const geo::GeoBox box{west, south, std::min(180.0, west + size), std::min(90.0, south + size)};
        const auto projection = Projection::fitting(box);
        const LonLat middle = box.centre();
        REQUIRE(projection.project(middle));
        CHECK(projection.unproject(*projection.project(middle)));
        CHECK(projection.project(LonLat{box.west, box.south}));
        CHECK(projection.project(LonLat{box.east, box.north}));
      }
    }
  }
}

TEST_CASE("many points are projected in little time") {
  const auto projection = Projection::fromCrs(kazakhAlbers);
  std::vector<LonLat> from;
  for (int i = 0; i < 200'000; ++i) from.push_back({40 + (i % 500) * 0.1, 35 + (i / 500) * 0.06});
  std::vector<Projected> to(from.size());
  const auto start = std::chrono::steady_clock::now();
  projection.project(from, to);
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
  const double each = took.count() / static_cast<double>(from.size());
  WARN("projection: " << each << " ns a point");
  CHECK(each < 2'000);  // About 55; generous, for sanitizers and busy machines.
}
