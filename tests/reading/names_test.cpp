// Names alone: which words are places, people or organisations, and which place a name stands for.
#include <catch2/catch.hpp>

#include "reading/names_found.hpp"
#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

Lines fr(const std::string& text) {
  return test::Read(text, "fr", "2022-01-07").mentions();
}
Lines en(const std::string& text) {
  return test::Read(text, "en", "2022-01-07").mentions();
}

const gazetteer::Place placeOf(const test::Read& read, std::size_t mention) {
  return test::gazetteer()->place(read.reading.mentions.at(mention).place);
}

bool absent() {
  return test::gazetteer() == nullptr;
}

}  // namespace

TEST_CASE("A country named beside a place decides which one it is") {
  if (absent()) return;
  const test::Read paris("He lived in Paris, Texas, for years.", "en", "2022-01-07");
  CHECK(placeOf(paris, 0).country.str() == "USA");
  CHECK(paris.reading.mentions[0].reason == "Followed by the name of what it lies in, Texas.");
  const test::Read alone("He lived in Paris for years.", "en", "2022-01-07");
  CHECK(placeOf(alone, 0).country.str() == "FRA");
}

TEST_CASE("The other places of an article vote") {
  if (absent()) return;
  const test::Read read("Floods hit Ontario and Toronto. In London, Canada, roads were closed. London was dark.", "en",
                        "2022-01-07");
  CHECK(placeOf(read, read.reading.mentions.size() - 1).country.str() == "CAN");
}

TEST_CASE("Demonyms in both languages, and languages that are none") {
  if (absent()) return;
  CHECK(fr("Les troupes kirghizes et les Maliens sont là.") == Lines{"kirghizes=KGZ", "Maliens=MLI"});
  CHECK(en("Kyrgyz troops met Malian officers.") == Lines{"Kyrgyz=KGZ", "Malian=MLI"});
  CHECK(fr("Il parle russe et écrit en anglais.").empty());
}

TEST_CASE("Organisations by name and acronym are organisations, not places") {
  if (absent()) return;
  CHECK(fr("L'ONU et l'Union africaine ont réagi.") == Lines{"ONU=UN", "Union africaine=AU"});
  CHECK(en("NATO and the European Union reacted.") == Lines{"NATO=NATO", "European Union=EU"});
}

TEST_CASE("People are found with titles, first names and verbs") {
  if (absent()) return;
  const article::Article article =
      test::newsText("Le général Amadou Keita a parlé. M. Keita est parti. Sofia Kenin rit.", "fr", "2022-01-07");
  const reading::Document document(article);
  const reading::NamesFound names = reading::findNames(document, *test::gazetteer());
  REQUIRE(names.people.persons.size() == 2);
  CHECK(names.people.persons[0].name == "Amadou Keita");
  CHECK(names.people.persons[1].name == "Sofia Kenin");
  CHECK(names.people.mentions.size() == 3);
}

TEST_CASE("Candidates are ranked, and their scores are shares") {
  if (absent()) return;
  const test::Read read("They met in Springfield on Monday.", "en", "2022-01-07");
  if (read.reading.mentions.empty()) return;  // abstaining from a name of dozens is right, too
  const std::vector<reading::Candidate>& candidates = read.reading.mentions[0].candidates;
  CHECK(candidates.size() > 1);
  for (std::size_t i = 1; i < candidates.size(); ++i) CHECK(candidates[i - 1].score >= candidates[i].score);
}

TEST_CASE("Russian case endings lead to the name") {
  CHECK_THAT(reading::russianLemmas("москве"), Catch::VectorContains(std::string("москва")));
  CHECK_THAT(reading::russianLemmas("казахстане"), Catch::VectorContains(std::string("казахстан")));
  if (absent()) return;
  CHECK(test::Read("Он живет в Казахстане.", "ru", "2022-01-07").mentions() == Lines{"Казахстане=KAZ"});
}
