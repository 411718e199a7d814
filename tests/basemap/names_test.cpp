// Names and where they stand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "baked.hpp"

using namespace dateline;
using namespace dateline::basemap;
using base::Date;
using base::Language;
using test::baked;

namespace {

const City& cityOf(std::uint32_t geonames) {
  const auto cities = baked().cities();
  const auto found = std::find_if(cities.begin(), cities.end(), [&](auto& c) { return c.geonames == geonames; });
  REQUIRE(found != cities.end());
  return *found;
}

const Region& regionOf(std::string_view code) {
  const auto regions = baked().regions();
  const auto found = std::find_if(regions.begin(), regions.end(), [&](auto& r) { return r.code == code; });
  REQUIRE(found != regions.end());
  return *found;
}

}  // namespace

TEST_CASE("Kazakhstan's capital has the name of its day") {
  const auto name = cityOf(1526273).name;
  CHECK(baked().name(name, Language::English, Date{2022, 1, 7}) == "Nur-Sultan");
  CHECK(baked().name(name, Language::French, Date{2022, 1, 7}) == "Noursoultan");
  CHECK(baked().name(name, Language::English, Date{2019, 3, 22}) == "Astana");
  CHECK(baked().name(name, Language::English, Date{2019, 3, 23}) == "Nur-Sultan");
  CHECK(baked().name(name, Language::English, Date{2022, 9, 17}) == "Astana");
  CHECK(baked().name(name, Language::French) == "Astana");
  CHECK(baked().nameIn(name, "kk", Date{2022, 1, 7}) == "Нұр-Сұлтан");
  CHECK(baked().nameIn(name, "de").empty());
}

TEST_CASE("Countries and their capitals have names in both languages") {
  const auto* kazakhstan = baked().country(CountryCode("KAZ"));
  REQUIRE(kazakhstan != nullptr);
  REQUIRE(kazakhstan->capital.has_value());
  CHECK(baked().cities()[*kazakhstan->capital].geonames == 1526273);
  CHECK(baked().name(baked().country(CountryCode("KGZ"))->name, Language::French) == "Kirghizstan");
  CHECK(baked().name(baked().country(CountryCode("DEU"))->name, Language::French) == "Allemagne");
  CHECK(baked().name(baked().country(CountryCode("XKX"))->name, Language::English) == "Kosovo");
  CHECK(baked().country(CountryCode("QQQ")) == nullptr);
  for (const auto& country : baked().countries()) {
    INFO(country.code.str());
    CHECK_FALSE(baked().name(country.name, Language::English).empty());
    CHECK_FALSE(baked().name(country.name, Language::French).empty());
  }
}

TEST_CASE("A country's name stands on its land") {
  // Archipelagos have theirs where their islands are, which may be sea.
  const std::set<std::string> archipelagos = {"FJI", "KIR", "PHL", "IDN", "NZL", "JPN", "MYS", "HRV"};
  for (const auto& country : baked().countries()) {
    if (country.areaKm2 < 20'000 || archipelagos.contains(country.code.str())) continue;
    INFO(country.code.str() << " " << country.labelPoint.lon << " " << country.labelPoint.lat);
    CHECK(baked().countryAt(country.labelPoint) == country.code);
    CHECK(country.mainBox.contains(country.labelPoint));
  }
  CHECK(baked().country(CountryCode("FRA"))->mainBox.west > -6);
  CHECK(baked().country(CountryCode("NOR"))->mainBox.north < 72);
}

TEST_CASE("Kazakhstan has its regions of January 2022") {
  CHECK(baked().regions().size() == 17);
  CHECK(baked().name(regionOf("KZ-YUZ").name, Language::English, Date{2022, 1, 7}) == "Turkistan");
  CHECK(baked().name(regionOf("KZ-YUZ").name, Language::English, Date{2017, 1, 1}) == "South Kazakhstan");
  CHECK(baked().name(regionOf("KZ-AST").name, Language::French, Date{2022, 1, 7}) == "Noursoultan");
  CHECK(regionOf("KZ-SHY").isCity);
  const auto codeAt = [](double lon, double lat) {
    const auto region = baked().regionAt({lon, lat});
    return region ? std::string(baked().regions()[*region].code) : std::string();
  };
  CHECK(codeAt(76.93, 43.25) == "KZ-ALA");
  CHECK(codeAt(78.4, 45.0) == "KZ-ALM");
  CHECK(codeAt(71.43, 51.13) == "KZ-AST");
  CHECK(codeAt(52.87, 43.34) == "KZ-MAN");
  CHECK(codeAt(57.2, 50.28) == "KZ-AKT");
  CHECK(codeAt(68.25, 43.3) == "KZ-YUZ");
  CHECK(codeAt(65.5, 44.85) == "KZ-KZY");
  CHECK(codeAt(82.6, 49.95) == "KZ-VOS");
  CHECK(codeAt(69.15, 54.87) == "KZ-SEV");
  CHECK(codeAt(37.6, 55.7).empty());
}

TEST_CASE("The regions fill Kazakhstan") {
  double sum = 0;
  for (const auto& region : baked().regions()) sum += region.areaKm2;
  CHECK(sum == Approx(baked().country(CountryCode("KAZ"))->areaKm2).epsilon(0.005));
  CHECK(regionOf("KZ-KAR").areaKm2 == Approx(428'000).epsilon(0.03));
  CHECK(regionOf("KZ-ALA").areaKm2 < 1'000);
}

TEST_CASE("Cities come by rank, greatest first") {
  const auto cities = baked().cities();
  CHECK(cities.size() > 3'000);
  CHECK(std::is_sorted(cities.begin(), cities.end(), [](auto& a, auto& b) { return a.rank < b.rank; }));
  CHECK(cityOf(1526384).rank <= 3);  // Almaty
  CHECK(cityOf(524901).capital);     // Moscow
  CHECK(baked().name(cityOf(524901).name, Language::French) == "Moscou");
  CHECK(baked().name(cityOf(607610).name, Language::French) == "Janaozen");
}

TEST_CASE("Waters are named where they are") {
  const auto waters = baked().waters();
  const auto find = [&](std::string_view name) {
    const auto found = std::find_if(waters.begin(), waters.end(),
                                    [&](auto& w) { return baked().name(w.name, Language::English) == name; });
    INFO(name);
    REQUIRE(found != waters.end());
    return *found;
  };
  CHECK(baked().name(find("Caspian Sea").name, Language::French) == "Mer Caspienne");
  CHECK(find("Lake Balkhash").areaKm2 > 10'000);
  CHECK(find("Irtysh").path.size() > 10);
  CHECK(find("Irtysh").kind == WaterKind::River);
  for (const auto& water : waters) {
    if (water.kind != WaterKind::Sea && water.kind != WaterKind::Ocean) continue;
    INFO(baked().name(water.name, Language::English));
    CHECK_FALSE(baked().countryAt(water.at).has_value());
  }
}

TEST_CASE("Relief is flat in the steppe and at sea, shaded in the mountains") {
  const auto relief = baked().hillshade();
  REQUIRE(relief.width == 4096);
  REQUIRE(relief.height == 2048);
  const auto at = [&](double lon, double lat) {
    const auto x = static_cast<std::size_t>((lon + 180) / 360 * relief.width);
    const auto y = static_cast<std::size_t>((90 - lat) / 180 * relief.height);
    return relief.shade[y * static_cast<std::size_t>(relief.width) + x];
  };
  CHECK(at(-140, 0) == Hillshade::neutral);
  CHECK(std::abs(at(62, 49) - Hillshade::neutral) < 12);
  int darkest = 255, lightest = 0;
  for (double lon = 70; lon < 85; lon += 0.2) {
    darkest = std::min<int>(darkest, at(lon, 42));
    lightest = std::max<int>(lightest, at(lon, 42));
  }
  CHECK(darkest < 105);
  CHECK(lightest > 135);
}
