// Several articles in one dossier: the same place is one marker, and nothing of either article is lost.
#include "session/merge.hpp"

#include <catch2/catch.hpp>

#include "dossier/audit.hpp"

namespace {

using namespace dateline;

dossier::Dossier about(const std::string& text, const std::string& placeId, dossier::Role role,
                       std::uint32_t geonames) {
  dossier::Dossier made;
  article::Article article;
  article.id = "a1";
  article.text = text;
  article.sha256 = text;  // only compared
  made.articles.push_back(std::make_shared<const article::Article>(article));
  dossier::Passage passage;
  passage.id = "p1";
  passage.article = "a1";
  passage.anchor.exact = text;
  dossier::Mention mention;
  mention.exact = text;
  mention.end = 1;
  mention.place = placeId;
  mention.kind = "toponym";
  passage.mentions.push_back(mention);
  made.passages.push_back(passage);
  dossier::Place place;
  place.id = placeId;
  place.name = placeId;
  place.kind = "city";
  place.geonames = geonames;
  place.role = role;
  place.at = geo::LonLat{static_cast<double>(geonames), 0};
  dossier::PassageRef ref;
  ref.passage = "p1";
  place.passages.push_back(ref);
  made.places.push_back(place);
  dossier::Flow flow;
  flow.from = placeId;
  flow.to = placeId;
  flow.what = "aid";
  flow.passages = {"p1"};
  made.flows.push_back(flow);
  return made;
}

}  // namespace

TEST_CASE("the same place of two articles becomes one marker with both passages") {
  const dossier::Dossier both = session::merged(about("First.", "oslo", dossier::Role::Mention, 7),
                                                about("Second.", "oslo-town", dossier::Role::Site, 7));
  REQUIRE(both.articles.size() == 2);
  CHECK(both.articles[1]->id == "a2");
  REQUIRE(both.places.size() == 1);
  const dossier::Place& oslo = both.places.front();
  REQUIRE(oslo.passages.size() == 2);
  CHECK(oslo.passages[0].passage == "p1");
  CHECK(oslo.passages[1].passage == "p2");
  CHECK(oslo.role == dossier::Role::Site);
  CHECK(dossier::roleIn(oslo, "p1") == dossier::Role::Mention);
  CHECK(both.passage("p2")->article == "a2");
  CHECK(both.passage("p2")->mentions.front().place == "oslo");
  REQUIRE(both.flows.size() == 2);
  CHECK(both.flows[1].from == "oslo");
  CHECK(both.flows[1].passages == std::vector<std::string>{"p2"});
}

TEST_CASE("two places of one name stay two markers with ids of their own") {
  const dossier::Dossier both = session::merged(about("Here.", "springfield", dossier::Role::Site, 1),
                                                about("There.", "springfield", dossier::Role::Site, 2));
  REQUIRE(both.places.size() == 2);
  CHECK(both.places[1].id == "springfield-2");
  CHECK(both.passage("p2")->mentions.front().place == "springfield-2");
  CHECK(both.flows[1].to == "springfield-2");
}
