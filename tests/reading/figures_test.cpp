// Figures alone: what counts, how much, and what only names or times something.
#include <catch2/catch.hpp>

#include "reading/dates.hpp"
#include "reading/figures.hpp"
#include "reading/numerals.hpp"
#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

Lines figuresIn(const std::string& text, const std::string& language) {
  const article::Article article = test::newsText(text, language, "2022-01-07");
  const reading::Document document(article);
  Lines lines;
  for (const reading::Figure& f :
       reading::findFigures(document, reading::findDates(document, reading::dateFrame(document)))) {
    std::string line =
        std::string(f.range.of(article.text)) + "=" + std::to_string(static_cast<long>(f.value)) + " " + f.unit;
    if (f.min) line += " >=" + std::to_string(static_cast<long>(*f.min));
    if (f.max) line += " <=" + std::to_string(static_cast<long>(*f.max));
    if (f.approximate) line += " ~";
    lines.push_back(line);
  }
  return lines;
}

double valueOf(const std::string& words, const std::string& language) {
  const article::Article article = test::newsText(words, language, "2022-01-07");
  const reading::Document document(article);
  const auto numeral = reading::readNumeral(document, 0);
  return numeral ? numeral->value : -1;
}

}  // namespace

TEST_CASE("Number words and grouped digits have their values") {
  CHECK(valueOf("quatre-vingts", "fr") == 80);
  CHECK(valueOf("quatre-vingt-dix-sept", "fr") == 97);
  CHECK(valueOf("soixante et onze", "fr") == 71);
  CHECK(valueOf("deux cent cinquante mille", "fr") == 250'000);
  CHECK(valueOf("trois millions", "fr") == 3e6);
  CHECK(valueOf("vingt et un", "fr") == 21);
  CHECK(valueOf("twenty-five thousand", "en") == 25'000);
  CHECK(valueOf("two hundred and six", "en") == 206);
  CHECK(valueOf("20 000", "fr") == 20'000);
  CHECK(valueOf("20\u202F000", "fr") == 20'000);
  CHECK(valueOf("1\u00A0234\u00A0567", "fr") == 1'234'567);
  CHECK(valueOf("1,234,567", "en") == 1'234'567);
  CHECK(valueOf("1,5", "fr") == 1.5);
  CHECK(valueOf("1.5", "en") == 1.5);
  CHECK(valueOf("2.3 million", "en") == 2.3e6);
  CHECK(valueOf("1er", "fr") == -1);
}

TEST_CASE("A figure is its number and what follows, as it stands") {
  CHECK(figuresIn("On compte 26 «tireurs masqués» et 18 membres des forces de sécurité ont fui.", "fr") ==
        Lines{"26 «tireurs masqués»=26 tireurs masqués",
              "18 membres des forces de sécurité=18 membres des forces de sécurité"});
  CHECK(figuresIn("Il y avait 20 000 personnes disposant de pain.", "fr") == Lines{"20 000 personnes=20000 personnes"});
  CHECK(figuresIn("Près de 300 soldats russes arrivent.", "fr") == Lines{"300 soldats russes=300 soldats russes ~"});
  CHECK(figuresIn("About 300 people died.", "en") == Lines{"300 people=300 people ~"});
  CHECK(figuresIn("Police arrested 12 armed men and 40 police officers fled.", "en") ==
        Lines{"12 armed men=12 armed men", "40 police officers=40 police officers"});
}

TEST_CASE("Approximators and ranges bound a figure") {
  CHECK(figuresIn("Plus de 100 maisons ont brûlé.", "fr") == Lines{"100 maisons=100 maisons >=100 ~"});
  CHECK(figuresIn("Up to 50 houses burned.", "en") == Lines{"50 houses=50 houses <=50 ~"});
  CHECK(figuresIn("Entre 850 et 1 100 hommes partent.", "fr") ==
        Lines{"Entre 850 et 1 100 hommes=975 hommes >=850 <=1100 ~"});
  CHECK(figuresIn("Some 10 to 15 people came.", "en") == Lines{"10 to 15 people=12 people >=10 <=15 ~"});
  CHECK(figuresIn("Des centaines de blessés attendent.", "fr") ==
        Lines{"Des centaines de blessés=200 blessés >=200 ~"});
  CHECK(figuresIn("Dozens of houses burned.", "en") == Lines{"Dozens of houses=24 houses >=24 ~"});
  CHECK(figuresIn("Une vingtaine de civils sont morts.", "fr") == Lines{"Une vingtaine de civils=20 civils ~"});
}

TEST_CASE("Percentages and sums keep their unit") {
  CHECK(figuresIn("Il a obtenu 52,3 % des voix.", "fr") == Lines{"52,3 %=52 %"});
  CHECK(figuresIn("They paid $5 million for it.", "en") == Lines{"$5 million=5000000 $"});
  CHECK(figuresIn("Ils ont payé 2 millions d'euros.", "fr") == Lines{"2 millions d'euros=2000000 euros"});
}

TEST_CASE("Dates, times, ages, ordinals and names with numbers are no figures") {
  CHECK(figuresIn("Le 7 janvier 2022 à 14h30, le suspect, âgé de 45 ans, dormait.", "fr").empty());
  CHECK(figuresIn("L'article 5 et la résolution 2254 du G7 sur le Covid-19, la 5G et le 21e sommet.", "fr").empty());
  CHECK(figuresIn("Dans les deux camps, on pleure.", "fr").empty());
  CHECK(figuresIn("The 45-year-old left at 10:30 a.m. on Flight 370 after 3 days.", "en").empty());
}

TEST_CASE("Figures of the news, in three languages") {
  CHECK(figuresIn("Au moins douze personnes ont péri.", "fr") == Lines{"douze personnes=12 personnes >=12 ~"});
  CHECK(figuresIn("Il y a eu entre 850 et 1 100 morts.", "fr") ==
        Lines{"entre 850 et 1 100 morts=975 morts >=850 <=1100 ~"});
  CHECK(figuresIn("Le bilan est passé à 45 morts, dont 12 enfants.", "fr") ==
        Lines{"45 morts=45 morts", "12 enfants=12 enfants"});
  CHECK(figuresIn("L'aide atteint 3 à 4 millions d'euros.", "fr") ==
        Lines{"3 à 4 millions d'euros=3500000 euros >=3000000 <=4000000 ~"});
  CHECK(figuresIn("Pas moins de 300 maisons ont brûlé.", "fr") == Lines{"300 maisons=300 maisons >=300 ~"});
  CHECK(figuresIn("Trois d'entre eux sont morts.", "fr") == Lines{"Trois=3 "});
  CHECK(figuresIn("Il a tiré sur 29 marins, dont 4 d'entre eux sont morts.", "fr") ==
        Lines{"29 marins=29 marins", "4=4 marins"});
  CHECK(figuresIn("The quake killed at least 12, the army said.", "en") == Lines{"12=12  >=12 ~"});
  CHECK(figuresIn("Twin blasts wounded two dozen people.", "en") ==
        Lines{"Twin blasts=2 blasts", "two dozen people=24 people"});
  CHECK(figuresIn("It cost C$800 million and 5 million euros.", "en") ==
        Lines{"C$800 million=800000000 C$", "5 million euros=5000000 euros"});
  CHECK(figuresIn("It kills between 40% and 70% of them.", "en") == Lines{"between 40% and 70%=55 % >=40 <=70 ~"});
  CHECK(figuresIn("Eighteen of the dead were soldiers.", "en") == Lines{"Eighteen of the dead=18 dead"});
  CHECK(figuresIn("No fewer than 300 homes burned, some 20 km away.", "en") ==
        Lines{"300 homes=300 homes >=300 ~", "20 km=20 km ~"});
  CHECK(figuresIn("Half a dozen ships and a couple of boats sank.", "en") ==
        Lines{"Half a dozen ships=6 ships ~", "a couple of boats=2 boats ~"});
  CHECK(figuresIn("Погибли не менее 17 человек, трое сотрудников полиции ранены.", "ru") ==
        Lines{"17 человек=17 человек >=17 ~", "трое сотрудников полиции=3 сотрудников полиции"});
  CHECK(figuresIn("Собралось от 40 до 50 тысяч человек.", "ru") ==
        Lines{"от 40 до 50 тысяч человек=45000 человек >=40000 <=50000 ~"});
  CHECK(figuresIn("Отправлено 80 тыс. тонн зерна на 12,5 млрд рублей.", "ru") ==
        Lines{"80 тыс. тонн зерна=80000 тонн зерна", "12,5 млрд рублей=12500000000 рублей"});
  CHECK(figuresIn("На борту 29 моряков, двадцать семь из них спасены.", "ru") ==
        Lines{"29 моряков=29 моряков", "двадцать семь=27 моряков"});
  CHECK(figuresIn("Двести шесть шахтеров и одиннадцать спасателей вышли.", "ru") ==
        Lines{"Двести шесть шахтеров=206 шахтеров", "одиннадцать спасателей=11 спасателей"});
  CHECK(figuresIn("В аварии погибли двое, ранены около десяти человек.", "ru") ==
        Lines{"двое=2 ", "десяти человек=10 человек ~"});
}
