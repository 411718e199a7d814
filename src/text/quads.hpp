// A set line as quads on the screen: what a renderer turns into vertices.
#pragma once
#include <vector>

#include "text/atlas.hpp"
#include "text/shaped_text.hpp"

namespace dateline::text {

/// One glyph: its box in pixels (y down, as pictures have it) and its box in the atlas.
struct GlyphQuad {
  float leftPx = 0, topPx = 0, rightPx = 0, bottomPx = 0;
  AtlasRect texels;
};

/// Draw everything that the distance field reaches.
inline constexpr float wholeField = 1e6F;

/// Appends the quads of a line whose pen starts at (xPx, baselinePx). Whole pixels of `baselinePx` keep the letters of
/// upright labels crisp. `reachPx` is how far beyond the outline something is drawn (halo or growth, and half the
/// edge): quads are cut to that, and a fill's are half as large as a halo's.
void appendQuads(const Atlas& atlas, const ShapedText& line, float xPx, float baselinePx, float sizePx,
                 std::vector<GlyphQuad>& quads, float reachPx = wholeField);

/// How far to draw small letters beyond their outline: strokes thinner than a pixel would look grey. Nothing from 16
/// px.
inline float inkGrowPx(float sizePx) {
  return sizePx >= 16 ? 0 : (16 - sizePx) * 0.016F;
}

/// How many pixels one texel covers at a size: the first value of the shader's `shape`.
inline float pxPerTexel(const Atlas& atlas, float sizePx) {
  return sizePx / atlas.pxPerEm();
}

/// The widest halo that the distance field can carry at a size.
inline float maxHaloPx(const Atlas& atlas, float sizePx) {
  // Half a texel less than the field reaches, or the halo would show the quad's edge.
  return (atlas.spreadPx() - 0.5F) * pxPerTexel(atlas, sizePx);
}

}  // namespace dateline::text
