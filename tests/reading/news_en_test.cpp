// News texts in English, written for these tests, each with all that a reader of the paper would mark.
#include <catch2/catch.hpp>

#include "support.hpp"

using namespace dateline;
using Lines = std::vector<std::string>;

namespace {

bool absent() {
  if (test::gazetteer() != nullptr) return false;
  WARN("skipped: the baked gazetteer is absent");
  return true;
}

}  // namespace

TEST_CASE("Asia: an earthquake, the count of the dead, and rescuers sent by a neighbour") {
  if (absent()) return;
  const test::Read read(
      "A strong earthquake shook eastern Nepal early on Friday, killing at least 128 people and injuring more than "
      "1,400 others, officials said.\n\n"
      "The quake, of magnitude 6.4, was felt in Pokhara and Kathmandu, the National Earthquake Monitoring Centre said "
      "in "
      "a statement. \"Houses fell and we had no time to flee,\" said Bishnu Thapa, a teacher. \"We slept outside.\"\n\n"
      "According to Nepali police, 92 bodies were recovered in Pokhara. India sent 40 rescuers and 10 tonnes of "
      "medicine "
      "to Nepal on 4 November. Prime Minister Pushpa Kamal Dahal said the army would deploy 2,500 soldiers.\n\n"
      "He added that the dead could number between 150 and 200.",
      "en", "2023-11-05");
  CHECK(read.mentions() == Lines{"Nepal=NPL", "Pokhara=Pokhara", "Kathmandu=Kathmandu", "Nepali=NPL", "Pokhara=Pokhara",
                                 "India=IND", "Nepal=NPL"});
  CHECK(read.places() == Lines{"IND:origin", "Kathmandu:site", "NPL:site", "Pokhara:site"});
  CHECK(read.dates() == Lines{"Friday=2023-11-03", "4 November=2023-11-04"});
  CHECK(read.figures() == Lines{"128 people|128|people|min 128", "1,400 others|1400|others|min 1400",
                                "magnitude 6.4|6.4|magnitude", "92 bodies|92|bodies", "40 rescuers|40|rescuers",
                                "10 tonnes of medicine|10|tonnes of medicine", "2,500 soldiers|2500|soldiers",
                                "between 150 and 200|175||min 150|max 200"});
  CHECK(read.claims() ==
        Lines{"officials|said|asserted", "National Earthquake Monitoring Centre|said in a statement|asserted",
              "Bishnu Thapa|said|asserted", "Bishnu Thapa|said|asserted", "Nepali police|According to|asserted",
              "Pushpa Kamal Dahal|said|planned", "Pushpa Kamal Dahal|added that|asserted"});
  CHECK(read.flows() == Lines{"IND>NPL rescuers done 40 2023-11-04"});
  CHECK(read.passage("He added").claim->surface == "He");
}

TEST_CASE("Africa: protests after an election, deaths told by one side and denied by the other") {
  if (absent()) return;
  const test::Read read(
      "Thousands of demonstrators marched through Nairobi on Monday to protest against the results of Kenya's "
      "presidential election, held last week.\n\n"
      "Police fired tear gas, and three protesters were killed in Kisumu, according to the Kenya Red Cross. Interior "
      "Minister Fred Matiangi denied that officers had used live rounds. \"No one was shot by police,\" he said.\n\n"
      "Opposition leader Raila Odinga called on his supporters to stay home next Wednesday. The African Union urged "
      "calm. "
      "Paris Hilton and Jordan Smith were not involved.",
      "en", "2022-08-16");
  CHECK(read.mentions() == Lines{"Nairobi=Nairobi", "Kenya=KEN", "Kisumu=Kisumu", "Kenya=KEN", "African Union=AU"});
  CHECK(read.places() == Lines{"KEN:site", "Kisumu:site", "Nairobi:site"});
  CHECK(read.dates() == Lines{"Monday=2022-08-15", "last week=2022-08-08/2022-08-14", "next Wednesday=2022-08-17"});
  CHECK(read.figures() ==
        Lines{"Thousands of demonstrators|2000|demonstrators|min 2000", "three protesters|3|protesters"});
  CHECK(read.claims() == Lines{"Kenya Red Cross|according to|asserted", "Fred Matiangi|denied that|denied",
                               "Fred Matiangi|said|asserted", "Raila Odinga|called|demanded",
                               "African Union|urged|demanded"});
  CHECK(read.flows().empty());
}

TEST_CASE("Europe and Africa: a statement denied, aid landed, a shooting in a town named with its state") {
  if (absent()) return;
  const test::Read read(
      "Russia has denied sending weapons to the Sudanese army, the Kremlin said on Tuesday.\n\n"
      "\"These reports are false,\" Foreign Minister Sergei Lavrov told journalists in Moscow. \"We have no troops "
      "there.\" Lavrov, who arrived from Beijing, added that about 300 Russian nationals would leave Sudan next "
      "week.\n\n"
      "Two Chinese planes carrying 20 tonnes of food landed in Port Sudan on April 28, 2023, according to the UN "
      "refugee "
      "agency.\n\n"
      "A gunman opened fire at a mall in Allen, Texas, killing eight people, police said. The shooter, 33, was "
      "carrying "
      "Article 5 leaflets at 3:36 p.m.",
      "en", "2023-05-02");
  CHECK(read.mentions() == Lines{"Russia=RUS", "Sudanese=SDN", "Moscow=Moscow", "Beijing=Beijing", "Russian=RUS",
                                 "Sudan=SDN", "Chinese=CHN", "Port Sudan=Port Sudan", "UN refugee agency=UNHCR",
                                 "Allen=Allen", "Texas=Texas"});
  CHECK(read.passage("Allen").places.front().role == reading::Role::Site);
  const gazetteer::Place allen = test::gazetteer()->place(read.passage("Allen").places.front().place);
  CHECK(allen.country.str() == "USA");
  CHECK(allen.at.lon == Approx(-96.67).margin(0.1));
  CHECK(read.dates() == Lines{"Tuesday=2023-05-02", "next week=2023-05-08/2023-05-14", "April 28, 2023=2023-04-28"});
  CHECK(read.figures() == Lines{"300 Russian nationals|300|Russian nationals|about",
                                "Two Chinese planes|2|Chinese planes", "20 tonnes of food|20|tonnes of food",
                                "eight people|8|people"});
  CHECK(read.claims() == Lines{"Russia|has denied|denied", "Kremlin|said|asserted", "Sergei Lavrov|told|asserted",
                               "Sergei Lavrov|told|asserted", "Sergei Lavrov|added that|planned",
                               "UN refugee agency|according to|asserted", "police|said|asserted"});
  CHECK(read.flows() == Lines{"CHN>Port Sudan tonnes of food done 20 2023-04-28"});
  CHECK(read.passage("landed").when.front().happened == base::DateSpan::on({2023, 4, 28}));
}

TEST_CASE("People, ministries, months and common words are no places") {
  if (absent()) return;
  const test::Read read(
      "Jordan Smith met Georgia Meloni and Chad Kelly in May. Mr France said the Interior Ministry was wrong. Reading "
      "is "
      "fun, and many of us like it. March was cold. J. London agreed. President Lincoln died. The US told us so.",
      "en", "2023-05-02");
  CHECK(read.mentions() == Lines{"US=USA"});
}
