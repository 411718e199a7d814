// The ground: nothing at infinity, nothing torn across the map, the same measure everywhere.
#include <catch2/catch.hpp>
#include <cmath>

#include "frame/furniture.hpp"
#include "frame/project_pieces.hpp"
#include "geo/geodesic.hpp"
#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

/// The longest edge of all land triangles and lines, metres on the plane.
double longestEdge(const Ground& ground) {
  double longest = 0;
  const auto take = [&](const PlanePoint& a, const PlanePoint& b) {
    REQUIRE(std::isfinite(a.x));
    REQUIRE(std::isfinite(a.y));
    longest = std::max(longest, static_cast<double>(std::hypot(a.x - b.x, a.y - b.y)));
  };
  for (const AreaFill& fill : ground.land) {
    for (std::size_t i = 0; i + 2 < fill.piece->indices.size(); i += 3) {
      for (std::size_t k = 0; k < 3; ++k) {
        take(fill.piece->vertices[fill.piece->indices[i + k]],
             fill.piece->vertices[fill.piece->indices[i + (k + 1) % 3]]);
      }
    }
  }
  for (const LineStroke& stroke : ground.lines) {
    for (const LineSegment& segment : stroke.piece->segments) take(segment.a, segment.b);
  }
  return longest;
}

session::State worldIn(const char* crs, const geo::LonLat& at, double metresPerPx) {
  session::State state = test::stateOf(test::soldiers(), 1000, 700);
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs(crs));
  test::look(state, at, metresPerPx);
  return state;
}

}  // namespace

TEST_CASE("Nothing tears at the antimeridian, in any projection or place") {
  const auto [crs, lon] = GENERATE(table<const char*, double>({
      {"+proj=robin +lon_0=0", 0},
      {"+proj=robin +lon_0=150", 150},
      {"+proj=robin +lon_0=-67", -67},
      {"EPSG:3857", 20},
      {"+proj=aea +lat_1=44 +lat_2=52 +lat_0=48 +lon_0=67", 67},
      {"+proj=laea +lat_0=90 +lon_0=0", 0},
      {"+proj=laea +lat_0=-17 +lon_0=178", 178},
      {"+proj=lcc +lat_1=44 +lat_2=52 +lat_0=48 +lon_0=67", 67},
  }));
  INFO(crs);
  const session::State state = worldIn(crs, {lon, 20}, 30'000);
  const Frame frame = test::built(state);
  CHECK_FALSE(frame.ground.land.empty());
  // A cell of the coarsest level is 30° wide; a tear would be as wide as the world.
  CHECK(longestEdge(frame.ground) < 12e6);
}

TEST_CASE("Land is whole on both sides of the meridian where the map is cut") {
  // Cut at 100° east, through Russia and China: no strip is missing there.
  const session::State state = worldIn("+proj=robin +lon_0=-80", {-80, 20}, 34'000);
  const Frame frame = test::built(state);
  for (const double lon : {99.7, 100.3}) {
    INFO(lon);
    const geo::ScreenPoint p = geo::toScreen(state.camera, state.viewport, *state.projection->project({lon, 67}));
    CHECK(placeAt(frame, p) == "rus");
  }
}

TEST_CASE("A view of nothing but sky is empty, not an error") {
  const session::State state = worldIn("+proj=robin +lon_0=0", {0, 0}, 5'000);
  session::State away = state;
  away.camera.centre = {9e7, 9e7};
  const Frame frame = test::built(away);
  CHECK(frame.ground.land.empty());
  CHECK(frame.arrows.empty());
}

TEST_CASE("Views about a pole and across the antimeridian show their land") {
  const Frame pole = test::built(worldIn("+proj=laea +lat_0=-90 +lon_0=0", {0, -90}, 8'000));
  bool antarctica = false;
  for (const AreaFill& fill : pole.ground.land)
    antarctica = antarctica || fill.piece->country == basemap::CountryCode("ATA");
  CHECK(antarctica);
  const Frame fiji = test::built(worldIn("+proj=laea +lat_0=-17 +lon_0=178", {178.5, -17.5}, 900));
  bool found = false;
  for (const AreaFill& fill : fiji.ground.land) found = found || fill.piece->country == basemap::CountryCode("FJI");
  CHECK(found);
}

TEST_CASE("A place that the projection cannot take is dropped") {
  dossier::Dossier d = test::soldiers();
  d.places[0].at = geo::LonLat{-113, 89.99999};
  session::State state = test::stateOf(d);
  state.projection =
      std::make_shared<const geo::Projection>(geo::Projection::fromCrs("+proj=gnom +lat_0=-40 +lon_0=67"));
  state.camera = {{0, 0}, 4000};
  const Frame frame = test::built(state);
  for (const Marker& marker : frame.markers) {
    CHECK(std::isfinite(marker.at.x));
    CHECK(marker.place != "almaty");
  }
}

TEST_CASE("A damaged chunk's absurd vertices make no triangle across the map") {
  const std::vector<basemap::Vertex> vertices{{0, 0}, {1'000'000, 0}, {0, 95'000'000}};
  const std::vector<std::uint16_t> indices{0, 1, 2};
  basemap::AreaChunk chunk;
  chunk.box = {0, 0, 1, 90};
  chunk.vertices = vertices;
  chunk.indices = indices;
  const auto projection = geo::Projection::fromCrs("EPSG:3857");
  CHECK(projectArea(chunk, projection, 1)->indices.empty());
}

TEST_CASE("The scale bar is true at the middle of the map") {
  const session::State state = test::stateOf(test::soldiers());
  Frame frame = test::built(state);
  // The bar is the two rectangles of one height that stand side by side.
  const Rectangle* first = nullptr;
  double widthPx = 0;
  for (const Rectangle& r : frame.furniture) {
    if (r.box.height() > 6) continue;
    widthPx += r.box.width();
    if (first == nullptr) first = &r;
  }
  REQUIRE(first != nullptr);
  const geo::ScreenPoint middle{650, 416};
  const auto a =
      state.projection->unproject(geo::toProjected(state.camera, state.viewport, {middle.x - widthPx / 2, middle.y}));
  const auto b =
      state.projection->unproject(geo::toProjected(state.camera, state.viewport, {middle.x + widthPx / 2, middle.y}));
  REQUIRE(a);
  REQUIRE(b);
  const double metres = geo::distanceMetres(*a, *b);
  const double digits = metres / std::pow(10, std::floor(std::log10(metres * 1.001)));
  INFO(metres);
  const bool round = std::abs(digits - 1) < 0.02 || std::abs(digits - 2) < 0.04 || std::abs(digits - 5) < 0.1;
  CHECK(round);
}

TEST_CASE("Tiny and empty viewports make a frame") {
  for (const auto& [width, height] : {std::pair{0, 0}, {1, 1}, {40, 30}, {200, 120}}) {
    const Frame frame = test::built(test::stateOf(test::soldiers(), width, height));
    for (const PlacedLabel& label : frame.placed) CHECK(label.box.right <= width);
  }
}
