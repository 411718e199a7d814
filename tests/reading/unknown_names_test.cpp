// Places that no gazetteer knows: the words around them say that they are places; what only looks like one is none.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;

namespace {

using Names = std::vector<std::string>;

Names names(const std::string& text, const std::string& language) {
  return test::Read(text, language, "2022-01-07").mentions();
}

}  // namespace

TEST_CASE("A preposition or a noun gives an unknown place away") {
  CHECK(names("The mine at the village of Qwentholm flooded.", "en") == Names{"Qwentholm="});
  CHECK(names("A bridge fell in Qwentholm, and Qwentholm was cut off.", "en") == Names{"Qwentholm=", "Qwentholm="});
  CHECK(names("Le pont s'est effondré à Vrille-du-Puits hier.", "fr") == Names{"Vrille-du-Puits="});
  CHECK(names("Пожар начался в селе Заозёркино ночью.", "ru") == Names{"Заозёркино="});
}

TEST_CASE("A department, an adjective and a person are no unknown places") {
  CHECK(names("The Department of Agriculture and the Ministry of Qwental said so.", "en") == Names{});
  CHECK(names("It spread in Qwental countries first.", "en") == Names{});
  CHECK(names("They believed in Qwental's plan.", "en") == Names{});
  CHECK(names("Он учился в Квентальской академии.", "ru") == Names{});
  CHECK(names("Il a Vrille pour ami.", "fr") == Names{});
}
