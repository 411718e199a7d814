// Level of detail: what a view draws is bounded by its size and not by the part of the Earth that it shows.
#include <catch2/catch.hpp>

#include "frame/graticule.hpp"
#include "scene_support.hpp"

namespace dateline::frame {
namespace {

struct Drawn {
  std::size_t pieces = 0;
  std::size_t triangles = 0;
  std::size_t segments = 0;
  std::size_t shoreSegments = 0;
};

Drawn drawnIn(const Frame& frame) {
  Drawn drawn;
  for (const auto* areas : {&frame.ground.land, &frame.ground.lakes}) {
    for (const AreaFill& fill : *areas) {
      ++drawn.pieces;
      drawn.triangles += fill.piece->indices.size() / 3;
    }
  }
  for (const LineStroke& stroke : frame.ground.lines) drawn.segments += stroke.piece->segments.size();
  for (const Shore& shore : frame.ground.shores) drawn.shoreSegments += shore.piece->segments.size();
  return drawn;
}

session::State looking(const char* crs, const geo::LonLat& at, double metresPerPx) {
  session::State state = test::stateOf(test::soldiers(), 1920, 1080);
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs(crs));
  test::look(state, at, metresPerPx);
  return state;
}

constexpr const char* albers = "+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67";

}  // namespace

TEST_CASE("A view draws no more than its size can show") {
  struct View {
    const char* name;
    const char* crs;
    geo::LonLat at;
    double metresPerPx;
  };
  constexpr View views[] = {{"world", "+proj=robin", {0, 20}, 20'000},
                            {"globe", "+proj=ortho +lat_0=40 +lon_0=20", {20, 40}, 12'500},
                            {"continent", "+proj=laea +lat_0=52 +lon_0=15", {15, 52}, 6'000},
                            {"archipelago", "+proj=lcc +lat_1=60 +lat_2=70 +lon_0=10", {12, 66}, 3'000},
                            {"country", albers, {67, 48}, 4'500},
                            {"region", albers, {76, 44}, 1'300},
                            {"fjords", "+proj=utm +zone=32", {8, 61}, 700},
                            {"city", albers, {76.9, 43.2}, 150}};
  for (const View& view : views) {
    const Drawn drawn = drawnIn(test::built(looking(view.crs, view.at, view.metresPerPx)));
    INFO(view.name << ": " << drawn.pieces << " areas, " << drawn.triangles << " triangles, " << drawn.segments
                   << " segments, " << drawn.shoreSegments << " of shores");
    UNSCOPED_INFO(view.name);
    CHECK(drawn.pieces < 900);
    CHECK(drawn.triangles < 160'000);
    CHECK(drawn.segments < 160'000);
    CHECK(drawn.shoreSegments < 90'000);
    WARN(view.name << ": " << drawn.pieces << " areas, " << drawn.triangles << " triangles, " << drawn.segments
                   << " segments, " << drawn.shoreSegments << " of shores");
  }
}

TEST_CASE("The graticule has round degrees, about as far apart at every scale") {
  for (const double metresPerPx : {40'000.0, 20'000.0, 4'500.0, 900.0, 150.0}) {
    const double step = graticuleStep(metresPerPx);
    INFO(metresPerPx << " " << step);
    CHECK(step * 111'195 / metresPerPx > 55);
    CHECK(step * 111'195 / metresPerPx < 420);
  }
  const Graticule fiji = graticuleIn({176, -20, -178, -15}, 1'000);
  CHECK(fiji.stepDegrees == 1);
  CHECK(fiji.meridians == std::vector<double>{-180, -179, -178, 176, 177, 178, 179});
  CHECK(fiji.parallels == std::vector<double>{-20, -19, -18, -17, -16, -15});
  const Graticule world = graticuleIn({-180, -90, 180, 90}, 30'000);
  CHECK(world.meridians.size() == static_cast<std::size_t>(360 / world.stepDegrees));
}

TEST_CASE("The graticule is drawn when it is asked for, and told in any case") {
  session::State state = looking(albers, {67, 48}, 4'500);
  const std::size_t without = drawnIn(test::built(state)).segments;
  CHECK(test::built(state).ground.graticule.stepDegrees > 0);
  state.layers.graticule = true;
  CHECK(drawnIn(test::built(state)).segments > without + 100);
}

}  // namespace dateline::frame
