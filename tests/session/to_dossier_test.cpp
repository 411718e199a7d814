// A reading becomes a dossier: ids, roles, positions, passages, claims, figures, flows.
#include "session/to_dossier.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/fold.hpp"
#include "base/hash.hpp"
#include "dossier/audit.hpp"
#include "fixture.hpp"
#include "session/slug.hpp"

using namespace dateline;

namespace {

const std::string text =
    "Été. Selon lui, Almaty a été attaquée par 20 000 individus. Rien ici. "
    "Des soldats russes sont arrivés au Kazakhstan. Il pleut sur Paris, dit-elle.";

base::TextRange rangeOf(const std::string& part) {
  const std::size_t at = text.find(part);
  return {at, at + part.size()};
}

gazetteer::PlaceIndex city(std::uint32_t geonames) {
  return fixture::data().gazetteer.placeByGeonames(geonames);
}
gazetteer::PlaceIndex country(const char* code) {
  return fixture::data().gazetteer.countryPlace(gazetteer::CountryCode(code));
}

constexpr std::uint32_t almatyId = 1526384;
constexpr std::uint32_t parisId = 2988507;

article::Article articleOf() {
  article::Article article;
  article.id = "a1";
  article.language = "fr";
  article.published = base::Date{2022, 1, 7};
  article.text = text;
  article.sha256 = base::sha256Hex(text);
  return article;
}

reading::Mention mention(const std::string& words, reading::MentionKind kind, gazetteer::PlaceIndex place) {
  reading::Mention made;
  made.range = rangeOf(words);
  made.kind = kind;
  made.place = place;
  made.confidence = 0.9;
  made.candidates = {{place, 0.9}};
  return made;
}

reading::Reading handMade() {
  using reading::MentionKind;
  using reading::Role;
  reading::Reading r;
  r.mentions = {mention("Almaty", MentionKind::Toponym, city(almatyId)),
                mention("russes", MentionKind::Demonym, country("RUS")),
                mention("Kazakhstan", MentionKind::Toponym, country("KAZ")),
                mention("Paris", MentionKind::Toponym, city(parisId))};
  r.mentions[0].candidates.push_back({city(parisId), 0.05});
  r.mentions[0].reason = "the largest of that name";

  reading::Passage first;
  first.range = rangeOf("Selon lui, Almaty a été attaquée par 20 000 individus.");
  first.mentions = {0};
  reading::Figure figure;
  figure.range = rangeOf("20 000 individus");
  figure.value = 20000;
  figure.unit = "individus";
  first.figures = {figure};
  reading::Claim claim;
  claim.by = "K. T.";
  claim.surface = "lui";
  claim.cue = rangeOf("Selon lui");
  first.claim = claim;
  first.when = {{base::DateSpan::on({2022, 1, 5}), base::DateSpan::on({2022, 1, 7}), {}}};
  first.places = {{city(almatyId), Role::Site, 0.9}};

  reading::Passage nothing;
  nothing.range = rangeOf("Rien ici.");

  reading::Passage arrival;
  arrival.range = rangeOf("Des soldats russes sont arrivés au Kazakhstan.");
  arrival.mentions = {1, 2};
  arrival.places = {{country("RUS"), Role::Origin, 0.8}, {country("KAZ"), Role::Destination, 0.8}};

  reading::Passage rain;
  rain.range = rangeOf("Il pleut sur Paris, dit-elle.");
  rain.mentions = {3};
  rain.places = {{country("KAZ"), Role::Site, 0.4}};

  r.passages = {first, nothing, arrival, rain};
  reading::Flow flow;
  flow.from = country("RUS");
  flow.to = country("KAZ");
  flow.what = "soldats";
  flow.date = base::DateSpan::on({2022, 1, 6});
  flow.passage = 2;
  r.flows = {flow};
  return r;
}

}  // namespace

TEST_CASE("a reading becomes places with ids, roles and positions") {
  const dossier::Dossier d = session::toDossier(articleOf(), handMade(), fixture::data().gazetteer);
  REQUIRE(d.places.size() == 3);
  const dossier::Place* almaty = d.place("almaty");
  REQUIRE(almaty != nullptr);
  CHECK(almaty->name == "Almaty");
  CHECK(almaty->kind == "city");
  CHECK(almaty->country == "KAZ");
  CHECK(almaty->geonames == almatyId);
  CHECK(almaty->role == dossier::Role::Site);
  CHECK(almaty->status == dossier::Status::Unreviewed);
  CHECK(almaty->at->lat == Approx(43.25).margin(0.05));
  REQUIRE(almaty->candidates.size() == 2);
  CHECK(almaty->candidates[1].name == "Paris");
  CHECK(almaty->candidates[0].reason == "the largest of that name");

  const dossier::Place* russia = d.place("rus");
  REQUIRE(russia != nullptr);
  CHECK(russia->name == "Russie");
  CHECK(russia->atCapital);
  CHECK(base::fold(russia->capital) == "moscou");
  CHECK(russia->at->lat == Approx(55.75).margin(0.1));
  CHECK(russia->precision == dossier::Precision::Country);

  const dossier::Place* kazakhstan = d.place("kaz");
  REQUIRE(kazakhstan != nullptr);
  CHECK(kazakhstan->role == dossier::Role::Site);  // the strongest of its passages
  CHECK_FALSE(kazakhstan->atCapital);
  CHECK(dossier::roleIn(*kazakhstan, "p2") == dossier::Role::Destination);
  CHECK(dossier::roleIn(*kazakhstan, "p3") == dossier::Role::Site);
}

TEST_CASE("only passages that support something are kept, numbered in the order of the text") {
  const dossier::Dossier d = session::toDossier(articleOf(), handMade(), fixture::data().gazetteer);
  REQUIRE(d.passages.size() == 3);
  CHECK(d.passages[0].anchor.exact == "Selon lui, Almaty a été attaquée par 20 000 individus.");
  CHECK(d.passages[0].claim->cue == "Selon lui");
  CHECK(d.passages[0].figures[0].exact == "20 000 individus");
  CHECK(d.passages[0].mentions[0].place == "almaty");
  CHECK(base::toEdtf(*d.passages[0].when[0].said) == "2022-01-07");
  CHECK(d.passages[1].id == "p2");
  CHECK(d.passages[2].mentions[0].place.empty());  // Paris became no place: nothing gave it a role
  REQUIRE(d.flows.size() == 1);
  CHECK(d.flows[0].from == "rus");
  CHECK(d.flows[0].passages == std::vector<std::string>{"p2"});
}

TEST_CASE("what was read passes the audit and survives its file") {
  const dossier::Dossier d = session::toDossier(articleOf(), handMade(), fixture::data().gazetteer);
  for (const dossier::Finding& one : dossier::audit(d)) {
    INFO(one.object << " " << one.text.one);
    CHECK_FALSE(one.error);
  }
  CHECK(dossier::parseDossier(dossier::writeDossier(d), "again") == d);
  CHECK(session::toDossier(articleOf(), {}, fixture::data().gazetteer).places.empty());
}

TEST_CASE("slugs are plain and unique") {
  CHECK(session::slugOf("Saint-Étienne") == "saint-etienne");
  CHECK(session::slugOf("Алматы") == "almaty");
  CHECK(session::slugOf("  L’Aquila! ") == "l-aquila");
  CHECK(session::slugOf("—") == "place");
  session::UniqueSlugs slugs;
  CHECK(slugs.take("paris") == "paris");
  CHECK(slugs.take("paris") == "paris-2");
  CHECK(slugs.take("paris") == "paris-3");
}

TEST_CASE("the shared article, opened, scores with its judge") {
  const std::filesystem::path articles = std::filesystem::path(DATELINE_SHARED) / "articles";
  const std::filesystem::path article = articles / "kazakhstan-2022-01.fr.txt";
  if (!std::filesystem::exists(article)) {
    WARN("skipped: " << article << " is not here");
    return;
  }
  article::LoadOptions options;
  options.published = base::Date{2022, 1, 7};
  const dossier::Dossier d = session::openAsDossier(article, options, fixture::services());
  for (const dossier::Finding& one : dossier::audit(d)) {
    INFO(one.object << " " << base::say(one.text, base::Language::English));
    CHECK_FALSE(one.error);
  }
  const std::filesystem::path read = fixture::folder() / "read.geojson";
  dossier::saveDossier(d, read);
  const std::string judge = "python3 '" + (articles / "check_reading.py").string() + "' '" + read.string() + "' '" +
                            (articles / "kazakhstan-2022-01.fr.expected.json").string() + "' --floor 1";
  CHECK(std::system(judge.c_str()) == 0);
}
