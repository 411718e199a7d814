// Choosing a projection, turning the globe, and the way there.
#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "fixture.hpp"
#include "session/apply.hpp"
#include "session/open.hpp"
#include "session/registry.hpp"

namespace dateline::session {
namespace {

State builtIn(const std::optional<std::string>& crs = {}) {
  return startState(builtInDossier(base::Language::English, fixture::services()), fixture::services(),
                    base::Language::English, fixture::viewport, {}, crs);
}

void act(State& state, const Action& action) {
  apply(state, action, fixture::services());
}

geo::ScreenPoint onScreen(const State& state, const geo::LonLat& at) {
  return geo::toScreen(state.camera, state.viewport, *state.projection->project(at));
}

}  // namespace

TEST_CASE("a projection is chosen by name and the map goes over to it") {
  State state = builtIn();
  const std::string before = state.projection->crs();
  act(state, SetProjection{geo::ProjectionKind::Robinson});
  REQUIRE(state.projectionChange);
  CHECK(isMoving(state));
  act(state, Tick{0.2});
  CHECK(state.projection->crs() != before);
  for (const auto& place : state.dossier().places) CHECK(state.projection->project(*place.at));
  act(state, Tick{10});
  CHECK_FALSE(state.projectionChange);
  CHECK(geo::kindOfCrs(state.projection->crs()) == geo::ProjectionKind::Robinson);
  CHECK(state.projectionKind == geo::ProjectionKind::Robinson);
  act(state, ViewBack{});
  act(state, Tick{10});
  CHECK(state.projection->crs() == before);
}

TEST_CASE("with reduced motion the projection changes at once") {
  State state = builtIn();
  state.reducedMotion = true;
  act(state, SetProjection{geo::ProjectionKind::Globe});
  CHECK_FALSE(state.projectionChange);
  CHECK(state.projection->globeCentre());
}

TEST_CASE("what is done during a change happens in the new projection") {
  State state = builtIn();
  act(state, SetProjection{geo::ProjectionKind::Mercator});
  act(state, Tick{0.1});
  act(state, ZoomBy{2});
  CHECK_FALSE(state.projectionChange);
  CHECK(geo::kindOfCrs(state.projection->crs()) == geo::ProjectionKind::Mercator);
}

TEST_CASE("the middle and the scale stay when the projection changes") {
  State state = builtIn();
  state.reducedMotion = true;
  act(state, FlyTo{{76.9, 43.2}, 900});
  for (const auto kind : {geo::ProjectionKind::Mercator, geo::ProjectionKind::Globe, geo::ProjectionKind::Lambert}) {
    act(state, SetProjection{kind});
    const geo::ScreenPoint at = onScreen(state, {76.9, 43.2});
    CHECK(at.x == Approx(state.viewport.widthPx / 2.0).margin(2));
    CHECK(at.y == Approx(state.viewport.heightPx / 2.0).margin(2));
    const double widthPx = onScreen(state, {79.4, 43.2}).x - onScreen(state, {74.4, 43.2}).x;
    CHECK(widthPx == Approx(405.0 / 900 * state.viewport.widthPx).epsilon(0.03));
  }
}

TEST_CASE("the ground follows the pointer on a globe") {
  State state = builtIn("globe");
  const geo::LonLat held{60, 50};
  const geo::ScreenPoint from = onScreen(state, held);
  const double metresPerPx = state.camera.metresPerPx;
  act(state, Pan{-70, 40, from});
  const geo::ScreenPoint at = onScreen(state, held);
  CHECK(at.x == Approx(from.x - 70).margin(1.5));
  CHECK(at.y == Approx(from.y + 40).margin(1.5));
  CHECK(state.camera.metresPerPx == metresPerPx);
  for (int i = 0; i < 60; ++i) act(state, Pan{0, 90, geo::ScreenPoint{200, 200}});
  CHECK(std::abs(state.projection->globeCentre()->lat) <= 90);
  CHECK_THROWS_AS(act(state, Pan{std::nan(""), 0}), base::UsageError);
}

TEST_CASE("a globe turns to the place that is asked for") {
  State state = builtIn("globe");
  act(state, FlyTo{{-100, -30}, 2000});
  act(state, Tick{0.2});
  CHECK(state.projection->globeCentre());
  act(state, Tick{10});
  const geo::ScreenPoint at = onScreen(state, {-100, -30});
  CHECK(at.x == Approx(state.viewport.widthPx / 2.0).margin(2));
}

TEST_CASE("a projection that shows none of the places is refused") {
  CHECK_THROWS_AS(builtIn("+proj=ortho +lat_0=-45 +lon_0=-110"), base::UsageError);
  CHECK_THROWS_AS(builtIn("+proj=isea"), base::UsageError);
  CHECK(builtIn("lambert").projectionKind == geo::ProjectionKind::Lambert);
}

TEST_CASE("the commands go through all projections") {
  State state = builtIn();
  state.reducedMotion = true;
  const Command* next = commandById("projection.next");
  REQUIRE(next != nullptr);
  for (int i = 1; i <= geo::projectionKindCount; ++i) {
    act(state, next->make(state));
    CHECK(state.projectionKind == static_cast<geo::ProjectionKind>(i % geo::projectionKindCount));
  }
}

}  // namespace dateline::session
