// The typefaces that a line is set with: Inter's cut of the style, and the machine's own where Inter lacks a script.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "text/shaped_text.hpp"
#include "text/style.hpp"
#include "text/typeface.hpp"

namespace dateline::text {

/// A glyph of a line: which typeface of the style (0 is Inter, then the machine's own), which of its glyphs, and where.
struct SetGlyph {
  std::size_t typeface = 0;
  std::uint32_t index = 0;  ///< in the font
  float xEm = 0;
  float yEm = 0;
  std::uint32_t byte = 0;  ///< where its character begins in the text (its cluster)
};

struct SetLine {
  std::vector<SetGlyph> glyphs;  ///< in visual order, blanks among them
  float widthEm = 0;
};

/// Opens a font file when a text first needs it.
class Typefaces {
 public:
  /// `fontFolder` has Inter's cuts.
  explicit Typefaces(std::filesystem::path fontFolder) : m_fontFolder(std::move(fontFolder)) {}

  /// Sets valid UTF-8 through HarfBuzz.
  SetLine set(Style style, std::string_view utf8, const ShapeOptions& options);

  /// Null when there are fewer. Throws DataError when the file is missing.
  Typeface* typeface(Style style, std::size_t index);

 private:
  struct Run {
    std::size_t begin, end, typeface;
    bool joined;  ///< a script whose letters join: letter-spacing would tear it
  };

  std::vector<Run> runsOf(Style style, std::string_view utf8);
  std::size_t typefaceFor(Style style, char32_t codePoint);

  std::filesystem::path m_fontFolder;
  std::vector<std::filesystem::path> m_fallbackFiles;
  std::array<std::deque<Typeface>, styleCount> m_own;  ///< Inter's cut of each style
  std::deque<std::optional<Typeface>> m_fallbacks;     ///< shared by all styles
};

}  // namespace dateline::text
