// One font file: HarfBuzz shapes with it, FreeType turns its outlines into distance fields. Slow to open (about a
// millisecond), so the program does it only for text that is not baked; the baker does it for all.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "text/metrics.hpp"

namespace dateline::text {

/// A glyph as HarfBuzz places it; all lengths in em.
struct FontGlyph {
  std::uint32_t index = 0;    ///< in the font
  std::uint32_t cluster = 0;  ///< first byte of its character
  float advanceEm = 0, xOffsetEm = 0, yOffsetEm = 0;
};

/// A distance field with its position around the pen: 128 on the outline, larger inside.
struct SdfBitmap {
  int leftPx = 0;  ///< from the pen to the left edge
  int topPx = 0;   ///< from the baseline up to the top edge
  int widthPx = 0, heightPx = 0;
  std::vector<std::uint8_t> values;
};

class Typeface {
 public:
  /// Throws DataError when the file is missing or no font.
  explicit Typeface(const std::filesystem::path& file);
  Typeface(Typeface&&) noexcept;
  Typeface& operator=(Typeface&&) noexcept;
  ~Typeface();

  StyleMetrics metrics() const;
  /// The glyph of a character, nothing when the font does not have it.
  std::optional<std::uint32_t> glyphOf(char32_t codePoint) const;
  float advanceEm(std::uint32_t glyph) const;

  /// Shapes bytes [begin, end) of `utf8`, which must be of one script; the rest is context. Contextual alternates are
  /// off, as in the baked path: they turn "2x3" and "->" into signs, which a quoted name must not suffer.
  std::vector<FontGlyph> shape(std::string_view utf8, std::size_t begin, std::size_t end, bool tabularFigures) const;

  /// The distance field of a glyph at a size; nothing for a blank.
  std::optional<SdfBitmap> distanceField(std::uint32_t glyph, int pxPerEm, int spreadPx);

  /// FreeType's own face (an FT_Face) for a library that draws with it, at any size; lives as long as the typeface.
  void* freeTypeFace();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace dateline::text
