// Event sets in the session: opening, filters, choosing, and the dossier that refers to one.
#include <catch2/catch.hpp>
#include <fstream>

#include "fixture.hpp"
#include "session/event_open.hpp"
#include "session/registry.hpp"
#include "session/view.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

fixture::fs::path table(const std::string& name, const std::string& more = {}) {
  const auto path = fixture::folder() / name;
  std::ofstream(path) << "lon,lat,time,type,text\n76.9,43.2,2022-01-05,riot,a\n76.8,43.3,2022-01-06,riot,b\n"
                         "71.4,51.1,2022-01-07,strike,\n"
                      << more;
  return path;
}

State opened(const fixture::fs::path& path) {
  return startState(open({path}, {}, fixture::services()), fixture::services(), base::Language::English,
                    fixture::viewport, {});
}

}  // namespace

TEST_CASE("a table of events opens with all of them in view") {
  fixture::data();
  const State state = opened(table("set.csv"));
  REQUIRE(state.events.open());
  CHECK(state.events.shown->total() == 3);
  CHECK(state.dossier().title == "set");
  const geo::LonLat at[] = {{76.9, 43.2}, {71.4, 51.1}};
  CHECK(inView(state, at));
  CHECK_FALSE(state.notice);
}

TEST_CASE("rows that could not be used are told") {
  fixture::data();
  const State state = opened(table("bad.csv", "x,y,,,\n"));
  REQUIRE(state.notice);
  CHECK(state.notice->where == "bad.csv:5");
}

TEST_CASE("a filter shows what it says, and what is hidden is chosen no longer") {
  fixture::data();
  State state = opened(table("filter.csv"));
  const events::EventSet& set = state.events.shown->set();
  apply(state, SelectEvents{{{}, 0U}}, fixture::services());
  events::Filter filter;
  filter.hiddenTypes = std::uint64_t{1} << set.type(0);
  apply(state, SetEventFilter{filter}, fixture::services());
  CHECK(state.events.shown->total() == 3 - set.typeCounts()[set.type(0)]);
  CHECK(state.events.selection.none());
  apply(state, commandById("events.all")->make(state), fixture::services());
  CHECK(state.events.shown->total() == 3);
  apply(state, commandById("events.density")->make(state), fixture::services());
  CHECK(state.events.display == EventDisplay::Density);
}

TEST_CASE("zooming to a cell comes closer and keeps its events in view") {
  fixture::data();
  State state = opened(table("zoom.csv"));
  state.reducedMotion = true;
  const double before = state.camera.metresPerPx;
  const events::Cell cell = events::cellOf(events::mortonOf(events::gridPointOf({76.9, 43.2})), 12);
  apply(state, ZoomToEvents{{cell, {}}}, fixture::services());
  CHECK(state.camera.metresPerPx <= before / 2);
  const geo::LonLat at[] = {{76.9, 43.2}, {76.8, 43.3}};
  CHECK(inView(state, at));
}

TEST_CASE("events cannot be chosen where there are none") {
  State state = fixture::builtIn();
  CHECK_THROWS_AS(apply(state, SetEventFilter{}, fixture::services()), base::UsageError);
  CHECK_THROWS_AS(apply(state, SelectEvents{}, fixture::services()), base::UsageError);
  state = opened(table("range.csv"));
  CHECK_THROWS_AS(apply(state, SelectEvents{{{}, 99U}}, fixture::services()), base::UsageError);
}

TEST_CASE("a saved dossier refers to its event set, opens with it, and tells when it has changed") {
  fixture::data();
  const auto path = table("referred.csv");
  const auto file = fixture::folder() / "with-events.geojson";
  State state = opened(path);
  apply(state, SaveFile{file}, fixture::services());
  const dossier::Dossier saved = dossier::loadDossier(file);
  REQUIRE(saved.eventSets.size() == 1);
  CHECK(saved.eventSets.front().path == "referred.csv");
  CHECK(saved.eventSets.front().sha256.size() == 64);

  State again = opened(file);
  REQUIRE(again.events.open());
  CHECK(again.events.shown->total() == 3);
  CHECK_FALSE(again.notice);

  table("referred.csv", "70,45,,,\n");
  again = opened(file);
  REQUIRE(again.events.open());
  REQUIRE(again.notice);
  CHECK(again.notice->error);

  fixture::fs::remove(path);
  again = opened(file);
  CHECK_FALSE(again.events.open());
  REQUIRE(again.notice);
  CHECK(again.notice->where.find("referred.csv") != std::string::npos);
}

TEST_CASE("only one event set is open at a time") {
  fixture::data();
  CHECK_THROWS_AS(open({table("one.csv"), table("two.csv")}, {}, fixture::services()), base::InputError);
}
