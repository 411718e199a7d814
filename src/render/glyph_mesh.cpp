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

void appendLabel(const text::Atlas& atlas, const frame::Label& label, const std::array<float, 4>& colour,
                 const std::array<float, 3>& shape, std::vector<GlyphVertex>& mesh) {
  // Upright labels stand on whole pixels: their stems are crisp, and a pan by whole pixels does not change them.
  const bool upright = label.rotation == 0;
  const double x = upright ? std::round(label.at.x) : label.at.x;
  const double y = upright ? std::round(label.at.y) : label.at.y;
  const float cosine = std::cos(label.rotation);
  const float sine = std::sin(label.rotation);
  std::vector<text::GlyphQuad> quads;
  text::appendQuads(atlas, label.line, 0, 0, label.sizePx, quads, shape[1] + shape[2] / 2);
  for (const text::GlyphQuad& quad : quads) {
    const auto left = static_cast<float>(quad.texels.x);
    const auto top = static_cast<float>(quad.texels.y);
    const float right = left + static_cast<float>(quad.texels.width);
    const float bottom = top + static_cast<float>(quad.texels.height);
    const auto corner = [&](float px, float py, float u, float v) {
      const float turnedX = px * cosine + py * sine;
      const float turnedY = py * cosine - px * sine;
      mesh.push_back({{static_cast<float>(x) + turnedX, static_cast<float>(y) + turnedY}, {u, v}, colour, shape});
    };
    corner(quad.leftPx, quad.topPx, left, top);
    corner(quad.rightPx, quad.topPx, right, top);
    corner(quad.rightPx, quad.bottomPx, right, bottom);
    corner(quad.leftPx, quad.topPx, left, top);
    corner(quad.rightPx, quad.bottomPx, right, bottom);
    corner(quad.leftPx, quad.bottomPx, left, bottom);
  }
}

}  // namespace

std::vector<GlyphVertex> glyphMesh(const text::Atlas& atlas, const std::vector<frame::Label>& labels) {
  std::vector<GlyphVertex> mesh;
  for (const frame::Label& label : labels) {
    if (label.haloPx <= 0 || label.halo.a == 0) continue;
    const float grown = std::min(label.haloPx, text::maxHaloPx(atlas, label.sizePx));
    appendLabel(atlas, label, straight(label.halo, label.opacity),
                {text::pxPerTexel(atlas, label.sizePx), grown, haloEdgePx}, mesh);
  }
  for (const frame::Label& label : labels) {
    appendLabel(atlas, label, straight(label.colour, label.opacity),
                {text::pxPerTexel(atlas, label.sizePx), text::inkGrowPx(label.sizePx), edgePx}, mesh);
  }
  return mesh;
}

}  // namespace dateline::render
