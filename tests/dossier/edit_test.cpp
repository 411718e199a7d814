// Edits are pure, refuse what does not exist, and can be undone and redone by name.
#include "dossier/edit.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "dossier/file.hpp"
#include "dossier/history.hpp"
#include "sample.hpp"

using namespace dateline;
using dossier::Role;
using dossier::Status;

namespace {
dossier::Dossier start() {
  return dossier::parseDossier(sample::json().dump(), "test");
}
}  // namespace

TEST_CASE("an edit changes its place and shares the texts") {
  const dossier::Dossier before = start();
  const dossier::Dossier after = dossier::withStatus(before, "rus", Status::Verified, {"Ada", "2022-01-09"});
  CHECK(before.place("rus")->status == Status::Unreviewed);
  CHECK(after.place("rus")->status == Status::Verified);
  CHECK(after.place("rus")->reviewed->by == "Ada");
  CHECK(after.articles[0] == before.articles[0]);
  CHECK_FALSE(dossier::withStatus(after, "rus", Status::Unreviewed, {}).place("rus")->reviewed);
  CHECK(dossier::withName(before, "rus", "Россия").place("rus")->name == "Россия");
  const dossier::Dossier moved = dossier::withPosition(before, "rus", {30, 60});
  CHECK(moved.place("rus")->at == geo::LonLat{30, 60});
  CHECK_FALSE(moved.place("rus")->atCapital);
}

TEST_CASE("no passage keeps a stronger role than its place") {
  const dossier::Dossier weaker = dossier::withRole(start(), "rus", Role::Mention);
  CHECK(weaker.place("rus")->role == Role::Mention);
  CHECK_FALSE(weaker.place("rus")->passages[1].role);
}

TEST_CASE("edits of what does not exist are refused") {
  const dossier::Dossier d = start();
  CHECK_THROWS_AS(dossier::withStatus(d, "none", Status::Verified, {}), base::UsageError);
  CHECK_THROWS_AS(dossier::withRole(d, "none", Role::Site), base::UsageError);
  CHECK_THROWS_AS(dossier::withName(d, "none", "x"), base::UsageError);
  CHECK_THROWS_AS(dossier::withName(d, "rus", "  "), base::UsageError);
  CHECK_THROWS_AS(dossier::withPosition(d, "rus", {200, 0}), base::UsageError);
}

TEST_CASE("an imported shape has no position to move") {
  const dossier::Dossier d =
      dossier::parseDossier(R"({"type":"Polygon","coordinates":[[[60,40],[70,40],[70,50],[60,40]]]})", "shape");
  CHECK_THROWS_AS(dossier::withPosition(d, "f1", {1, 2}), base::UsageError);
}

TEST_CASE("history goes back and forth, and knows what is on disk") {
  dossier::History history(start());
  CHECK(history.isSaved());
  CHECK_FALSE(history.undo());
  CHECK_FALSE(history.redo());
  CHECK(history.undoName().empty());
  history.apply(dossier::withRole(history.present(), "rus", Role::Actor), "Change the role");
  CHECK_FALSE(history.isSaved());
  CHECK(history.undoName().one == "Change the role");
  CHECK(history.undo());
  CHECK(history.isSaved());
  CHECK(history.present().place("rus")->role == Role::Origin);
  CHECK(history.redoName().one == "Change the role");
  CHECK(history.redo());
  CHECK(history.present().place("rus")->role == Role::Actor);
  history.markSaved();
  CHECK(history.undo());
  CHECK_FALSE(history.isSaved());
  history.apply(dossier::withName(history.present(), "rus", "R"), "Rename");
  CHECK_FALSE(history.redo());
}
