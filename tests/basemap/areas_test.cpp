// What is painted: areas as large as they should be, without gaps between neighbours, cut where the map ends.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "baked.hpp"

using namespace dateline;
using namespace dateline::basemap;
using test::baked;
using test::world;

namespace {

/// Square degrees; exact enough to compare a polygon with its triangles.
double ringArea(std::span<const Vertex> ring) {
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const auto a = ring[i].lonLat(), b = ring[(i + 1) % ring.size()].lonLat();
    sum += a.lon * b.lat - b.lon * a.lat;
  }
  return sum / 2;
}

double triangleArea(const AreaChunk& chunk, std::size_t i) {
  const Vertex corners[3] = {chunk.vertices[chunk.indices[i]], chunk.vertices[chunk.indices[i + 1]],
                             chunk.vertices[chunk.indices[i + 2]]};
  return ringArea(corners);
}

double trianglesArea(const std::vector<AreaChunk>& chunks) {
  double sum = 0;
  for (const auto& chunk : chunks) {
    for (std::size_t i = 0; i < chunk.indices.size(); i += 3) sum += triangleArea(chunk, i);
  }
  return sum;
}

CountryCode at(double lon, double lat) {
  return baked().countryAt({lon, lat}).value_or(CountryCode());
}

}  // namespace

TEST_CASE("Each country's triangles fill its polygons, at every level") {
  for (int level = 0; level < levelCount; ++level) {
    for (const auto& country : baked().countries()) {
      double polygons = 0;
      for (const auto& ring : baked().rings(level, country.code)) polygons += ringArea(ring.vertices);
      INFO("level " << level << " " << country.code.str());
      if (polygons == 0) continue;  // quantised away in the coarse source
      CHECK(trianglesArea(baked().landOf(level, country.code)) == Approx(polygons).epsilon(0.002));
    }
  }
}

TEST_CASE("Countries have about the area that handbooks give") {
  const std::map<std::string, double> expected = {{"KAZ", 2'724'900}, {"RUS", 17'125'000}, {"KGZ", 199'950},
                                                  {"TJK", 142'000},   {"BLR", 207'600},    {"ARM", 29'743},
                                                  {"CHN", 9'597'000}, {"BRA", 8'515'000},  {"AUS", 7'692'000},
                                                  {"FRA", 632'000},   {"ISL", 103'000},    {"ATA", 13'700'000}};
  for (const auto& [code, km2] : expected) {
    const auto* country = baked().country(CountryCode(code));
    REQUIRE(country != nullptr);
    INFO(code);
    // Antarctica's ice shelves and Russia's Crimea are a matter of counting.
    CHECK(country->areaKm2 == Approx(km2).epsilon(code == "ATA" ? 0.12 : 0.03));
  }
}

TEST_CASE("Triangles run counter-clockwise and are no wider than a cell") {
  const double cell[levelCount] = {15, 15, 10, 10, 5, 5};
  for (int level = 0; level < levelCount; ++level) {
    for (const auto& chunk : baked().land(level, world)) {
      CHECK(chunk.box.widthDegrees() <= cell[level] + 1e-6);
      CHECK(chunk.box.north - chunk.box.south <= cell[level] + 1e-6);
      double smallest = 1;
      for (std::size_t i = 0; i < chunk.indices.size(); i += 3) smallest = std::min(smallest, triangleArea(chunk, i));
      CHECK(smallest > 0);
    }
  }
}

TEST_CASE("Pieces of neighbouring cells have the same vertices along their common side") {
  // The meridian 70° E through Kazakhstan and Russia is a side of cells at levels 2 and up.
  for (int level = 2; level < levelCount; ++level) {
    std::map<CountryCode, std::set<int>> west, east;
    for (const auto& chunk : baked().land(level, {69.9, 40, 70.1, 75})) {
      for (const auto& v : chunk.vertices) {
        if (v.lonE6 != 70'000'000) continue;
        (chunk.box.east == 70 ? west : east)[chunk.country].insert(v.latE6);
      }
    }
    CHECK(west.at(CountryCode("KAZ")) == east.at(CountryCode("KAZ")));
    CHECK(west.at(CountryCode("RUS")) == east.at(CountryCode("RUS")));
    CHECK(west.at(CountryCode("KAZ")).size() > 10);
  }
}

TEST_CASE("Well known places lie in their countries") {
  struct Place {
    double lon, lat;
    const char* country;
  };
  const std::vector<Place> places = {
      {76.95, 43.25, "KAZ"}, {71.43, 51.13, "KAZ"},     {52.87, 43.34, "KAZ"}, {63.3, 45.6, "KAZ"},
      {37.62, 55.75, "RUS"}, {131.9, 43.15, "RUS"},     {-175, 66.3, "RUS"},   {172.5, 66.5, "RUS"},
      {44.51, 40.18, "ARM"}, {27.57, 53.9, "BLR"},      {74.6, 42.87, "KGZ"},  {68.78, 38.56, "TJK"},
      {69.24, 41.31, "UZB"}, {2.35, 48.86, "FRA"},      {-52.9, 4.2, "FRA"},   {-0.2, 51.5, "GBR"},
      {13.4, 52.52, "DEU"},  {116.4, 39.9, "CHN"},      {-74.5, 40.9, "USA"},  {-150, 65, "USA"},
      {-43.3, -22.8, "BRA"}, {28.05, -26.2, "ZAF"},     {28.3, -29.6, "LSO"},  {149.13, -35.28, "AUS"},
      {178, -17.8, "FJI"},   {0, -85, "ATA"},           {-120, -89.5, "ATA"},  {21.17, 42.66, "XKX"},
      {44.06, 9.56, "XSO"},  {12.4534, 41.9029, "VAT"}, {30.52, 50.45, "UKR"}, {139.7, 35.7, "JPN"}};
  for (const auto& place : places) {
    INFO(place.lon << " " << place.lat);
    CHECK(at(place.lon, place.lat).str() == place.country);
  }
}

TEST_CASE("Seas are no land") {
  const std::vector<geo::LonLat> seas = {{51, 41.5},  {50.5, 45.5}, {34, 43},    {-30, 40},  {180, 0},   {-179.9, 50},
                                         {179.9, 75}, {-170, -50},  {0, 89},     {80, -20},  {20, 58},   {5, 40},
                                         {80, 75.5},  {-85, 60},    {-179, -30}, {179, -30}, {-100, -50}};
  for (const auto& sea : seas) {
    INFO(sea.lon << " " << sea.lat);
    CHECK_FALSE(baked().countryAt(sea).has_value());
  }
  CHECK_FALSE(baked().countryAt({400, 95}).has_value());
}

TEST_CASE("The Aral Sea and Lake Balkhash are painted as water") {
  const auto isLake = [](int level, double lon, double lat) {
    for (const auto& chunk : baked().lakes(level, {lon, lat, lon, lat})) {
      for (std::size_t i = 0; i < chunk.indices.size(); i += 3) {
        bool inside = true;
        for (std::size_t k = 0; k < 3; ++k) {
          const auto a = chunk.vertices[chunk.indices[i + k]].lonLat();
          const auto b = chunk.vertices[chunk.indices[i + (k + 1) % 3]].lonLat();
          inside = inside && (b.lon - a.lon) * (lat - a.lat) - (b.lat - a.lat) * (lon - a.lon) >= 0;
        }
        if (inside) return true;
      }
    }
    return false;
  };
  for (const int level : {1, 2, 3}) {
    CHECK(isLake(level, 60.7, 46.4));
    CHECK(isLake(level, 74.2, 46.0));
    CHECK(isLake(level, 107.7, 53.2));
    CHECK_FALSE(isLake(level, 76.95, 43.25));
  }
}

TEST_CASE("Rings are closed at the map's sides: no edge spans the map") {
  for (int level = 0; level < levelCount; ++level) {
    for (const auto* code : {"RUS", "FJI", "ATA", "USA"}) {
      for (const auto& ring : baked().rings(level, CountryCode(code))) {
        CHECK((ringArea(ring.vertices) > 0) != ring.hole);
        for (std::size_t i = 0; i < ring.vertices.size(); ++i) {
          const auto a = ring.vertices[i].lonLat(), b = ring.vertices[(i + 1) % ring.vertices.size()].lonLat();
          if (std::abs(a.lon - b.lon) > 1.001 || std::abs(a.lat - b.lat) > 1.001) FAIL("a long edge in " << code);
        }
      }
    }
  }
}

TEST_CASE("A view across the antimeridian gets the pieces of both sides") {
  const auto pieces = baked().land(1, {170, 60, -170, 70});
  const auto has = [&](bool west) {
    return std::any_of(pieces.begin(), pieces.end(), [&](const AreaChunk& c) { return (c.box.east <= 0) == west; });
  };
  CHECK(has(true));
  CHECK(has(false));
  CHECK(pieces.size() < 10);
}
