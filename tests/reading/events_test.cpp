// What kind of event a passage is about, in three languages.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;

namespace {

std::string eventOf(const std::string& text, const std::string& language) {
  const test::Read read(text, language, "2022-01-07");
  const auto event = read.reading.passages.front().event;
  return event ? wordOf(*event) : "none";
}

}  // namespace

TEST_CASE("An event has ACLED's types, disaster or statement") {
  if (test::gazetteer() == nullptr) return;
  CHECK(eventOf("Soldiers fought rebels near Gao and recaptured the town.", "en") == "battles");
  CHECK(eventOf("An air strike hit a market in Gao on Friday.", "en") == "explosions/remote violence");
  CHECK(eventOf("Gunmen attacked a village near Gao and killed 12 farmers.", "en") == "violence against civilians");
  CHECK(eventOf("Thousands of workers marched through Gao.", "en") == "protests");
  CHECK(eventOf("Rioters looted shops in Gao.", "en") == "riots");
  CHECK(eventOf("Voters in Mali elected a new parliament in a referendum.", "en") == "strategic developments");
  CHECK(eventOf("A fire destroyed a ferry off Mombasa.", "en") == "disaster");
  CHECK(eventOf("\"We are tired,\" the mayor said.", "en") == "statement");
  CHECK(eventOf("Des combats ont opposé l'armée aux rebelles près de Gao.", "fr") == "battles");
  CHECK(eventOf("Une frappe de drone a touché un convoi près de Gao.", "fr") == "explosions/remote violence");
  CHECK(eventOf("Des hommes armés ont ouvert le feu sur des villageois près de Gao.", "fr") ==
        "violence against civilians");
  CHECK(eventOf("Des milliers de personnes ont manifesté à Gao.", "fr") == "protests");
  CHECK(eventOf("Des émeutiers ont pillé des commerces à Gao.", "fr") == "riots");
  CHECK(eventOf("Un couvre-feu a été instauré à Gao.", "fr") == "strategic developments");
  CHECK(eventOf("Un séisme a frappé le Maroc.", "fr") == "disaster");
  CHECK(eventOf("Le maire a condamné l'attentat.", "fr") == "statement");
  CHECK(eventOf("Под Гао идут бои армии с повстанцами.", "ru") == "battles");
  CHECK(eventOf("Город обстреляли ракетами.", "ru") == "explosions/remote violence");
  CHECK(eventOf("Тысячи человек вышли на митинг в Бишкеке.", "ru") == "protests");
  CHECK(eventOf("В Бишкеке начались беспорядки.", "ru") == "riots");
  CHECK(eventOf("В Бишкеке прошли выборы.", "ru") == "strategic developments");
  CHECK(eventOf("Произошло землетрясение магнитудой 6,3.", "ru") == "disaster");
  CHECK(eventOf("Le chat dort sur la table.", "fr") == "none");
}
