#include "text/rare_glyphs.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::text {
namespace {

// Every OpenGL 3.3 driver of the last ten years takes textures of this height.
constexpr int maxHeightPx = 8192;
// Rows are added in bands, so that a few rare glyphs do not re-create the texture one by one.
constexpr int bandRows = 128;

}  // namespace

RareGlyphs::RareGlyphs(const BakedGlyphs& baked, std::filesystem::path fontFolder)
    : m_typefaces(std::move(fontFolder)),
      m_packer(static_cast<int>(baked.header().widthPx), static_cast<int>(baked.header().heightPx), maxHeightPx),
      m_firstId(baked.header().glyphs.count),
      m_firstRow(static_cast<int>(baked.header().heightPx)),
      m_widthPx(static_cast<int>(baked.header().widthPx)),
      m_pxPerEm(static_cast<int>(std::lround(baked.header().pxPerEm))),
      m_spreadPx(static_cast<int>(std::lround(baked.header().spreadPx))) {}

void RareGlyphs::shape(const BakedGlyphs& baked, Style style, std::string_view utf8, const ShapeOptions& options,
                       ShapedText& line) {
  const SetLine set = m_typefaces.set(style, utf8, options);
  for (const SetGlyph& glyph : set.glyphs) {
    if (const auto id = idOf(baked, {style, glyph.typeface, glyph.index})) {
      line.glyphs.push_back({*id, glyph.xEm, glyph.yEm, glyph.byte});
    }
  }
  line.widthEm = set.widthEm;
}

void RareGlyphs::fillBakedIds(const BakedGlyphs& baked, Style style) {
  const baked::StyleHeader& header = baked.style(style);
  for (std::uint32_t i = 0; i < header.glyphCount; ++i) {
    const std::uint32_t id = header.firstGlyph + i;
    const bool blank = baked.glyphs()[id].texels.empty();
    m_ids.emplace(Key{style, 0, baked.fontIndices()[id]}, blank ? std::nullopt : std::optional(GlyphId{id}));
  }
}

std::optional<GlyphId> RareGlyphs::idOf(const BakedGlyphs& baked, const Key& key) {
  const Style style = std::get<Style>(key);
  if (!std::exchange(m_bakedIdsKnown[indexOf(style)], true)) fillBakedIds(baked, style);
  const auto known = m_ids.find(key);
  if (known != m_ids.end()) return known->second;
  const auto id = rasterise(key);
  m_ids.emplace(key, id);
  return id;
}

std::optional<GlyphId> RareGlyphs::rasterise(const Key& key) {
  const auto& [style, face, index] = key;
  const auto field = m_typefaces.typeface(style, face)->distanceField(index, m_pxPerEm, m_spreadPx);
  if (!field) return std::nullopt;
  const auto rect = m_packer.place(field->widthPx, field->heightPx);
  if (!rect) return std::nullopt;  // the texture is full: better a gap than no map
  copyField(*field, *rect);
  const float em = 1.0F / static_cast<float>(m_pxPerEm);
  const auto left = static_cast<float>(field->leftPx);
  const auto top = static_cast<float>(field->topPx);
  m_glyphs.push_back({{left * em, (top - static_cast<float>(field->heightPx)) * em,
                       (left + static_cast<float>(field->widthPx)) * em, top * em},
                      *rect,
                      m_typefaces.typeface(style, face)->advanceEm(index)});
  ++m_generation;
  return GlyphId{m_firstId + static_cast<std::uint32_t>(m_glyphs.size()) - 1};
}

void RareGlyphs::copyField(const SdfBitmap& field, const AtlasRect& rect) {
  const int rows = (m_packer.usedRows() - m_firstRow + bandRows - 1) / bandRows * bandRows;
  // Room for all at once, which the system gives as it is used: nothing that was read moves.
  m_pixels.reserve(static_cast<std::size_t>(maxHeightPx) * static_cast<std::size_t>(m_widthPx));
  m_pixels.resize(static_cast<std::size_t>(rows) * static_cast<std::size_t>(m_widthPx), 0);
  for (int row = 0; row < field.heightPx; ++row) {
    const auto from = field.values.begin() + static_cast<std::ptrdiff_t>(row) * field.widthPx;
    const auto to = m_pixels.begin() + static_cast<std::ptrdiff_t>(rect.y - m_firstRow + row) * m_widthPx + rect.x;
    std::copy(from, from + field.widthPx, to);
  }
}

}  // namespace dateline::text
