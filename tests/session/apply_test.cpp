// Every Action changes what it says, and one that is refused changes nothing.
#include "session/apply.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <limits>

#include "base/file.hpp"
#include "fixture.hpp"
#include "session/recent.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

std::vector<Effect> act(State& state, const Action& action) {
  return apply(state, action, fixture::services());
}

/// What a person could notice of a state.
bool same(const State& a, const State& b) {
  return a.dossier() == b.dossier() && a.file == b.file && a.language == b.language && a.theme == b.theme &&
         a.uiScale == b.uiScale && a.layers == b.layers && a.camera == b.camera && a.viewport == b.viewport &&
         a.flight.has_value() == b.flight.has_value() && a.viewsBack == b.viewsBack &&
         a.viewsForward == b.viewsForward && a.selection == b.selection && a.hover == b.hover &&
         a.scrollRequest == b.scrollRequest && a.search == b.search && a.hits.size() == b.hits.size() &&
         a.dialog == b.dialog && a.fullScreen == b.fullScreen && a.notice.has_value() == b.notice.has_value() &&
         a.recentFiles == b.recentFiles && a.history.isSaved() == b.history.isSaved();
}

std::filesystem::path written(const char* name, const std::string& bytes) {
  const std::filesystem::path path = fixture::folder() / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

}  // namespace

TEST_CASE("an action that is refused leaves the state as it was") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto broken = written("broken.geojson", "{\"type\":\"FeatureCollection\",\"dateline\":{},\"features\":[{");
  const auto binary = written("binary.txt", std::string("\xff\xfe\x00\x80", 4));
  const Action refused[] = {
      OpenFile{fixture::folder() / "missing.geojson"},
      OpenFile{broken},
      OpenFile{binary},
      OpenFile{},
      OpenFile{fixture::folder()},
      SaveFile{"/nowhere/at/all.geojson"},
      SaveFile{fixture::folder() / "article.txt"},
      Select{{"atlantis", ""}},
      Select{{"", "p99"}},
      Select{{"almaty", "p99"}},
      SetStatus{"atlantis", dossier::Status::Verified},
      SetRole{"atlantis", dossier::Role::Site},
      TakeSearchHit{7},
      FlyTo{{500, 0}, 100},
      FlyTo{{nan, 0}, 100},
      Pan{nan, 0},
      ZoomAt{{0, 0}, nan},
      ZoomBy{std::numeric_limits<double>::infinity()},
      ZoomToBox{{nan, 0}, {1, 1}},
      SetUiScale{nan},
      ResizeMap{{-1, 5}, {}},
  };
  State state = fixture::builtIn();
  act(state, SetStatus{"rus", dossier::Status::Unreviewed});
  act(state, Undo{});
  act(state, Select{{"almaty", "p3"}});
  act(state, Tell{Notice{"x", {}, {}, false}});
  for (const Action& action : refused) {
    const State before = state;
    INFO("action " << action.index() << " " << (&action - refused));
    CHECK_THROWS_AS(act(state, action), base::Error);
    CHECK(same(before, state));
  }
}

TEST_CASE("selecting and hovering") {
  State state = fixture::builtIn();
  act(state, Hover{{"rus", ""}});
  CHECK(state.hover.place == "rus");
  act(state, Hover{{"gone", ""}});
  CHECK(state.hover.none());
  act(state, Hover{{"", "p9"}});
  CHECK(state.hover.passage == "p9");

  act(state, Select{{"", "p9"}, false});
  CHECK(state.selection.passage == "p9");
  CHECK(state.scrollRequest == 0);
  CHECK_FALSE(state.flight);
  act(state, Select{{"", "p9"}});
  CHECK(state.scrollRequest == 1);
  CHECK_FALSE(state.flight);  // its markers are in view
  act(state, ClearSelection{});
  CHECK(state.selection.none());

  state.reducedMotion = true;
  act(state, FlyTo{{-70, -30}, 500});
  const geo::Camera chile = state.camera;
  act(state, Select{{"", "p3"}});
  CHECK_FALSE(state.camera == chile);  // nothing of it could be seen
}

TEST_CASE("next and previous go round the markers in the order of the text") {
  State state = fixture::builtIn();
  act(state, SelectNext{1});
  CHECK(state.selection.place == "kaz");
  act(state, SelectNext{1});
  CHECK(state.selection.place == "almaty");
  act(state, SelectNext{-1});
  act(state, SelectNext{-1});
  CHECK(state.selection.place == "tjk");
  act(state, SelectNext{1});
  CHECK(state.selection.place == "kaz");
  State empty = startState({}, fixture::services(), base::Language::English, fixture::viewport, {});
  act(empty, SelectNext{1});
  CHECK(empty.selection.none());
}

TEST_CASE("a search leads to what was found") {
  State state = fixture::builtIn();
  state.reducedMotion = true;
  act(state, SetSearch{"almaty"});
  CHECK(state.searchOpen);
  REQUIRE(state.hits.size() > 1);
  act(state, MoveInSearch{-1});
  CHECK(state.hitAt == state.hits.size() - 1);
  act(state, MoveInSearch{1});
  CHECK(state.hitAt == 0);
  act(state, TakeSearchHit{0});
  CHECK(state.selection.place == "almaty");
  CHECK_FALSE(state.searchOpen);
  act(state, SetSearch{"48.86, 2.35"});
  act(state, TakeSearchHit{0});
  const auto centre = state.projection->unproject(state.camera.centre).value();
  CHECK(centre.lon == Approx(2.35).margin(0.05));
  act(state, ToggleSearch{false});
  CHECK(state.search.empty());
  CHECK(state.hits.empty());
}

TEST_CASE("the window's own settings") {
  State state = fixture::builtIn();
  act(state, SetTheme{ThemeId::Dark});
  CHECK(state.theme == ThemeId::Dark);
  act(state, SetLanguage{base::Language::English});
  CHECK(state.language == base::Language::English);
  Layers layers;
  layers.relief = false;
  act(state, SetLayers{layers});
  CHECK(state.layers == layers);
  act(state, SetUiScale{100});
  CHECK(state.uiScale == 4);
  const auto full = act(state, ToggleFullScreen{});
  REQUIRE(full.size() == 1);
  CHECK(std::get<ChangeFullScreen>(full[0]).on);
  const auto copied = act(state, CopyText{"43.25, 76.95", "Copied"});
  CHECK(std::get<PutOnClipboard>(copied.at(0)).text == "43.25, 76.95");
  REQUIRE(state.notice);
  CHECK_FALSE(isMoving(state));  // the loop sleeps until the notice goes
  REQUIRE(secondsToChange(state));
  CHECK(*secondsToChange(state) == Approx(3));
  act(state, Tick{60});
  CHECK_FALSE(secondsToChange(state));
  CHECK_FALSE(state.notice);
  act(state, Tell{Notice{"hello", {}, {}, true}});
  act(state, DismissNotice{});
  CHECK_FALSE(state.notice);
  act(state, Tick{-5});
  act(state, Tick{std::numeric_limits<double>::quiet_NaN()});
  CHECK_FALSE(isMoving(state));
}

TEST_CASE("verify, reject, change a role: each can be undone and redone") {
  State state = fixture::builtIn();
  state.reviewer = "Ada";
  act(state, SetStatus{"almaty", dossier::Status::Verified});  // it is already
  CHECK(state.history.isSaved());
  act(state, SetStatus{"almaty", dossier::Status::Rejected});
  CHECK_FALSE(dossier::isDrawn(*state.dossier().place("almaty")));
  CHECK(state.dossier().place("almaty")->reviewed->by == "Ada");
  CHECK_FALSE(state.history.isSaved());
  act(state, SetRole{"rus", dossier::Role::Actor});
  act(state, Undo{});
  CHECK(state.dossier().place("rus")->role == dossier::Role::Origin);
  act(state, Undo{});
  CHECK(state.dossier().place("almaty")->status == dossier::Status::Verified);
  CHECK(state.history.isSaved());
  act(state, Undo{});
  act(state, Redo{});
  CHECK(state.dossier().place("almaty")->status == dossier::Status::Rejected);
}

TEST_CASE("saving and opening: the file, the recent files, and changes that would be lost") {
  State state = fixture::builtIn();
  state.theme = ThemeId::Dark;
  act(state, SaveFile{});
  CHECK(state.dialog == Dialog::SaveAs);  // it has no file yet
  const std::filesystem::path path = fixture::folder() / "mine";
  act(state, SaveFile{path});
  const std::filesystem::path saved = fixture::folder() / "mine.geojson";
  CHECK(std::filesystem::exists(saved));
  CHECK(state.file == saved);
  CHECK(state.dialog == Dialog::None);
  CHECK(state.notice);
  CHECK(state.recentFiles.front() == saved);
  CHECK(loadRecentFiles().front() == saved);

  act(state, SetStatus{"rus", dossier::Status::Rejected});
  CHECK(act(state, Quit{}).empty());
  CHECK(state.dialog == Dialog::DiscardChanges);
  CHECK(std::holds_alternative<Quit>(afterDiscarding(state)));
  act(state, OpenFile{saved});
  CHECK(state.dialog == Dialog::DiscardChanges);
  CHECK(state.dossier().place("rus")->status == dossier::Status::Rejected);
  act(state, afterDiscarding(state));
  CHECK(state.dossier().place("rus")->status == dossier::Status::Verified);
  CHECK(state.dialog == Dialog::None);
  CHECK(state.theme == ThemeId::Dark);
  CHECK(state.file == saved);
  CHECK(std::holds_alternative<LeaveProgram>(act(state, Quit{}).at(0)));

  act(state, SetRole{"rus", dossier::Role::Actor});
  act(state, SaveFile{});
  CHECK(state.history.isSaved());
  CHECK(dossier::loadDossier(saved).place("rus")->role == dossier::Role::Actor);
  act(state, OpenBuiltIn{});
  CHECK(state.file.empty());
  CHECK(state.dossier().place("rus")->role == dossier::Role::Origin);
}

TEST_CASE("recent files that cannot be kept bother nobody") {
  fixture::folder();
  const std::filesystem::path real = fixture::folder();
  const std::filesystem::path blocked = written("blocked", "a file where the folder should be");
  ::setenv("XDG_STATE_HOME", blocked.c_str(), 1);
  CHECK(loadRecentFiles().empty());
  CHECK(rememberFile("/tmp/x.geojson").size() == 1);
  ::setenv("XDG_STATE_HOME", real.c_str(), 1);
}
