// Attribution alone: cue, speaker, mode, and where a claim ends.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

Lines fr(const std::string& text) {
  return test::Read(text, "fr", "2022-01-07").claims();
}
Lines en(const std::string& text) {
  return test::Read(text, "en", "2022-01-07").claims();
}

bool absent() {
  return test::gazetteer() == nullptr;
}

}  // namespace

TEST_CASE("French cues, subject before or after") {
  if (absent()) return;
  CHECK(fr("Marie Curie a expliqué que tout va bien.") == Lines{"Marie Curie|a expliqué que|asserted"});
  CHECK(fr("Tout va bien, a indiqué Marie Curie.") == Lines{"Marie Curie|a indiqué|asserted"});
  CHECK(fr("« Tout va bien », assure Marie Curie.") == Lines{"Marie Curie|assure|asserted"});
  CHECK(fr("D'après Marie Curie, tout va bien.") == Lines{"Marie Curie|D'après|asserted"});
  CHECK(fr("Pour Marie Curie, tout va bien.") == Lines{"Marie Curie|Pour|asserted"});
  CHECK(fr("À en croire Marie Curie, tout va bien.") == Lines{"Marie Curie|À en croire|asserted"});
  CHECK(fr("Marie Curie, directrice du laboratoire, avait annoncé la nouvelle.") ==
        Lines{"Marie Curie|avait annoncé|asserted"});
  CHECK(fr("Les autorités maliennes reconnaissent des pertes.") == Lines{"autorités maliennes|reconnaissent|asserted"});
  CHECK(fr("Selon l'ONU, deux hommes seraient morts.") == Lines{"ONU|Selon|reported"});
  CHECK(fr("Le ministère de la Défense a nié toute attaque.") == Lines{"ministère de la Défense|a nié|denied"});
}

TEST_CASE("English cues, subject before or after") {
  if (absent()) return;
  CHECK(en("Marie Curie said that all was well.") == Lines{"Marie Curie|said that|asserted"});
  CHECK(en("\"All is well,\" said Marie Curie.") == Lines{"Marie Curie|said|asserted"});
  CHECK(en("According to the Malian army, ten rebels died.") == Lines{"Malian army|According to|asserted"});
  CHECK(en("Marie Curie, the head of the laboratory, announced the news.") == Lines{"Marie Curie|announced|asserted"});
  CHECK(en("The defence ministry denied the attack.") == Lines{"defence ministry|denied|denied"});
  CHECK(en("The opposition demanded new elections.") == Lines{"opposition|demanded|demanded"});
}

TEST_CASE("Pronouns, titles and descriptions lead to the fullest name told") {
  if (absent()) return;
  const test::Read read(
      "Le président malien Amadou Traoré a parlé. Selon lui, le calme revient. Le chef de l'Etat a ajouté que tout va. "
      "M. "
      "Traoré a indiqué vouloir partir. « C'est fini », a-t-il déclaré.",
      "fr", "2022-01-07");
  REQUIRE(read.claims().size() == 4);
  for (const reading::Passage& p : read.reading.passages)
    if (p.claim) CHECK(p.claim->by == "Amadou Traoré");
  CHECK(read.passage("Selon lui").claim->surface == "lui");
  CHECK(read.passage("Le chef").claim->surface == "Le chef de l'Etat");
}

TEST_CASE("Two presidents are told apart by their country") {
  if (absent()) return;
  const test::Read read(
      "Le président russe Ivan Petrov a rencontré le président malien Amadou Traoré. Le président russe a affirmé que "
      "tout "
      "va bien. Le président malien a affirmé le contraire.",
      "fr", "2022-01-07");
  CHECK(read.passage("Le président russe a affirmé").claim->by == "Ivan Petrov");
  CHECK(read.passage("le contraire").claim->by == "Amadou Traoré");
}

TEST_CASE("What the narrator adds in the same sentence is not claimed") {
  if (absent()) return;
  const test::Read read(
      "Amadou Traoré a promis la paix et a libéré dix hommes. Alors que la ville brûlait, Amadou Traoré a "
      "déclaré que tout allait bien.",
      "fr", "2022-01-07");
  CHECK(read.passage("a promis la paix").claim);
  CHECK_FALSE(read.passage("a libéré dix hommes").claim);
  CHECK_FALSE(read.passage("Alors que la ville").claim);
  CHECK(read.passage("tout allait bien").claim);
}

TEST_CASE("Nouns, passives and other people's words are no claims") {
  if (absent()) return;
  CHECK(fr("L'annonce de la déclaration a été confirmée hier.").empty());
  CHECK(fr("La mesure a été annoncée.").empty());
  CHECK(en("The claims and reports were many.").empty());
  CHECK(en("She was told nothing of the United States.").empty());
}

TEST_CASE("Two who speak together are both named, and a pronoun within the cue counts") {
  if (absent()) return;
  CHECK(fr("Paris et Berlin ont annoncé un sommet.") == Lines{"Paris et Berlin|ont annoncé|asserted"});
  CHECK(fr("Le président malien Amadou Traoré est là. À l'en croire, tout va.") ==
        Lines{"Amadou Traoré|À l'en croire|asserted"});
}

TEST_CASE("Two sides in one sentence keep their own words") {
  if (absent()) return;
  const test::Read read("The rebels claimed they had won, but the army dismissed the claim.", "en", "2022-01-07");
  REQUIRE(read.reading.passages.size() == 2);
  CHECK(read.text(read.reading.passages[0].range) == "The rebels claimed they had won");
  CHECK(read.claims() == Lines{"rebels|claimed|asserted", "army|dismissed|denied"});
}
