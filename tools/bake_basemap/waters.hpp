// Lakes, rivers, and the names of all waters.
#pragma once
#include <filesystem>

#include "baked.hpp"

namespace dateline::bake {

void bakeWaters(const std::filesystem::path& folder, Baked& baked);

}  // namespace dateline::bake
