// Sentences, quotes and paragraphs, as a reader would cut them.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "given.hpp"

using namespace dateline;
using given::partsOf;
using given::sentencesOf;
using Strings = std::vector<std::string>;

TEST_CASE("plain sentences, without the white space around them", "[article][sentences]") {
  CHECK(sentencesOf("  Les soldats sont arrivés. Ils repartent demain !\n\nQui les envoie ? Personne.", "fr") ==
        Strings{"Les soldats sont arrivés.", "Ils repartent demain !", "Qui les envoie ?", "Personne."});
  CHECK(sentencesOf("", "fr").empty());
  CHECK(sentencesOf(" \n\n … — ", "fr").empty());
}

TEST_CASE("each sentence knows its paragraph", "[article][sentences]") {
  const article::Article article = given::plain("One. Two.\n\nThree.\n \t\nFour.", "en");
  std::vector<std::size_t> numbers;
  for (const auto& sentence : article::sentences(article)) numbers.push_back(sentence.paragraph);
  CHECK(numbers == std::vector<std::size_t>{0, 0, 1, 2});
}

TEST_CASE("a quote stays whole with the sentence that opens it", "[article][sentences]") {
  const std::string french =
      "Le ministre a déclaré : «Nos équipes avancent. L'eau revient peu à peu.» Il a quitté la salle.";
  CHECK(sentencesOf(french, "fr") ==
        Strings{"Le ministre a déclaré : «Nos équipes avancent. L'eau revient peu à peu.»", "Il a quitté la salle."});
  CHECK(sentencesOf("Elle a dit : « Partez ! Vite ! » Tous sont partis.", "fr") ==
        Strings{"Elle a dit : « Partez ! Vite ! »", "Tous sont partis."});
  CHECK(sentencesOf("“We hold the bridge. We will keep it.” The line went dead.", "en") ==
        Strings{"“We hold the bridge. We will keep it.”", "The line went dead."});
  CHECK(sentencesOf("He wrote: \"Roads are cut. Send boats.\" Nobody answered.", "en") ==
        Strings{"He wrote: \"Roads are cut. Send boats.\"", "Nobody answered."});
  CHECK(sentencesOf("Он сказал: «Мост взят. Мы идём дальше.» Связь прервалась.", "ru") ==
        Strings{"Он сказал: «Мост взят. Мы идём дальше.»", "Связь прервалась."});
  CHECK(sentencesOf("She said: ‘Stay here. I’ll be back.’ They stayed.", "en") ==
        Strings{"She said: ‘Stay here. I’ll be back.’", "They stayed."});
}

TEST_CASE("nested quotes are one", "[article][sentences]") {
  CHECK(sentencesOf("Il raconte : « Le chef a crié “Reculez. Vite.” Puis plus rien. » La radio s'est tue.", "fr") ==
        Strings{"Il raconte : « Le chef a crié “Reculez. Vite.” Puis plus rien. »", "La radio s'est tue."});
  const std::string text = "Il dit : « Elle a crié “Partez.” hier. »";
  CHECK(partsOf(text, article::quotes(text)) == Strings{"« Elle a crié “Partez.” hier. »", "“Partez.”"});
}

TEST_CASE("a question or a cry in a quote does not end the sentence that goes on", "[article][sentences]") {
  CHECK(sentencesOf("«Que faire ?» demande le maire. Personne ne répond.", "fr") ==
        Strings{"«Que faire ?» demande le maire.", "Personne ne répond."});
  CHECK(sentencesOf("“Where are they?” he asked. “Gone!” she said.", "en") ==
        Strings{"“Where are they?” he asked.", "“Gone!” she said."});
  CHECK(sentencesOf("« Nous tiendrons ! » – a-t-il promis. La foule a applaudi.", "fr") ==
        Strings{"« Nous tiendrons ! » – a-t-il promis.", "La foule a applaudi."});
}

TEST_CASE("a quote over several paragraphs, and one that never closes", "[article][sentences]") {
  const std::string spanning = "Il a dit : « Un. Deux.\n\nTrois. Quatre.\n\nCinq. Six. » Sept. Huit.";
  CHECK(partsOf(spanning, article::quotes(spanning)) == Strings{"« Un. Deux.", "Trois. Quatre.", "Cinq. Six. »"});
  CHECK(sentencesOf(spanning, "fr") ==
        Strings{"Il a dit : « Un. Deux.", "Trois. Quatre.", "Cinq. Six. »", "Sept.", "Huit."});

  const std::string open = "Il a dit : « Un. Deux.\n\nTrois. Quatre.";
  CHECK(partsOf(open, article::quotes(open)) == Strings{"« Un. Deux."});
  CHECK(sentencesOf(open, "fr") == Strings{"Il a dit : « Un. Deux.", "Trois.", "Quatre."});

  const std::string english = "“The first part. It goes on.\n\n“The second part. It ends.” Over.";
  CHECK(sentencesOf(english, "en") == Strings{"“The first part. It goes on.", "“The second part. It ends.”", "Over."});
}

TEST_CASE("a quote that opens with one kind of mark and closes with another", "[article][quotes]") {
  const std::string text = "\"We start at noon. We stop on Monday,” he said. \"If it rains, later,\" he added.";
  CHECK(partsOf(text, article::quotes(text)) ==
        Strings{"\"We start at noon. We stop on Monday,”", "\"If it rains, later,\""});
}

TEST_CASE("a speech whose marks open anew, and marks with spaces on both sides", "[article][quotes]") {
  CHECK(sentencesOf("He said: \"The bridge fell. We saw it. \"It was loud. We ran.\" The mayor came. He left.", "en") ==
        Strings{"He said: \"The bridge fell. We saw it.", "\"It was loud. We ran.\"", "The mayor came.", "He left."});
  const std::string text = "La revue \" Le Pont \" et la revue \" Le Val \" ferment. Elles étaient vieilles.";
  CHECK(partsOf(text, article::quotes(text)) == Strings{"\" Le Pont \"", "\" Le Val \""});
  CHECK(sentencesOf(text, "fr").size() == 2);
  // A mark that was forgotten does not swallow the rest of a long text.
  std::string open = "Elle a dit : « Voilà.";
  for (int i = 0; i < 50; ++i) open += " Une phrase de plus est venue.";
  CHECK(sentencesOf(open, "fr").size() == 51);
}

TEST_CASE("apostrophes and inch marks are no quotes", "[article][quotes]") {
  for (const char* text : {"L'armée d'Almaty n'a rien dit. C'est tout.", "The workers' union said no. It's over.",
                           "The '90s were calm. Rock 'n' roll.", "A 5\" pipe burst. Water rose."}) {
    INFO(text);
    CHECK(sentencesOf(text, "en").size() == 2);
  }
}

TEST_CASE("abbreviations and initials end no sentence", "[article][sentences]") {
  for (const char* text : {"M. Dupont et Mme. Durand sont arrivés avec le Dr. Martin.", "Le général J. Morel a parlé.",
                           "Les villes du sud, p. ex. Taraz, sont calmes.", "Sous J.-C. Lambert, rien n'a changé.",
                           "Le col. Petit et le gén. Grand ont signé."}) {
    INFO(text);
    CHECK(sentencesOf(text, "fr").size() == 1);
  }
  for (const char* text : {"Mr. Brown met Gen. White in the U.S. Senate.", "J. R. Smith and A. Jones signed it.",
                           "The U.S. Army sent No. 5 Company.", "It fell at 5 p.m. on Jan. 7 near St. John."}) {
    INFO(text);
    CHECK(sentencesOf(text, "en").size() == 1);
  }
  CHECK(sentencesOf("Взрыв был в г. Алматы на ул. Абая в 2022 г. и позже, т.е. зимой.", "ru").size() == 1);
  CHECK(sentencesOf("Он А. С. Пушкина читал.", "ru").size() == 1);
}

TEST_CASE("an abbreviation may end a sentence before a word that begins one", "[article][sentences]") {
  CHECK(sentencesOf("They flew to the U.S. The talks failed.", "en").size() == 2);
  CHECK(sentencesOf("Du pain, de l'eau, etc. Les camions sont vides.", "fr").size() == 2);
}

TEST_CASE("numbers, ellipses and wrapped lines", "[article][sentences]") {
  CHECK(sentencesOf("Il y a 20.000 soldats et 3.5 millions d'habitants. Rien de plus.", "fr").size() == 2);
  CHECK(sentencesOf("Il hésite… puis il part. Le train attend.", "fr") ==
        Strings{"Il hésite… puis il part.", "Le train attend."});
  CHECK(sentencesOf("Il hésite... puis il part. Le train attend.", "fr").size() == 2);
  CHECK(sentencesOf("Il hésite… Le train attend.", "fr") == Strings{"Il hésite…", "Le train attend."});
  CHECK(sentencesOf("The convoy left the city of\nAlmaty in the morning and went\nnorth. It did not stop.", "en") ==
        Strings{"The convoy left the city of\nAlmaty in the morning and went\nnorth.", "It did not stop."});
  CHECK(sentencesOf("The convoy left the city of\r\nAlmaty in the morning and went\r\nnorth. It did not stop.", "en")
            .size() == 2);
  CHECK(sentencesOf("In short\nThe convoy left the city of Almaty in the morning and went north.", "en").size() == 2);
}

TEST_CASE("the items of a list are sentences, without their bullets", "[article][sentences]") {
  CHECK(sentencesOf("• Two bridges fell\n• One road is cut\n• Nobody was hurt", "en") ==
        Strings{"Two bridges fell", "One road is cut", "Nobody was hurt"});
  CHECK(sentencesOf("- Deux ponts\n- Une route", "fr") == Strings{"Deux ponts", "Une route"});
  CHECK(sentencesOf("1. First the bridge fell.\n2. Then the road.", "en") ==
        Strings{"1. First the bridge fell.", "2. Then the road."});
}

TEST_CASE("paragraphs are separated by empty lines, whatever ends a line", "[article][paragraphs]") {
  for (const std::string newline : {"\n", "\r\n", "\r"}) {
    const std::string text =
        newline + " One" + newline + "two" + newline + " \t" + newline + newline + "Three" + newline;
    CHECK(partsOf(text, article::paragraphs(text)) == Strings{"One" + newline + "two", "Three"});
  }
  CHECK(article::paragraphs("").empty());
  CHECK(article::paragraphs(" \n\n\u00A0\n").empty());
}

TEST_CASE("headers are in no sentence", "[article][sentences]") {
  const article::Article article =
      article::articleFromText("A quiet night in the valley\n\nOSLO, Norway – Two trains met. Nobody was hurt.");
  CHECK(sentencesOf(article) == Strings{"Two trains met.", "Nobody was hurt."});
}
