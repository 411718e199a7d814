// The layout of glyphs.bin, written by tools/bake_glyphs and mapped by the program. Numbers are little-endian; every
// section begins at a multiple of four bytes, so the program reads it in place.
#pragma once
#include <array>
#include <bit>
#include <cstdint>

#include "text/glyph.hpp"
#include "text/metrics.hpp"
#include "text/style.hpp"

namespace dateline::text::baked {

static_assert(std::endian::native == std::endian::little, "glyphs.bin is read in place");

inline constexpr std::array<char, 8> magic{'D', 'L', 'G', 'L', 'Y', 'P', 'H', 'S'};
inline constexpr std::uint32_t version = 1;

/// A character of a style. Entries are sorted by code point.
struct Character {
  std::uint32_t codePoint;
  std::uint32_t glyph;         ///< index into the glyph table
  std::uint32_t tabularGlyph;  ///< the same, or its figure of fixed width
  std::uint16_t leftClass;     ///< its row of the kerning table when it stands left
  std::uint16_t rightClass;    ///< its column when it stands right
};

/// A part of the file: `count` records from byte `at`.
struct Section {
  std::uint32_t at;
  std::uint32_t count;
};

struct StyleHeader {
  StyleMetrics metrics;
  Section characters;  ///< of Character
  Section kerning;     ///< of int16 in steps of 1 / kerningStepsPerEm em, kerningColumns to a row
  std::uint32_t kerningColumns;
  std::uint32_t firstGlyph;  ///< the style's glyphs follow each other in the glyph table
  std::uint32_t glyphCount;
};

struct FileHeader {
  std::array<char, 8> fileMagic;
  std::uint32_t fileVersion;
  std::uint32_t fileBytes;
  std::uint32_t widthPx;
  std::uint32_t heightPx;
  float pxPerEm;
  float spreadPx;
  Section glyphs;       ///< of Glyph
  Section fontIndices;  ///< of uint32: each glyph's index in its style's font file
  Section pixels;       ///< of bytes, widthPx · heightPx
  std::array<StyleHeader, styleCount> styles;
};

/// Kerning is stored in steps of 1 / kerningStepsPerEm em.
inline constexpr float kerningStepsPerEm = 10000;

static_assert(sizeof(Glyph) == 28 && sizeof(Character) == 16 && sizeof(StyleHeader) == 48);
static_assert(sizeof(FileHeader) == 8 + 4 * 6 + 8 * 3 + 48 * styleCount);

}  // namespace dateline::text::baked
