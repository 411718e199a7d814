// Names lead to the places that a reader means.
#include <sstream>

#include "base/locale.hpp"
#include "opened.hpp"

using namespace dateline;
using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

namespace {

// The members of the United Nations (2011 to today).
const char* const unitedNations =
    "AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI "
    "CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE PRK DNK DJI DMA DOM ECU EGY SLV GNQ ERI "
    "EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA "
    "JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM "
    "MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT "
    "KOR ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE "
    "SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE";

bool finds(std::string_view name, PlaceIndex wanted) {
  for (const NameHit& hit : opened().find(base::fold(name))) {
    if (hit.of == NameOf::Place && hit.index == wanted) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("Almaty is one place in every script and spelling") {
  for (const char* name : {"Almaty", "ALMATY", "Алматы", "Алма-Ата", "Alma-Ata", "Alma‑Ata", "Almatı", "Almatý"}) {
    INFO(name);
    const PlaceIndex index = likeliestPlace(name);
    REQUIRE(index != noPlace);
    CHECK(opened().place(index).geonames == 1526384);
  }
  const Place almaty = opened().place(opened().placeByGeonames(1526384));
  CHECK(almaty.country == CountryCode("KAZ"));
  CHECK(almaty.kind == PlaceKind::City);
  CHECK(almaty.at.lon == Approx(76.92).margin(0.05));
  CHECK(almaty.at.lat == Approx(43.25).margin(0.05));
}

TEST_CASE("every member of the United Nations is found by its French, English and Russian name") {
  std::istringstream codes(unitedNations);
  int count = 0;
  for (std::string code; codes >> code; ++count) {
    const PlaceIndex index = country(code);
    INFO(code);
    REQUIRE(index != noPlace);
    CHECK(opened().place(index).kind == PlaceKind::Country);
    for (const char* language : {"fr", "en", "ru"}) {
      INFO(language);
      CHECK(finds(opened().nameOf(index, language), index));
      const std::string cldr = base::countryName(code, language);
      const std::string spoken = cldr.substr(0, cldr.find(" ("));  // "Myanmar (Birmanie)"
      INFO(cldr);
      CHECK(finds(spoken, index));
    }
    CHECK(opened().place(index).capital != noPlace);
  }
  CHECK(count == 193);
}

TEST_CASE("a country's name means the country before any town") {
  const std::pair<const char*, const char*> names[] = {
      {"Kazakhstan", "KAZ"},      {"Biélorussie", "BLR"},   {"Bélarus", "BLR"},
      {"Kirghizstan", "KGZ"},     {"Kirghizie", "KGZ"},     {"Tadjikistan", "TJK"},
      {"Birmanie", "MMR"},        {"Côte d’Ivoire", "CIV"}, {"RDC", "COD"},
      {"États-Unis", "USA"},      {"Etats-Unis", "USA"},    {"USA", "USA"},
      {"Grande-Bretagne", "GBR"}, {"Britain", "GBR"},       {"UK", "GBR"},
      {"Corée du Nord", "PRK"},   {"Georgia", "GEO"},       {"Géorgie", "GEO"},
      {"Mexico", "MEX"},          {"Казахстан", "KAZ"},     {"России", "RUS"},
      {"Luxembourg", "LUX"},      {"Jordan", "JOR"},        {"Turkey", "TUR"}};
  for (const auto& [name, code] : names) {
    INFO(name);
    CHECK(likeliestPlace(name) == country(code));
  }
}

TEST_CASE("capitals and large cities come before their namesakes") {
  const std::pair<const char*, std::uint32_t> names[] = {
      {"Paris", 2988507},       {"London", 2643743},        {"Londres", 2643743},      {"Moscou", 524901},
      {"Washington", 4140963},  {"New York", 5128581},      {"Pékin", 1816670},        {"Bichkek", 1528675},
      {"Minsk", 625144},        {"Erevan", 616052},         {"Douchanbé", 1221874},    {"Janaozen", 607610},
      {"Kyzylorda", 1519922},   {"Kyzyl-Orda", 1519922},    {"Taldykourgan", 1518542}, {"Ouralsk", 608668},
      {"Koustanaï", 1519928},   {"Sémipalatinsk", 1519422}, {"Aktobe", 610611},        {"Aktioubé", 610611},
      {"Atyraou", 610529},      {"Karaganda", 609655},      {"Chymkent", 1518980},     {"Taraz", 1516905},
      {"Noursoultan", 1526273}, {"Nour-Soultan", 1526273},  {"Nur-Sultan", 1526273},   {"Астана", 1526273},
      {"Nice", 2990440},        {"Kiev", 703448},           {"Kyiv", 703448}};
  for (const auto& [name, geonames] : names) {
    INFO(name);
    const PlaceIndex index = likeliestPlace(name);
    REQUIRE(index != noPlace);
    CHECK(opened().place(index).geonames == geonames);
  }
}

TEST_CASE("the capital of Kazakhstan has the name of its day") {
  const PlaceIndex capital = opened().place(country("KAZ")).capital;
  REQUIRE(capital == opened().placeByGeonames(1526273));
  const base::Date before{2019, 3, 22}, first{2019, 3, 23}, january{2022, 1, 7}, last{2022, 9, 16}, after{2022, 9, 17};
  CHECK(opened().nameOf(capital, "fr", before) == "Astana");
  CHECK(opened().nameOf(capital, "fr", first) == "Noursoultan");
  CHECK(opened().nameOf(capital, "fr", january) == "Noursoultan");
  CHECK(opened().nameOf(capital, "en", january) == "Nur-Sultan");
  CHECK(opened().nameOf(capital, "en", last) == "Nur-Sultan");
  CHECK(opened().nameOf(capital, "en", after) == "Astana");
  CHECK(opened().nameOf(capital, "fr") == "Astana");
  CHECK(opened().capitalAt(country("KAZ"), base::Date{1996, 5, 1}) == opened().placeByGeonames(1526384));
  CHECK(opened().capitalAt(country("KAZ"), january) == capital);
}

TEST_CASE("a city lies in its region, and a region has its seat") {
  const Place city = opened().place(opened().placeByGeonames(1518542));
  REQUIRE(city.region != noPlace);
  CHECK(opened().place(city.region).kind == PlaceKind::Region);
  const PlaceIndex mangystau = opened().regionPlace("KZ-MAN");
  REQUIRE(mangystau != noPlace);
  CHECK(opened().nameOf(mangystau, "fr") == "Manguistaou");
  CHECK(opened().place(opened().place(mangystau).capital).geonames == 610612);
  CHECK(likeliestPlace("Île-de-France") == opened().regionPlace("FR-IDF"));
}

TEST_CASE("words of everyday text are marked as such, news places never") {
  const auto common = [](std::string_view word) {
    const auto hits = opened().find(base::fold(word));
    return !hits.empty() && hits.front().commonWord;
  };
  for (const char* word : {"Police", "Centre", "Mars", "Tours", "Nation"}) {
    INFO(word);
    CHECK((opened().find(base::fold(word)).empty() || common(word)));
  }
  for (const char* word : {"Nice", "Almaty", "Paris", "Jordan", "Turkey", "Washington"}) {
    INFO(word);
    CHECK_FALSE(common(word));
  }
}

TEST_CASE("a longest match can stop early") {
  CHECK(opened().isNamePrefix("alma"));
  CHECK(opened().isNamePrefix("new"));
  CHECK(opened().isNamePrefix("organisation du traite de securite"));
  CHECK_FALSE(opened().isNamePrefix("organisation du traite de securite collective"));
  CHECK_FALSE(opened().isNamePrefix("zzzz"));
  CHECK(opened().maxWords() >= 6);
  CHECK(opened().find("").empty());
  CHECK(opened().find("no such place anywhere").empty());
}

TEST_CASE("designators say what kind of place follows") {
  CHECK(opened().kindOfDesignator("ville") == PlaceKind::City);
  CHECK(opened().kindOfDesignator("region") == PlaceKind::Region);
  CHECK(opened().kindOfDesignator(base::fold("область")) == PlaceKind::Region);
  CHECK(opened().kindOfDesignator("lake") == PlaceKind::Water);
  CHECK_FALSE(opened().kindOfDesignator("table").has_value());
}

TEST_CASE("seas, mountains and areas are places too") {
  const std::pair<const char*, PlaceKind> names[] = {
      {"Donbass", PlaceKind::Area},        {"mer Caspienne", PlaceKind::Water}, {"Caspian Sea", PlaceKind::Water},
      {"Tian Shan", PlaceKind::Mountains}, {"Sahel", PlaceKind::Area},          {"Крым", PlaceKind::Area}};
  for (const auto& [name, kind] : names) {
    INFO(name);
    const PlaceIndex index = likeliestPlace(name);
    REQUIRE(index != noPlace);
    CHECK(opened().place(index).kind == kind);
  }
}

TEST_CASE("Russian names are found in their cases") {
  for (const char* word : {"Казахстана", "Казахстану", "Казахстаном", "Казахстане"}) {
    INFO(word);
    CHECK(likeliestPlace(word) == country("KAZ"));
  }
  for (const char* word : {"России", "Россией", "Россию"}) CHECK(likeliestPlace(word) == country("RUS"));
  for (const char* word : {"Москвы", "Москве", "Москву", "Москвой"}) {
    INFO(word);
    CHECK(opened().place(likeliestPlace(word)).geonames == 524901);
  }
  CHECK(likeliestPlace("Северной Кореи") == country("PRK"));
  CHECK(opened().place(likeliestPlace("Бишкеке")).geonames == 1528675);
}

TEST_CASE("an American county is found by its whole name only, in its state") {
  const PlaceIndex laurel = likeliestPlace("Laurel County");
  REQUIRE(laurel != noPlace);
  CHECK(opened().place(laurel).regionCode == "US-KY-125");
  CHECK(opened().place(laurel).region == opened().regionPlace("US-KY"));
  for (const NameHit& hit : opened().find("laurel")) CHECK((hit.of != NameOf::Place || hit.index != laurel));
}
