// Dates alone: every form against a day of publication, and numbers that are no dates.
#include <catch2/catch.hpp>

#include "reading/dates.hpp"
#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

Lines datesIn(const std::string& text, const std::string& language, const std::string& published) {
  const article::Article article = test::newsText(text, language, published);
  const reading::Document document(article);
  Lines lines;
  for (const reading::DateMention& d : reading::findDates(document, reading::dateFrame(document)))
    lines.push_back(std::string(d.range.of(article.text)) + "=" + base::toEdtf(d.value));
  return lines;
}

/// The date of one sentence about a Friday's paper.
Lines fr(const std::string& text) {
  return datesIn("Cela eut lieu " + text + " ici.", "fr", "2022-01-07");
}
Lines en(const std::string& text) {
  return datesIn("It happened " + text + " there.", "en", "2022-01-07");
}
Lines ru(const std::string& text) {
  return datesIn("Это было " + text + " там.", "ru", "2022-01-07");
}

}  // namespace

TEST_CASE("French dates") {
  CHECK(fr("le 6 janvier") == Lines{"le 6 janvier=2022-01-06"});
  CHECK(fr("le jeudi 6 janvier 2022") == Lines{"le jeudi 6 janvier 2022=2022-01-06"});
  CHECK(fr("le 1er mars 2021") == Lines{"le 1er mars 2021=2021-03-01"});
  CHECK(fr("le 28 décembre") == Lines{"le 28 décembre=2021-12-28"});
  CHECK(fr("du 3 au 5 janvier") == Lines{"du 3 au 5 janvier=2022-01-03/2022-01-05"});
  CHECK(fr("entre le 30 décembre et le 2 janvier") ==
        Lines{"entre le 30 décembre et le 2 janvier=2021-12-30/2022-01-02"});
  CHECK(fr("jeudi") == Lines{"jeudi=2022-01-06"});
  CHECK(fr("vendredi dernier") == Lines{"vendredi dernier=2021-12-31"});
  CHECK(fr("lundi prochain") == Lines{"lundi prochain=2022-01-10"});
  CHECK(fr("hier") == Lines{"hier=2022-01-06"});
  CHECK(fr("avant-hier") == Lines{"avant-hier=2022-01-05"});
  CHECK(fr("aujourd’hui") == Lines{"aujourd’hui=2022-01-07"});
  CHECK(fr("la semaine dernière") == Lines{"la semaine dernière=2021-12-27/2022-01-02"});
  CHECK(fr("le mois dernier") == Lines{"le mois dernier=2021-12"});
  CHECK(fr("il y a deux semaines") == Lines{"il y a deux semaines=2021-12-20/2021-12-26"});
  CHECK(fr("il y a trois jours") == Lines{"il y a trois jours=2022-01-04"});
  CHECK(fr("en janvier") == Lines{"janvier=2022-01"});
  CHECK(fr("début janvier") == Lines{"début janvier=2022-01-01~/2022-01-10~"});
  CHECK(fr("à la mi-novembre") == Lines{"la mi-novembre=2021-11-11~/2021-11-20~"});
  CHECK(fr("en 2019") == Lines{"2019=2019"});
  CHECK(fr("le 07/01/2022") == Lines{"le 07/01/2022=2022-01-07"});
}

TEST_CASE("«la veille» counts from the last day told") {
  CHECK(datesIn("Le 3 janvier, la ville dormait. La veille, elle chantait.", "fr", "2022-01-07") ==
        Lines{"Le 3 janvier=2022-01-03", "La veille=2022-01-02"});
}

TEST_CASE("English dates") {
  CHECK(en("on January 6") == Lines{"January 6=2022-01-06"});
  CHECK(en("on Thursday, January 6th, 2022,") == Lines{"Thursday, January 6th, 2022=2022-01-06"});
  CHECK(en("on 6 Jan. 2022") == Lines{"6 Jan. 2022=2022-01-06"});
  CHECK(en("on Dec. 28") == Lines{"Dec. 28=2021-12-28"});
  CHECK(en("on 3–5 January") == Lines{"3–5 January=2022-01-03/2022-01-05"});
  CHECK(en("on January 3-5, 2022,") == Lines{"January 3-5, 2022=2022-01-03/2022-01-05"});
  CHECK(en("between January 3 and 5") == Lines{"between January 3 and 5=2022-01-03/2022-01-05"});
  CHECK(en("last Friday") == Lines{"last Friday=2021-12-31"});
  CHECK(en("on Monday") == Lines{"Monday=2022-01-03"});
  CHECK(en("yesterday") == Lines{"yesterday=2022-01-06"});
  CHECK(en("two weeks ago") == Lines{"two weeks ago=2021-12-20/2021-12-26"});
  CHECK(en("in December") == Lines{"December=2021-12"});
  CHECK(en("in late December 2021") == Lines{"late December 2021=2021-12-21~/2021-12-31~"});
  CHECK(en("in 2019") == Lines{"2019=2019"});
  CHECK(en("on 2022-01-05") == Lines{"2022-01-05=2022-01-05"});
}

TEST_CASE("Russian dates") {
  CHECK(ru("6 января 2022 года") == Lines{"6 января 2022 года=2022-01-06"});
  CHECK(ru("вчера") == Lines{"вчера=2022-01-06"});
  CHECK(ru("в январе") == Lines{"январе=2022-01"});
  CHECK(ru("в 2019 году") == Lines{"2019 году=2019"});
}

TEST_CASE("Ranges of every kind") {
  CHECK(fr("entre jeudi et dimanche") == Lines{"entre jeudi et dimanche=2021-12-30/2022-01-02"});
  CHECK(fr("dans la nuit de lundi à mardi") == Lines{"de lundi à mardi=2022-01-03/2022-01-04"});
  CHECK(fr("entre septembre 2013 et décembre 2014") == Lines{"entre septembre 2013 et décembre 2014=2013-09/2014-12"});
  CHECK(fr("de 2014 à 2016") == Lines{"de 2014 à 2016=2014/2016"});
  CHECK(en("from Friday to Sunday") == Lines{"from Friday to Sunday=2021-12-31/2022-01-02"});
  CHECK(en("from 2014 to 2016") == Lines{"from 2014 to 2016=2014/2016"});
  CHECK(en("between March and June 2021") == Lines{"between March and June 2021=2021-03/2021-06"});
  CHECK(ru("с 3 по 5 января") == Lines{"с 3 по 5 января=2022-01-03/2022-01-05"});
  CHECK(ru("с пятницы по воскресенье") == Lines{"с пятницы по воскресенье=2021-12-31/2022-01-02"});
  CHECK(ru("с 2014 по 2016 год") == Lines{"с 2014 по 2016 год=2014/2016"});
  CHECK(ru("в 2014–2016 годах") == Lines{"2014–2016=2014/2016"});
}

TEST_CASE("Parts of months and years, seasons, decades") {
  CHECK(fr("fin 2020") == Lines{"fin 2020=2020-10~/2020-12~"});
  CHECK(fr("fin août dernier") == Lines{"fin août dernier=2021-08-21~/2021-08-31~"});
  CHECK(fr("l'été dernier") == Lines{"été dernier=2021-06~/2021-08~"});
  CHECK(fr("dans les années 1990") == Lines{"1990=1990/1999"});
  CHECK(en("at the end of December") == Lines{"end of December=2021-12-21~/2021-12-31~"});
  CHECK(en("in the summer of 2020") == Lines{"summer of 2020=2020-06~/2020-08~"});
  CHECK(en("in the 1990s") == Lines{"1990s=1990/1999"});
  CHECK(en("in August last year") == Lines{"August last year=2021-08"});
  CHECK(ru("в начале декабря") == Lines{"начале декабря=2021-12-01~/2021-12-10~"});
  CHECK(ru("весной 2020 года") == Lines{"весной 2020 года=2020-03~/2020-05~"});
  CHECK(ru("в августе прошлого года") == Lines{"августе прошлого года=2021-08"});
}

TEST_CASE("Relative dates count from publication, or from the last date told") {
  const auto from = [](const std::string& language, const std::string& text) {
    return datesIn(text, language, "2022-01-07").back();
  };
  CHECK(from("fr", "Le 3 janvier, il partit. Deux jours plus tard, il revint.") == "Deux jours plus tard=2022-01-05");
  CHECK(from("fr", "Arrêté en octobre 2018, il a été jugé un mois plus tard.") == "un mois plus tard=2018-11");
  CHECK(from("fr", "Le 3 janvier, il neigeait. Ce jour-là, il partit.") == "Ce jour-là=2022-01-03");
  CHECK(from("fr", "Il vient ce week-end.") == "ce week-end=2022-01-08/2022-01-09");
  CHECK(from("fr", "Il devait partir avant la fin du mois.") == "la fin du mois=2022-01-21~/2022-01-31~");
  CHECK(from("fr", "Mardi, il neigeait depuis samedi. La veille, il partit.") == "La veille=2022-01-03");
  CHECK(from("en", "It began on January 3. A day earlier, he had left.") == "A day earlier=2022-01-02");
  CHECK(from("en", "It began on January 3. Two days later he left.") == "Two days later=2022-01-05");
  CHECK(from("en", "It began on January 3. That day he left.") == "That day=2022-01-03");
  CHECK(from("en", "They were killed over the weekend.") == "over the weekend=2022-01-01/2022-01-02");
  CHECK(from("ru", "Это было 3 января. Накануне он уехал.") == "Накануне=2022-01-02");
  CHECK(from("ru", "Это было 3 января. Спустя два дня он уехал.") == "Спустя два дня=2022-01-05");
  CHECK(from("ru", "Это было 3 января. Двумя днями ранее он уехал.") == "Двумя днями ранее=2022-01-01");
  CHECK(from("ru", "Это было 3 января, на следующий день он уехал.") == "на следующий день=2022-01-04");
  CHECK(from("ru", "Он уехал три дня назад.") == "три дня назад=2022-01-04");
  CHECK(from("ru", "Он уехал месяц назад.") == "месяц назад=2021-12");
  CHECK(from("ru", "Он уехал в минувшую пятницу.") == "пятницу=2021-12-31");
  CHECK(from("ru", "Он уехал в среду.") == "среду=2022-01-05");
  CHECK(from("ru", "Он вернется к концу января.") == "концу января=2022-01-21~/2022-01-31~");
}

TEST_CASE("What is still to come") {
  CHECK(fr("est attendu mercredi").back() == "mercredi=2022-01-12");
  CHECK(en("was set for Wednesday").back() == "Wednesday=2022-01-12");
  CHECK(ru("состоится в среду").back() == "среду=2022-01-12");
}

TEST_CASE("What tells no date is none") {
  CHECK(en("when they may march with 12 men").empty());
  CHECK(fr("avec 2 022 hommes sur mars").empty());
  CHECK(fr("le 31 février").empty());
  CHECK(en("on 13 articles of 2,021 pages").empty());
}

TEST_CASE("Without a day of publication, a full date in the text anchors the rest, and nothing is invented") {
  CHECK(datesIn("Lundi il pleuvait, le 3 mai aussi.", "fr", "").empty());
  CHECK(datesIn("Le 3 mai 2020 il pleuvait, le 5 mai aussi.", "fr", "") ==
        Lines{"Le 3 mai 2020=2020-05-03", "le 5 mai=2020-05-05"});
  CHECK(datesIn("Ce 7 janvier, tout va. Hier aussi.", "fr", "2022-01") ==
        Lines{"Ce 7 janvier=2022-01-07", "Hier=2022-01-06"});
}
