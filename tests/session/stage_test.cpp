// Steps of a briefing on stage: what they show, how they come in, and the way back to the desk.
#include "session/stage_view.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "session/shown.hpp"
#include "session/storyboard.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

constexpr geo::Viewport hall{1920, 1080};

void act(State& state, const Action& action) {
  apply(state, action, fixture::services());
}

}  // namespace

TEST_CASE("a step stands the same however one comes to it") {
  const State desk = fixture::builtIn();
  const State alone = stagedAt(desk, 3, hall, fixture::services());
  State walked = desk;
  act(walked, Present{});
  act(walked, ResizeMap{hall, {}});
  for (int i = 0; i < 3; ++i) {
    act(walked, StepOnStage{1});
    act(walked, Tick{20});
  }
  CHECK(walked.stage->step == 3);
  CHECK(walked.camera == alone.camera);
  CHECK(walked.filters == alone.filters);
  CHECK(walked.time == alone.time);
  CHECK(walked.selection == alone.selection);
  CHECK(walked.theme == alone.theme);
  CHECK(arrowGrowthOf(*walked.stage) == 1);
  CHECK_FALSE(isMoving(walked));
}

TEST_CASE("a step comes in: first the flight, then areas, then arrows") {
  const State desk = fixture::builtIn();
  const double whole = entranceSeconds(desk, 3, hall, fixture::services());
  CHECK(whole > 2);
  CHECK(whole < 8);
  const State early = stagedDuring(desk, 3, 0.3, hall, fixture::services());
  CHECK(early.flight);
  CHECK(arrowGrowthOf(*early.stage) == 0);
  CHECK(areaFadeOf(*early.stage) == 0);
  const State late = stagedDuring(desk, 3, whole - arrowGrowthSeconds / 2, hall, fixture::services());
  CHECK_FALSE(late.flight);
  CHECK(areaFadeOf(*late.stage) == 1);
  CHECK(arrowGrowthOf(*late.stage) > 0.2);
  CHECK(arrowGrowthOf(*late.stage) < 0.8);
  const State there = stagedDuring(desk, 3, whole, hall, fixture::services());
  CHECK(there.camera == stagedAt(desk, 3, hall, fixture::services()).camera);
  CHECK_FALSE(isMoving(there));
}

TEST_CASE("with reduced motion nothing flies, fades or grows") {
  State state = fixture::builtIn();
  state.reducedMotion = true;
  act(state, Present{});
  for (int i = 0; i < 4; ++i) {
    act(state, StepOnStage{1});
    CHECK_FALSE(isMoving(state));
    CHECK(arrowGrowthOf(*state.stage) == 1);
    CHECK(areaFadeOf(*state.stage) == 1);
  }
}

TEST_CASE("after presenting everything is as it was") {
  State state = fixture::builtIn();
  act(state, Select{{"almaty", ""}});
  act(state, Tick{5});
  act(state, SetTheme{ThemeId::Dark});
  act(state, SetFilter{Facet::Role, "site", true});
  const State before = state;
  act(state, Present{2});
  act(state, ResizeMap{hall, {}});
  act(state, StepOnStage{1});
  CHECK_FALSE(state.filters == before.filters);
  act(state, LeaveStage{});
  CHECK_FALSE(state.stage);
  CHECK(state.camera == before.camera);
  CHECK(state.filters == before.filters);
  CHECK(state.theme == before.theme);
  CHECK(state.selection == before.selection);
  CHECK(state.history.isSaved());
  CHECK(state.viewsBack.size() == before.viewsBack.size());
}

TEST_CASE("a dossier without a briefing presents a proposed one") {
  State state = fixture::builtIn(base::Language::English);
  while (!state.dossier().briefing.empty()) act(state, RemoveStep{0});
  act(state, Present{});
  const auto& briefing = state.dossier().briefing;
  REQUIRE(briefing.size() >= 4);
  CHECK(briefing.front().title == state.dossier().title);
  CHECK(briefing.back().title == "Sources");
  for (const dossier::Step& step : briefing) {
    CHECK_FALSE(step.title.empty());
    CHECK_FALSE(step.caption.empty());
    CHECK(step.camera);
  }
}

TEST_CASE("a view that became a step comes back as it was, filters and time too") {
  State state = fixture::builtIn();
  act(state, Select{{"almaty", ""}});
  act(state, Tick{5});
  act(state, SetFilter{Facet::Role, "site", true});
  act(state, SetFilterText{"assaut"});
  act(state, SetTimeRange{DayRange{18998, 18999}});
  const State before = state;
  act(state, AddStep{});
  const std::size_t added = state.storyboard.chosen;
  act(state, ClearFilters{});
  act(state, ClearSelection{});
  act(state, FitAll{});
  act(state, Tick{5});
  act(state, GoToStep{added});
  act(state, Tick{5});
  CHECK(state.filters == before.filters);
  CHECK(state.time == before.time);
  CHECK(state.selection.place == "almaty");
  CHECK(state.camera.metresPerPx == Approx(before.camera.metresPerPx).epsilon(0.01));
  CHECK(state.camera.centre.x == Approx(before.camera.centre.x).margin(20 * before.camera.metresPerPx));
}

TEST_CASE("a dossier cannot make its logo out of any file") {
  State state = fixture::builtIn();
  dossier::Dossier next = state.dossier();
  for (const char* name : {"/etc/hostname", "../secret.png", "nothing.png"}) {
    next.extraDateline["logo"] = name;
    state.history.apply(next, "x");
    CHECK(logoOf(state) == nullptr);
  }
}
