// Cities that maps label, by rank.
#pragma once
#include <filesystem>

#include "baked.hpp"

namespace dateline::bake {

void bakeCities(const std::filesystem::path& folder, Baked& baked);

}  // namespace dateline::bake
