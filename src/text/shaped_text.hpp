// A line of text as glyphs with positions, in em: independent of the size at which it is drawn.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::text {

/// A glyph of the atlas, for Atlas::glyph. Baked ids are the same in every run; ids of rarer glyphs are given in the
/// order in which they are first asked for, and hold for the life of the atlas.
struct GlyphId {
  std::uint32_t value = 0;
  auto operator<=>(const GlyphId&) const = default;
};

/// One glyph of a line. x grows to the right from the line's start, y upwards from the baseline.
struct PlacedGlyph {
  GlyphId glyph;
  float xEm = 0;
  float yEm = 0;
  std::uint32_t byte = 0;  ///< where its character begins in the UTF-8 text (its cluster)
};

/// How a line is set.
struct ShapeOptions {
  float letterSpacingEm = 0;    ///< added between characters (not before the first or after the last)
  bool tabularFigures = false;  ///< digits of one width, for figures in columns and clocks
};

/// One line of text, set in one style.
struct ShapedText {
  std::vector<PlacedGlyph> glyphs;  ///< in visual order; blanks are left out
  float widthEm = 0;                ///< advance width: pen's way, without letter-spacing after the last character
  float ascentEm = 0;               ///< of the style, above the baseline (positive)
  float descentEm = 0;              ///< of the style, below the baseline (positive)
  float capHeightEm = 0;            ///< of the style
  float xHeightEm = 0;              ///< of the style
  std::string text;                 ///< what it says: valid UTF-8, for outputs where text stays text
  ShapeOptions options;
};

}  // namespace dateline::text
