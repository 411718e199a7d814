// Grid references, held against PROJ's transverse Mercator and against references that are published.
#include "geo/mgrs.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "geo/projection.hpp"

using namespace dateline::geo;

TEST_CASE("published references come out") {
  CHECK(mgrsOf({44.4, 33.3}) == "38S MB 44140 84706");  // GeographicLib's manual of GeoConvert
  CHECK(mgrsOf({0, 90}) == "Z AH 00000 00000");
  CHECK(mgrsOf({0, -90}) == "B AN 00000 00000");
  CHECK(mgrsOf({0, 0}) == "31N AA 66021 00000");
}

TEST_CASE("zones widen for Norway and Svalbard, and the last band reaches 84° N") {
  CHECK(mgrsOf({5.32, 60.39}).starts_with("32V "));  // Bergen
  CHECK(mgrsOf({15.6, 78.2}).starts_with("33X "));   // Longyearbyen
  CHECK(mgrsOf({2.9, 60.4}).starts_with("31V "));
  CHECK(mgrsOf({20, 83.9}).starts_with("33X "));
  CHECK(mgrsOf({20, 84.1}).starts_with("Z "));
  CHECK(mgrsOf({-20, -80.1}).starts_with("A "));
  CHECK(mgrsOf({180, 10}).substr(0, 2) == "1P");
  CHECK(mgrsOf({179.99, 10}).starts_with("60P "));
}

TEST_CASE("metres are PROJ's") {
  const struct {
    LonLat at;
    const char* crs;
  } places[] = {{{76.95, 43.25}, "EPSG:32643"}, {{-69.9, 43.9}, "EPSG:32619"}, {{18.42, -33.92}, "EPSG:32734"},
                {{-68.3, -54.8}, "EPSG:32719"}, {{5.9, 0.1}, "EPSG:32631"},    {{151.2, -33.87}, "EPSG:32756"}};
  for (const auto& place : places) {
    const auto metres = Projection::fromCrs(place.crs).project(place.at);
    REQUIRE(metres);
    const std::string reference = mgrsOf(place.at);
    INFO(reference);
    const auto last = [&](std::size_t from) { return std::stol(reference.substr(reference.size() - from, 5)); };
    CHECK(std::abs(last(11) - static_cast<long>(std::floor(metres->x)) % 100000) <= 1);
    CHECK(std::abs(last(5) - static_cast<long>(std::floor(metres->y)) % 100000) <= 1);
  }
}
