// Flows alone: who is sent, by whom, to where, and whether it is done.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

Lines fr(const std::string& text) {
  return test::Read(text, "fr", "2022-01-07").flows();
}
Lines en(const std::string& text) {
  return test::Read(text, "en", "2022-01-07").flows();
}

Lines ru(const std::string& text) {
  return test::Read(text, "ru", "2022-01-07").flows();
}

bool absent() {
  return test::gazetteer() == nullptr;
}

}  // namespace

TEST_CASE("Adjectives before and after what is sent") {
  if (absent()) return;
  CHECK(en("Russian, Armenian and Kyrgyz troops arrived in Kazakhstan.") ==
        Lines{"RUS>KAZ troops done", "ARM>KAZ troops done", "KGZ>KAZ troops done"});
  CHECK(fr("Des soldats tchadiens et togolais ont été déployés au Mali.") ==
        Lines{"TCD>MLI soldats done", "TGO>MLI soldats done"});
}

TEST_CASE("Countries after «de» and from") {
  if (absent()) return;
  CHECK(en("Troops from Kenya, Ghana and Togo were sent to Haiti.") ==
        Lines{"KEN>HTI Troops done", "GHA>HTI Troops done", "TGO>HTI Troops done"});
}

TEST_CASE("Senders as subjects, and what is only promised or denied") {
  if (absent()) return;
  CHECK(en("Turkey sent 40 doctors to Syria.") == Lines{"TUR>SYR doctors done 40"});
  CHECK(en("Turkey will send 40 doctors to Syria.") == Lines{"TUR>SYR doctors promised 40"});
  CHECK(fr("La Turquie enverra des secouristes en Syrie.") == Lines{"TUR>SYR secouristes promised"});
  CHECK(fr("La Turquie a nié avoir envoyé des soldats en Syrie.") == Lines{"TUR>SYR soldats denied"});
}

TEST_CASE("«dans le pays» is the article's country") {
  if (absent()) return;
  CHECK(fr("Le Mali brûle. Le Mali pleure. Des soldats tchadiens sont arrivés dans le pays.") ==
        Lines{"TCD>MLI soldats done"});
}

TEST_CASE("Without a destination or a sender there is no flow") {
  if (absent()) return;
  CHECK(fr("Des soldats sont arrivés.").empty());
  CHECK(fr("Les soldats maliens sont arrivés au Mali.").empty());
}

TEST_CASE("Where to is understood: the article's country") {
  if (absent()) return;
  CHECK(fr("La Grèce brûle. La Roumanie a dépêché 56 pompiers, arrivés dimanche, et Chypre deux avions.") ==
        Lines{"ROU>GRC pompiers done 56 2022-01-02", "CYP>GRC avions done 2 2022-01-02"});
  CHECK(en("Pakistan is flooded, Pakistan said. Turkey has pledged 5,000 tents.") ==
        Lines{"TUR>PAK tents promised 5000"});
  CHECK(en("Uganda is waiting. Uganda needs help. Some 2,160 doses arrived from South Africa last week.") ==
        Lines{"ZAF>UGA doses done 2160 2021-12-27/2022-01-02"});
  CHECK(fr("Le Tchad attend. Le Tchad espère. Le Cameroun n'enverra pas de troupes à la frontière.") ==
        Lines{"CMR>TCD troupes denied"});
}

TEST_CASE("To whom may stand before what, and an organisation is no country") {
  if (absent()) return;
  CHECK(fr("La France a proposé à l'Espagne l'aide de 200 pompiers.") == Lines{"FRA>ESP pompiers promised 200"});
  CHECK(en("Sudan burns. Sudan bleeds. Cairo sent medics to Port Sudan, and the European Union promised 15 million "
           "euros.") == Lines{"EGY>Port Sudan medics done"});
}

TEST_CASE("Who flees comes from where they flee") {
  if (absent()) return;
  CHECK(fr("Plus de 6 000 personnes fuyant les violences au Soudan ont franchi la frontière tchadienne.") ==
        Lines{"SDN>TCD personnes done 6000"});
}

TEST_CASE("Russian senders: futures, datives and negations") {
  if (absent()) return;
  CHECK(ru("Казахстан отправит в Афганистан 21 врача.") == Lines{"KAZ>AFG врача promised 21"});
  CHECK(ru("Казахстан пообещал направить Узбекистану 40 врачей.") == Lines{"KAZ>UZB врачей promised 40"});
  CHECK(ru("Иран направил в Афганистан спасателей.") == Lines{"IRN>AFG спасателей done"});
  CHECK(ru("Турция пока не посылала в Афганистан спасателей.") == Lines{"TUR>AFG спасателей denied"});
}

TEST_CASE("An announced sending is promised, and capitals stand for their countries") {
  if (absent()) return;
  CHECK(fr("Paris et Berlin ont annoncé l'envoi de 200 instructeurs en Ukraine.") ==
        Lines{"FRA>UKR instructeurs promised 200", "DEU>UKR instructeurs promised 200"});
}
