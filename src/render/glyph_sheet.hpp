// The glyphs that were drawn so far, side by side: the atlas knows thousands, a map shows a few hundred of them, and a
// texture of just these is small and quickly made. Knows no OpenGL.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "text/atlas.hpp"
#include "text/glyph_packer.hpp"

namespace dateline::render {

class GlyphSheet {
 public:
  explicit GlyphSheet(const text::Atlas& atlas);

  /// Where a glyph's field lies on the sheet, which it keeps; put there when it was not yet. Empty when the sheet is
  /// full: better a gap than no map.
  text::AtlasRect placeOf(text::GlyphId id);

  /// Texels; a power of two each, so that a place means the same texel however far the sheet has grown.
  int widthPx() const;
  int heightPx() const { return m_heightPx; }

  /// Rows from the top, widthPx() bytes each.
  std::span<const std::uint8_t> rows(int first, int count) const;

  struct Rows {
    int first = 0;
    int count = 0;
  };
  /// The rows that changed since this was asked last.
  Rows takeChanged();

 private:
  const text::Atlas& m_atlas;
  text::GlyphPacker m_packer;
  int m_heightPx;
  std::vector<std::uint8_t> m_pixels;
  std::vector<text::AtlasRect> m_places;  ///< by glyph; empty where it is not on the sheet
  int m_firstChanged;
  int m_endChanged = 0;
};

}  // namespace dateline::render
