// What stands before the story: titles, labelled dates, bylines, datelines.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "article/date_text.hpp"
#include "given.hpp"

using namespace dateline;
using Strings = std::vector<std::string>;

namespace {

Strings headersOf(const article::Article& article) {
  return given::partsOf(article.text, article.headers);
}

std::optional<base::Date> dateOf(const std::string& text, const std::string& language) {
  const auto found = article::dateAt(text, 0, language);
  return found ? std::optional(found->date) : std::nullopt;
}

}  // namespace

TEST_CASE("a labelled date at the start of the story's own line", "[article][header]") {
  const auto article = article::articleFromText(" date 2023-05 Le pont a cédé dans la nuit. Personne n'était dessus.");
  CHECK(headersOf(article) == Strings{"date 2023-05"});
  CHECK(article.published == base::Date{2023, 5, 0});
  CHECK(given::sentencesOf(article)[0] == "Le pont a cédé dans la nuit.");

  CHECK(headersOf(article::articleFromText("date 2023-05-09\n\nLe pont a cédé.")) == Strings{"date 2023-05-09"});
  CHECK(article::articleFromText("Date : 2023. Le pont a cédé.").published == base::Date{2023, 0, 0});
  CHECK(headersOf(article::articleFromText("Date palms grow in the south. They are old.")).empty());
  CHECK(headersOf(article::articleFromText("Date 2023-13-45 is no day. It is told so.")).empty());
}

TEST_CASE("published lines in four languages", "[article][header]") {
  const auto check = [](const std::string& line, base::Date date) {
    INFO(line);
    const auto article = article::articleFromText(line + "\n\nThe story begins here. It goes on.");
    CHECK(headersOf(article) == Strings{line});
    CHECK(article.published == date);
  };
  check("Publié le 11 août 2023", {2023, 8, 11});
  check("Publié le 11 août 2023 à 18h30, mis à jour le 12 août 2023 à 9h05", {2023, 8, 11});
  check("Published 5 January 2022", {2022, 1, 5});
  check("Published on January 5, 2022 at 5:00 PM", {2022, 1, 5});
  check("Опубликовано 7 января 2022 года", {2022, 1, 7});
  check("Жарияланды: 2022 жылғы 7 қаңтар", {2022, 1, 7});
  check("vendredi 7 janvier 2022", {2022, 1, 7});
}

TEST_CASE("a date of update is a header, not the day of publication", "[article][header]") {
  const auto article = article::articleFromText("Mis à jour le 12 août 2023\n\nLe pont a cédé. On le répare.");
  CHECK(headersOf(article) == Strings{"Mis à jour le 12 août 2023"});
  CHECK_FALSE(article.published);
}

TEST_CASE("a title is a short first line without a final mark", "[article][header]") {
  const auto article = article::articleFromText(
      "Un pont cède dans la nuit\n\nPar Jeanne Martin et Luc Petit\nPublié le 3 mars 2021\n\nPersonne n'était dessus.");
  CHECK(article.title == "Un pont cède dans la nuit");
  CHECK(headersOf(article) ==
        Strings{"Un pont cède dans la nuit", "Par Jeanne Martin et Luc Petit", "Publié le 3 mars 2021"});
  CHECK(given::sentencesOf(article) == Strings{"Personne n'était dessus."});

  CHECK(article::articleFromText("Le pont a cédé.\n\nPersonne n'était dessus.").title.empty());
  CHECK(article::articleFromText("Une ligne sans point").title.empty());
  CHECK(article::articleFromText("Une ligne\nqui continue ici.").title.empty());
}

TEST_CASE("datelines", "[article][header]") {
  const auto check = [](const std::string& dateline, const std::string& story) {
    INFO(dateline);
    const auto article = article::articleFromText(dateline + " " + story);
    CHECK(headersOf(article) == Strings{dateline});
    CHECK(given::sentencesOf(article)[0] == story);
  };
  check("GAZIANTEP, Turkey –", "Rescuers dug all night.");
  check("МОСКВА, 18 сентября 2024 года.", "Пожар потушен.");
  check("NAIROBI, 3 May 2021.", "Rescuers dug all night.");
  check("PARIS (AFP) -", "Le gouvernement a démissionné.");
  check("ALMATY, Jan 7 (Reuters) -", "The airport opened again.");
  check("Almaty (AFP) –", "L'aéroport a rouvert.");
  check("Paris, le 7 janvier 2022 (AFP) —", "Le gouvernement a démissionné.");
  check("NUR-SULTAN --", "The airport opened again.");
  check("АЛМАТЫ, 7 янв —", "Аэропорт снова открыт.");
  check("КАБУЛ, 9 октября. /ТАСС/.", "Спасатели разбирают завалы.");
  check("АНКАРА, 15 мая.", "Второй тур состоится 28 мая.");
  check("(Nairobi, 19 June 2023) –", "Rescuers dug all night.");
  CHECK(article::articleFromText("Paris, le 7 janvier 2022 (AFP) — Le pont a cédé.").published ==
        base::Date{2022, 1, 7});
}

TEST_CASE("a town in capitals with a whole date and a point is a dateline that tells the day", "[article][header]") {
  CHECK(article::articleFromText("МОСКВА, 18 сентября 2024 года. Пожар потушен.").published == base::Date{2024, 9, 18});
  CHECK(headersOf(article::articleFromText("NASA launched it on 3 May 2021. It flew.")).empty());
  CHECK(headersOf(article::articleFromText("Nairobi, 3 May 2021. It rained.")).empty());
}

TEST_CASE("a sentence with a dash is no dateline", "[article][header]") {
  for (const char* text : {"L'ONU — qui siège à New York — a protesté hier.", "The city – the largest one – was calm.",
                           "Almaty — the largest city — was calm.", "He came – He saw. Then he left.",
                           "Jean-Pierre est arrivé hier. Il repart."}) {
    INFO(text);
    CHECK(article::articleFromText(text).headers.empty());
  }
}

TEST_CASE("what a person said wins over the header", "[article][header]") {
  article::LoadOptions options;
  options.published = base::Date{2022, 1, 7};
  options.language = "en";
  options.id = "a7";
  const auto article = article::articleFromText("date 2022-01 Le pont a cédé dans la nuit.", options);
  CHECK(article.published == base::Date{2022, 1, 7});
  CHECK(article.language == "en");
  CHECK(article.id == "a7");
}

TEST_CASE("dates as they are written", "[article][dates]") {
  CHECK(dateOf("2022-01-07", "") == base::Date{2022, 1, 7});
  CHECK(dateOf("2022-01", "") == base::Date{2022, 1, 0});
  CHECK(dateOf("1er août 2023", "fr") == base::Date{2023, 8, 1});
  CHECK(dateOf("January 7th, 2022", "en") == base::Date{2022, 1, 7});
  CHECK(dateOf("March 2021", "en") == base::Date{2021, 3, 0});
  CHECK(dateOf("Sept. 4, 2020", "en") == base::Date{2020, 9, 4});
  CHECK(dateOf("07.01.2022", "ru") == base::Date{2022, 1, 7});
  CHECK(dateOf("07/01/2022", "fr") == base::Date{2022, 1, 7});
  CHECK(dateOf("01/17/2022", "en") == base::Date{2022, 1, 17});
  CHECK_FALSE(dateOf("07/01/2022", "en"));  // July or January?
  CHECK_FALSE(dateOf("7 janvier", "fr"));
  CHECK_FALSE(dateOf("31 février 2022", "fr"));
  CHECK_FALSE(dateOf("99999999999999999999", ""));
  CHECK(article::dateFromMetadata("2022-01-07T23:30:00+06:00") == base::Date{2022, 1, 7});
  CHECK(article::dateFromMetadata("Fri, 07 Jan 2022 10:00:00 GMT") == base::Date{2022, 1, 7});
  CHECK(article::dateFromMetadata("20220107T1000") == base::Date{2022, 1, 7});
  CHECK_FALSE(article::dateFromMetadata("yesterday"));
}
