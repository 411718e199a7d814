// The table of countries: names, sizes, label points, the box of the main part.
#include <algorithm>
#include <cmath>
#include <optional>

#include "countries.hpp"

namespace dateline::bake {
namespace {

/// Degrees between two boxes along the wider gap; 0 where they overlap.
double gap(const format::Box& a, const format::Box& b) {
  const double shrink = std::cos((a.south + a.north) / 2.0 * 1e-6 * M_PI / 180);
  const double x = std::max({0, a.west - b.east, b.west - a.east}) * 1e-6 * shrink;
  const double y = std::max({0, a.south - b.north, b.south - a.north}) * 1e-6;
  return std::max(x, y);
}

format::Box joined(const format::Box& a, const format::Box& b) {
  return {std::min(a.west, b.west), std::min(a.south, b.south), std::max(a.east, b.east), std::max(a.north, b.north)};
}

struct MainPart {
  format::Box box;
  double areaKm2 = 0;
  const Polygon* largest = nullptr;
};

/// The largest polygon and what lies near it: France with Corsica, without Guiana; Norway without Svalbard.
MainPart mainPartOf(const std::vector<Polygon>& polygons) {
  constexpr double nearDegrees = 2.5;
  struct Part {
    format::Box box;
    double area = 0;
    const Polygon* polygon = nullptr;
  };
  std::vector<Part> parts;
  for (const auto& polygon : polygons) parts.push_back({boxOf(polygon.front()), areaKm2(polygon), &polygon});
  std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.area > b.area; });
  MainPart main{parts.front().box, 0, parts.front().polygon};
  const double least = parts.front().area / 500;
  for (const auto& part : parts) {
    if (part.polygon != main.largest && (part.area < least || gap(main.box, part.box) > nearDegrees)) continue;
    main.box = joined(main.box, part.box);
    main.areaKm2 += part.area;
  }
  return main;
}

}  // namespace

void bakeCountryTable(const std::filesystem::path& folder, const std::vector<Shapes>& shapes, Baked& baked) {
  const Geos geos;
  const NameBook book(folder);
  std::map<CountryCode, Vertex> overrides;
  for (const auto& row : readTable(folder / "country_labels.tsv"))
    overrides[CountryCode(row.at("code"))] = vertexIn(row);
  std::map<CountryCode, Row> rows;
  for (const auto& row : readTable(folder / "countries.tsv")) {
    Row& kept = rows[CountryCode(row.at("code"))];
    if (kept.empty() || kept.at("alpha2").empty()) kept = row;
  }
  for (const auto& [code, polygons] : shapes.back()) {
    const MainPart main = mainPartOf(polygons);
    format::CountryRecord record;
    record.code = code;
    record.name = book.add(baked.names, "country", code.str(), rows.at(code));
    record.mainBox = main.box;
    record.mainAreaKm2 = static_cast<float>(main.areaKm2);
    for (const auto& polygon : polygons) record.areaKm2 += static_cast<float>(areaKm2(polygon));
    // A coarser shape serves the label as well, and faster.
    const auto& coarse = shapes[2].contains(code) ? shapes[2].at(code) : polygons;
    record.labelPoint = overrides.contains(code) ? overrides.at(code) : geos.visualCentre(*mainPartOf(coarse).largest);
    const auto capital = static_cast<std::uint32_t>(numberIn(rows.at(code), "capital"));
    for (std::size_t i = 0; i < baked.cities.size() && capital != 0; ++i) {
      if (baked.cities[i].geonames == capital) record.capital = static_cast<std::uint32_t>(i);
    }
    baked.countries.push_back(record);
  }
}

}  // namespace dateline::bake
