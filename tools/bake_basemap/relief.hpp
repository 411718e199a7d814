// Hillshade from the picture of elevations.
#pragma once
#include <filesystem>

#include "baked.hpp"

namespace dateline::bake {

void bakeRelief(const std::filesystem::path& folder, Baked& baked);

}  // namespace dateline::bake
