// The glyph atlas: signed distance fields baked at build time, mapped into memory, and grown at run time by rarer
// glyphs. It also shapes text: Latin, Greek and Cyrillic from baked advances and kerning, the rest through HarfBuzz.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

#include "text/glyph.hpp"
#include "text/metrics.hpp"
#include "text/shaped_text.hpp"
#include "text/style.hpp"

namespace dateline::text {

/// One thread shapes; others may read glyphs of lines that it gave. A rare character may add one (see generation()).
class Atlas {
 public:
  /// Maps glyphs.bin; `fontFolder` has the OTFs, opened only when a text needs a character that is not baked.
  /// Throws DataError when the file is missing, damaged or of another version.
  static Atlas open(const std::filesystem::path& glyphsFile, const std::filesystem::path& fontFolder);
  /// The atlas of the program's data folder: glyphs.bin and fonts/.
  static Atlas open();

  Atlas(Atlas&&) noexcept;
  Atlas& operator=(Atlas&&) noexcept;
  ~Atlas();

  /// Sets one line. Invalid UTF-8 becomes U+FFFD; line breaks and control characters are set as spaces.
  ShapedText shape(Style style, std::string_view utf8, const ShapeOptions& options = {});

  /// The box of a line at a size without keeping its glyphs: shape() and boxAt() in one.
  LineBox measure(Style style, std::string_view utf8, float sizePx, const ShapeOptions& options = {});

  const StyleMetrics& metrics(Style style) const;
  const Glyph& glyph(GlyphId id) const;
  /// A row of a glyph's field, from its top: as many bytes as glyph(id).texels is wide.
  std::span<const std::uint8_t> row(GlyphId id, int row) const;

  // The texture: one 8-bit channel, rows from the top, widthPx() texels each. 128 lies on the outline, larger values
  // inside; one texel of distance is 128 / spreadPx().
  int widthPx() const;
  /// Grows when rare glyphs need room.
  int heightPx() const;
  /// Texels an em, and how far the field reaches beyond the outline: the widest halo is spreadPx / pxPerEm em.
  float pxPerEm() const;
  float spreadPx() const;

  /// The baked rows, from row 0; they never change.
  std::span<const std::uint8_t> bakedPixels() const;
  /// The rows below the baked ones, with the rare glyphs; empty until the first of them.
  std::span<const std::uint8_t> dynamicPixels() const;
  /// Rises with every rare glyph: upload dynamicPixels() again when it is not the one that was uploaded.
  std::uint32_t generation() const;

 private:
  struct State;
  explicit Atlas(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace dateline::text
