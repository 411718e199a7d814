// Demonyms in every inflection.
#include <sstream>

#include "opened.hpp"

using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

namespace {

struct Forms {
  const char* country;
  const char* forms;  ///< words apart by commas
};

const Forms french[] = {{"KAZ", "kazakh,kazakhe,kazakhs,kazakhes,kazakhstanais,kazakhstanaise,kazakhstanaises"},
                        {"RUS", "russe,russes"},
                        {"ARM", "arménien,arménienne,arméniens,arméniennes"},
                        {"BLR", "biélorusse,biélorusses,bélarusse,bélarusses"},
                        {"KGZ", "kirghize,kirghizes,kirghiz"},
                        {"TJK", "tadjik,tadjike,tadjiks,tadjikes"},
                        {"UZB", "ouzbek,ouzbèke,ouzbeks,ouzbèkes,ouzbeke"},
                        {"TKM", "turkmène,turkmènes"},
                        {"UKR", "ukrainien,ukrainienne,ukrainiens,ukrainiennes"},
                        {"GEO", "géorgien,géorgienne,géorgiens,géorgiennes"},
                        {"AZE", "azerbaïdjanais,azerbaïdjanaise,azerbaïdjanaises,azéri,azérie,azéris,azéries"},
                        {"MDA", "moldave,moldaves"},
                        {"USA", "américain,américaine,américains,américaines,étatsunien"},
                        {"GBR", "britannique,britanniques,anglais,anglaise,anglaises"},
                        {"FRA", "français,française,françaises"},
                        {"DEU", "allemand,allemande,allemands,allemandes"},
                        {"ESP", "espagnol,espagnole,espagnols,espagnoles"},
                        {"ITA", "italien,italienne,italiens,italiennes"},
                        {"GRC", "grec,grecque,grecs,grecques"},
                        {"TUR", "turc,turque,turcs,turques"},
                        {"CHN", "chinois,chinoise,chinoises"},
                        {"JPN", "japonais,japonaise,japonaises"},
                        {"PRK", "nord-coréen,nord-coréenne,nord-coréens,nord-coréennes"},
                        {"IND", "indien,indienne,indiens,indiennes"},
                        {"PAK", "pakistanais,pakistanaise,pakistanaises"},
                        {"AFG", "afghan,afghane,afghans,afghanes"},
                        {"IRN", "iranien,iranienne,iraniens,iraniennes"},
                        {"IRQ", "irakien,irakienne,irakiens,irakiennes"},
                        {"SYR", "syrien,syrienne,syriens,syriennes"},
                        {"ISR", "israélien,israélienne,israéliens,israéliennes"},
                        {"MLI", "malien,malienne,maliens,maliennes"},
                        {"BFA", "burkinabè,burkinabés"},
                        {"NER", "nigérien,nigérienne,nigériens,nigériennes"},
                        {"NGA", "nigérian,nigériane,nigérians,nigérianes"},
                        {"MAR", "marocain,marocaine,marocains,marocaines"},
                        {"DZA", "algérien,algérienne,algériens,algériennes"},
                        {"BRA", "brésilien,brésilienne,brésiliens,brésiliennes"},
                        {"MDG", "malgache,malgaches"},
                        {"CHE", "suisse,suisses,suissesse,suissesses"},
                        {"CIV", "ivoirien,ivoirienne,ivoiriens,ivoiriennes"}};

const Forms english[] = {{"KAZ", "Kazakh,Kazakhs,Kazakhstani,Kazakhstanis"},
                         {"RUS", "Russian,Russians"},
                         {"ARM", "Armenian,Armenians"},
                         {"BLR", "Belarusian,Belarusians"},
                         {"KGZ", "Kyrgyz,Kyrgyzstani"},
                         {"TJK", "Tajik,Tajiks"},
                         {"USA", "American,Americans"},
                         {"GBR", "British,Briton,Britons,English,Englishmen,Scottish,Scots"},
                         {"FRA", "French,Frenchman,Frenchmen"},
                         {"POL", "Polish,Pole,Poles"},
                         {"CHN", "Chinese"},
                         {"NLD", "Dutch,Dutchman,Dutchmen"},
                         {"CHE", "Swiss"},
                         {"ESP", "Spanish,Spaniard,Spaniards"},
                         {"TUR", "Turkish,Turk,Turks"},
                         {"PHL", "Philippine,Filipino,Filipinos"},
                         {"CZE", "Czech,Czechs"}};

void checkAll(const Forms& forms) {
  std::istringstream words(forms.forms);
  for (std::string word; std::getline(words, word, ',');) {
    INFO(word);
    CHECK(countriesOfDemonym(word) == forms.country);
  }
}

}  // namespace

TEST_CASE("French demonyms of forty countries, in both genders and numbers") {
  for (const Forms& forms : french) checkAll(forms);
}

TEST_CASE("English demonyms, regular and not") {
  for (const Forms& forms : english) checkAll(forms);
}

TEST_CASE("Russian adjectives in their cases") {
  for (const char* word : {"российский", "российского", "российских", "российскими"})
    CHECK(countriesOfDemonym(word) == "RUS");
  for (const char* word : {"казахстанских", "казахский"}) CHECK(countriesOfDemonym(word) == "KAZ");
}

TEST_CASE("every member of the United Nations has French and English demonyms or shares them") {
  CHECK(countriesOfDemonym("congolais") == "COD COG");
  CHECK(countriesOfDemonym("Dominican") == "DOM DMA");
}

TEST_CASE("an adjective that never names the inhabitant says so") {
  const auto first = [](const char* word) { return opened().find(dateline::base::fold(word)).front(); };
  CHECK(first("Polish").adjectiveOnly);
  CHECK_FALSE(first("Kazakhstani").adjectiveOnly);
  CHECK(first("российских").adjectiveOnly);
}
