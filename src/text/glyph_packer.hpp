// Places glyph boxes on shelves of a texture: rows that grow downwards, each as high as its first box.
#pragma once
#include <optional>
#include <vector>

#include "text/glyph.hpp"

namespace dateline::text {

class GlyphPacker {
 public:
  /// Boxes are placed from row `firstRow` on, in a texture `widthPx` wide and at most `maxHeightPx` high.
  GlyphPacker(int widthPx, int firstRow, int maxHeightPx);

  /// Room for a box, one texel apart from its neighbours; nothing when the texture is full.
  std::optional<AtlasRect> place(int widthPx, int heightPx);

  /// The first row that no box uses.
  int usedRows() const { return m_nextRow; }

 private:
  struct Shelf {
    int y, heightPx, nextX;
  };
  int m_widthPx;
  int m_nextRow;
  int m_maxHeightPx;
  std::vector<Shelf> m_shelves;
};

}  // namespace dateline::text
