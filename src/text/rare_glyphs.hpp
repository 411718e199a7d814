// Text with characters that are not baked: shaped by HarfBuzz, its glyphs rasterised when they first appear into rows
// below the baked ones. Nothing is opened before the first such text.
#pragma once
#include <array>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/baked_glyphs.hpp"
#include "text/glyph_packer.hpp"
#include "text/shaped_text.hpp"
#include "text/typefaces.hpp"

namespace dateline::text {

class RareGlyphs {
 public:
  /// Rare glyphs get ids after the baked ones and rows after `baked`'s.
  RareGlyphs(const BakedGlyphs& baked, std::filesystem::path fontFolder);

  /// Shapes valid UTF-8 through HarfBuzz and appends its glyphs to `line`, whose width it sets.
  void shape(const BakedGlyphs& baked, Style style, std::string_view utf8, const ShapeOptions& options,
             ShapedText& line);

  /// Glyphs and pixels stay where they are when others come.
  const Glyph& glyph(std::size_t index) const { return m_glyphs[index]; }
  std::span<const std::uint8_t> pixels() const { return m_pixels; }
  std::uint32_t generation() const { return m_generation; }

 private:
  /// Which typeface of a style (0 is Inter, then the machine's own) and which of its glyphs.
  using Key = std::tuple<Style, std::size_t, std::uint32_t>;
  std::optional<GlyphId> idOf(const BakedGlyphs& baked, const Key& key);
  std::optional<GlyphId> rasterise(const Key& key);
  void fillBakedIds(const BakedGlyphs& baked, Style style);
  void copyField(const SdfBitmap& field, const AtlasRect& rect);

  Typefaces m_typefaces;
  std::map<Key, std::optional<GlyphId>> m_ids;  ///< nothing for blanks
  std::array<bool, styleCount> m_bakedIdsKnown{};
  GlyphPacker m_packer;
  std::uint32_t m_firstId;
  int m_firstRow;
  int m_widthPx;
  int m_pxPerEm;
  int m_spreadPx;
  std::deque<Glyph> m_glyphs;
  std::vector<std::uint8_t> m_pixels;
  std::uint32_t m_generation = 0;
};

}  // namespace dateline::text
