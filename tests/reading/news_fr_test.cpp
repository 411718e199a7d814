// News texts in French, written for these tests, each with all that a reader of the paper would mark.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

bool absent() {
  if (test::gazetteer() != nullptr) return false;
  WARN("skipped: the baked gazetteer is absent");
  return true;
}

}  // namespace

TEST_CASE("Afrique: des casques bleus envoyés, un retrait annoncé, des morts au conditionnel") {
  if (absent()) return;
  const test::Read read(
      "Le Sénégal et le Ghana ont envoyé 650 soldats au Mali lundi dernier, a annoncé l'ONU dans un communiqué. Les "
      "casques "
      "bleus sénégalais sont arrivés à Gao le 3 mars.\n\n"
      "Selon la ministre malienne des Affaires étrangères, Awa Diallo, cette mission durera deux ans. Elle a précisé "
      "que la "
      "France retirerait entre 850 et 1 100 hommes du nord du pays d'ici la fin juin.\n\n"
      "« Nous n'avons rien demandé », a affirmé M. Keita, maire de Tombouctou. D'après des sources locales, une "
      "vingtaine de "
      "civils auraient été tués hier près de Ménaka.",
      "fr", "2023-03-08");
  CHECK(read.mentions() == Lines{"Sénégal=SEN", "Ghana=GHA", "Mali=MLI", "ONU=UN", "sénégalais=SEN", "Gao=Gao",
                                 "malienne=MLI", "France=FRA", "Tombouctou=Tombouctou", "Ménaka=Ménaka"});
  CHECK(read.places() == Lines{"FRA:actor", "GHA:origin", "Gao:destination", "MLI:destination", "Ménaka:site",
                               "SEN:origin", "Tombouctou:mention"});
  CHECK(read.dates() == Lines{"lundi dernier=2023-03-06", "le 3 mars=2023-03-03", "la fin juin=2023-06-21~/2023-06-30~",
                              "hier=2023-03-07"});
  CHECK(read.figures() == Lines{"650 soldats|650|soldats", "entre 850 et 1 100 hommes|975|hommes|min 850|max 1100",
                                "une vingtaine de civils|20|civils|about"});
  CHECK(read.claims() == Lines{"ONU|a annoncé|asserted", "Awa Diallo|Selon|asserted",
                               "Awa Diallo|a précisé que|planned", "Keita|a affirmé|asserted",
                               "sources locales|D'après|reported"});
  CHECK(read.flows() == Lines{"SEN>MLI soldats done 650 2023-03-06", "GHA>MLI soldats done 650 2023-03-06",
                              "SEN>Gao casques bleus done 2023-03-03"});
  CHECK(read.passage("Elle a précisé").claim->surface == "Elle");
}

TEST_CASE("Amérique: une fusillade, un président qui parle, une aide promise") {
  if (absent()) return;
  const test::Read read(
      "Une fusillade a fait sept morts et une dizaine de blessés dimanche soir à Valparaiso, au Chili, a indiqué la "
      "police "
      "chilienne. Le suspect, âgé de 34 ans, a été arrêté à 23h15.\n\n"
      "Le président Gabriel Boric a dénoncé « un acte lâche ». Le chef de l'Etat se rendra mercredi dans la ville, "
      "a-t-il "
      "ajouté. Le gouvernement argentin a promis d'envoyer une équipe de médecins au Chili.\n\n"
      "Jean Paris, un témoin, dit avoir entendu quatre-vingts coups de feu. L'Alliance atlantique n'a pas commenté. Le "
      "ministère de l'Intérieur juge l'article 12 trop vague.",
      "fr", "2022-05-10");
  CHECK(read.mentions() == Lines{"Valparaiso=Valparaiso", "Chili=CHL", "chilienne=CHL", "argentin=ARG", "Chili=CHL",
                                 "Alliance atlantique=NATO"});
  CHECK(test::gazetteer()->place(read.reading.mentions.front().place).country.str() == "CHL");
  CHECK(read.places().size() == 3);
  CHECK(read.places().front() == "ARG:origin");
  CHECK(read.dates() == Lines{"dimanche=2022-05-08", "mercredi=2022-05-11"});
  CHECK(read.figures() == Lines{"sept morts|7|morts", "une dizaine de blessés|10|blessés|about",
                                "quatre-vingts coups de feu|80|coups de feu"});
  CHECK(read.claims() == Lines{"police chilienne|a indiqué|asserted", "Gabriel Boric|a dénoncé|asserted",
                               "Gabriel Boric|a-t-il ajouté|planned", "gouvernement argentin|a promis|planned",
                               "Jean Paris|dit|asserted", "ministère de l'Intérieur|juge|asserted"});
  CHECK(read.flows() == Lines{"ARG>CHL équipe promised"});
}

TEST_CASE("Afrique du Nord: des inondations, une aide livrée, un démenti") {
  if (absent()) return;
  const test::Read read(
      "Au moins 34 personnes ont péri et plusieurs dizaines d'autres sont portées disparues après les inondations qui "
      "ont "
      "frappé samedi la région de Derna, dans l'est de la Libye, selon le Croissant-Rouge libyen. « Le bilan pourrait "
      "s'alourdir », prévient un responsable, cité par l'AFP.\n\n"
      "Le Premier ministre Oussama Hamad a démenti que le barrage ait été mal entretenu. Il demande une aide "
      "internationale. Vingt-cinq tonnes de médicaments seront livrées mercredi à Benghazi par l'Italie. Quelque 1,5 "
      "million "
      "de dollars ont été débloqués par l'Union européenne, soit 12 % du budget.\n\n"
      "Le ministère de la Santé a compté 120 blessés entre le 9 et le 11 septembre. D'après lui, deux enfants ont été "
      "sauvés.",
      "fr", "2023-09-12");
  CHECK(read.reading.mentions.size() == 6);
  CHECK(read.places().size() == 4);
  CHECK(read.passage("Derna").places.front().role == reading::Role::Site);
  CHECK(read.dates() ==
        Lines{"samedi=2023-09-09", "mercredi=2023-09-13", "entre le 9 et le 11 septembre=2023-09-09/2023-09-11"});
  CHECK(read.figures() == Lines{"34 personnes|34|personnes|min 34", "plusieurs dizaines d'autres|20|autres|min 20",
                                "Vingt-cinq tonnes de médicaments|25|tonnes de médicaments",
                                "1,5 million de dollars|1500000|dollars|about", "12 %|12|%", "120 blessés|120|blessés",
                                "deux enfants|2|enfants"});
  CHECK(read.claims() == Lines{"Croissant-Rouge libyen|selon|asserted", "responsable|prévient|asserted",
                               "Oussama Hamad|a démenti que|denied", "Oussama Hamad|demande|demanded",
                               "ministère de la Santé|a compté|asserted",
                               "ministère de la Santé|D'après lui|asserted"});
  CHECK(read.passage("prévient").claim->through == "AFP");
  CHECK(read.flows() == Lines{"ITA>Benghazi tonnes de médicaments promised 25 2023-09-13"});
}

TEST_CASE("Un autre récit des mêmes faits se lit aussi") {
  if (absent()) return;
  // Facts of January 2022 in sentences of our own, with other words than the first article has.
  const test::Read read(
      "D'après Kassym-Jomart Tokaïev, quelque 20 000 hommes ont assailli Almaty mercredi. À en croire le président, le "
      "calme revient dans le pays. M. Tokaïev reconnaît toutefois que des tireurs restent cachés, ajoutant qu'ils "
      "seraient "
      "étrangers.\n\n"
      "Le même jour, des militaires russes et arméniens ont atterri au Kazakhstan. La Biélorussie enverra 500 soldats "
      "la "
      "semaine prochaine.",
      "fr", "2022-01-07");
  CHECK(read.claims() == Lines{"Kassym-Jomart Tokaïev|D'après|asserted", "Kassym-Jomart Tokaïev|À en croire|asserted",
                               "Kassym-Jomart Tokaïev|reconnaît|reported"});
  CHECK(read.dates() ==
        Lines{"mercredi=2022-01-05", "Le même jour=2022-01-05", "la semaine prochaine=2022-01-10/2022-01-16"});
  CHECK(read.flows() == Lines{"RUS>KAZ militaires done 2022-01-05", "ARM>KAZ militaires done 2022-01-05",
                              "BLR>KAZ soldats promised 500 2022-01-10/2022-01-16"});
  CHECK(read.figures() == Lines{"20 000 hommes|20000|hommes|about", "500 soldats|500|soldats"});
}

TEST_CASE("Sentence starts, ministries, persons and rivers of words are no places") {
  if (absent()) return;
  const test::Read read(
      "Certains ont fui. Nice matin, disait-il. Dans l'ombre, M. France et Paris Hilton parlaient russe. L'Etat et le "
      "ministère de l'Intérieur se taisent. Tours de garde, dimanche et en mai.",
      "fr", "2022-01-07");
  CHECK(read.mentions().empty());
}
