#include "render/glyph_mesh.hpp"

#include <algorithm>
#include <cmath>

#include "text/quads.hpp"

namespace dateline::render {

namespace {

constexpr float edgePx = 1.0F;
constexpr float haloEdgePx = 1.4F;  // softer, so that the halo does not read as an outline

std::array<float, 4> straight(const frame::Colour& colour, float opacity) {
  const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
  return {channel(colour.r), channel(colour.g), channel(colour.b), channel(colour.a) * opacity};
}

/// A point that the quads are turned about, and by how much.
struct Turn {
  float x = 0;
  float y = 0;
  float cosine = 1;
  float sine = 0;
};

Turn turnOf(const geo::ScreenPoint& at, float rotation) {
  return {static_cast<float>(at.x), static_cast<float>(at.y), std::cos(rotation), std::sin(rotation)};
}

void appendQuad(const text::GlyphQuad& quad, const Turn& turn, const std::array<float, 4>& colour,
                const std::array<float, 3>& shape, std::vector<GlyphVertex>& mesh) {
  const auto left = static_cast<float>(quad.texels.x);
  const auto top = static_cast<float>(quad.texels.y);
  const float right = left + static_cast<float>(quad.texels.width);
  const float bottom = top + static_cast<float>(quad.texels.height);
  const auto corner = [&](float px, float py, float u, float v) {
    const float turnedX = px * turn.cosine + py * turn.sine;
    const float turnedY = py * turn.cosine - px * turn.sine;
    mesh.push_back({{turn.x + turnedX, turn.y + turnedY}, {u, v}, colour, shape});
  };
  corner(quad.leftPx, quad.topPx, left, top);
  corner(quad.rightPx, quad.topPx, right, top);
  corner(quad.rightPx, quad.bottomPx, right, bottom);
  corner(quad.leftPx, quad.topPx, left, top);
  corner(quad.rightPx, quad.bottomPx, right, bottom);
  corner(quad.leftPx, quad.bottomPx, left, bottom);
}

/// From where the atlas has the glyph to where the sheet has it; a glyph that found no room shows nothing.
void moveToSheet(text::GlyphQuad& quad, text::GlyphId id, const text::Atlas& atlas, GlyphSheet& sheet) {
  const text::AtlasRect& from = atlas.glyph(id).texels;
  const text::AtlasRect to = sheet.placeOf(id);
  if (to.empty()) {
    quad = {};
    return;
  }
  quad.texels.x = static_cast<std::uint16_t>(quad.texels.x - from.x + to.x);
  quad.texels.y = static_cast<std::uint16_t>(quad.texels.y - from.y + to.y);
}

void appendLabel(const text::Atlas& atlas, GlyphSheet& sheet, const frame::Label& label,
                 const std::array<float, 4>& colour, const std::array<float, 3>& shape,
                 std::vector<GlyphVertex>& mesh) {
  // Upright labels stand on whole pixels: their stems are crisp, and a pan by whole pixels does not change them.
  const bool upright = label.rotation == 0;
  const geo::ScreenPoint start = upright ? geo::ScreenPoint{std::round(label.at.x), std::round(label.at.y)} : label.at;
  const Turn whole = turnOf(start, label.rotation);
  std::vector<text::GlyphQuad> quads;
  text::appendQuads(atlas, label.line, 0, 0, label.sizePx, quads, shape[1] + shape[2] / 2);
  for (std::size_t i = 0; i < quads.size(); ++i) moveToSheet(quads[i], label.line.glyphs[i].glyph, atlas, sheet);
  const bool bent = label.places.size() == quads.size();
  for (std::size_t i = 0; i < quads.size(); ++i) {
    if (!bent) {
      appendQuad(quads[i], whole, colour, shape, mesh);
      continue;
    }
    text::GlyphQuad own = quads[i];
    const float pen = label.line.glyphs[i].xEm * label.sizePx;
    own.leftPx -= pen;
    own.rightPx -= pen;
    appendQuad(own, turnOf(label.places[i].at, label.places[i].rotation), colour, shape, mesh);
  }
}

}  // namespace

std::vector<GlyphVertex> glyphMesh(const text::Atlas& atlas, GlyphSheet& sheet,
                                   const std::vector<frame::Label>& labels) {
  std::vector<GlyphVertex> mesh;
  for (const frame::Label& label : labels) {
    if (label.haloPx <= 0 || label.halo.a == 0) continue;
    const float grown = std::min(label.haloPx, text::maxHaloPx(atlas, label.sizePx));
    appendLabel(atlas, sheet, label, straight(label.halo, label.opacity),
                {text::pxPerTexel(atlas, label.sizePx), grown, haloEdgePx}, mesh);
  }
  for (const frame::Label& label : labels) {
    appendLabel(atlas, sheet, label, straight(label.colour, label.opacity),
                {text::pxPerTexel(atlas, label.sizePx), text::inkGrowPx(label.sizePx), edgePx}, mesh);
  }
  return mesh;
}

}  // namespace dateline::render
