#include "text/glyph_packer.hpp"

#include <cassert>

namespace dateline::text {

GlyphPacker::GlyphPacker(int widthPx, int firstRow, int maxHeightPx)
    : m_widthPx(widthPx), m_nextRow(firstRow), m_maxHeightPx(maxHeightPx) {}

std::optional<AtlasRect> GlyphPacker::place(int widthPx, int heightPx) {
  assert(widthPx > 0 && heightPx > 0);
  constexpr int gapPx = 1;
  if (widthPx + gapPx > m_widthPx) return std::nullopt;
  Shelf* best = nullptr;
  for (Shelf& shelf : m_shelves) {
    const bool fits = shelf.heightPx >= heightPx && m_widthPx - shelf.nextX >= widthPx + gapPx;
    if (fits && (best == nullptr || shelf.heightPx < best->heightPx)) best = &shelf;
  }
  // A shelf much higher than the box is left to higher ones.
  if (best == nullptr || best->heightPx > heightPx + heightPx / 4 + 4) {
    if (m_nextRow + heightPx + gapPx <= m_maxHeightPx) {
      m_shelves.push_back({m_nextRow, heightPx, 0});
      m_nextRow += heightPx + gapPx;
      best = &m_shelves.back();
    }
  }
  if (best == nullptr) return std::nullopt;
  const AtlasRect rect{static_cast<std::uint16_t>(best->nextX), static_cast<std::uint16_t>(best->y),
                       static_cast<std::uint16_t>(widthPx), static_cast<std::uint16_t>(heightPx)};
  best->nextX += widthPx + gapPx;
  return rect;
}

}  // namespace dateline::text
