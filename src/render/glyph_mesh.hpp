// Labels as vertices of the distance-field text program: halos first, then letters.
#pragma once
#include <array>
#include <vector>

#include "frame/frame.hpp"
#include "render/glyph_sheet.hpp"
#include "text/atlas.hpp"

namespace dateline::render {

/// A vertex as sdf_text.vert takes it.
struct GlyphVertex {
  std::array<float, 2> positionPx{};
  std::array<float, 2> texel{};   ///< of the sheet
  std::array<float, 4> colour{};  ///< not premultiplied
  std::array<float, 3> shape{};   ///< pixels a texel, how far grown, width of the edge
};

/// Six vertices a glyph and pass. All halos lie below all letters, so that no halo eats a neighbour's letter.
/// Texels are those of the sheet, which takes in what it lacks.
std::vector<GlyphVertex> glyphMesh(const text::Atlas& atlas, GlyphSheet& sheet,
                                   const std::vector<frame::Label>& labels);

}  // namespace dateline::render
