// What a person sees of the map: the first view, flights, the view history.
#include "session/view.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fixture.hpp"
#include "geo/geodesic.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

geo::ScreenPoint screenOf(const State& state, double lon, double lat) {
  return geo::toScreen(state.camera, state.viewport, state.projection->project({lon, lat}).value());
}

bool isOnMap(const State& state, double lon, double lat) {
  const geo::ScreenPoint p = screenOf(state, lon, lat);
  return p.x > 0 && p.y > 0 && p.x < state.viewport.widthPx && p.y < state.viewport.heightPx;
}

double widthKm(const State& state, const geo::Camera& camera) {
  const double middle = state.viewport.heightPx / 2.0;
  const auto west = state.projection->unproject(geo::toProjected(camera, state.viewport, {0, middle}));
  const auto east = state.projection->unproject(
      geo::toProjected(camera, state.viewport, {static_cast<double>(state.viewport.widthPx), middle}));
  return geo::distanceMetres(west.value(), east.value()) / 1000;
}

void act(State& state, const Action& action) {
  apply(state, action, fixture::services());
}

dossier::Dossier oneCity(const char* country, double lon, double lat) {
  dossier::Dossier d;
  dossier::Place place;
  place.id = "x";
  place.country = country;
  place.role = dossier::Role::Site;
  place.at = geo::LonLat{lon, lat};
  place.passages.push_back({"p1", {}, {}, {}, base::Json::object()});
  d.places.push_back(place);
  return d;
}

}  // namespace

TEST_CASE("towns in many countries frame each other, without the far ends of their countries") {
  dossier::Dossier d;
  const auto add = [&](const char* country, double lon, double lat) {
    const dossier::Dossier one = oneCity(country, lon, lat);
    d.places.push_back(one.places.front());
  };
  add("NOR", 10.75, 59.91);
  add("FRA", 2.35, 48.86);
  add("ESP", -3.7, 40.42);
  add("POL", 21.01, 52.23);
  const geo::GeoBox extent = extentOf(d, fixture::data().basemap);
  CHECK(extent.north < 62);  // not Svalbard
  CHECK(extent.west > -6);
  while (d.places.size() > 2) d.places.erase(d.places.begin() + 2);
  CHECK(extentOf(d, fixture::data().basemap).north > 70);  // of two countries: in their countries
}

TEST_CASE("the built-in dossier reaches from Minsk to the Altai") {
  const State state = fixture::builtIn();
  CHECK(isOnMap(state, 27.57, 53.9));   // Minsk
  CHECK(isOnMap(state, 44.51, 40.18));  // Yerevan
  CHECK(isOnMap(state, 68.78, 38.54));  // Dushanbe
  CHECK(isOnMap(state, 87.3, 49.1));    // the Altai, Kazakhstan's east
  CHECK(widthKm(state, state.camera) < 6500);
  CHECK(state.projection->crs().find("aea") != std::string::npos);
  const geo::GeoBox extent = extentOf(state.dossier(), fixture::data().basemap);
  CHECK(extent.west < 27.57);
  CHECK(extent.west > 20);
  CHECK(extent.east > 87.3);
  CHECK(extent.east < 95);
}

TEST_CASE("one city is shown in its country, or with a thousand kilometres where that is vast") {
  const auto& map = fixture::data().basemap;
  const geo::GeoBox kenya = extentOf(oneCity("KEN", 36.82, -1.29), map);
  CHECK(kenya.contains({34.5, 3.5}));
  CHECK(kenya.contains({40.9, -2}));
  const geo::GeoBox siberia = extentOf(oneCity("RUS", 82.92, 55.03), map);
  CHECK(siberia.widthDegrees() < 40);
  CHECK(siberia.widthDegrees() > 10);
  const geo::GeoBox fiji = extentOf(oneCity("FJI", 178.44, -18.14), map);
  CHECK(fiji.widthDegrees() < 40);
  const geo::GeoBox nothing = extentOf({}, map);
  CHECK(nothing.widthDegrees() > 350);
  const State empty = startState({}, fixture::services(), base::Language::English, fixture::viewport, {});
  CHECK(isOnMap(empty, 0, 0));
  CHECK(isOnMap(empty, 100, 40));
}

TEST_CASE("another projection can be asked for, and a wrong one is refused") {
  const auto start = [](const char* crs) {
    return startState(builtInDossier(base::Language::French, fixture::services()), fixture::services(),
                      base::Language::French, fixture::viewport, {}, crs);
  };
  CHECK(isOnMap(start("EPSG:3857"), 76.95, 43.25));
  CHECK_THROWS_AS(start("+proj=nonsense"), base::UsageError);
}

TEST_CASE("a click on a city frames it about 800 km wide, on a country its whole area") {
  State state = fixture::builtIn();
  act(state, Select{{"almaty", ""}});
  REQUIRE(state.flight);
  CHECK(isMoving(state));
  CHECK(state.scrollRequest == 1);
  act(state, Tick{0.1});
  CHECK(state.flight);
  fixture::land(state);
  CHECK_FALSE(isMoving(state));
  CHECK(widthKm(state, state.camera) == Approx(800).epsilon(0.1));
  CHECK(screenOf(state, 76.95, 43.25).x == Approx(650).margin(2));

  const geo::Camera near = state.camera;
  act(state, Select{{"almaty", ""}});
  CHECK_FALSE(state.flight);  // it is framed already
  act(state, ZoomBy{3});
  const geo::Camera nearer = state.camera;
  act(state, Select{{"almaty", ""}});
  fixture::land(state);
  CHECK(state.camera == nearer);  // nobody is thrown out of a close look

  act(state, Select{{"kaz", ""}});
  fixture::land(state);
  CHECK(isOnMap(state, 46.6, 48.5));
  CHECK(isOnMap(state, 87.2, 49.1));
  CHECK(state.camera.metresPerPx > near.metresPerPx);
  CHECK(widthKm(state, state.camera) < 5000);
}

TEST_CASE("furniture over the map keeps what is framed in the free part") {
  State state = startState(builtInDossier(base::Language::French, fixture::services()), fixture::services(),
                           base::Language::French, fixture::viewport, {300, 0, 0, 100});
  state.reducedMotion = true;
  act(state, Select{{"almaty", ""}});
  CHECK_FALSE(state.flight);
  const geo::ScreenPoint p = screenOf(state, 76.95, 43.25);
  CHECK(p.x == Approx(800).margin(2));
  CHECK(p.y == Approx(366).margin(2));
}

TEST_CASE("views can be gone back through and forth") {
  State state = fixture::builtIn();
  state.reducedMotion = true;
  const geo::Camera all = state.camera;
  act(state, Select{{"almaty", ""}});
  const geo::Camera city = state.camera;
  act(state, FlyTo{{2.35, 48.86}, 500});
  act(state, ViewBack{});
  CHECK(state.camera == city);
  act(state, ViewBack{});
  CHECK(state.camera == all);
  act(state, ViewBack{});
  CHECK(state.camera == all);
  act(state, ViewForward{});
  CHECK(state.camera == city);
  act(state, Pan{3000, 0});  // far by hand: remembered as well
  act(state, ViewBack{});
  CHECK(state.camera == city);
  act(state, FitAll{});
  CHECK(state.camera == all);
}

TEST_CASE("most of the world is shown as the world, and no view hangs over its edge without need") {
  State state = fixture::builtIn();
  state.insets = {};
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs("+proj=robin +lon_0=20"));
  const auto seen = [&](const geo::GeoBox& box) {
    return geo::visibleBox(cameraAround(state, borderOf(box)), state.viewport);
  };
  const auto west = state.projection->project({-159.999, 0});
  const auto east = state.projection->project({-160.001, 0});
  const auto south = state.projection->project({20, -90});
  REQUIRE((west && east && south));
  const geo::ProjectedBox world = seen({-110, -55, 150, 70});
  CHECK(world.min.x < west->x);
  CHECK(world.max.x > east->x);
  CHECK(world.min.y < south->y);
  // A part of it near the edge: the picture ends where the Earth does, or at its margin.
  const geo::ProjectedBox far = seen({-20, -80, 60, -60});
  const double px = (far.max.y - far.min.y) / state.viewport.heightPx;
  CHECK((south->y - far.min.y) / px < 60);
}

TEST_CASE("an untouched view fits again when the window changes, a touched one stays") {
  State state = fixture::builtIn();
  act(state, ResizeMap{{800, 600}, {}});
  CHECK(isOnMap(state, 27.57, 53.9));
  CHECK(isOnMap(state, 87.3, 49.1));
  act(state, ZoomAt{{100, 100}, 2});
  const geo::Camera touched = state.camera;
  act(state, ResizeMap{{900, 700}, {}});
  CHECK(state.camera == touched);
  act(state, ResizeMap{{0, 0}, {}});
  act(state, FitAll{});
  CHECK(std::isfinite(state.camera.metresPerPx));
}

TEST_CASE("the hand wins over a flight, and the wheel holds what is under the pointer") {
  State state = fixture::builtIn();
  act(state, Select{{"almaty", ""}});
  act(state, Tick{0.2});
  act(state, Pan{10, 0});
  CHECK_FALSE(state.flight);
  const geo::ScreenPoint pointer{400, 300};
  const auto before = state.projection->unproject(geo::toProjected(state.camera, state.viewport, pointer)).value();
  act(state, ZoomAt{pointer, 2});
  const auto after = state.projection->unproject(geo::toProjected(state.camera, state.viewport, pointer)).value();
  CHECK(before.lon == Approx(after.lon));
  CHECK(before.lat == Approx(after.lat));
}

TEST_CASE("a box drawn with the mouse becomes the view, a slip of the mouse does not") {
  State state = fixture::builtIn();
  state.reducedMotion = true;
  const geo::Camera before = state.camera;
  act(state, ZoomToBox{{100, 100}, {102, 300}});
  CHECK(state.camera == before);
  act(state, ZoomToBox{{300, 400}, {100, 100}});
  CHECK(state.camera.metresPerPx < before.metresPerPx);
}
