// One style of the atlas before packing: its characters, the fields of its glyphs, and its kerning as a small table.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "text/baked_format.hpp"
#include "text/style.hpp"
#include "text/typeface.hpp"

namespace dateline::bake {

struct FieldGlyph {
  std::uint32_t fontIndex = 0;
  float advanceEm = 0;
  std::optional<text::SdfBitmap> field;  ///< nothing for blanks
};

struct BakedStyle {
  text::StyleMetrics metrics;
  std::vector<text::baked::Character> characters;  ///< glyphs count from 0 within the style
  std::vector<FieldGlyph> glyphs;
  std::vector<std::int16_t> kerning;
  std::uint32_t kerningColumns = 0;
};

BakedStyle bakeStyle(text::Style which, const std::filesystem::path& fontFile, int pxPerEm, int spreadPx);

}  // namespace dateline::bake
