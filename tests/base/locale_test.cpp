#include "base/locale.hpp"

#include <catch2/catch.hpp>

using namespace dateline::base;

namespace {
std::vector<std::string> sentences(const std::string& text, const char* language) {
  std::vector<std::string> parts;
  for (const TextRange range : sentenceBreaks(text, language)) parts.emplace_back(range.of(text));
  return parts;
}
using Texts = std::vector<std::string>;
}  // namespace

TEST_CASE("French sentences end where a reader says, also at guillemets and abbreviations") {
  CHECK(sentences("Le calme revient. La ville d’Almaty compte ses morts.", "fr") ==
        Texts{"Le calme revient. ", "La ville d’Almaty compte ses morts."});
  CHECK(sentences("« C’est fini. » Il est parti.", "fr") == Texts{"« C’est fini. » ", "Il est parti."});
  CHECK(sentences("« Qui est là ? » a-t-il demandé. Personne.", "fr") ==
        Texts{"« Qui est là ? » a-t-il demandé. ", "Personne."});
  CHECK(sentences("Il a dit : « Un. Deux. » (Trois.) Fin.", "fr").back() == "Fin.");
  CHECK(sentences("Un.\n» Deux.", "fr") == Texts{"Un.\n", "» Deux."});
  CHECK(sentences("Das ist es. »Nein!«", "de") == Texts{"Das ist es. ", "»Nein!«"});
  CHECK(sentences("Selon M. Tokaïev, 20 000 individus ont attaqué. Qui sont-ils ?", "fr") ==
        Texts{"Selon M. Tokaïev, 20 000 individus ont attaqué. ", "Qui sont-ils ?"});
  CHECK(sentences("Le 7 janv. 2022, à 10 h. Puis rien.", "fr").front() == "Le 7 janv. 2022, à 10 h. ");
  CHECK(sentences("Le taux est de 3.5 pour cent. Il monte.", "fr").size() == 2);
}

TEST_CASE("English abbreviations do not end a sentence") {
  CHECK(sentences("Mr. Smith met Dr. Jones in Almaty. They left.", "en") ==
        Texts{"Mr. Smith met Dr. Jones in Almaty. ", "They left."});
}

TEST_CASE("sentences cover the whole text without gaps") {
  const std::string text = "Un.\nDeux ! Trois… « Quatre ? »\n\nАлматы. Конец.  ";
  std::size_t at = 0;
  for (const TextRange range : sentenceBreaks(text, "fr")) {
    CHECK(range.begin == at);
    at = range.end;
  }
  CHECK(at == text.size());
  CHECK(sentenceBreaks("", "fr").empty());
  CHECK(sentenceBreaks("x", "no-such-language").size() == 1);
}

TEST_CASE("words hold a letter or a digit") {
  const std::string text = "« L’Almaty », 20 000 — Алматы!";
  Texts words;
  for (const TextRange range : wordBreaks(text, "fr")) words.emplace_back(range.of(text));
  CHECK(words == Texts{"L’Almaty", "20", "000", "Алматы"});
}

TEST_CASE("lines break at spaces, not before a guillemet's no-break space") {
  const std::string text = "un deux\u00A0» trois";
  CHECK(lineBreaks(text, "fr") == std::vector<std::size_t>{3, text.size() - 5, text.size()});
}

TEST_CASE("countries have names in many languages") {
  CHECK(countryName("KAZ", "fr") == "Kazakhstan");
  CHECK(countryName("RU", "fr") == "Russie");
  CHECK(countryName("KGZ", "fr") == "Kirghizstan");
  CHECK(countryName("BY", "en") == "Belarus");
  CHECK(countryName("KZ", "ru") == "Казахстан");
  CHECK(countryName("ZZZ", "fr").empty());
  CHECK(countryName("ZZ", "fr").empty());
  CHECK(countryName("", "fr").empty());
  CHECK(countryName("kaz", "fr").empty());
}

TEST_CASE("country codes turn into each other") {
  CHECK(alpha3Of("KZ") == "KAZ");
  CHECK(alpha2Of("TJK") == "TJ");
  CHECK(alpha3Of("QQ").empty());
  CHECK(alpha2Of("QQQ").empty());
  CHECK(alpha3Of("K").empty());
  const auto codes = countryCodes();
  CHECK(codes.size() >= 245);
  for (const auto& code : codes) CHECK(alpha2Of(alpha3Of(code)) == code);
}

TEST_CASE("other scripts have a Latin form, and upper case follows the language") {
  CHECK(toLatin("Алматы") == "Almaty");
  CHECK(upperCase("istanbul", "tr") == "İSTANBUL");
  CHECK(upperCase("été", "fr") == "ÉTÉ");
  CHECK(upperCase("", "fr").empty());
}

TEST_CASE("languages are named in the reader's own") {
  CHECK(languageName("fr", "fr") == "français");
  CHECK(languageName("fr", "en") == "French");
  CHECK(languageName("kk", "fr") == "kazakh");
  CHECK(languageName("", "en").empty());
  CHECK(languageName("no such language at all, but long", "en").empty());
}
