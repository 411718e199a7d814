// What is cut away before it is projected, the globe's own formulas, and what lies between two projections.
#include <catch2/catch.hpp>
#include <cmath>
#include <memory>

#include "base/error.hpp"
#include "geo/clip.hpp"
#include "geo/projection.hpp"

namespace dateline::geo {
namespace {

std::vector<std::vector<LonLat>> partsOf(const Projection& projection, std::vector<LonLat> polygon) {
  std::vector<std::vector<LonLat>> parts;
  Clipper(projection.domain()).polygon(polygon, [&](std::span<const LonLat> part) {
    parts.emplace_back(part.begin(), part.end());
  });
  return parts;
}

std::shared_ptr<const Projection> shared(const char* crs) {
  return std::make_shared<const Projection>(Projection::fromCrs(crs));
}

}  // namespace

TEST_CASE("the globe is computed as PROJ does it") {
  const auto centre = GENERATE(as<LonLat>{}, LonLat{70, 40}, LonLat{-179, -10}, LonLat{0, 90}, LonLat{15, -90});
  const std::string text = "+proj=ortho +lat_0=" + std::to_string(centre.lat) + " +lon_0=" + std::to_string(centre.lon);
  const auto own = Projection::fromCrs(text);
  const auto proj = Projection::fromCrs(text + " +x_0=0");  // A parameter more: left to PROJ.
  REQUIRE(own.globeCentre());
  REQUIRE_FALSE(proj.globeCentre());
  int seen = 0;
  for (double lat = -90; lat <= 90; lat += 7.5) {
    for (double lon = -180; lon <= 180; lon += 7.5) {
      const auto a = own.project(LonLat{lon, lat});
      const auto b = proj.project(LonLat{lon, lat});
      if (std::abs(cosineBetween({lon, lat}, centre)) < 1e-9) continue;  // On the horizon itself.
      REQUIRE(a.has_value() == b.has_value());
      if (!a) continue;
      ++seen;
      CHECK(std::hypot(a->x - b->x, a->y - b->y) < 1e-6 * 6'378'137);
    }
  }
  CHECK(seen > 400);
}

TEST_CASE("what reaches beyond the horizon ends on it") {
  const auto globe = Projection::fromCrs("+proj=ortho +lat_0=0 +lon_0=0");
  const auto parts = partsOf(globe, {{80, 0}, {100, -5}, {100, 5}});
  REQUIRE(parts.size() == 1);
  for (const LonLat& p : parts[0]) {
    INFO(p.lon << " " << p.lat);
    CHECK(globe.project(p));
    CHECK(p.lon <= 90.0001);
  }
  CHECK(partsOf(globe, {{100, 0}, {110, 0}, {110, 5}}).empty());
  CHECK(partsOf(globe, {{10, 0}, {20, 0}, {20, 5}}).front().size() == 3);
}

TEST_CASE("what lies across the antimeridian is cut there") {
  const auto robinson = Projection::fromCrs("+proj=robin +lon_0=10");
  const auto parts = partsOf(robinson, {{-172, 0}, {-168, 0}, {-168, 4}});
  REQUIRE(parts.size() == 2);
  const auto x = [&](const LonLat& p) { return robinson.project(p)->x; };
  for (const auto& part : parts) {
    for (const LonLat& p : part) CHECK(x(p) * x(part.front()) > 0);
  }
}

TEST_CASE("Web Mercator ends where its world is a square") {
  const auto web = GENERATE(as<std::string>{}, "EPSG:3857", "+proj=webmerc");
  const auto projection = Projection::fromCrs(web);
  CHECK(projection.domain().north == Approx(85.0511).margin(1e-4));
  CHECK_FALSE(projection.project(LonLat{0, 86}));
  const auto parts = partsOf(projection, {{10, 80}, {20, 80}, {15, 90}});
  REQUIRE(parts.size() == 1);
  for (const LonLat& p : parts[0]) CHECK(p.lat <= projection.domain().north);
}

TEST_CASE("a line is broken at the edge and at the cut, not led across the map") {
  const auto globe = Projection::fromCrs("+proj=ortho +lat_0=0 +lon_0=0");
  const std::vector<LonLat> line{{70, 0}, {80, 1}, {100, 2}, {80, 3}, {70, 4}};
  int runs = 0;
  Clipper(globe.domain()).line(line, [&](std::span<const LonLat> run) {
    ++runs;
    for (const LonLat& p : run) CHECK(globe.project(p));
  });
  CHECK(runs == 2);
  const auto robinson = Projection::fromCrs("+proj=robin +lon_0=10");
  runs = 0;
  const std::vector<LonLat> across{{-172, 10}, {-170, 10}, {-165, 10}};
  Clipper(robinson.domain()).line(across, [&](std::span<const LonLat> run) {
    ++runs;
    CHECK(run.size() >= 2);
  });
  CHECK(runs == 2);
}

TEST_CASE("between two projections every point goes from the one picture to the other") {
  const auto from = shared("+proj=aea +lat_1=43 +lat_2=53 +lat_0=48 +lon_0=67");
  const auto to = shared("+proj=ortho +lat_0=40 +lon_0=70");
  const Camera a{{100'000, -50'000}, 4'000};
  const Camera b{{0, 0}, 9'000};
  const Viewport viewport{1000, 800};
  for (const double t : {0.0, 0.3, 1.0}) {
    const auto between = Projection::between(from, a, to, b, t);
    const Camera camera = Projection::betweenCamera(a, b, t);
    for (const LonLat& p : {LonLat{67, 48}, LonLat{76.9, 43.2}, LonLat{40, 60}}) {
      const ScreenPoint at = toScreen(camera, viewport, *between.project(p));
      const ScreenPoint first = toScreen(a, viewport, *from->project(p));
      const ScreenPoint last = toScreen(b, viewport, *to->project(p));
      CHECK(at.x == Approx(first.x + t * (last.x - first.x)).margin(0.01));
      CHECK(at.y == Approx(first.y + t * (last.y - first.y)).margin(0.01));
      const auto back = between.unproject(*between.project(p));
      REQUIRE(back);
      CHECK(back->lon == Approx(p.lon).margin(0.05));
      CHECK(back->lat == Approx(p.lat).margin(0.05));
    }
    // What the globe does not show comes out of its edge.
    CHECK(between.project(LonLat{-110, -40}));
  }
}

TEST_CASE("a projection in pieces is refused with what to do") {
  const auto crs = GENERATE(as<std::string>{}, "+proj=isea", "+proj=igh", "+proj=rhealpix");
  CHECK_THROWS_AS(Projection::fromCrs(crs), base::UsageError);
}

TEST_CASE("each kind of projection is made for a box") {
  const GeoBox box = GENERATE(GeoBox{46, 41, 87, 55}, GeoBox{-180, -60, 180, 80}, GeoBox{177, -20, -178, -15},
                              GeoBox{-180, -89, 180, -60}, GeoBox{-10, -10, 20, 15});
  for (int i = 0; i < projectionKindCount; ++i) {
    const auto kind = static_cast<ProjectionKind>(i);
    const auto projection = Projection::ofKind(kind, box);
    INFO(projection.crs());
    CHECK(projection.project(LonLat{box.centre().lon, std::clamp(box.centre().lat, -85.0, 85.0)}));
    CHECK(projectionKindFrom(codeOf(kind)) == kind);
    if (kind != ProjectionKind::Fitting) CHECK(kindOfCrs(projection.crs()) == kind);
  }
}

}  // namespace dateline::geo
