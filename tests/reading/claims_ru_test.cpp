// Russian attribution: free word order, cases, agencies that pass words on.
#include <catch2/catch.hpp>

#include "reading/russian_cases.hpp"
#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

Lines ru(const std::string& text) {
  return test::Read(text, "ru", "2024-09-18").claims();
}

bool absent() {
  return test::gazetteer() == nullptr;
}

}  // namespace

TEST_CASE("Russian subjects before the verb") {
  if (absent()) return;
  CHECK(ru("Министр обороны Андрей Белоусов сообщил, что учения завершены.") ==
        Lines{"Андрей Белоусов|сообщил|asserted"});
  CHECK(ru("Премьер-министр страны заявил, что всё спокойно.") == Lines{"Премьер-министр страны|заявил|asserted"});
  CHECK(ru("Губернатор Олег Кузнецов в своём телеграм-канале написал, что пожар потушен.") ==
        Lines{"Олег Кузнецов|написал|asserted"});
  CHECK(ru("Игорь Петров, глава ведомства, подтвердил эти данные.") == Lines{"Игорь Петров|подтвердил|asserted"});
  CHECK(ru("Эстония и Латвия заявили, что зафиксировали взрыв.") == Lines{"Эстония и Латвия|заявили|asserted"});
  CHECK(ru("Накануне Минск сообщил о беспилотнике.") == Lines{"Минск|сообщил|asserted"});
  CHECK(ru("Источник в Службе безопасности Украины утверждает, что удар пришёлся по складу.") ==
        Lines{"Источник в Службе безопасности Украины|утверждает|asserted"});
}

TEST_CASE("Russian subjects behind the verb") {
  if (absent()) return;
  CHECK(ru("Начался пожар, сообщил в среду губернатор региона Игорь Руденя.") ==
        Lines{"Игорь Руденя|сообщил|asserted"});
  CHECK(ru("Об этом журналистам рассказал глава МЧС Александр Куренков.") ==
        Lines{"Александр Куренков|рассказал|asserted"});
  CHECK(ru("«Всё спокойно», — сказала Мария Захарова.") == Lines{"Мария Захарова|сказала|asserted"});
  CHECK(ru("Погибли пять человек, уточнили в пресс-службе министерства.") ==
        Lines{"пресс-служба министерства|уточнили|asserted"});
}

TEST_CASE("Russian bodies in the prepositional case stand in the nominative") {
  if (absent()) return;
  CHECK(ru("В Министерстве обороны РФ заявили, что атака отражена.") ==
        Lines{"Министерство обороны РФ|заявили|asserted"});
  CHECK(ru("В Следственном комитете сообщили о задержании.") == Lines{"Следственный комитет|сообщили|asserted"});
  CHECK(ru("Погибли двое, сообщили в воскресенье в Министерстве по чрезвычайным ситуациям Казахстана.") ==
        Lines{"Министерство по чрезвычайным ситуациям Казахстана|сообщили|asserted"});
  CHECK(ru("Погибли пять человек, уточнили в МЧС.") == Lines{"МЧС|уточнили|asserted"});
  CHECK(ru("В Кремле опровергли эти сообщения.") == Lines{"Кремль|опровергли|denied"});
  CHECK(ru("В Киеве заявили об обстреле.") == Lines{"Киев|заявили|asserted"});
}

TEST_CASE("Russian sources") {
  if (absent()) return;
  CHECK(ru("По словам губернатора Игоря Рудени, пострадали 13 человек.") == Lines{"Игорь Руденя|По словам|asserted"});
  CHECK(ru("По данным ООН, без крова остались тысячи человек.") == Lines{"ООН|По данным|asserted"});
  CHECK(ru("По данным властей, погибли трое.") == Lines{"власти|По данным|asserted"});
  CHECK(ru("Согласно министерству здравоохранения, случаев стало больше.") ==
        Lines{"министерство здравоохранения|Согласно|asserted"});
  const test::Read read("Министр Ольга Сидорова выступила в парламенте. По её словам, угрозы нет.", "ru", "2024-09-18");
  REQUIRE(read.claims().size() == 1);
  CHECK(read.passage("По её словам").claim->by == "Ольга Сидорова");
}

TEST_CASE("Russian sources that name nobody, and those inside a body") {
  if (absent()) return;
  CHECK(ru("По предварительным данным, погибли двое.") ==
        Lines{"предварительные данные|По предварительным данным|asserted"});
  CHECK(ru("Источник в полиции в пятницу сообщил о задержании.") == Lines{"Источник в полиции|сообщил|asserted"});
  CHECK(ru("Один моряк погиб, сообщили в понедельник в Росморречфлоте.") == Lines{"Росморречфлот|сообщили|asserted"});
  CHECK(ru("В МИД Туркмении эту информацию опровергли.") == Lines{"МИД Туркмении|опровергли|denied"});
  CHECK(ru("Казахстан пообещал зерно, сказал министр Ерлан Сагиндыков.") == Lines{"Ерлан Сагиндыков|сказал|asserted"});
}

TEST_CASE("Russian modes") {
  if (absent()) return;
  CHECK(ru("Президент Садыр Жапаров призвал стороны к переговорам.") == Lines{"Садыр Жапаров|призвал|demanded"});
  CHECK(ru("Премьер Дональд Туск пообещал помощь.") == Lines{"Дональд Туск|пообещал|planned"});
  CHECK(ru("Полиция отрицает применение силы.") == Lines{"Полиция|отрицает|denied"});
  CHECK(ru("Министр сообщил, что страна планирует закупить вакцину.") == Lines{"Министр|сообщил|planned"});
}

TEST_CASE("A Russian agency passes words on") {
  if (absent()) return;
  const test::Read read("Погибли двое, заявил мэр Виталий Кличко, передаёт агентство УНИАН.", "ru", "2024-09-18");
  REQUIRE(read.claims().size() == 1);
  CHECK(read.passage("Погибли").claim->by == "Виталий Кличко");
  CHECK(read.passage("Погибли").claim->through == "агентство УНИАН");
  const test::Read citing("Агентство сообщает со ссылкой на министерство, что погибли двое.", "ru", "2024-09-18");
  REQUIRE(citing.claims().size() == 1);
  CHECK(citing.passage("погибли").claim->by == "министерство");
  CHECK(citing.passage("погибли").claim->through == "Агентство");
  const test::Read before("Ранее Reuters со ссылкой на местных жителей сообщило, что погибли трое.", "ru",
                          "2024-09-18");
  REQUIRE(before.claims().size() == 1);
  CHECK(before.passage("погибли").claim->by == "местные жители");
  CHECK(before.passage("погибли").claim->through == "Reuters");
}

TEST_CASE("One person in several cases is one speaker") {
  if (absent()) return;
  const test::Read read(
      "Президент Украины Владимир Зеленский прибыл в Берлин. По словам Зеленского, переговоры важны. Зеленский "
      "добавил, "
      "что они продолжатся.",
      "ru", "2024-09-18");
  for (const reading::Passage& passage : read.reading.passages)
    if (passage.claim) CHECK(passage.claim->by == "Владимир Зеленский");
  CHECK(read.claims().size() == 2);
}

TEST_CASE("Names and nouns in the nominative") {
  CHECK(reading::personInNominative("Игоря Рудени") == "Игорь Руденя");
  CHECK(reading::personInNominative("Владимира Зеленского") == "Владимир Зеленский");
  CHECK(reading::personInNominative("Марии Захаровой") == "Мария Захарова");
  CHECK(reading::personInNominative("Сергея Лаврова") == "Сергей Лавров");
  CHECK(reading::personInNominative("Игорь Руденя") == "Игорь Руденя");
  CHECK(reading::personInNominative("Xi Jinping") == "Xi Jinping");
  CHECK(reading::bodyInNominative("Министерстве обороны РФ", 0) == "Министерство обороны РФ");
  CHECK(reading::bodyInNominative("Следственном комитете России", 1) == "Следственный комитет России");
  CHECK(reading::bodyInNominative("", 0).empty());
}
