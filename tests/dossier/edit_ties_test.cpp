// Ties between places and passages: decided about one by one, merged, split, and moved with the names that they rest
// on.
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "dossier/audit.hpp"
#include "dossier/contested.hpp"
#include "dossier/edit.hpp"
#include "dossier/edit_passage.hpp"
#include "dossier/file.hpp"
#include "dossier/patch.hpp"
#include "sample.hpp"

using namespace dateline;
using dossier::Dossier;
using dossier::Role;
using dossier::Status;

namespace {

Dossier start() {
  return dossier::parseDossier(sample::json().dump(), "test");
}
const dossier::Reviewed ada{"Ada", "2022-01-09"};

/// What is written is read again as the same, and so is the step that made it.
void checkFile(const Dossier& before, const Dossier& after) {
  CHECK(dossier::parseDossier(dossier::writeDossier(after), "again") == after);
  CHECK(dossier::patched(before, dossier::patchBetween(before, after), "patch") == after);
}

bool hasError(const Dossier& d) {
  for (const dossier::Finding& finding : dossier::audit(d)) {
    if (finding.error) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a rejected passage supports nothing, and a place without another is not drawn") {
  const Dossier before = start();
  const Dossier after = dossier::withTieStatus(before, "almaty", "p1", Status::Rejected, ada);
  CHECK_FALSE(dossier::isDrawn(*after.place("almaty")));
  CHECK(after.place("almaty")->passages[0].reviewed->by == "Ada");
  CHECK(dossier::placesOf(after, "p1").size() == 1);  // Russia is still mentioned there
  CHECK_FALSE(hasError(after));
  checkFile(before, after);
  const Dossier back = dossier::withTieStatus(after, "almaty", "p1", Status::Unreviewed, {});
  CHECK(back == before);
}

TEST_CASE("the main role is the strongest of the passages that hold") {
  const Dossier before = start();
  const Dossier after = dossier::withTieStatus(before, "rus", "p2", Status::Rejected, ada);
  CHECK(after.place("rus")->role == Role::Mention);
  CHECK(dossier::roleIn(*after.place("rus"), "p2") == Role::Origin);
  CHECK(dossier::withTieStatus(after, "rus", "p2", Status::Verified, ada).place("rus")->role == Role::Origin);
  const Dossier role = dossier::withTieRole(before, "rus", "p1", Role::Site);
  CHECK(role.place("rus")->role == Role::Site);
  CHECK(dossier::roleIn(*role.place("rus"), "p2") == Role::Origin);
  checkFile(before, role);
}

TEST_CASE("merged places are one: passages, arrows, mentions and steps go over") {
  const Dossier before = start();
  const Dossier after = dossier::withMerged(before, "rus", "almaty");
  CHECK(after.place("almaty") == nullptr);
  CHECK(after.place("rus")->passages.size() == 2);
  CHECK(after.place("rus")->role == Role::Site);
  CHECK(after.passage("p1")->mentions[0].place == "rus");
  CHECK(after.briefing[0].select == "rus");
  for (const dossier::Flow& flow : after.flows) CHECK(flow.to == "rus");
  CHECK_FALSE(hasError(after));
  checkFile(before, after);
  CHECK_THROWS_AS(dossier::withMerged(before, "rus", "rus"), base::UsageError);
}

TEST_CASE("a passage is split off as a place of its own; the last one is not") {
  const Dossier before = start();
  const Dossier after = dossier::withSplit(before, "rus", "p1", "rus-2");
  REQUIRE(after.place("rus-2") != nullptr);
  CHECK(after.place("rus-2")->role == Role::Mention);
  CHECK(after.place("rus-2")->passages.size() == 1);
  CHECK(after.place("rus")->passages.size() == 1);
  CHECK(after.place("rus")->role == Role::Origin);
  checkFile(before, after);
  CHECK_THROWS_AS(dossier::withSplit(after, "rus", "p2", "rus-3"), base::UsageError);
  CHECK_THROWS_AS(dossier::withSplit(before, "almaty", "p2", "x"), base::UsageError);
}

TEST_CASE("another place of the world is unreviewed again, whoever verified the first") {
  dossier::Candidate paris;
  paris.name = "Paris";
  paris.kind = "city";
  paris.country = "FRA";
  paris.geonames = 2988507;
  paris.at = {2.35, 48.86};
  const Dossier after = dossier::withIdentity(start(), "almaty", paris);
  CHECK(after.place("almaty")->name == "Paris");
  CHECK(after.place("almaty")->at == paris.at);
  CHECK(after.place("almaty")->status == Status::Unreviewed);
  CHECK(after.place("almaty")->precision == dossier::Precision::City);
  checkFile(start(), after);
}

TEST_CASE("a name elsewhere takes its passages along, and an emptied place is gone") {
  Dossier before = start();
  before.places[1].passages.erase(before.places[1].passages.begin());  // Russia has p1 alone
  before.passages[0].mentions.push_back({"Almaty", 0, 6, "rus", "toponym"});
  const auto names = dossier::namesOf(before, "almaty");
  REQUIRE(names.size() == 1);
  const auto elsewhere = dossier::namedElsewhere(before, "almaty", names);
  REQUIRE(elsewhere.size() == 1);
  const Dossier after = dossier::withMentions(before, "almaty", elsewhere);
  CHECK(after.place("rus") == nullptr);
  CHECK(after.passages[0].mentions.back().place == "almaty");
  CHECK(dossier::namedElsewhere(after, "almaty", names).empty());
}

TEST_CASE("selected words become a passage once, in the order of the text") {
  const Dossier before = start();
  const std::size_t at = before.articles[0]->text.find("attaquée");
  std::string id;
  // Blanks around the words do not belong to it.
  const Dossier after = dossier::withPassage(before, "a1", {at - 1, at + std::string("attaquée").size() + 1}, id);
  CHECK(id == "p3");
  REQUIRE(after.passage("p3") != nullptr);
  CHECK(after.passage("p3")->anchor.exact == "attaquée");
  CHECK(after.passages[1].id == "p3");
  std::string again;
  CHECK(dossier::withPassage(after, "a1", {at, at + std::string("attaquée").size()}, again) == after);
  CHECK(again == "p3");
  checkFile(before, dossier::withTie(after, "rus", "p3", Role::Mention));
  CHECK_THROWS_AS(dossier::withPassage(before, "a1", {at - 1, at}, id), base::UsageError);
  CHECK_THROWS_AS(dossier::withPassage(before, "none", {0, 1}, id), base::UsageError);
}

TEST_CASE("dates, speakers, figures, ratings and notes of a passage are edited and kept in the file") {
  const Dossier before = start();
  Dossier after =
      dossier::withDate(before, "p2", dossier::DateOf::Happened, base::spanFromEdtf("2022-01-05/2022-01-08"));
  after = dossier::withSpeaker(after, "p2", "Ada");
  after = dossier::withMode(after, "p2", dossier::ClaimMode::Denied);
  dossier::Figure figure;
  figure.value = 12;
  figure.unit = "soldats";
  after = dossier::withFigures(after, "p2", {figure});
  after = dossier::withSource(after, "p2", dossier::SourceRating{'B', 2});
  after = dossier::withPassageNotes(after, "p2", "call back");
  after = dossier::withNotes(after, "rus", "which base?");
  after = dossier::withBookmark(after, {"Front", {{76.9, 43.2}, 800, base::Json::object()}, base::Json::object()});
  checkFile(before, after);
  const dossier::Passage& edited = *after.passage("p2");
  CHECK(base::toEdtf(*edited.when[0].happened) == "2022-01-05/2022-01-08");
  CHECK(edited.claim->by == "Ada");
  CHECK(edited.claim->mode == dossier::ClaimMode::Denied);
  CHECK(dossier::withDate(after, "p2", dossier::DateOf::Happened, {}).passage("p2")->when.empty());
  CHECK_FALSE(dossier::withSpeaker(after, "p2", "").passage("p2")->claim);
  CHECK_THROWS_AS(dossier::withMode(before, "p2", dossier::ClaimMode::Denied), base::UsageError);
  CHECK_THROWS_AS(dossier::withSpeaker(before, "none", "Ada"), base::UsageError);
  CHECK(dossier::withoutBookmark(after, 0).bookmarks.empty());
  CHECK_THROWS_AS(dossier::withoutBookmark(before, 0), base::UsageError);
}

TEST_CASE("a rating that is none is refused by the file") {
  base::Json json = sample::json();
  json["passages"][0]["source"] = {{"reliability", "G"}};
  CHECK_THROWS_AS(dossier::parseDossier(json.dump(), "test"), base::InputError);
  json["passages"][0]["source"] = {{"credibility", 7}};
  CHECK_THROWS_AS(dossier::parseDossier(json.dump(), "test"), base::InputError);
}
