// What a person does with pointer and keys, and what Dateline then does.
#include <catch2/catch.hpp>
#include <fstream>

#include "desk.hpp"

using namespace dateline;
using ui::test::Desk;

TEST_CASE("pointing at a marker lights it and its passages; leaving ends that") {
  Desk desk;
  desk.pointAt("marker:almaty");
  CHECK(desk.state().hover.place == "almaty");
  CHECK(desk.interface().cursor() == ui::Cursor::Hand);
  desk.move(1270, 5);
  CHECK(desk.state().hover.none());
}

TEST_CASE("pointing at a passage lights it, so that its markers light up") {
  Desk desk;
  const std::string passage = desk.state().dossier().place("almaty")->passages.front().passage;
  desk.pointAt("passage:" + passage);
  CHECK(desk.state().hover.passage == passage);
}

TEST_CASE("clicking a marker selects it and opens its card with verdicts and quotes") {
  Desk desk;
  CHECK(desk.target("button:verify") == nullptr);
  desk.click("marker:almaty");
  CHECK(desk.state().selection.place == "almaty");
  CHECK(desk.target("button:verify") != nullptr);
  CHECK(desk.target("quote:" + desk.state().dossier().place("almaty")->passages.front().passage) != nullptr);
}

TEST_CASE("selecting a place brings its first passage into sight") {
  Desk desk(1280, 660);
  for (const dossier::Place& place : desk.state().dossier().places) {
    if (!dossier::isDrawn(place)) continue;
    desk.click("place:" + place.id);
    REQUIRE(desk.state().selection.place == place.id);
    const ui::Target* passage = desk.target("passage:" + place.passages.front().passage);
    INFO(place.id);
    REQUIRE(passage != nullptr);
    const ui::Target* card = desk.target("button:verify");
    REQUIRE(card != nullptr);
    CHECK(passage->box.bottom() <= card->box.y);
  }
}

TEST_CASE("clicking a passage selects it and does not move the text under the pointer") {
  Desk desk;
  const std::string passage = desk.state().dossier().passages.front().id;
  const ui::Box before = desk.target("passage:" + passage)->box;
  desk.click("passage:" + passage);
  CHECK(desk.state().selection.passage == passage);
  CHECK(desk.target("passage:" + passage)->box.y == before.y);
}

TEST_CASE("a click on the empty map ends the selection; a drag pans and does not") {
  Desk desk;
  desk.click("marker:almaty");
  const geo::Camera before = desk.state().camera;
  desk.move(300, 400);
  desk.press();
  desk.move(340, 420);
  desk.move(380, 440);
  desk.release();
  CHECK(desk.state().selection.place == "almaty");
  CHECK(desk.state().camera.centre.x < before.centre.x);
  CHECK(desk.state().camera.centre.y > before.centre.y);
}

TEST_CASE("Shift and a drag zoom to the box") {
  Desk desk;
  const double before = desk.state().camera.metresPerPx;
  desk.interface().feed(ui::ModifiersHeld{false, true, false});
  desk.move(300, 200);
  desk.press();
  desk.move(380, 250);
  desk.move(420, 300);
  desk.release();
  CHECK(desk.did<session::ZoomToBox>() != nullptr);
  CHECK(desk.state().camera.metresPerPx < before / 2);
}

TEST_CASE("the wheel zooms at the pointer, a double click zooms in") {
  Desk desk;
  desk.move(400, 300);
  double before = desk.state().camera.metresPerPx;
  desk.interface().feed(ui::WheelTurned{0, 1});
  desk.settle();
  CHECK(desk.state().camera.metresPerPx < before);
  desk.move(330, 520);
  before = desk.state().camera.metresPerPx;
  for (int i = 0; i < 2; ++i) {
    desk.interface().feed(ui::PointerButton{0, true});
    desk.interface().feed(ui::PointerButton{0, false});
  }
  desk.settle();
  if (desk.state().selection.none()) CHECK(desk.state().camera.metresPerPx < before);
}

TEST_CASE("a right click copies the coordinates") {
  Desk desk;
  desk.move(400, 300);
  desk.press(1);
  desk.release(1);
  REQUIRE(desk.did<session::CopyCoordinates>() != nullptr);
  REQUIRE_FALSE(desk.effects().empty());
  const auto* copied = std::get_if<session::PutOnClipboard>(&desk.effects().back());
  REQUIRE(copied != nullptr);
  CHECK(copied->text.find("N") != std::string::npos);
  CHECK(desk.target("notice") != nullptr);
}

TEST_CASE("dragging over the text selects it, Ctrl+C copies it") {
  Desk desk;
  const ui::Box passage = desk.target("passage:" + desk.state().dossier().passages.front().id)->box;
  desk.move(passage.x + 5, passage.y + 10);
  desk.press();
  desk.move(passage.x + 60, passage.y + 10);
  desk.move(passage.right() - 5, passage.y + 10);
  desk.release();
  CHECK(desk.state().selection.none());
  desk.key("C", true);
  REQUIRE(desk.did<session::CopyText>() != nullptr);
  const std::string& text = desk.did<session::CopyText>()->text;
  CHECK(text.size() > 20);
  CHECK(desk.state().dossier().articles.front()->text.find(text) != std::string::npos);
}

TEST_CASE("searching: every typed letter arrives, keys choose, Enter flies there, Escape closes") {
  Desk desk;
  desk.key("F", true);
  CHECK(desk.state().searchOpen);
  desk.type("paris");
  CHECK(desk.state().search == "paris");
  REQUIRE(desk.state().hits.size() > 1);
  CHECK(desk.target("hit:0") != nullptr);
  desk.key("Down");
  CHECK(desk.state().hitAt == 1);
  desk.key("Up");
  CHECK(desk.state().hitAt == 0);
  const geo::Camera before = desk.state().camera;
  desk.key("Enter");
  CHECK_FALSE(desk.state().searchOpen);
  CHECK(desk.state().camera.centre.x != before.centre.x);

  desk.key("F", true);
  desk.type("x");
  desk.key("Escape");
  CHECK_FALSE(desk.state().searchOpen);
  CHECK(desk.state().search.empty());
}

TEST_CASE("a hit is taken by a click, a click beside the search ends it") {
  Desk desk;
  desk.click("search");
  desk.type("almaty");
  desk.click("hit:0");
  CHECK(desk.state().selection.place == "almaty");
  CHECK_FALSE(desk.state().searchOpen);

  desk.click("search");
  desk.type("rus");
  desk.click("map");
  CHECK_FALSE(desk.state().searchOpen);
  CHECK(desk.target("hit:0") == nullptr);
}

TEST_CASE("single keys are text while someone types") {
  Desk desk;
  desk.click("search");
  desk.forget();
  desk.interface().feed(ui::KeyTurned{"N", true});
  desk.interface().feed(ui::TextTyped{U'n'});
  desk.interface().feed(ui::KeyTurned{"N", false});
  desk.settle();
  CHECK(desk.did<session::SelectNext>() == nullptr);
  CHECK(desk.state().search == "n");
}

TEST_CASE("N goes to the next event, P back, Escape out") {
  Desk desk;
  desk.key("N");
  REQUIRE(desk.did<session::SelectNext>() != nullptr);
  const std::string first = desk.state().selection.place;
  CHECK_FALSE(first.empty());
  desk.key("N");
  CHECK(desk.state().selection.place != first);
  desk.key("P");
  CHECK(desk.state().selection.place == first);
  desk.key("Escape");
  CHECK(desk.state().selection.none());
  CHECK(desk.target("button:verify") == nullptr);
}

TEST_CASE("a verdict is given by its button, and taken back by Ctrl+Z") {
  Desk desk;
  desk.click("place:almaty");
  REQUIRE(desk.state().dossier().place("almaty")->status == dossier::Status::Verified);
  desk.click("button:reject");
  CHECK(desk.state().dossier().place("almaty")->status == dossier::Status::Rejected);
  CHECK(desk.target("place:almaty") == nullptr);
  desk.key("Z", true);
  CHECK(desk.did<session::Undo>() != nullptr);
  CHECK(desk.state().dossier().place("almaty")->status == dossier::Status::Verified);
}

TEST_CASE("the display menu switches layers, theme, language and scale, and Escape closes it") {
  Desk desk;
  desk.click("button:display");
  desk.click("button:layer-relief");
  CHECK_FALSE(desk.state().layers.relief);
  desk.click("button:theme-dark");
  CHECK(desk.state().theme == session::ThemeId::Dark);
  desk.click("button:language-en");
  CHECK(desk.state().language == base::Language::English);
  const std::uint32_t fonts = desk.interface().fontVersion();
  const double wide = desk.target("button:open")->box.width;
  desk.click("button:scale-more");
  CHECK(desk.state().uiScale == 1.25);
  CHECK(desk.interface().fontVersion() > fonts);
  CHECK(desk.target("button:open")->box.width > wide * 1.15);
  desk.key("Escape");
  CHECK(desk.target("button:layer-relief") == nullptr);
}

TEST_CASE("the buttons over the map zoom and fit") {
  Desk desk;
  const double before = desk.state().camera.metresPerPx;
  desk.click("button:zoom-in");
  CHECK(desk.state().camera.metresPerPx < before);
  desk.click("button:fit-all");
  CHECK(desk.state().camera.metresPerPx == Approx(before).epsilon(0.01));
}

TEST_CASE("after a dialog is closed, the map answers again") {
  Desk desk;
  desk.key("Question");
  CHECK(desk.state().dialog == session::Dialog::Keys);
  REQUIRE(desk.target("button:close") != nullptr);
  desk.key("Escape");
  CHECK(desk.state().dialog == session::Dialog::None);
  desk.click("marker:almaty");
  CHECK(desk.state().selection.place == "almaty");
  desk.key("Question");
  desk.click("button:close");
  CHECK(desk.state().dialog == session::Dialog::None);
  desk.pointAt("marker:almaty");
  CHECK(desk.state().hover.place == "almaty");
}

TEST_CASE("the list of files opens what is chosen and enters folders") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "dateline_ui_files";
  fs::remove_all(folder);
  fs::create_directories(folder / "inner");
  std::ofstream(folder / "story.txt") << "Almaty.\n";
  std::ofstream(folder / "picture.xyz") << "no";
  std::ofstream(folder / "inner" / "deep.md") << "# Deep\n";
  const fs::path before = fs::current_path();
  fs::current_path(folder);
  {
    Desk desk;
    desk.act(session::ShowDialog{session::Dialog::Open});
    desk.settle();
    CHECK(desk.target("file:story.txt") != nullptr);
    CHECK(desk.target("file:picture.xyz") == nullptr);
    desk.click("file:inner");
    CHECK(desk.target("file:deep.md") != nullptr);
    desk.click("file:..");
    desk.click("file:story.txt");
    REQUIRE(desk.did<session::OpenFile>() != nullptr);
    CHECK(desk.did<session::OpenFile>()->path.filename() == "story.txt");
    CHECK(desk.state().dialog == session::Dialog::None);
  }
  fs::current_path(before);
  fs::remove_all(folder);
}

TEST_CASE("Tab reaches buttons, Enter presses them") {
  Desk desk;
  desk.key("Tab");
  desk.forget();
  desk.key("Enter");
  CHECK(desk.did<session::ZoomBy>() != nullptr);
  desk.key("Tab", false, true);
  desk.key("Escape");
  desk.forget();
  desk.key("Enter");
  CHECK(desk.did<session::ZoomBy>() == nullptr);
}

TEST_CASE("nothing moves while nothing happens") {
  Desk desk;
  desk.forget();
  desk.settle();
  CHECK(desk.framesToSettle() == 1);
  CHECK_FALSE(desk.interface().wantsAnotherFrame());
  CHECK(desk.did<session::Hover>() == nullptr);
}
