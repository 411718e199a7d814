#include "places.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "tables.hpp"

namespace dateline::bake {
namespace {

/// 0 … 7: by population, capitals and seats of regions before others of their size.
std::uint8_t rankOf(const format::CityRecord& city) {
  constexpr std::array<std::uint32_t, 7> limits = {8'000'000, 3'000'000, 1'000'000, 500'000, 200'000, 100'000, 50'000};
  int rank = 0;
  while (rank < 7 && city.population < limits[static_cast<std::size_t>(rank)]) ++rank;
  if (city.capital != 0) rank = std::min(rank - 2, 3);
  if (city.seat != 0 && city.capital == 0) rank = std::max(rank - 1, 1);
  return static_cast<std::uint8_t>(std::max(rank, 0));
}

void applyFacts(format::CityRecord& city, const std::map<std::uint32_t, Row>& facts) {
  const auto fact = facts.find(city.geonames);
  if (fact == facts.end()) return;
  const auto population = static_cast<std::uint32_t>(numberIn(fact->second, "population"));
  if (population > 0) city.population = population;
  city.seat = fact->second.at("seat") == "1" ? 1 : 0;
}

}  // namespace

void bakeCities(const std::filesystem::path& folder, Baked& baked) {
  const NameBook book(folder);
  std::map<std::string, CountryCode> codes;
  for (const auto& row : readTable(folder / "countries.tsv")) codes[row.at("alpha2")] = CountryCode(row.at("code"));
  std::map<std::uint32_t, Row> facts;
  for (const auto& row : readTable(folder / "city_facts.tsv")) {
    facts[static_cast<std::uint32_t>(numberIn(row, "geonames"))] = row;
  }
  for (const auto& row : readTable(folder / "cities.tsv")) {
    format::CityRecord city;
    city.geonames = static_cast<std::uint32_t>(numberIn(row, "geonames"));
    city.at = vertexIn(row);
    const auto code = codes.find(row.at("alpha2"));
    if (code != codes.end() && !row.at("alpha2").empty()) city.country = code->second;
    city.population = static_cast<std::uint32_t>(numberIn(row, "population"));
    city.capital = row.at("code") == "PPLC" ? 1 : 0;
    city.seat = row.at("code") == "PPLA" ? 1 : 0;
    applyFacts(city, facts);
    city.rank = rankOf(city);
    city.name = book.add(baked.names, "city", row.at("geonames"), row);
    baked.cities.push_back(city);
  }
  std::sort(baked.cities.begin(), baked.cities.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.rank, b.population, a.geonames) < std::tuple(b.rank, a.population, b.geonames);
  });
}

}  // namespace dateline::bake
