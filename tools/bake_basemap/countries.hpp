// Countries: from shared arcs to triangles, lines, rings and the table of countries.
#pragma once
#include <filesystem>
#include <map>

#include "baked.hpp"
#include "tables.hpp"

namespace dateline::bake {

/// The polygons of each country at one level, cut at ±180°, with the grid's vertices in them.
using Shapes = std::map<CountryCode, std::vector<Polygon>>;

/// Bakes areas, lines and rings of all levels; returns the shapes by level.
std::vector<Shapes> bakeCountries(const std::filesystem::path& folder, Baked& baked);

/// The table: names, areas, label points and boxes. Capitals are indices into `baked.cities`.
void bakeCountryTable(const std::filesystem::path& folder, const std::vector<Shapes>& shapes, Baked& baked);

/// Cuts and triangulates polygons (densified) of one country, lake or region.
void addAreaPieces(const Geos& geos, const std::vector<Polygon>& polygons, const AreaPiece& like,
                   std::vector<AreaPiece>& result);

}  // namespace dateline::bake
