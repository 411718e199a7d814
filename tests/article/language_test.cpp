// Which language a text is in, told by its letters and commonest words.
#include <catch2/catch.hpp>

#include "article/load.hpp"

using dateline::article::guessLanguage;

TEST_CASE("the four languages are told apart", "[article][language]") {
  CHECK(guessLanguage("Les soldats sont arrivés dans la ville avec des camions, selon le maire.") == "fr");
  CHECK(guessLanguage("The soldiers arrived in the city with trucks, said the mayor.") == "en");
  CHECK(guessLanguage("Солдаты прибыли в город на грузовиках, как сообщил мэр, и остались на ночь.") == "ru");
  CHECK(guessLanguage("Қалаға сарбаздар келді, деп хабарлады әкім. Олар түнде де сол жерде болды.") == "kk");
}

TEST_CASE("nothing speaks for one of them", "[article][language]") {
  CHECK(guessLanguage("") == "und");
  CHECK(guessLanguage("12 345 — 67") == "und");
  CHECK(guessLanguage("Los soldados llegaron a la ciudad con camiones, dijo el alcalde por la noche.") == "und");
  CHECK(guessLanguage("Die Soldaten kamen in der Nacht mit Lastwagen an, sagte der Bürgermeister.") == "und");
  CHECK(guessLanguage("Солдати прибули до міста, повідомив мер. Її вулиці порожні, є вода й їжа.") == "und");
  CHECK(guessLanguage("士兵们昨晚抵达该市。") == "und");
}
