// At every size of the window: everything that can be pressed lies in it, and nothing lies on another.
#include <catch2/catch.hpp>
#include <utility>

#include "desk.hpp"

using namespace dateline;
using ui::test::Desk;

namespace {

bool isPressed(const std::string& name) {
  return name.starts_with("button:") || name.starts_with("place:") || name == "search";
}

void checkTargets(const Desk& desk, ui::Interface& interface, int width, int height) {
  INFO(width << "×" << height);
  CHECK(desk.target("search") != nullptr);
  const auto& targets = interface.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const ui::Box& a = targets[i].box;
    INFO(targets[i].name);
    CHECK(a.x >= 0);
    CHECK(a.y >= 0);
    CHECK(a.right() <= width);
    CHECK(a.bottom() <= height);
    if (!isPressed(targets[i].name)) continue;
    CHECK(a.width >= 8);
    for (std::size_t k = i + 1; k < targets.size(); ++k) {
      if (!isPressed(targets[k].name)) continue;
      const ui::Box& b = targets[k].box;
      INFO(targets[k].name);
      const bool apart = a.right() <= b.x || b.right() <= a.x || a.bottom() <= b.y || b.bottom() <= a.y;
      CHECK(apart);
    }
  }
}

}  // namespace

TEST_CASE("everything that can be pressed lies in the window and apart") {
  for (const auto language : {base::Language::English, base::Language::French}) {
    for (const auto& [width, height] : {std::pair{640, 400}, {1024, 640}, {1280, 720}, {1920, 1080}, {3840, 2160}}) {
      for (const double scale : {1.0, 2.0}) {
        if (scale > 1 && width < 1280) continue;
        Desk desk(width, height, language, scale);
        checkTargets(desk, desk.interface(), width, height);
        if (desk.target("marker:almaty") == nullptr) continue;
        desk.click("marker:almaty");
        checkTargets(desk, desk.interface(), width, height);
      }
    }
  }
}

TEST_CASE("many places with long names: the strip cuts names and keeps them apart") {
  dossier::Dossier dossier = session::builtInDossier(base::Language::French, ui::test::services());
  const dossier::Place sample = *dossier.place("almaty");
  for (int i = 0; i < 120; ++i) {
    dossier::Place place = sample;
    place.id = "more" + std::to_string(i);
    place.name = std::string(static_cast<std::size_t>(i), 'w') + " " + std::to_string(i);
    place.role = dossier::Role::Mention;
    place.status = dossier::Status::Unreviewed;
    dossier.places.push_back(place);
  }
  Desk desk(std::move(dossier), 1280, 720, base::Language::French);
  for (const ui::Target& target : desk.interface().targets()) {
    if (target.name.starts_with("place:")) CHECK(target.box.width <= 221);
  }
  desk.click("place:rus");
  CHECK(desk.state().selection.place == "rus");
}

TEST_CASE("a dossier without places and one without an article are shown") {
  dossier::Dossier dossier = session::builtInDossier(base::Language::French, ui::test::services());
  dossier.places.clear();
  dossier.flows.clear();
  dossier.briefing.clear();
  {
    const Desk desk(dossier, 1024, 640, base::Language::English);
    CHECK(desk.target("button:open") != nullptr);
  }
  dossier.passages.clear();
  dossier.articles.clear();
  const Desk desk(dossier, 1024, 640, base::Language::English);
  CHECK(desk.target("button:open") != nullptr);
}

TEST_CASE("dialogs fit into the window at every size") {
  for (const auto& [width, height] : {std::pair{640, 400}, {1024, 640}, {1920, 1080}}) {
    for (const session::Dialog dialog :
         {session::Dialog::Open, session::Dialog::SaveAs, session::Dialog::Keys, session::Dialog::DiscardChanges}) {
      Desk desk(width, height);
      desk.act(session::ShowDialog{dialog});
      desk.settle();
      INFO(width << "×" << height << ", dialog " << static_cast<int>(dialog));
      const ui::Target* close = desk.target("button:close");
      REQUIRE(close != nullptr);
      CHECK(close->box.bottom() <= height);
      CHECK(close->box.height > 15);
      desk.click("button:close");
      CHECK(desk.state().dialog == session::Dialog::None);
    }
  }
}

TEST_CASE("several articles can be turned") {
  dossier::Dossier dossier = session::builtInDossier(base::Language::French, ui::test::services());
  auto second = std::make_shared<article::Article>(*dossier.articles.front());
  second->id = "other";
  second->text = "Une autre histoire.";
  second->sha256 = "other";
  second->headers.clear();
  dossier.articles.push_back(second);
  Desk desk(dossier, 1280, 720, base::Language::French);
  const std::string passage = "passage:" + dossier.passages.front().id;
  CHECK(desk.target(passage) != nullptr);
  CHECK(desk.target("button:article-previous") == nullptr);  // there is none before the first
  desk.click("button:article-next");
  CHECK(desk.target(passage) == nullptr);
  desk.click("button:article-previous");
  CHECK(desk.target(passage) != nullptr);
  desk.click("button:article-next");
  desk.click("place:almaty");
  CHECK(desk.target("passage:" + dossier.place("almaty")->passages.front().passage) != nullptr);
}
