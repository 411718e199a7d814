#include "render/glyph_sheet.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace dateline::render {
namespace {

constexpr int sheetWidthPx = 1024;
constexpr int firstHeightPx = 512;
// Every OpenGL 3.3 driver of the last ten years takes textures of this height.
constexpr int mostHeightPx = 8192;

}  // namespace

GlyphSheet::GlyphSheet(const text::Atlas& atlas)
    : m_atlas(atlas),
      m_packer(sheetWidthPx, 0, mostHeightPx),
      m_heightPx(firstHeightPx),
      m_pixels(static_cast<std::size_t>(sheetWidthPx) * firstHeightPx),
      m_firstChanged(mostHeightPx) {}

int GlyphSheet::widthPx() const {
  return sheetWidthPx;
}

text::AtlasRect GlyphSheet::placeOf(text::GlyphId id) {
  if (id.value >= m_places.size()) m_places.resize(id.value + 1);
  text::AtlasRect& place = m_places[id.value];
  const text::AtlasRect& field = m_atlas.glyph(id).texels;
  if (!place.empty() || field.empty()) return place;
  const auto room = m_packer.place(field.width, field.height);
  if (!room) return place;
  place = *room;
  while (m_heightPx < m_packer.usedRows()) m_heightPx *= 2;
  m_pixels.resize(static_cast<std::size_t>(sheetWidthPx) * static_cast<std::size_t>(m_heightPx));
  for (int row = 0; row < place.height; ++row) {
    const auto from = m_atlas.row(id, row);
    const auto line = std::span(m_pixels).subspan(static_cast<std::size_t>(place.y + row) * sheetWidthPx, sheetWidthPx);
    std::ranges::copy(from, line.begin() + place.x);
  }
  m_firstChanged = std::min<int>(m_firstChanged, place.y);
  // With the gap below, which a filter sees.
  m_endChanged = std::max<int>(m_endChanged, place.y + place.height + 1);
  return place;
}

std::span<const std::uint8_t> GlyphSheet::rows(int first, int count) const {
  return std::span(m_pixels).subspan(static_cast<std::size_t>(first) * sheetWidthPx,
                                     static_cast<std::size_t>(count) * sheetWidthPx);
}

GlyphSheet::Rows GlyphSheet::takeChanged() {
  const int first = std::exchange(m_firstChanged, mostHeightPx);
  return {first, std::max(0, std::exchange(m_endChanged, 0) - first)};
}

}  // namespace dateline::render
