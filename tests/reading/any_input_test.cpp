// Whatever the text, reading it ends, in linear time, and every range lies inside the text on code point boundaries.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>

#include "sound.hpp"
#include "support.hpp"

using namespace dateline;

namespace {

void requireSound(const test::Read& read) {
  REQUIRE(test::faultOf(read.article, read.reading) == "");
}

constexpr const char* pieces[] = {"Selon ",
                                  "lui",
                                  "le président ",
                                  "kazakh ",
                                  "Almaty",
                                  ", ",
                                  ". ",
                                  " ",
                                  "\n",
                                  "\n\n",
                                  "«",
                                  "»",
                                  "“",
                                  "”",
                                  "\"",
                                  "(",
                                  ")",
                                  "—",
                                  "-",
                                  "'",
                                  "’",
                                  "20 000",
                                  "1,5",
                                  "7 janvier",
                                  "January 7, 2022",
                                  "entre ",
                                  "et ",
                                  "850",
                                  "a déclaré ",
                                  "que ",
                                  "qu'",
                                  "said ",
                                  "according to ",
                                  "United States",
                                  "U.S.",
                                  "M. ",
                                  "Mr. ",
                                  "the ",
                                  "soldats ",
                                  "russes ",
                                  "envoyé ",
                                  "au ",
                                  "Kazakhstan",
                                  "dans le pays",
                                  "OTSC",
                                  "ajoutant ",
                                  "é",
                                  "𝒜",
                                  "\xE2\x80\xAF",
                                  "Москва",
                                  "заявил ",
                                  "1er",
                                  "$5",
                                  "%",
                                  "hier ",
                                  "Monday ",
                                  "99999999999999999999999",
                                  "2022-01-07",
                                  "07/01/2022",
                                  "une vingtaine de ",
                                  "d'",
                                  "l'"};

std::string randomText(std::mt19937& random, std::size_t count) {
  std::string text = "Texte ";
  for (std::size_t i = 0; i < count; ++i) text += pieces[random() % std::size(pieces)];
  return text;
}

}  // namespace

TEST_CASE("Random texts are read without a fault and every range is sound") {
  if (test::gazetteer() == nullptr) return;
  std::mt19937 random(20220107);
  const char* languages[] = {"fr", "en", "ru", "kk", "und", ""};
  for (int round = 0; round < 300; ++round) {
    const std::string language = languages[static_cast<std::size_t>(round) % std::size(languages)];
    const std::string published = round % 3 == 0 ? "2022-01-07" : round % 3 == 1 ? "2022-01" : "";
    requireSound(test::Read(randomText(random, 1 + random() % 120), language, published));
  }
}

TEST_CASE("Single pieces at a text's very start and end are harmless") {
  if (test::gazetteer() == nullptr) return;
  for (const char* first : pieces) {
    for (const char* second : pieces) {
      const std::string text = std::string(first) + second;
      if (text.find_first_not_of(" \n\xE2\x80\xAF") == std::string::npos) continue;
      for (const char* language : {"fr", "en"}) {
        article::Article article;
        article.text = text;
        article.language = language;
        article.published = base::Date{2022, 1, 7};
        requireSound(test::Read(article));
      }
    }
  }
}

TEST_CASE("An empty article has an empty reading") {
  if (test::gazetteer() == nullptr) return;
  const test::Read read{article::Article{}};
  CHECK(read.reading.mentions.empty());
  CHECK(read.reading.passages.empty());
}

TEST_CASE("A megabyte is read in linear time, also without one full stop") {
  if (test::gazetteer() == nullptr) return;
  const std::string news =
      "Le 6 janvier, les soldats russes sont arrivés au Kazakhstan, a déclaré Jean Dupont. Selon le ministère de "
      "l'Intérieur kazakh, 26 personnes ont été tuées à Almaty et l'ONU a demandé une enquête. ";
  for (const bool stops : {true, false}) {
    std::string text;
    while (text.size() < 1'000'000) text += news;
    if (!stops) std::replace(text.begin(), text.end(), '.', ',');
    const auto start = std::chrono::steady_clock::now();
    const test::Read read(text, "fr", "2022-01-07");
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    INFO((stops ? "sentences" : "one sentence") << " took " << taken.count() << " s");
    CHECK(taken.count() < 10);  // 2 s on an idle machine; the bound is against quadratic growth
    if (taken.count() > 2) WARN("1 MB took " << taken.count() << " s");
    requireSound(read);
  }
}
