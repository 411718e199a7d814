// What only newspapers write: states abbreviated behind a town, postal codes, and the paper's own country unsaid.
#include <catch2/catch.hpp>

#include "reading/publisher.hpp"
#include "support.hpp"

using namespace dateline;

namespace {

using Names = std::vector<std::string>;

Names english(const std::string& text) {
  return test::Read(text, "en", "2022-01-07").mentions();
}

std::string home(const std::string& publisher) {
  return reading::homeOf(publisher, *test::gazetteer()).str();
}

/// The country of the first place told.
std::string firstCountry(const std::string& publisher) {
  article::Article article = test::newsText("A fire broke out in Perth on Sunday.", "en", "2022-01-07");
  article.publisher = publisher;
  const test::Read read(article);
  return test::gazetteer()->place(read.reading.mentions.at(0).place).country.str();
}

}  // namespace

TEST_CASE("A state's abbreviation behind a town is the state, its point included") {
  CHECK(english("The gunman lived in Bozeman, Mont., with his brother.") == Names{"Bozeman=Bozeman", "Mont.=Montana"});
  CHECK(english("She was born in Beckley, W.Va. She left early.") == Names{"Beckley=Beckley", "W.Va.=West Virginia"});
  CHECK(english("It began in Raleigh, N.C., on Monday.") == Names{"Raleigh=Raleigh", "N.C.=North Carolina"});
  CHECK(english("He moved to Austin, TX, in May.") == Names{"Austin=Austin", "TX=Texas"});
}

TEST_CASE("Elsewhere such letters are words") {
  CHECK(english("Miss. Brown said so. Mont. is short.") == Names{});
  CHECK(english("FIRE IN LONDON OR NEAR IT") == Names{"LONDON=London"});
}

TEST_CASE("A paper's site or name tells where it is at home") {
  CHECK(home("thisisoxfordshire.co.uk") == "GBR");
  CHECK(home("https://www.lemonde.fr/international") == "FRA");
  CHECK(home("The Irish Times") == "IRL");
  CHECK(home("Times of India") == "IND");
  CHECK(home("dispatch.com").empty());
  CHECK(home("news.tv").empty());
  CHECK(home("The Morning Post").empty());
  CHECK(home("").empty());
}

TEST_CASE("What a paper leaves unsaid is at home") {
  CHECK(firstCountry("") == "AUS");
  CHECK(firstCountry("perthadvertiser.co.uk") == "GBR");
}
