// Packs the styles into one texture and writes glyphs.bin.
#pragma once
#include <string>
#include <vector>

#include "bake_style.hpp"

namespace dateline::bake {

/// The bytes of glyphs.bin. Throws SystemError when the glyphs do not fit into the texture.
std::string glyphFile(const std::vector<BakedStyle>& styles, int widthPx, int maxHeightPx, int pxPerEm, int spreadPx);

}  // namespace dateline::bake
