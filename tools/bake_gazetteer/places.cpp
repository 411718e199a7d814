// Countries, regions, areas and cities, and their names by language.
#include <algorithm>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "tsv.hpp"
#include "world.hpp"

namespace dateline::bake {

using gazetteer::noPlace;
using gazetteer::PlaceIndex;
using gazetteer::PlaceKind;
namespace baked = gazetteer::baked;

namespace {

std::uint8_t kindByte(PlaceKind kind) {
  return static_cast<std::uint8_t>(kind);
}

std::array<char, 3> countryLetters(std::string_view code) {
  return code.size() == 3 ? std::array<char, 3>{code[0], code[1], code[2]} : std::array<char, 3>{};
}

baked::PlaceRecord located(const Row& row, PlaceKind kind) {
  baked::PlaceRecord place;
  place.lonMicrodegrees = row.microdegrees("lon", 180);
  place.latMicrodegrees = row.microdegrees("lat", 90);
  place.region = noPlace;
  place.capital = noPlace;
  place.kindAndFlags = kindByte(kind);
  return place;
}

PlaceIndex add(World& world, const baked::PlaceRecord& place) {
  world.places.push_back(place);
  return static_cast<PlaceIndex>(world.places.size() - 1);
}

void addCode(World& world, const Row& row, std::string_view code, PlaceIndex place) {
  if (code.empty() || code.size() > sizeof(baked::CodeRecord::code)) row.complain("the code has a wrong length");
  if (!world.codes.emplace(code, place).second) row.complain("the code \"" + std::string(code) + "\" stands twice");
}

/// A country must be known before anything lies in it.
std::array<char, 3> countryOf(const World& world, const Row& row) {
  const std::string_view code = row.text("country");
  if (code.size() != 3 || world.codes.find(code) == world.codes.end()) {
    row.complain("the country \"" + std::string(code) + "\" is not in countries.tsv");
  }
  return countryLetters(code);
}

void readCountries(World& world, const std::filesystem::path& folder) {
  readTable(folder / "countries.tsv", [&](const Row& row) {
    baked::PlaceRecord place = located(row, PlaceKind::Country);
    const std::string_view code = row.text("alpha3");
    if (code.size() != 3) row.complain("a country's code has three letters");
    place.country = countryLetters(code);
    place.population = row.number("population");
    place.capital = row.number("capital");  // its GeoNames id until the cities are known
    addCode(world, row, code, add(world, place));
    for (std::string_view language : split(row.text("languages"), ' ')) {
      world.languages[std::string(code)].emplace(language);
    }
  });
}

void readRegions(World& world, const std::filesystem::path& folder) {
  readTable(folder / "regions.tsv", [&](const Row& row) {
    baked::PlaceRecord place = located(row, PlaceKind::Region);
    place.country = countryOf(world, row);
    place.population = row.number("population");
    place.name = world.strings.add(row.text("name"));
    place.regionCode = world.strings.add(row.text("code"));
    const std::string_view code = row.text("code");
    if (isSecondLevel(code)) {  // a county lies in its state
      place.kindAndFlags |= baked::isSecondLevelFlag;
      const auto state = world.codes.find(code.substr(0, code.rfind('-')));
      if (state != world.codes.end()) place.region = state->second;
    }
    addCode(world, row, code, add(world, place));
  });
}

PlaceKind areaKind(const Row& row) {
  const std::string_view kind = row.text("kind");
  if (kind == "water") return PlaceKind::Water;
  if (kind == "mountains") return PlaceKind::Mountains;
  if (kind == "area") return PlaceKind::Area;
  if (kind == "site") return PlaceKind::Site;
  row.complain("\"" + std::string(kind) + "\" is not water, mountains, area or site");
}

void readAreas(World& world, const std::filesystem::path& folder) {
  readTable(folder / "areas.tsv", [&](const Row& row) {
    baked::PlaceRecord place = located(row, areaKind(row));
    if (!row.text("country").empty()) place.country = countryOf(world, row);
    place.name = world.strings.add(row.text("en"));
    const PlaceIndex index = add(world, place);
    addCode(world, row, row.text("id"), index);
    for (const char* language : {"en", "fr", "ru"}) {
      const std::string_view name = row.text(language);
      if (name.empty()) continue;
      baked::LocalNameRecord record{.place = index, .name = world.strings.add(name)};
      std::copy_n(language, 2, record.language.begin());
      world.localNames.push_back(record);
      world.spell(name, index, true);
      if (std::string_view(language) != "ru") continue;
      for (const std::string& form : russianCases(name)) world.spell(form, index, true);
    }
    for (std::string_view name : row.list("also")) world.spell(name, index, true);
  });
}

std::uint8_t cityKind(const Row& row) {
  const std::string_view kind = row.text("kind");
  if (kind == "city") return kindByte(PlaceKind::City);
  if (kind == "quarter") return kindByte(PlaceKind::Quarter);
  if (kind == "capital") return kindByte(PlaceKind::City) | baked::isCapitalFlag;
  if (kind == "seat") return kindByte(PlaceKind::City) | baked::isRegionCapitalFlag;
  row.complain("\"" + std::string(kind) + "\" is not city, quarter, capital or seat");
}

void readCities(World& world, const std::filesystem::path& folder) {
  readTable(folder / "places.tsv", [&](const Row& row) {
    baked::PlaceRecord place = located(row, PlaceKind::City);
    place.kindAndFlags = cityKind(row);
    place.country = countryOf(world, row);
    place.population = row.number("population");
    place.geonames = row.number("geonames");
    const std::string_view name = row.text("name");
    if (name.empty()) row.complain("the name is empty");
    place.name = world.strings.add(name);
    if (const std::string_view code = row.text("region"); !code.empty()) {
      const auto region = world.codes.find(code);
      if (region == world.codes.end()) row.complain("the region \"" + std::string(code) + "\" is not in regions.tsv");
      place.region = region->second;
      place.regionCode = world.strings.add(code);
    }
    const PlaceIndex index = add(world, place);
    if (!world.geonames.emplace(place.geonames, index).second) row.complain("this GeoNames id stands twice");
    world.spell(name, index, true);
    for (std::string_view other : row.list("names")) world.spell(other, index, false);
  });
  for (baked::PlaceRecord& place : world.places) {
    const auto seat = world.geonames.find(place.capital);
    if (place.kindAndFlags == kindByte(PlaceKind::Country))
      place.capital = seat == world.geonames.end() ? noPlace : seat->second;
  }
  for (PlaceIndex city = 0; city < world.places.size(); ++city) {
    const baked::PlaceRecord& place = world.places[city];
    const bool isSeat = (place.kindAndFlags & (baked::isRegionCapitalFlag | baked::isCapitalFlag)) != 0;
    if (!isSeat || place.region == noPlace) continue;
    PlaceIndex& known = world.places[place.region].capital;
    if (known == noPlace || world.places[known].population < place.population) known = city;
  }
}

void readCapitals(World& world, const std::filesystem::path& folder) {
  readTable(folder / "capitals.tsv", [&](const Row& row) {
    const auto country = world.codes.find(row.text("country"));
    const auto capital = world.geonames.find(row.number("capital"));
    if (country == world.codes.end()) row.complain("the country is not in countries.tsv");
    if (capital == world.geonames.end()) row.complain("the capital is not in places.tsv");
    if (row.text("from").empty() && row.text("to").empty()) {
      world.places[country->second].capital = capital->second;
      return;
    }
    world.capitals.push_back({country->second, capital->second, row.day("from", false, baked::sinceEver),
                              row.day("to", true, baked::forEver)});
  });
}

}  // namespace

bool isSecondLevel(std::string_view code) {
  return std::count(code.begin(), code.end(), '-') == 2;
}

void World::spell(std::string_view text, PlaceIndex place, bool mainName) {
  Spelling spelling;
  spelling.text = text;
  spelling.hit.of = static_cast<std::uint8_t>(gazetteer::NameOf::Place);
  spelling.hit.index = place;
  spelling.hit.mainName = mainName ? 1 : 0;
  spelling.score = baked::importance(places[place], mainName);
  spellings.push_back(std::move(spelling));
}

void readPlaces(World& world, const std::filesystem::path& folder) {
  readCountries(world, folder);
  readRegions(world, folder);
  readAreas(world, folder);
  readCities(world, folder);
  readCapitals(world, folder);
}

}  // namespace dateline::bake
