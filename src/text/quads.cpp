#include "text/quads.hpp"

#include <algorithm>

namespace dateline::text {
namespace {

/// Texels of the field on each side that nothing is drawn in.
int unusedTexels(const Atlas& atlas, float sizePx, float reachPx) {
  const float usedTexels = reachPx / pxPerTexel(atlas, sizePx) + 1;  // one more for the linear filter
  return static_cast<int>(std::max(0.0F, atlas.spreadPx() - usedTexels));
}

GlyphQuad trimmed(GlyphQuad quad, int texels, float trimPx) {
  // A glyph thinner than its field's margins keeps its quad.
  if (quad.texels.width <= 2 * texels || quad.texels.height <= 2 * texels) return quad;
  const auto step = static_cast<std::uint16_t>(texels);
  const auto both = static_cast<std::uint16_t>(2 * texels);
  quad.texels.x = static_cast<std::uint16_t>(quad.texels.x + step);
  quad.texels.y = static_cast<std::uint16_t>(quad.texels.y + step);
  quad.texels.width = static_cast<std::uint16_t>(quad.texels.width - both);
  quad.texels.height = static_cast<std::uint16_t>(quad.texels.height - both);
  quad.leftPx += trimPx;
  quad.rightPx -= trimPx;
  quad.topPx += trimPx;
  quad.bottomPx -= trimPx;
  return quad;
}

}  // namespace

void appendQuads(const Atlas& atlas, const ShapedText& line, float xPx, float baselinePx, float sizePx,
                 std::vector<GlyphQuad>& quads, float reachPx) {
  quads.reserve(quads.size() + line.glyphs.size());
  const int unused = unusedTexels(atlas, sizePx, reachPx);
  const float trimPx = static_cast<float>(unused) * pxPerTexel(atlas, sizePx);
  for (const PlacedGlyph& placed : line.glyphs) {
    const Glyph& glyph = atlas.glyph(placed.glyph);
    const GlyphQuad whole{xPx + (placed.xEm + glyph.plane.left) * sizePx,
                          baselinePx - (placed.yEm + glyph.plane.top) * sizePx,
                          xPx + (placed.xEm + glyph.plane.right) * sizePx,
                          baselinePx - (placed.yEm + glyph.plane.bottom) * sizePx, glyph.texels};
    quads.push_back(trimmed(whole, unused, trimPx));
  }
}

}  // namespace dateline::text
