#include "basemap/tables.hpp"

namespace dateline::basemap {
namespace {

geo::GeoBox boxOf(const format::Box& box) {
  return {box.west * 1e-6, box.south * 1e-6, box.east * 1e-6, box.north * 1e-6};
}

NameId nameOf(const FileView& file, std::uint32_t index) {
  if (index >= file.nameSets().size()) file.failDamaged("names");
  return NameId{index};
}

std::vector<Country> readCountries(const FileView& file, std::size_t cityCount) {
  std::vector<Country> countries;
  for (const auto& record : file.section<format::CountryRecord>(format::SectionId::Countries)) {
    Country country{record.code,
                    nameOf(file, record.name),
                    record.labelPoint.lonLat(),
                    boxOf(record.mainBox),
                    record.areaKm2,
                    record.mainAreaKm2,
                    std::nullopt};
    if (record.capital != format::none) {
      if (record.capital >= cityCount) file.failDamaged("countries");
      country.capital = record.capital;
    }
    countries.push_back(country);
  }
  return countries;
}

std::vector<Region> readRegions(const FileView& file) {
  std::vector<Region> regions;
  for (const auto& record : file.section<format::RegionRecord>(format::SectionId::Regions)) {
    regions.push_back({file.text(record.codeText, record.codeBytes), record.country, nameOf(file, record.name),
                       record.labelPoint.lonLat(), boxOf(record.box), record.areaKm2, record.isCity != 0});
  }
  return regions;
}

std::vector<City> readCities(const FileView& file) {
  const auto records = file.section<format::CityRecord>(format::SectionId::Cities);
  std::vector<City> cities;
  cities.reserve(records.size());
  for (const auto& record : records) {
    cities.push_back({nameOf(file, record.name), record.at.lonLat(), record.country, record.geonames, record.population,
                      record.capital != 0, record.seat != 0, record.rank});
  }
  return cities;
}

std::vector<WaterLabel> readWaters(const FileView& file) {
  std::vector<WaterLabel> waters;
  for (const auto& record : file.section<format::WaterRecord>(format::SectionId::Waters)) {
    if (record.kind > WaterKind::River) file.failDamaged("waters");
    waters.push_back({record.kind, nameOf(file, record.name), record.at.lonLat(), record.areaKm2, record.lengthKm,
                      record.rank, file.checkedVertices(record.firstVertex, record.vertexCount)});
  }
  return waters;
}

}  // namespace

Tables readTables(const FileView& file) {
  Tables tables;
  tables.cities = readCities(file);
  tables.countries = readCountries(file, tables.cities.size());
  tables.regions = readRegions(file);
  tables.waters = readWaters(file);
  return tables;
}

}  // namespace dateline::basemap
