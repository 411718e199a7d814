// Regions: a country divided along lines of another source, which do not reach its borders exactly.
#pragma once
#include <filesystem>

#include "countries.hpp"

namespace dateline::bake {

void bakeRegions(const std::filesystem::path& folder, const std::vector<Shapes>& shapes, Baked& baked);

}  // namespace dateline::bake
