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
