#include "text/quads.hpp"

namespace dateline::text {

void appendQuads(const Atlas& atlas, const ShapedText& line, float xPx, float baselinePx, float sizePx,
                 std::vector<GlyphQuad>& quads) {
  quads.reserve(quads.size() + line.glyphs.size());
  for (const PlacedGlyph& placed : line.glyphs) {
    const Glyph& glyph = atlas.glyph(placed.glyph);
    quads.push_back({xPx + (placed.xEm + glyph.plane.left) * sizePx,
                     baselinePx - (placed.yEm + glyph.plane.top) * sizePx,
                     xPx + (placed.xEm + glyph.plane.right) * sizePx,
                     baselinePx - (placed.yEm + glyph.plane.bottom) * sizePx, glyph.texels});
  }
}

}  // namespace dateline::text
