// One glyph of the atlas: where its quad lies around the pen and where its distance field lies in the texture.
#pragma once
#include <cstdint>

namespace dateline::text {

/// A box in em around the pen's position on the baseline, y upwards.
struct PlaneRect {
  float left = 0, bottom = 0, right = 0, top = 0;
};

/// A box in texels of the atlas; (x, y) is the top left corner, and the first row of the atlas is its top.
struct AtlasRect {
  std::uint16_t x = 0, y = 0, width = 0, height = 0;
  bool empty() const { return width == 0 || height == 0; }
};

/// The quad of a glyph: `plane` and `texels` are the same rectangle, padded by the field's spread for the halo.
struct Glyph {
  PlaneRect plane;
  AtlasRect texels;
  float advanceEm = 0;
};

}  // namespace dateline::text
