// Names that a common noun completes: the whole is the name, and the part alone leads nowhere.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;

namespace {

using Names = std::vector<std::string>;

Names english(const std::string& text) {
  return test::Read(text, "en", "2022-01-07").mentions();
}

Names french(const std::string& text) {
  return test::Read(text, "fr", "2022-01-07").mentions();
}

}  // namespace

TEST_CASE("A street is no town, and a county is the region of that name") {
  CHECK(english("The car was found on Bristol Street in Leeds.") == Names{"Bristol Street=", "Leeds=Leeds"});
  CHECK(english("A crash closed Highway 19 near Paris, Texas.") == Names{"Highway 19=", "Paris=Paris", "Texas=Texas"});
  CHECK(english("Officials in Scott County said so.") == Names{"Scott County=Scott County"});
  CHECK(english("He lives on Martin Luther King Boulevard.") == Names{"Martin Luther King Boulevard="});
  CHECK(french("Un homme a été arrêté rue de Rivoli, à Paris.") == Names{"rue de Rivoli=", "Paris=Paris"});
}

TEST_CASE("Mountains, lakes and airports are called by their whole names") {
  CHECK(english("They crossed the Gulf of Oman by night.") == Names{"Gulf of Oman=Gulf of Oman"});
  CHECK(english("The soldiers of Camp Wilson left.") == Names{"Camp Wilson="});
  CHECK(french("Le mont Ngaoui domine la plaine.") == Names{"mont Ngaoui="});
  CHECK(english("A bomb exploded at Manchester Airport.") == Names{"Manchester Airport=Manchester"});
}

TEST_CASE("A longer name around it is no place") {
  CHECK(english("He wrote for the Wall Street Journal last year.") == Names{});
}
